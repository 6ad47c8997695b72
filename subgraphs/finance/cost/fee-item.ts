import type { FeeFrequency, FeePayer, FeeType } from '../../../schema';
import { formatRate, type Money } from '../money';
import type { Schedule } from '../schedule';
import { requireExactFee, type ExactFee } from './exact-fee';
import { feeCharges, type FeeCharge } from './fee-charges';
import { feeAnnualRate } from './statement-rate';

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
  /** As in the 企业贷款综合融资成本清单: "0" where another pays; null where no rate equates it. */
  readonly annualRate: string | null;
}

/** Throws FinanceInputError for a negative fee or one of another currency. */
export function feeItem(fee: ExactFee, schedule: Schedule): FeeItem {
  requireExactFee(fee, schedule.principal);
  const { currency } = schedule.principal;
  const charges = feeCharges(fee, schedule);
  const chargedMinor = charges.reduce((sum, { amount }) => sum + amount.minor, 0n);
  const lastDueOn = schedule.lines.at(-1)?.dueOn;
  const comesBack = fee.refundable && chargedMinor > 0n && lastDueOn !== undefined;
  const refund = comesBack ? { on: lastDueOn, amount: { currency, minor: chargedMinor } } : null;
  const borrowerMinor = fee.payer === 'BORROWER' ? chargedMinor - (refund?.amount.minor ?? 0n) : 0n;
  const counts = fee.payer === 'BORROWER' && chargedMinor > 0n;
  const rate = counts ? feeAnnualRate(schedule, charges, refund) : 0n;
  return {
    type: fee.type,
    name: fee.name,
    payer: fee.payer,
    frequency: fee.frequency,
    refundable: fee.refundable,
    amount: shownAmount(fee, schedule, chargedMinor),
    charges,
    refund,
    borrowerCost: { currency, minor: borrowerMinor },
    annualRate: rate === null ? null : formatRate(rate),
  };
}

function shownAmount(fee: ExactFee, schedule: Schedule, chargedMinor: bigint): Money | null {
  const { size } = fee;
  if (size.kind === 'RATE' && size.base === 'TRANSACTION') return null;
  if (fee.frequency !== 'ON_EVENT') return { currency: schedule.principal.currency, minor: chargedMinor };
  if (size.kind === 'AMOUNT') return size.amount;
  if (size.base !== 'PRINCIPAL') return null;
  return feeCharges({ ...fee, frequency: 'UPFRONT' }, schedule)[0]?.amount ?? null;
}
