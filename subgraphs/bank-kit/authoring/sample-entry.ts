import { type Provenance, type ProductTerms, type TypedUnknown, isCalendarDate } from '../../../schema';
import type { CatalogEntry } from '../catalog-entry';

type DefaultedTerm =
  | 'currency'
  | 'collaterals'
  | 'fees'
  | 'unknowns'
  | 'predecessorIds'
  | 'marketingState'
  | 'validity';

export type SampleTerms = Omit<ProductTerms, DefaultedTerm | 'illustrative'> & Partial<Pick<ProductTerms, DefaultedTerm>>;

/** Terms of a sample product: yuan, on sale, open-ended, nothing charged but what is stated, and marked illustrative. */
export function sampleTerms(terms: SampleTerms): ProductTerms {
  return {
    currency: 'CNY',
    collaterals: [],
    fees: [],
    unknowns: [],
    predecessorIds: [],
    marketingState: 'REGULAR',
    validity: {},
    ...terms,
    illustrative: true,
  };
}

/** The instant at which a day begins in Asia/Shanghai, UTC+8. */
function startOfDay(day: string): string {
  if (!isCalendarDate(day)) throw new Error(`${day} is no day of the calendar: write YYYY-MM-DD`);
  return new Date(`${day}T00:00:00+08:00`).toISOString();
}

export interface SampleEntry<T extends object> {
  /** Day in Asia/Shanghai from whose start the version is in force. */
  effectiveOn: string;
  /** Day in Asia/Shanghai on which the bank recorded it; not after `effectiveOn`. */
  recordedOn: string;
  terms: SampleTerms;
  own: Partial<T>;
}

/** One version of a sample product; refuses one that is recorded after it takes effect. */
export function sampleEntry<T extends object>({ effectiveOn, recordedOn, terms, own }: SampleEntry<T>): CatalogEntry<T> {
  const [effectiveFrom, recordedAt] = [startOfDay(effectiveOn), startOfDay(recordedOn)];
  if (recordedAt > effectiveFrom) {
    throw new Error(`${terms.code} is recorded on ${recordedOn}, after it takes effect on ${effectiveOn}: record it earlier`);
  }
  return { effectiveFrom, recordedAt, terms: sampleTerms(terms), own };
}

/** What a revision changes of the version before it, and when; days as of {@link SampleEntry}. */
export interface SampleRevision {
  effectiveOn: string;
  recordedOn: string;
  terms: Partial<SampleTerms>;
}

/** The next version of a sample product: the latest of its code with what the revision changes. */
export function revisedEntry<T extends object>(entries: readonly CatalogEntry<T>[], code: string, revision: SampleRevision): CatalogEntry<T> {
  const latest = entries.findLast(({ terms }) => terms.code === code);
  if (!latest) throw new Error(`there is no product ${code} to revise`);
  const { effectiveOn, recordedOn, terms } = revision;
  const revised = sampleEntry<T>({ effectiveOn, recordedOn, terms: { ...latest.terms, ...terms }, own: latest.own });
  if (revised.effectiveFrom <= latest.effectiveFrom) throw new Error(`${code} is revised on ${effectiveOn}, not after the version before it`);
  return revised;
}

/** What was other before the first version of a product, and when; days as of {@link SampleEntry}. */
export interface EarlierSample {
  effectiveOn: string;
  recordedOn: string;
  /** Of the terms that came after. */
  terms: (later: ProductTerms) => Partial<SampleTerms>;
}

/** A version before the earliest of a sample product: that one with what was other. */
export function earlierEntry<T extends object>(entries: readonly CatalogEntry<T>[], code: string, { effectiveOn, recordedOn, terms }: EarlierSample): CatalogEntry<T> {
  const earliest = entries.find((entry) => entry.terms.code === code);
  if (!earliest) throw new Error(`there is no product ${code} that has an earlier version`);
  const earlier = sampleEntry<T>({ effectiveOn, recordedOn, terms: { ...earliest.terms, ...terms(earliest.terms) }, own: earliest.own });
  if (earlier.effectiveFrom >= earliest.effectiveFrom) throw new Error(`${code} has a version of ${effectiveOn}, not before its first`);
  return earlier;
}

/** The source of a product that was made up; `document` names the made-up text that its clauses count. */
export function illustrativeSource(document: string, date: string): Provenance {
  return { source: `${document}（为演示编写的示例文本，不是任何银行的真实产品条款）`, date, trust: 'ILLUSTRATIVE' };
}

/** The source of a product whose shape and figures come from a text that is not the bank's; it says so. */
export function secondarySource(text: string): Provenance {
  return { source: `二手资料：${text}；未经银行确认，不是银行的实际条款`, trust: 'SECONDARY' };
}

/** A value of which the source gives two readings; both stay in `rawText`, neither is chosen. */
export function conflictingReadings(field: string, rawText: string, note?: string): TypedUnknown {
  return { field, reason: 'CONFLICTING', rawText, ...(note && { note }) };
}

/** A value that the source leaves out. */
export function undisclosedValue(field: string, note: string): TypedUnknown {
  return { field, reason: 'UNDISCLOSED', note };
}
