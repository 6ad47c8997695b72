import type { FeeFrequency, FeePayer, FeeType } from '../../../schema';
import type { Money, Rate } from '../money';
import { lastDueOn, type Schedule } from '../schedule';
import { requireExactFee, type ExactFee } from './exact-fee';
import { feeCharges, type FeeCharge } from './fee-charges';
import type { PrincipalTimeline } from './statement-rate';

/** One row of an itemised cost, whoever pays it. */
export interface FeeItem {
  readonly type: FeeType;
  readonly name: string;
  readonly payer: FeePayer;
  readonly frequency: FeeFrequency;
  readonly refundable: boolean;
  /**
   * All charges of the term together. Of an ON_EVENT fee, one charge where it is an amount or a rate
   * of the principal. Null where it depends on a transaction or on the balance at an event.
   */
  readonly amount: Money | null;
  /** Days and amounts that fall due when the loan runs as scheduled. */
  readonly charges: readonly FeeCharge[];
  /** What comes back with the last due. */
  readonly refund: FeeCharge | null;
  /** What counts in the borrower's cost: charges less refund, zero where another pays. */
  readonly borrowerCost: Money;
  /** As in the 企业贷款综合融资成本清单: 0 where another pays; null where no rate equates it. */
  readonly annualRate: Rate | null;
}

/** Throws FinanceInputError for a fee that {@link requireExactFee} refuses. */
export function feeItem(fee: ExactFee, schedule: Schedule, timeline: PrincipalTimeline): FeeItem {
  requireExactFee(fee, schedule.principal);
  const { currency } = schedule.principal;
  const charges = feeCharges(fee, schedule);
  const chargedMinor = charges.reduce((sum, { amount }) => sum + amount.minor, 0n);
  const comesBack = fee.refundable && chargedMinor > 0n;
  const refund = comesBack ? { on: lastDueOn(schedule), amount: { currency, minor: chargedMinor } } : null;
  const isPaid = fee.payer === 'BORROWER';
  return {
    type: fee.type,
    name: fee.name,
    payer: fee.payer,
    frequency: fee.frequency,
    refundable: fee.refundable,
    amount: shownAmount(fee, schedule, chargedMinor),
    charges,
    refund,
    borrowerCost: { currency, minor: isPaid && !refund ? chargedMinor : 0n },
    annualRate: isPaid && chargedMinor > 0n ? timeline.feeAnnualRate(charges, refund) : 0n,
  };
}

function shownAmount(fee: ExactFee, schedule: Schedule, chargedMinor: bigint): Money | null {
  const { size } = fee;
  if (size.kind === 'RATE' && size.base === 'TRANSACTION') return null;
  const { currency } = schedule.principal;
  if (fee.frequency !== 'ON_EVENT') return { currency, minor: chargedMinor };
  if (size.kind === 'AMOUNT') return size.amount;
  if (size.base !== 'PRINCIPAL') return null;
  return feeCharges({ ...fee, frequency: 'UPFRONT' }, schedule)[0]?.amount ?? { currency, minor: 0n };
}
