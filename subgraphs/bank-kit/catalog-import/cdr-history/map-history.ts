import { bankFromFile, mapCdrProduct, textOf } from '../cdr';
import type { BankProfile } from '../../profile';
import type { ObservedTerms } from './merge-readings';
import type { HistoryReading } from './read-history';

/** The readings of a file that are mapped, of all there are. */
export type Progress = (done: number, of: number) => void;

/** Often enough that a person sees it move, seldom enough that it does not scroll away. */
const PROGRESS_EVERY = 500;

/** Each product's readings in the contract's language, oldest first, by productId. */
export function mapHistory(readings: readonly HistoryReading[], bankCode: string, onProgress: Progress): ReadonlyMap<string, readonly ObservedTerms[]> {
  const products = new Map<string, ObservedTerms[]>();
  for (const [index, { observedAt, product, productId }] of readings.entries()) {
    const terms = product && mapCdrProduct({ productId, source: product }, { code: bankCode }, observedAt).terms;
    const known = products.get(productId);
    if (known) known.push({ observedAt, terms });
    else products.set(productId, [{ observedAt, terms }]);
    if ((index + 1) % PROGRESS_EVERY === 0) onProgress(index + 1, readings.length);
  }
  return products;
}

/** The bank as the latest reading names it. */
export function bankOfHistory(readings: readonly HistoryReading[], bankCode: string): BankProfile {
  const latest = [...readings].sort((a, b) => (a.observedAt < b.observedAt ? 1 : -1));
  const names = latest.flatMap(({ product }) => [textOf(product?.get('brandName')) ?? textOf(product?.get('brand')) ?? []].flat());
  return bankFromFile(names[0] ?? '', `${bankCode}.json`);
}
