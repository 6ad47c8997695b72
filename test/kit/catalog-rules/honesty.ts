import { type Trust, isCalendarDate, isDecimal, normaliseInstant, parseProductId } from '../../../schema';
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

/** A sample states nothing as the bank's own word, so the trust of a real publication is none of its. */
const WORD_OF_TRUST: Readonly<Partial<Record<Trust, string>>> = { ILLUSTRATIVE: '示例', SECONDARY: '二手资料' };

export const honestyRule: CatalogRule = {
  title: 'says of itself that it is a sample, and of its source what that is',
  problems: ({ terms }) => {
    const { source, trust } = terms.provenance;
    const word = WORD_OF_TRUST[trust];
    return [
      ...(/^示例|示例）?$/.test(terms.name) ? [] : [`the name ${terms.name} neither begins nor ends with 示例`]),
      ...(terms.illustrative ? [] : ['is not marked illustrative']),
      ...(word && source.includes(word) ? [] : [`a source of trust ${trust} does not say so: ${source}`]),
    ];
  },
};

export const unknownsRule: CatalogRule = {
  title: 'lists unknowns of fields that it has, and both readings of a conflict',
  problems: ({ terms }) =>
    terms.unknowns.flatMap(({ field, note, rawText, reason }) => {
      const [root, index] = field.split(/[.[\]]+/);
      const value = root === 'dayCount' || root === 'turnaround' ? null : Reflect.get(terms, root ?? '');
      const exists = value === null || (Array.isArray(value) && index ? Number(index) < value.length : value !== undefined);
      return [
        ...(exists ? [] : [`there is no ${field}`]),
        ...(reason === 'CONFLICTING' && !rawText ? [`${field} conflicts without the readings`] : []),
        ...(rawText || note ? [] : [`${field} is unknown without a word`]),
      ];
    }),
};

export const lineageRule: CatalogRule = {
  title: 'succeeds only products that its bank or an absorbed bank had',
  problems: ({ terms }, { catalog, profile }) =>
    terms.predecessorIds.filter((id) => {
      const parsed = parseProductId(id);
      if (parsed?.bankCode !== profile.code) return !parsed || !profile.predecessorCodes.includes(parsed.bankCode);
      return !catalog.some((entry) => entry.terms.code === parsed.code && entry.terms.code !== terms.code);
    }),
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
