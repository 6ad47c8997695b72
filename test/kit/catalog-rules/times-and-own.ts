import { isCalendarDate, isDecimal, normaliseInstant } from '../../../schema';
import type { OwnFieldType } from '../../../subgraphs/bank-kit';
import { type CatalogRule, type SampleBank, present } from './rule';

const FIRST_EFFECTIVE_FROM = '2025-01-01T00:00:00.000Z';
const LAST_EFFECTIVE_FROM = '2026-03-01T00:00:00.000Z';

export const timesRule: CatalogRule = {
  title: 'takes effect from 2025-01-01 to 2026-03-01 and is recorded no later than that',
  problems: ({ effectiveFrom, recordedAt, terms }) => {
    const { date } = terms.provenance;
    return [
      ...(effectiveFrom < FIRST_EFFECTIVE_FROM || effectiveFrom > LAST_EFFECTIVE_FROM ? [`takes effect at ${effectiveFrom}`] : []),
      ...(recordedAt > effectiveFrom ? [`is recorded at ${recordedAt}, after ${effectiveFrom}`] : []),
      ...[effectiveFrom, recordedAt].filter((at) => normaliseInstant(at) !== at).map((at) => `${at} is no instant in UTC`),
      ...[date, terms.validity.from, terms.validity.to]
        .filter((day) => present(day) && !isCalendarDate(day))
        .map((day) => `${String(day)} is no day`),
    ];
  },
};

const IS_OF_TYPE: Readonly<Record<OwnFieldType, (value: unknown) => boolean>> = {
  String: (value) => typeof value === 'string' && value !== '',
  Int: (value) => Number.isInteger(value),
  Boolean: (value) => typeof value === 'boolean',
  Decimal: isDecimal,
  Rate: isDecimal,
};

export const ownFieldsRule: CatalogRule = {
  title: 'fills the fields of its own bank with values of their types',
  problems: ({ own }, { fields }) => {
    const byName = new Map<string, SampleBank['fields'][number]>(fields.map((field) => [field.name, field]));
    return Object.entries(own).flatMap(([name, value]) => {
      const field = byName.get(name);
      if (!field) return [`${name} is no field of the bank`];
      if (field.list && !Array.isArray(value)) return [`${name} is no list`];
      const values: readonly unknown[] = field.list && Array.isArray(value) ? value : [value];
      return values.every(IS_OF_TYPE[field.type]) ? [] : [`${name} ${JSON.stringify(value)} is no ${field.type}`];
    });
  },
};
