import type { FeeTerms, LoanTerms, Method, Moved } from './independent/terms';

/* What an answer of the API says of a loan, as the second computation reads it. */

export interface OfferWords {
  readonly product: {
    readonly id: string;
    readonly fees: readonly (Record<'amount' | 'rate' | 'minimumAmount' | 'maximumAmount' | 'yearlyCap' | 'totalCap', string | null> & {
      readonly name: string;
      readonly payer: FeeTerms['payer'];
      readonly frequency: FeeTerms['frequency'];
      readonly base: 'TRANSACTION' | NonNullable<FeeTerms['base']> | null;
      readonly refundable: boolean;
    })[];
    readonly repayments: readonly { readonly method: string; readonly stepRate: string | null; readonly stepAmount: string | null }[];
  };
  readonly currency: string;
  readonly amount: string;
  readonly termMonths: number;
  readonly drawdownOn: string;
  readonly repaymentMethod: Method;
  readonly repayment: {
    readonly frequency: string;
    readonly settlementDay: number | null;
    readonly firstPeriod: 'SHORT' | 'LONG' | null;
    readonly graceMonths: number;
    readonly principalMonths: readonly number[] | null;
  };
  readonly nominalAnnualRate: string | null;
  readonly rates: readonly { readonly from: string; readonly annualRate: string | null; readonly balance: { readonly max: string | null } | null }[];
  readonly dayCount: LoanTerms['dayCount'];
  readonly cost: Readonly<Record<'totalInterest' | 'totalFees' | 'totalCost' | 'annualRateSimple' | 'annualRateIrr' | 'statementAnnualRate' | 'irrBasis', string | null>>;
  readonly schedule: readonly (Readonly<Record<'dueOn' | 'drawn' | 'principal' | 'interest' | 'balance', string>> & { readonly fee: string | null })[] | null;
}

export const OFFER_WORDS = `
  product { id fees { name payer frequency amount base rate minimumAmount maximumAmount yearlyCap totalCap refundable } repayments { method stepRate stepAmount } }
  currency amount termMonths drawdownOn repaymentMethod
  repayment { frequency settlementDay firstPeriod graceMonths principalMonths }
  nominalAnnualRate rates { from annualRate balance { max } } dayCount
  cost { totalInterest totalFees totalCost annualRateSimple annualRateIrr statementAnnualRate irrBasis }
  schedule { dueOn drawn principal interest fee balance }`;

const MONTHS: Readonly<Record<string, number>> = { MONTHLY: 1, BIMONTHLY: 2, QUARTERLY: 3, HALF_YEARLY: 6, YEARLY: 12, AT_END: 1 };

/** @param planned what the need planned to draw and repay, which the answer follows */
export function termsOf(offer: OfferWords, planned: { readonly draws?: readonly Moved[]; readonly repayments?: readonly Moved[] } = {}): LoanTerms {
  const { amount, currency, dayCount, drawdownOn, nominalAnnualRate, product, rates, repayment, repaymentMethod, termMonths } = offer;
  const everyMonths = MONTHS[repayment.frequency];
  if (everyMonths === undefined) throw new Error(`${product.id} falls due ${repayment.frequency}`);
  const { stepAmount, stepRate } = product.repayments.find(({ method }) => method === repaymentMethod) ?? { stepAmount: null, stepRate: null };
  const tiers = rates.filter(({ balance }) => balance !== null);
  const later = rates.filter(({ from }) => from > drawdownOn);
  return {
    method: methodOf(repaymentMethod, repayment.frequency),
    amount,
    currency,
    digits: amount.split('.')[1]?.length ?? 0,
    rate: nominalAnnualRate ?? '',
    dayCount,
    drawdownOn,
    termMonths,
    everyMonths,
    graceMonths: repayment.graceMonths,
    ...(repayment.settlementDay !== null && repayment.firstPeriod && { settlement: { day: repayment.settlementDay, firstPeriod: repayment.firstPeriod } }),
    ...(repayment.principalMonths && { principalMonths: repayment.principalMonths }),
    ...(tiers.length > 0 && { tiers: tiers.map(({ annualRate, balance }) => ({ upTo: balance?.max ?? null, rate: annualRate ?? '' })) }),
    ...(later.length > 0 && { repricings: later.map(({ annualRate, from }) => ({ from, rate: annualRate ?? '' })) }),
    ...(stepRate !== null && { stepRate }),
    ...(stepAmount !== null && { stepAmount }),
    ...planned,
  };
}

/** Interest that falls once, at the end, is what a bullet pays; a line without dues pays it with what is repaid. */
function methodOf(method: Method, frequency: string): Method {
  if (frequency !== 'AT_END') return method === 'ANYTIME' ? 'REVOLVING' : method;
  if (method === 'INTEREST_ONLY') return 'BULLET';
  return method === 'REVOLVING' ? 'ANYTIME' : method;
}

/** The fees that fall due when the loan runs as scheduled. */
export function feesOf({ product }: OfferWords): FeeTerms[] {
  return product.fees.flatMap(({ amount, base, frequency, maximumAmount, minimumAmount, name, payer, rate, refundable, totalCap, yearlyCap }) => {
    if (payer !== 'BORROWER' || base === 'TRANSACTION') return [];
    const byRate = rate !== null && { rate, ...(base && { base }), ...(minimumAmount !== null && { minimum: minimumAmount }), ...(maximumAmount !== null && { maximum: maximumAmount }) };
    return [{ name, payer, frequency, refundable, ...(amount !== null && { amount }), ...byRate, ...(yearlyCap !== null && { yearlyCap }), ...(totalCap !== null && { totalCap }) }];
  });
}
