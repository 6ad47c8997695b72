import { type BetterWhen, type ComparedFigure, type Terms, vocabularyOf } from '../../../schema';
import type { ComparedValue, ComparisonRow } from '../graphql/comparison.type';
import type { FinancingOffer } from '../graphql/offer.type';
import { compareDecimals } from '../matching/compare-decimals';
import type { ViewedRange } from '../offer-view/figure';

/** What an offer shows in a row. */
export type Shown = Omit<ComparedValue, 'isBest'>;

/** A row before it is held against the offers. */
export interface RowOfFigure extends Pick<ComparisonRow, 'path' | 'label' | 'labelEn' | 'figure' | 'better'> {
  readonly read: (offer: FinancingOffer) => Shown;
  /** A total grows with what is lent: of offers of different amounts none is the best by it. */
  readonly isTotal: boolean;
}

export const NOTHING: Shown = Object.freeze({ value: null, min: null, max: null, label: null, labelEn: null });

/** What {@link vocabularyOf} takes. */
type Codes = Parameters<typeof vocabularyOf>[0];

export function shown(value: string | number | boolean | null | undefined, range: ViewedRange | null = null): Shown {
  if (value != null) return { ...NOTHING, value: String(value) };
  return range ? { ...NOTHING, ...range } : NOTHING;
}

/** Several as one, in the order of the vocabulary, so that equal sets are equal values. */
export function shownCodes(codes: Codes, given: readonly (string | null | undefined)[]): Shown {
  const { terms }: { terms: Terms } = vocabularyOf(codes);
  const values = Object.keys(terms).filter((code) => given.includes(code));
  if (values.length === 0) return NOTHING;
  return { ...NOTHING, value: values.join(' | '), label: values.map((code) => terms[code]?.zh ?? code).join('、'), labelEn: values.map((code) => terms[code]?.en ?? code).join(', ') };
}

export function rowOf(path: string, [label, labelEn]: readonly [zh: string, en: string], figure: ComparedFigure, better: BetterWhen | null, read: RowOfFigure['read']): RowOfFigure {
  return { path, label, labelEn, figure, better, read, isTotal: false };
}

/** An amount over the whole term. */
export function totalOf(path: string, labels: readonly [zh: string, en: string], better: BetterWhen | null, read: RowOfFigure['read']): RowOfFigure {
  return { ...rowOf(path, labels, 'AMOUNT', better, read), isTotal: true };
}

/** The row with what each offer shows; null stands for one that could not be recomputed. */
export function comparedRow({ isTotal, read, ...row }: RowOfFigure, offers: readonly (FinancingOffer | null)[]): ComparisonRow {
  const shown = offers.map((offer) => (offer ? read(offer) : NOTHING));
  const recomputed = shown.filter((_each, index) => offers[index] !== null);
  const differs = new Set(recomputed.map(({ max, min, value }) => JSON.stringify([value, min, max]))).size > 1;
  const { better } = row;
  const isComparable = !isTotal || new Set(offers.filter((_offer, index) => shown[index] !== NOTHING).map((offer) => offer?.amount)).size === 1;
  return { ...row, differs, values: shown.map((each) => ({ ...each, isBest: better !== null && isComparable && isBest(each, shown, better) })) };
}

/** Certain to be as good as every other that has a value, and not merely equal to all of them. */
function isBest(own: Shown, all: readonly Shown[], better: BetterWhen): boolean {
  const others = all.filter((each) => each !== own && worstEnds(each, better) !== null);
  const ends = worstEnds(own, better);
  if (!ends || others.length === 0) return false;
  const orders = others.map((other) => compareEnds(ends.worst, worstEnds(other, better)?.best ?? null, better));
  return orders.every((order) => order <= 0) && others.some((other) => other.value === null || own.value === null || compareDecimals(own.value, other.value) !== 0);
}

/** The best and the worst it may be; null as an end: without bound. Null: it shows nothing. */
function worstEnds({ max, min, value }: Shown, better: BetterWhen): { best: string | null; worst: string | null } | null {
  const low = value ?? min;
  if (low === null) return null;
  const high = value ?? max;
  return better === 'LOWER' ? { best: low, worst: high } : { best: high, worst: low };
}

/** Not positive where the first, at its worst, is no worse than the second at its best. */
function compareEnds(worst: string | null, best: string | null, better: BetterWhen): number {
  if (worst === null || best === null) return 1;
  return better === 'LOWER' ? compareDecimals(worst, best) : compareDecimals(best, worst);
}
