import type { ContractFields, Fee, TypedUnknown, UnknownReason } from '../../../schema';
import { type FeeSize, type Money, parseMoney, parseRate } from '../../finance';
import { compareDecimals } from '../matching/compare-decimals';
import { doubtsOf } from '../matching/doubts';
import type { Interval } from './interval';

/** One reading of a fee: what a charge is, and what its charges come to at most. */
export interface BoundedSize {
  readonly size: FeeSize;
  readonly yearlyCap: Money | null;
  readonly totalCap: Money | null;
}

/** What one charge of a fee is, from the least to the most; null: not known, at the lower end perhaps nothing. */
export interface SizedFee {
  readonly size: Interval<BoundedSize | null>;
  /** What makes it no single value; empty where it is one. */
  readonly unknowns: readonly TypedUnknown[];
  /** Whether its source says on which days it falls. */
  readonly isTimingCertain: boolean;
}

const RATE_OPERANDS = ['rate', 'minimumRate', 'maximumRate', 'base', 'minimumAmount'];
const AMOUNT_OPERANDS = ['amount', 'minimumAmount', 'maximumAmount'];
const CAPS = ['yearlyCap', 'totalCap'];

const NOTHING_KNOWN: Interval<null> = Object.freeze({ low: null, high: null });

/** Falls due once, if at all: a doubt about when cannot make it more. */
const ONCE: ReadonlySet<Fee['frequency']> = new Set<Fee['frequency']>(['UPFRONT', 'AT_END', 'ON_EVENT']);

/** The size of the fee at an index of a product, as far as the source discloses it. */
export function feeSize(product: ContractFields, index: number, fee: Fee, fractionDigits: number): SizedFee {
  const at = `fees[${index}]`;
  const isRate = fee.rate != null || fee.minimumRate != null || fee.maximumRate != null;
  const because = (reason: UnknownReason): TypedUnknown[] => [{ field: at, reason, rawText: fee.condition ?? null, note: fee.name }];
  const timingDoubts = product.unknowns.filter(({ field }) => field === `${at}.frequency`);
  const isTimingCertain = fee.frequency != null && timingDoubts.length === 0;
  const unknown = (unknowns: readonly TypedUnknown[]): SizedFee => ({ size: NOTHING_KNOWN, unknowns, isTimingCertain });
  // A fee that falls due at an unknown time may be charged never or again and again.
  if (fee.frequency == null || (isRate && fee.base == null)) return unknown(because('AMBIGUOUS'));

  const reading = isRate ? 'rate' : 'amount';
  const hasEnds = isRate ? fee.rate == null : fee.amount == null && (fee.minimumAmount ?? fee.maximumAmount) != null;
  // Of a fee with ends a doubt about its one value is why it has them, and takes nothing from them.
  const readings = hasEnds ? product.unknowns.filter(({ field }) => field === `${at}.${reading}`) : [];
  const operands = (isRate ? RATE_OPERANDS : AMOUNT_OPERANDS).filter((operand) => !hasEnds || operand !== reading);
  const valueDoubts = doubtsOf(product, at, operands);
  if (valueDoubts.length > 0) return unknown(valueDoubts);
  if (contradictsItself(fee, isRate)) return unknown(because('CONFLICTING'));

  const capDoubts = doubtsOf(product, at, isRate ? ['maximumAmount', ...CAPS] : CAPS);
  // A cap in doubt may be less than it says, or none at all.
  const sized = readSizes(capDoubts.length > 0 ? withoutCaps(fee, isRate) : fee, isRate, (decimal) =>
    parseMoney(decimal, product.currency, fractionDigits));
  const { high, low } = capDoubts.length > 0 ? { low: null, high: sized.high } : sized;
  const isPoint = sized.low === sized.high && sized.low !== null;
  const unknowns = [...(isPoint ? [] : readings.length > 0 ? readings : because('UNDISCLOSED')), ...capDoubts];
  if (timingDoubts.length > 0) {
    return { size: { low: null, high: ONCE.has(fee.frequency) ? high : null }, unknowns: [...unknowns, ...timingDoubts], isTimingCertain };
  }
  // Whether the condition of such a fee holds is for the bank to say: it may not be charged at all.
  if (fee.condition != null && fee.frequency !== 'ON_EVENT') {
    return { size: { low: null, high }, unknowns: [...unknowns, ...because('AMBIGUOUS')], isTimingCertain };
  }
  return { size: { low, high }, unknowns, isTimingCertain };
}

type Bound = string | null | undefined;

const exceeds = (least: Bound, most: Bound): boolean => least != null && most != null && compareDecimals(least, most) > 0;

/** Which of the two holds is not said: a rate beside an amount, a lower end above the upper one, a least charge above a cap. */
function contradictsItself({ amount, maximumAmount, maximumRate, minimumAmount, minimumRate, totalCap, yearlyCap }: Fee, isRate: boolean): boolean {
  if (exceeds(minimumRate, maximumRate) || exceeds(minimumAmount, maximumAmount)) return true;
  return isRate && (amount != null || exceeds(minimumAmount, yearlyCap) || exceeds(minimumAmount, totalCap));
}

function withoutCaps(fee: Fee, isRate: boolean): Fee {
  return { ...fee, yearlyCap: null, totalCap: null, ...(isRate && { maximumAmount: null }) };
}

function readSizes(fee: Fee, isRate: boolean, inMoney: (decimal: string) => Money): Interval<BoundedSize | null> {
  const bound = (decimal: Bound): Money | null => (decimal == null ? null : inMoney(decimal));
  const [totalCap, yearlyCap] = [bound(fee.totalCap), bound(fee.yearlyCap)];
  const bounded = (size: FeeSize): BoundedSize => ({ size, yearlyCap, totalCap });
  const byAmount = (amount: Money): BoundedSize => bounded({ kind: 'AMOUNT', amount });
  if (!isRate) {
    const { high, low } = ends(fee.amount, fee.minimumAmount, fee.maximumAmount, (decimal) => byAmount(inMoney(decimal)));
    const most = leastOf([yearlyCap, totalCap]);
    return { low, high: high ?? (most && byAmount(most)) };
  }
  const [base, maximum, minimum] = [fee.base ?? 'PRINCIPAL', bound(fee.maximumAmount), bound(fee.minimumAmount)];
  const { high, low } = ends(fee.rate, fee.minimumRate, fee.maximumRate, (decimal) =>
    bounded({ kind: 'RATE', rate: parseRate(decimal), base, minimum, maximum }));
  const most = base === 'TRANSACTION' ? null : leastOf([maximum, yearlyCap, totalCap]);
  return { low, high: high ?? (most && byAmount(most)) };
}

/** However great the rest of it, no charge is more than the least cap on it. */
function leastOf(caps: readonly (Money | null)[]): Money | null {
  return caps.reduce((least, cap) => (cap && (!least || cap.minor < least.minor) ? cap : least), null);
}

/** Both ends are one object where the source says one value. */
function ends(exact: Bound, least: Bound, most: Bound, sizeOf: (decimal: string) => BoundedSize): Interval<BoundedSize | null> {
  const isPoint = least != null && most != null && compareDecimals(least, most) === 0;
  const single = exact ?? (isPoint ? least : null);
  if (single != null) {
    const size = sizeOf(single);
    return { low: size, high: size };
  }
  return { low: least == null ? null : sizeOf(least), high: most == null ? null : sizeOf(most) };
}
