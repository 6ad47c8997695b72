import type { ContractFields, Fee, FeeFrequency } from '../../../schema';

/*
 * What a fee surely takes of the borrower, as one number and when it falls: what a lower bound of a
 * cost is made of. Where the source leaves anything open, nothing is counted.
 */

/** When a fee falls, and what its number is multiplied by. */
export const FEE_SLOTS = Object.freeze({
  /** Once at drawdown: a share of the principal. */
  RATE_UPFRONT: 0,
  /** Over the whole term, before each year: a share of the principal a year. */
  RATE_ADVANCE: 1,
  /** Over the whole term, after each month or quarter: a share of the principal a year. */
  RATE_ARREARS: 2,
  /** With the last due: a share of the principal. */
  RATE_END: 3,
  /** While it is owed: a share of the balance a year. */
  RATE_BALANCE: 4,
  /** The same with amounts of money. */
  AMOUNT_UPFRONT: 5,
  AMOUNT_ADVANCE: 6,
  AMOUNT_ARREARS: 7,
  AMOUNT_END: 8,
  /** The most that the fee of the next entry, which is RATE_UPFRONT, comes to: an amount of money. */
  UPFRONT_CAP: 9,
  /** Paid at drawdown and back with the last due: a share of the principal. */
  RATE_DEPOSIT: 10,
  /** All fees together, at most: see weightEntries. */
  WEIGHT_RATE: 11,
  WEIGHT_AMOUNT: 12,
  /** The same, for each month of the term. */
  WEIGHT_RATE_MONTHLY: 13,
  WEIGHT_AMOUNT_MONTHLY: 14,
} as const);
export type FeeSlot = (typeof FEE_SLOTS)[keyof typeof FEE_SLOTS];

/** Of a guarantee fee, which a policy may pay a share of, this is added to the slot. */
export const GUARANTEE_SLOTS = 16;

/** Shares of the principal, at once and a month: what fees come to within them is far from all of it over any term. */
const [LIGHT, LIGHT_MONTHLY] = [0.1, 0.0005];

/** Charges of a fee, at most: so many and so many more a month. */
const CHARGES: Readonly<Record<FeeFrequency, readonly [once: number, monthly: number]>> = Object.freeze({
  UPFRONT: [1, 0],
  AT_END: [1, 0],
  ON_EVENT: [0, 0],
  YEARLY: [1, 1 / 12],
  QUARTERLY: [1, 1 / 3],
  MONTHLY: [1, 1],
  PER_PERIOD: [1, 1],
});

const MONTHS_PER_YEAR = 12;
const QUARTERS_PER_YEAR = 4;
/** A quarter's charge falls up to two months after a monthly due: what that takes of its value at any rate below 25 %. */
const QUARTER_LAG = 0.96;

type FeeTerms = Pick<ContractFields, 'fees' | 'unknowns'>;

/** Slots and numbers in turn; empty where no fee surely costs. */
export function feeEntries(terms: FeeTerms): number[] {
  return [...costEntries(terms), ...weightEntries(terms)];
}

export function hasWeight(entries: readonly number[]): boolean {
  return entries.some((slot, at) => at % 2 === 0 && slot >= FEE_SLOTS.WEIGHT_RATE && slot < GUARANTEE_SLOTS);
}

function costEntries({ fees, unknowns }: FeeTerms): number[] {
  return fees.flatMap((fee, index) => {
    const isOpen = unknowns.some(({ field }) => field === 'fees' || field.startsWith(`fees[${index}]`));
    if (isOpen || fee.payer !== 'BORROWER' || fee.yearlyCap != null || fee.totalCap != null) return [];
    if (fee.refundable) return depositEntry(fee);
    const entry = entryOf(fee);
    if (!entry) return [];
    const [slot, value] = entry;
    const cap = slot === FEE_SLOTS.RATE_UPFRONT && fee.maximumAmount != null ? [FEE_SLOTS.UPFRONT_CAP, Number(fee.maximumAmount)] : [];
    return [...cap, fee.type === 'GUARANTEE' ? slot + GUARANTEE_SLOTS : slot, value];
  });
}

/** What is paid once of the principal and comes back whole costs its use. */
function depositEntry(fee: Fee): number[] {
  const rate = fee.rate ?? fee.maximumRate;
  const isPlain = rate != null && fee.base === 'PRINCIPAL' && fee.frequency === 'UPFRONT' && fee.maximumAmount == null;
  return isPlain ? [FEE_SLOTS.RATE_DEPOSIT, Number(rate)] : [];
}

/**
 * A bound of an internal rate holds where the borrower receives something and then pays: not where
 * fees take all that is lent, or where deposits and subsidies beyond it come back. How much they can
 * come to is weighed.
 */
function weightEntries({ fees }: FeeTerms): number[] {
  let [rate, monthlyRate, amount, monthlyAmount] = [0, 0, 0, 0];
  for (const fee of fees) {
    if (fee.payer !== 'BORROWER') continue;
    const [once, monthly] = CHARGES[fee.frequency ?? 'MONTHLY'];
    const share = fee.rate ?? fee.maximumRate;
    const charge = share == null ? Number(fee.amount ?? fee.maximumAmount ?? 0) : 0;
    const isYearly = fee.base !== 'PRINCIPAL';
    rate += Number(share ?? 0) * once;
    monthlyRate += Number(share ?? 0) * (isYearly ? Math.max(once, monthly) / MONTHS_PER_YEAR : monthly);
    amount += charge * once;
    monthlyAmount += charge * monthly;
  }
  return [
    ...(rate > LIGHT || amount > 0 ? [FEE_SLOTS.WEIGHT_RATE, rate] : []),
    ...(monthlyRate > LIGHT_MONTHLY || amount > 0 ? [FEE_SLOTS.WEIGHT_RATE_MONTHLY, monthlyRate] : []),
    ...(amount > 0 ? [FEE_SLOTS.WEIGHT_AMOUNT, amount, FEE_SLOTS.WEIGHT_AMOUNT_MONTHLY, monthlyAmount] : []),
  ];
}

function entryOf(fee: Fee): [slot: FeeSlot, value: number] | null {
  if (fee.base === 'TRANSACTION') return null;
  const rate = fee.rate ?? fee.maximumRate;
  if (rate != null) return isCappedOtherwise(fee) || fee.base == null ? null : rateEntry(fee, Number(rate));
  const amount = fee.amount ?? fee.maximumAmount;
  return amount == null ? null : amountEntry(fee, Number(amount));
}

/** A cap on each charge is followed where there is one charge, a share of the principal. */
function isCappedOtherwise({ base, frequency, maximumAmount }: Fee): boolean {
  return maximumAmount != null && (base !== 'PRINCIPAL' || frequency !== 'UPFRONT');
}

function rateEntry({ base, frequency }: Fee, rate: number): [FeeSlot, number] | null {
  if (base === 'BALANCE_PER_YEAR') return balanceEntry(frequency, rate);
  if (base !== 'PRINCIPAL' && base !== 'PRINCIPAL_PER_YEAR') return null;
  const isYearly = base === 'PRINCIPAL_PER_YEAR';
  switch (frequency) {
    case 'UPFRONT':
      return isYearly ? [FEE_SLOTS.RATE_ADVANCE, rate] : [FEE_SLOTS.RATE_UPFRONT, rate];
    case 'YEARLY':
      return [FEE_SLOTS.RATE_ADVANCE, rate];
    case 'QUARTERLY':
      return [FEE_SLOTS.RATE_ARREARS, isYearly ? rate : rate * QUARTERS_PER_YEAR];
    case 'MONTHLY':
      return [FEE_SLOTS.RATE_ARREARS, isYearly ? rate : rate * MONTHS_PER_YEAR];
    case 'PER_PERIOD':
    case 'AT_END':
      return isYearly ? null : [FEE_SLOTS.RATE_END, rate];
    default:
      return null;
  }
}

function balanceEntry(frequency: Fee['frequency'], rate: number): [FeeSlot, number] | null {
  switch (frequency) {
    case 'UPFRONT':
      return [FEE_SLOTS.RATE_ADVANCE, rate];
    case 'YEARLY':
    case 'PER_PERIOD':
      return [FEE_SLOTS.RATE_BALANCE, rate];
    case 'QUARTERLY':
    case 'MONTHLY':
      return [FEE_SLOTS.RATE_BALANCE, rate * QUARTER_LAG];
    default:
      return null;
  }
}

function amountEntry({ frequency }: Fee, amount: number): [FeeSlot, number] | null {
  switch (frequency) {
    case 'UPFRONT':
      return [FEE_SLOTS.AMOUNT_UPFRONT, amount];
    case 'YEARLY':
      return [FEE_SLOTS.AMOUNT_ADVANCE, amount];
    case 'QUARTERLY':
      return [FEE_SLOTS.AMOUNT_ARREARS, amount * QUARTERS_PER_YEAR];
    case 'MONTHLY':
      return [FEE_SLOTS.AMOUNT_ARREARS, amount * MONTHS_PER_YEAR];
    case 'PER_PERIOD':
    case 'AT_END':
      return [FEE_SLOTS.AMOUNT_END, amount];
    default:
      return null;
  }
}
