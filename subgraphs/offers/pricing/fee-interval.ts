import type { ContractFields, Fee, TypedUnknown } from '../../../schema';
import { type ExactFee, type FeeSize, parseMoney, parseRate } from '../../finance';
import type { Interval } from './interval';

/** One fee of a product, with the least and the most that it can be as single values; null: not known. */
export interface FeeEntry {
  readonly fee: Fee;
  readonly low: ExactFee | null;
  readonly high: ExactFee | null;
  /** Whether it enters the borrower's cost when the loan runs as scheduled. */
  readonly counts: boolean;
}

export interface FeeInterval {
  /** In the order of the product. */
  readonly entries: readonly FeeEntry[];
  /** True: no fee that counts lacks its upper end. */
  readonly isBounded: boolean;
  /** True: every fee that counts is a single value. */
  readonly isExact: boolean;
  readonly unknowns: readonly TypedUnknown[];
}

interface OneFee {
  readonly size: Interval<FeeSize | null>;
  readonly reason: TypedUnknown['reason'] | null;
}

/** The fees of a product as far as its source discloses them. */
export function feeInterval(product: ContractFields, fractionDigits: number): FeeInterval {
  const unknowns: TypedUnknown[] = [];
  const entries = product.fees.map((fee, index): FeeEntry => {
    const { reason, size } = sizeOf(fee, product.currency, fractionDigits);
    const counts = fee.payer === 'BORROWER' && fee.frequency !== 'ON_EVENT' && fee.base !== 'TRANSACTION';
    if (counts && reason) {
      unknowns.push({ field: `fees[${index}]`, reason, rawText: fee.condition ?? null, note: fee.name });
    }
    return { fee, low: size.low && exactFee(fee, size.low), high: size.high && exactFee(fee, size.high), counts };
  });
  const counted = entries.filter(({ counts }) => counts);
  return {
    entries,
    isBounded: counted.every(({ high }) => high !== null),
    isExact: unknowns.length === 0,
    unknowns,
  };
}

function exactFee({ type, name, payer, frequency, refundable }: Fee, size: FeeSize): ExactFee {
  return { type, name, payer, frequency: frequency ?? 'ON_EVENT', refundable, size };
}

function sizeOf(fee: Fee, currency: string, fractionDigits: number): OneFee {
  const amount = (decimal: string): FeeSize => ({ kind: 'AMOUNT', amount: parseMoney(decimal, currency, fractionDigits) });
  const maximum = fee.maximumAmount == null ? null : parseMoney(fee.maximumAmount, currency, fractionDigits);
  const rated = (decimal: string): FeeSize => ({ kind: 'RATE', rate: parseRate(decimal), base: fee.base ?? 'PRINCIPAL', maximum });
  const isRate = fee.rate != null || fee.minimumRate != null || fee.maximumRate != null;
  const exact = isRate ? fee.rate : fee.amount;
  const make = isRate ? rated : amount;
  // A fee that falls due at an unknown time may be charged never or again and again.
  if (fee.frequency == null) return { size: { low: null, high: null }, reason: 'AMBIGUOUS' };
  if (isRate && fee.base == null) return { size: { low: null, high: null }, reason: 'AMBIGUOUS' };
  if (exact != null) {
    // Whether the condition of such a fee holds is for the bank to say: it may not be charged at all.
    const isConditional = fee.condition != null && fee.frequency !== 'ON_EVENT';
    return { size: { low: isConditional ? null : make(exact), high: make(exact) }, reason: isConditional ? 'AMBIGUOUS' : null };
  }
  const least = isRate ? fee.minimumRate : fee.minimumAmount;
  const most = isRate ? fee.maximumRate : fee.maximumAmount;
  return {
    size: { low: least == null ? null : make(least), high: most == null ? null : make(most) },
    reason: 'UNDISCLOSED',
  };
}
