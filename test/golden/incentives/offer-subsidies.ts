import type { IncentiveFormula } from '../../../schema';
import { charge } from '../independent/charge';
import { decimalOf, halfUp, integerOf } from '../independent/numbers';
import { type PaidSubsidy, type SubsidisedLoan, subsidyPaid } from '../independent/subsidy';
import type { FeeTerms, LoanTerms, Plan } from '../independent/terms';
import { OFFER_WORDS, type OfferWords, feesOf, termsOf } from '../offer-in-words';
import { termsOfRule } from './policy-in-words';

/* What an answer of the API says of an offer's incentives, as the second computation reads it. */

export interface ComputationWords {
  readonly from: string;
  readonly to: string;
  readonly days: number | null;
  readonly dayCount: string | null;
  readonly principal: string;
  readonly base: 'PRINCIPAL' | 'INTEREST' | 'GUARANTEE_FEE';
  readonly rate: string;
  readonly baseAmount: string;
  readonly borne: string | null;
  readonly computed: string;
  readonly counted: string;
  readonly limitedBy: string | null;
  readonly paidOn: string;
}

export interface IncentiveWords {
  readonly policy: { readonly id: string; readonly validFrom: string | null; readonly rule: { readonly formula: IncentiveFormula } | null };
  readonly status: string;
  readonly reason: string;
  readonly amount: string | null;
  readonly conditions: readonly { readonly condition: string; readonly required: string; readonly given: string | null; readonly result: string }[];
  readonly limits: readonly string[];
  readonly payments: readonly { readonly paidOn: string; readonly amount: string }[] | null;
  readonly computation: readonly ComputationWords[];
  readonly explanationEn: string;
}

export interface SubsidisedOffer extends OfferWords {
  readonly rank: number;
  readonly bank: { readonly code: string };
  readonly costAfterIncentives: { readonly totalSubsidies: string | null; readonly annualRateIrr: string | null };
  readonly incentives: readonly IncentiveWords[];
  readonly types: { readonly fees: readonly { readonly name: string; readonly type: string }[] };
}

export const SUBSIDISED_OFFER = `
  rank bank { code } ${OFFER_WORDS} types: product { fees { name type } } costAfterIncentives { totalSubsidies annualRateIrr }
  incentives {
    policy { id validFrom rule { formula {
      annualRatePoints shareOfInterest shareOfGuaranteeFee dayCount maximumMonths principalCapPerBorrower yearlyCap totalCap payment
    } } }
    status reason amount limits explanationEn
    conditions { condition required given result }
    payments { paidOn amount }
    computation { from to days dayCount principal base rate baseAmount borne computed counted limitedBy paidOn }
  }`;

const FEN = 2;
const fen = (decimal: string): bigint => integerOf(decimal, FEN);
const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);

/** From the schedule, the rates and fees of the offer and the formula of the policy. */
export function recomputed(offer: SubsidisedOffer, { policy }: IncentiveWords, outstanding: string | null): PaidSubsidy {
  if (!policy.rule) throw new Error(`${policy.id} has no rule`);
  return subsidyPaid(termsOfRule({ validFrom: policy.validFrom, formula: policy.rule.formula }, outstanding), loanOf(offer));
}

function loanOf(offer: SubsidisedOffer): SubsidisedLoan {
  const { amount, cost, dayCount, drawdownOn, rates, termMonths } = offer;
  const lines = (offer.schedule ?? []).map(({ drawn, dueOn, interest, principal }) => ({ on: dueOn, drawn, principal, interest }));
  const drawnAtOnce = sum(lines.map(({ principal }) => fen(principal))) - sum(lines.map(({ drawn }) => fen(drawn)));
  const interestInAdvance = fen(cost.totalInterest ?? '0') - sum(lines.map(({ interest }) => fen(interest)));
  return {
    amount,
    dayCount,
    drawdownOn,
    termMonths,
    drawnAtOnce: decimalOf(drawnAtOnce, FEN),
    interestInAdvance: decimalOf(interestInAdvance, FEN),
    // A day with a fee alone has its own line.
    lines: lines.filter(({ drawn, interest, principal }) => [drawn, interest, principal].some((part) => fen(part) > 0n)),
    rates: rates.flatMap(({ annualRate, balance, from }) => (balance === null && annualRate !== null ? [{ from, rate: annualRate }] : [])),
    guaranteeFees: guaranteeFeesOf(offer, { drawnAtOnce, interestInAdvance }),
  };
}

function guaranteeFeesOf(offer: SubsidisedOffer, drawn: Omit<Plan, 'lines'>): SubsidisedLoan['guaranteeFees'] {
  const terms: LoanTerms = termsOf(offer);
  const plan: Plan = {
    ...drawn,
    lines: (offer.schedule ?? []).map((line) => {
      const [interest, principal] = [fen(line.interest), fen(line.principal)];
      return { on: line.dueOn, isDue: interest + principal > 0n, drawn: fen(line.drawn), principal, interest, balance: fen(line.balance) };
    }),
  };
  const isGuarantee = ({ name }: FeeTerms): boolean => offer.types.fees.some((fee) => fee.name === name && fee.type === 'GUARANTEE');
  return feesOf(offer)
    .filter((fee) => isGuarantee(fee) && !fee.refundable)
    .flatMap((fee) =>
      charge(fee, terms, plan).map(({ minor, on }) => ({ on, amount: decimalOf(minor, FEN), inArrears: !['UPFRONT', 'YEARLY'].includes(fee.frequency) })))
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

const LINE_DIGITS = 10;
const RATE_DIGITS = 10;

/** From the lines of the computation alone: what is counted so far, rounded, less what was paid before. */
export function addedUp({ computation }: IncentiveWords): [string, string][] {
  let [running, paid] = [0n, 0n];
  return [...new Set(computation.map(({ paidOn }) => paidOn))].sort().flatMap((on): [string, string][] => {
    running += sum(computation.filter(({ paidOn }) => paidOn === on).map(({ counted }) => integerOf(counted, LINE_DIGITS)));
    const due = halfUp(running, 10n ** BigInt(LINE_DIGITS - FEN)) - paid;
    paid += due;
    return due === 0n ? [] : [[on, decimalOf(due, FEN)]];
  });
}

/** The lines that are not principal × rate × days ÷ days a year, or a share of what they name, to the last decimal. */
export function oddLines({ computation }: IncentiveWords): readonly ComputationWords[] {
  return computation.filter(({ base, baseAmount, borne, computed, counted, dayCount, days, limitedBy, principal, rate }) => {
    const share = integerOf(rate, RATE_DIGITS);
    const [numerator, denominator] =
      base === 'PRINCIPAL'
        ? [integerOf(principal, LINE_DIGITS) * share * BigInt(days ?? 0), (dayCount === 'ACTUAL_365' ? 365n : 360n) * 10n ** BigInt(RATE_DIGITS)]
        : [(integerOf(baseAmount, LINE_DIGITS) - integerOf(borne ?? '0', LINE_DIGITS)) * share, 10n ** BigInt(RATE_DIGITS)];
    const away = integerOf(computed, LINE_DIGITS) * denominator - numerator;
    const isNear = (away < 0n ? -away : away) <= denominator;
    return !isNear || (limitedBy === null) !== (counted === computed) || integerOf(counted, LINE_DIGITS) > integerOf(computed, LINE_DIGITS);
  });
}
