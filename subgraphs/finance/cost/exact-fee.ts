import type { FeeBase, FeeFrequency, FeePayer, FeeType } from '../../../schema';
import { requireSameCurrency, type Money, type Rate } from '../money';
import { FinanceInputError } from '../refusal';

/** What one charge of a fee is: an amount, or a rate of a base with a least and a greatest charge. */
export type FeeSize =
  | { readonly kind: 'AMOUNT'; readonly amount: Money }
  | {
      readonly kind: 'RATE';
      readonly rate: Rate;
      readonly base: FeeBase;
      readonly minimum?: Money | null;
      readonly maximum?: Money | null;
    };

/**
 * A fee of the contract whose every operand is a single value. Where a source has a range, whoever
 * calls computes once with each end.
 */
export interface ExactFee {
  readonly type: FeeType;
  readonly name: string;
  readonly payer: FeePayer;
  readonly frequency: FeeFrequency;
  readonly size: FeeSize;
  /** Greatest sum of the charges within one year of the loan, counted from drawdown. */
  readonly yearlyCap?: Money | null;
  /** Greatest sum of the charges over the term. */
  readonly totalCap?: Money | null;
  /** True: every charge comes back to the payer with the last due. */
  readonly refundable: boolean;
}

/**
 * Throws FinanceInputError for a negative operand, one in another currency than the loan, and a least
 * charge above the greatest or above a cap: which of the two holds is not for finance to guess.
 */
export function requireExactFee(fee: ExactFee, principal: Money): void {
  const { name, size, totalCap, yearlyCap } = fee;
  if (size.kind === 'RATE') requireNotNegative(name, size.rate);
  const least = size.kind === 'RATE' ? size.minimum : null;
  const caps = [size.kind === 'RATE' ? size.maximum : null, yearlyCap, totalCap];
  for (const amount of [size.kind === 'AMOUNT' ? size.amount : null, least, ...caps]) {
    if (!amount) continue;
    requireSameCurrency(principal, amount);
    requireNotNegative(name, amount.minor);
  }
  if (!least) return;
  const exceeded = caps.find((cap) => cap && cap.minor < least.minor);
  if (!exceeded) return;
  const allowed = `at most ${exceeded.minor} minor units, the cap on it`;
  throw new FinanceInputError({ field: `fee ${name} least charge`, value: least.minor.toString(), allowed });
}

function requireNotNegative(name: string, value: bigint): void {
  if (value >= 0n) return;
  throw new FinanceInputError({ field: `fee ${name}`, value: value.toString(), allowed: '0 or more' });
}
