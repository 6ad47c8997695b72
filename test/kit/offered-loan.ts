/* An offer as the portal shows it, and the loan of it as an officer pastes it into a trial. */

export const OFFERS = `query Offers($need: FinancingNeedInput!, $asOf: DateTime, $after: String) {
  financingOffers(need: $need, asOf: $asOf, first: 10, after: $after, filter: { verdicts: [ELIGIBLE, REFER, UNABLE_TO_DETERMINE] }) {
    pageInfo { hasNextPage endCursor }
    nodes {
      bank { code } product { id instrument } amount currency termMonths drawdownOn repaymentMethod dayCount nominalAnnualRate
      repayment { frequency } rates { from annualRate balance { min } }
      schedule { dueOn drawn principal interest fee balance }
      cost { totalInterest fees { type payer frequency amount refundable } }
      incentives { policy { id version } status reason amount amountRange { min } payments { paidOn amount } computation { from to principal counted } excludedBy { id } }
    }
  }
}`;

interface Line {
  readonly dueOn: string;
  readonly drawn: string;
  readonly principal: string;
  readonly interest: string;
  readonly fee: string | null;
  readonly balance: string;
}

interface OfferedFee {
  readonly type: string;
  readonly payer: string;
  readonly frequency: string;
  readonly amount: string | null;
  readonly refundable: boolean;
}

export interface Offered {
  readonly bank: { readonly code: string };
  readonly product: { readonly id: string; readonly instrument: string };
  readonly amount: string;
  readonly currency: string;
  readonly termMonths: number;
  readonly drawdownOn: string;
  readonly repaymentMethod: string;
  readonly dayCount: string;
  readonly nominalAnnualRate: string | null;
  readonly repayment: { readonly frequency: string };
  readonly rates: readonly { readonly from: string; readonly annualRate: string; readonly balance: object | null }[];
  readonly schedule: readonly Line[] | null;
  readonly cost: { readonly totalInterest: string | null; readonly fees: readonly OfferedFee[] };
  readonly incentives: readonly ({ readonly policy: { readonly id: string; readonly version: string }; readonly amountRange: object | null } & Outcome)[];
}

export interface Outcome {
  readonly status: string;
  readonly reason: string;
  readonly amount: string | null;
  readonly payments: readonly object[] | null;
  readonly computation: readonly object[] | null;
  readonly excludedBy: object | null;
}

/** The loan of an offer as its answer states it; null where its answer does not state all of it. */
export function loanOf({ amount, bank, cost, currency, dayCount, drawdownOn, product, repayment, repaymentMethod, schedule, termMonths }: Offered): object | null {
  if (!schedule || cost.totalInterest === null) return null;
  const borne = cost.fees.filter(({ payer, refundable }) => payer === 'BORROWER' && !refundable);
  const guarantee = borne.filter(({ type }) => type === 'GUARANTEE');
  // Which of several fees falls on a day is not said.
  if (guarantee.length > 0 && borne.length > 1) return null;
  const guaranteeFees = guarantee.flatMap((fee) => chargesOf(fee, drawdownOn, schedule));
  const lines = schedule.map(({ balance, drawn, dueOn, interest, principal }) => ({ balance, drawn, dueOn, interest, principal }));
  const interestInAdvance = decimal(fenOf(cost.totalInterest) - lines.reduce((sum, { interest }) => sum + fenOf(interest), 0n));
  return {
    bank: bank.code, instrument: product.instrument, amount, currency, termMonths, drawdownOn, repaymentMethod, frequency: repayment.frequency, dayCount,
    schedule: lines, interestInAdvance, guaranteeFees,
  };
}

/** What the lines show, and the rest on the day of drawdown. */
function chargesOf({ amount, frequency }: OfferedFee, drawdownOn: string, schedule: readonly Line[]): object[] {
  const inArrears = !['UPFRONT', 'YEARLY'].includes(frequency);
  const later = schedule.filter(({ fee }) => fenOf(fee) > 0n).map(({ dueOn, fee }) => ({ paidOn: dueOn, amount: fee, inArrears }));
  const atDrawdown = fenOf(amount) - later.reduce((sum, charge) => sum + fenOf(charge.amount), 0n);
  return [...(atDrawdown > 0n ? [{ paidOn: drawdownOn, amount: decimal(atDrawdown), inArrears }] : []), ...later];
}

const fenOf = (amount: string | null): bigint => BigInt((amount ?? '0.00').replace('.', ''));
const decimal = (fen: bigint): string => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
