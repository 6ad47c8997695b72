import type { ContractFields } from '../../../schema';
import type { RawHistory, RawPolicy, RawQuotation } from './raw-history';

/*
 * As-of a second time, by loops over plain rows: of each product and policy the version with the latest
 * effectiveFrom not after the instant, ties by recordedAt, then by version; of the LPR the last quotation
 * not after the day. It shares no code with the subgraphs.
 */

const SHANGHAI_MS = 8 * 60 * 60 * 1_000;

/** The day in Asia/Shanghai, which has had one offset since 1991. */
export function dayOf(asOf: string): string {
  return new Date(Date.parse(asOf) + SHANGHAI_MS).toISOString().substring(0, 10);
}

interface Version {
  readonly id: string;
  readonly version: string;
  readonly effectiveFrom: string;
  readonly recordedAt: string;
}

function latestOfEach<Row extends Version>(rows: readonly Row[], asOf: string): Row[] {
  const found: Row[] = [];
  for (const row of rows) {
    if (Date.parse(row.effectiveFrom) > Date.parse(asOf)) continue;
    let isLatest = true;
    for (const other of rows) {
      if (other.id !== row.id || other.version === row.version) continue;
      if (Date.parse(other.effectiveFrom) > Date.parse(asOf)) continue;
      const [sooner, later] = [timesOf(row), timesOf(other)];
      if (later > sooner) isLatest = false;
    }
    if (isLatest) found.push(row);
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** Greater for what takes the place of the other. */
function timesOf({ effectiveFrom, recordedAt, version }: Version): string {
  return [effectiveFrom, recordedAt, version].join(' ');
}

export function productsInForce({ products }: RawHistory, asOf: string): ContractFields[] {
  return latestOfEach(products, asOf).filter(({ marketingState }) => marketingState !== 'WITHDRAWN');
}

/** In force at the instant, and valid on its day. */
export function policiesValid({ policies }: RawHistory, asOf: string): RawPolicy[] {
  const on = dayOf(asOf);
  const found: RawPolicy[] = [];
  for (const policy of latestOfEach(policies, asOf)) {
    if (policy.validFrom && policy.validFrom > on) continue;
    if (policy.validTo && policy.validTo < on) continue;
    found.push(policy);
  }
  return found;
}

/** Those that are held against a loan drawn on a day by an applicant of a county. */
export function policiesHeld(history: RawHistory, asOf: string, drawdownOn: string, county: string): RawPolicy[] {
  const found: RawPolicy[] = [];
  for (const policy of policiesValid(history, asOf)) {
    if (!policy.rule || policy.kind === 'BANK_REWARD') continue;
    if (policy.reviewStatus === 'PENDING' || policy.reviewStatus === 'FAILED') continue;
    if (policy.validTo && policy.validTo < drawdownOn) continue;
    const regions = policy.rule.conditions.regions ?? [];
    if (regions.length > 0 && !regions.some((region) => isWithin(county, region))) continue;
    found.push(policy);
  }
  return found;
}

/** A province ends in four zeros, a city in two. */
function isWithin(county: string, region: string): boolean {
  if (region.endsWith('0000')) return county.startsWith(region.substring(0, 2));
  return region.endsWith('00') ? county.startsWith(region.substring(0, 4)) : county === region;
}

export function quotationOn({ quotations }: RawHistory, day: string): RawQuotation | null {
  let found: RawQuotation | null = null;
  for (const quotation of quotations) {
    if (quotation.effectiveFrom > day) continue;
    if (found === null || quotation.effectiveFrom > found.effectiveFrom) found = quotation;
  }
  return found;
}

/** The quotation that an answer of one day knows of another. */
export function quotationKnown(history: RawHistory, on: string, day: string): RawQuotation | null {
  return quotationOn(history, day < on ? day : on);
}

/** Whole months from one day to another, by counting them. */
export function monthsBetween(from: string, to: string): number {
  const [year = 0, month = 0] = from.split('-').map(Number);
  const day = from.substring(8);
  let months = 0;
  for (;;) {
    const index = month - 1 + months + 1;
    const next = `${year + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
    const last = lastDayOf(next);
    if (`${next}-${day < last ? day : last}` > to) return months;
    months += 1;
  }
}

function lastDayOf(yearAndMonth: string): string {
  const [year = 0, month = 0] = yearAndMonth.split('-').map(Number);
  return String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0');
}
