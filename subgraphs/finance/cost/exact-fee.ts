import type { FeeBase, FeeFrequency, FeePayer, FeeType } from '../../../schema';
import { requireSameCurrency, type Money, type Rate } from '../money';
import { FinanceInputError } from '../refusal';

/** What one charge of a fee is: an amount, or a rate of a base with a cap on each charge. */
export type FeeSize =
  | { readonly kind: 'AMOUNT'; readonly amount: Money }
  | { readonly kind: 'RATE'; readonly rate: Rate; readonly base: FeeBase; readonly maximum?: Money | null };

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
  /** True: every charge comes back to the payer with the last due. */
  readonly refundable: boolean;
}

/** Throws FinanceInputError for a negative fee or one in another currency than the loan. */
export function requireExactFee(fee: ExactFee, principal: Money): void {
  const amount = fee.size.kind === 'AMOUNT' ? fee.size.amount : fee.size.maximum;
  if (amount) requireSameCurrency(principal, amount);
  const values = [fee.size.kind === 'RATE' ? fee.size.rate : 0n, amount?.minor ?? 0n];
  const negative = values.find((value) => value < 0n);
  if (negative === undefined) return;
  throw new FinanceInputError({ field: `fee ${fee.name}`, value: negative.toString(), allowed: '0 or more' });
}
