import { charge } from './charge';
import { layOut } from './lay-out';
import { decimalOf, fixed, integerOf, published, trimmed } from './numbers';
import { type Rates, ratesOf, statementRateOf } from './rates';
import type { FeeTerms, Flow, LoanTerms, Plan } from './terms';

/** What a loan costs its borrower; amounts and rates as decimal texts. */
export interface Cost extends Rates {
  readonly interest: string;
  /** That the borrower pays. */
  readonly fees: string;
  /** Interest and fees less what comes back. */
  readonly total: string;
  /** The contract rate and each fee's yearly rate. */
  readonly statement: string;
}

export function costOf(terms: LoanTerms, fees: readonly FeeTerms[], plan: Plan = layOut(terms)): Cost {
  const { drawdownOn, draws, lines } = { drawdownOn: terms.drawdownOn, draws: plan.drawnAtOnce, lines: plan.lines };
  const paid = fees.filter(({ payer }) => payer === 'BORROWER').map((fee) => ({ fee, charges: charge(fee, terms, plan) }));
  const end = lines.at(-1)?.on ?? drawdownOn;
  const principal: Flow[] = [{ on: drawdownOn, minor: draws }, ...lines.map(({ drawn, on, principal: repaid }) => ({ on, minor: drawn - repaid }))];
  const interest = lines.reduce((sum, line) => sum + line.interest, plan.interestInAdvance);
  const charged = paid.flatMap(({ charges }) => charges).reduce((sum, { minor }) => sum + minor, 0n);
  const feeFlows = paid.map(({ charges, fee }) => flowsOf(charges, fee.refundable === true, end));
  const flows = [...principal, { on: drawdownOn, minor: -plan.interestInAdvance }, ...lines.map((line) => ({ on: line.on, minor: -line.interest })), ...feeFlows.flat()];
  const borne = feeFlows.flat().reduce((sum, { minor }) => sum - minor, 0n);
  const unitMonths = ['BULLET', 'DISCOUNT', 'ANYTIME'].includes(terms.method) ? 12 : terms.everyMonths;
  const feeRates = feeFlows.filter((each) => each.length > 0).map((each) => published(statementRateOf(drawdownOn, unitMonths, [...principal, ...each])));
  const statement = [terms.rate, ...feeRates].reduce((sum, rate) => sum + fixed(rate), 0n);
  const text = (minor: bigint): string => decimalOf(minor, terms.digits);
  return {
    interest: text(interest),
    fees: text(charged),
    total: text(interest + borne),
    statement: trimmed(decimalOf(statement, 60)),
    ...ratesOf(drawdownOn, lines.filter(({ isDue }) => isDue).map(({ on }) => on), flows),
  };
}

function flowsOf(charges: readonly Flow[], isRefundable: boolean, end: string): Flow[] {
  const flows = charges.map(({ minor, on }) => ({ on, minor: -minor }));
  const sum = charges.reduce((total, { minor }) => total + minor, 0n);
  return isRefundable && sum > 0n ? [...flows, { on: end, minor: sum }] : flows;
}

/** A plan whose dues a source gives, each with the principal in it. */
export function givenPlan(terms: LoanTerms, dues: readonly { readonly on: string; readonly principal: string; readonly paid: string }[]): Plan {
  const minor = (decimal: string): bigint => integerOf(decimal, terms.digits);
  let balance = minor(terms.amount);
  const lines = dues.map(({ on, paid, principal }) => {
    balance -= minor(principal);
    return { on, isDue: true, drawn: 0n, principal: minor(principal), interest: minor(paid) - minor(principal), balance };
  });
  return { drawnAtOnce: minor(terms.amount), interestInAdvance: 0n, lines };
}
