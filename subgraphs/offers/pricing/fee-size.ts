import type { ContractFields, Fee, TypedUnknown, UnknownReason } from '../../../schema';
import { type FeeSize, parseMoney, parseRate } from '../../finance';
import { compareDecimals } from '../matching/compare-decimals';
import { doubtsOf } from '../matching/doubts';
import type { Interval } from './interval';

/** What one charge of a fee is, from the least to the most; null: not known, at the lower end perhaps nothing. */
export interface SizedFee {
  readonly size: Interval<FeeSize | null>;
  /** What makes it no single value; empty where it is one. */
  readonly unknowns: readonly TypedUnknown[];
}

const RATE_OPERANDS = ['rate', 'minimumRate', 'maximumRate', 'base'];
const AMOUNT_OPERANDS = ['amount', 'minimumAmount', 'maximumAmount'];

const NOTHING_KNOWN: Interval<FeeSize | null> = Object.freeze({ low: null, high: null });

/** Falls due once, if at all: a doubt about when cannot make it more. */
const ONCE: ReadonlySet<Fee['frequency']> = new Set<Fee['frequency']>(['UPFRONT', 'AT_END', 'ON_EVENT']);

/** The size of the fee at an index of a product, as far as the source discloses it. */
export function feeSize(product: ContractFields, index: number, fee: Fee, fractionDigits: number): SizedFee {
  const at = `fees[${index}]`;
  const isRate = fee.rate != null || fee.minimumRate != null || fee.maximumRate != null;
  const because = (reason: UnknownReason): TypedUnknown[] => [{ field: at, reason, rawText: fee.condition ?? null, note: fee.name }];
  // A fee that falls due at an unknown time may be charged never or again and again.
  if (fee.frequency == null || (isRate && fee.base == null)) return { size: NOTHING_KNOWN, unknowns: because('AMBIGUOUS') };

  const valueDoubts = doubtsOf(product, at, isRate ? RATE_OPERANDS : AMOUNT_OPERANDS);
  if (valueDoubts.length > 0) return { size: NOTHING_KNOWN, unknowns: valueDoubts };

  const { high, low } = isRate ? rated(fee, product.currency, fractionDigits) : amounts(fee, product.currency, fractionDigits);
  const unknowns = low === high && low !== null ? [] : because('UNDISCLOSED');
  const timingDoubts = product.unknowns.filter(({ field }) => field === `${at}.frequency`);
  if (timingDoubts.length > 0) {
    return { size: { low: null, high: ONCE.has(fee.frequency) ? high : null }, unknowns: [...unknowns, ...timingDoubts] };
  }
  // Whether the condition of such a fee holds is for the bank to say: it may not be charged at all.
  if (fee.condition != null && fee.frequency !== 'ON_EVENT') return { size: { low: null, high }, unknowns: [...unknowns, ...because('AMBIGUOUS')] };
  return { size: { low, high }, unknowns };
}

function amounts({ amount, maximumAmount, minimumAmount }: Fee, currency: string, fractionDigits: number): Interval<FeeSize | null> {
  return sizes(amount, minimumAmount, maximumAmount, (decimal) => ({
    kind: 'AMOUNT',
    amount: parseMoney(decimal, currency, fractionDigits),
  }));
}

/** A greatest amount caps each charge; a least one lifts it by what is not computed, which leaves the upper end open. */
function rated(fee: Fee, currency: string, fractionDigits: number): Interval<FeeSize | null> {
  const { base, maximumAmount, maximumRate, minimumAmount, minimumRate, rate } = fee;
  const maximum = maximumAmount == null ? null : parseMoney(maximumAmount, currency, fractionDigits);
  const size = sizes(rate, minimumRate, maximumRate, (decimal) => ({
    kind: 'RATE',
    rate: parseRate(decimal),
    base: base ?? 'PRINCIPAL',
    maximum,
  }));
  return minimumAmount == null ? size : { low: size.low, high: null };
}

function sizes(
  exact: string | null | undefined,
  least: string | null | undefined,
  most: string | null | undefined,
  sizeOf: (decimal: string) => FeeSize,
): Interval<FeeSize | null> {
  const isPoint = least != null && most != null && compareDecimals(least, most) === 0;
  const single = exact ?? (isPoint ? least : null);
  if (single != null) {
    const size = sizeOf(single);
    return { low: size, high: size };
  }
  return { low: least == null ? null : sizeOf(least), high: most == null ? null : sizeOf(most) };
}
