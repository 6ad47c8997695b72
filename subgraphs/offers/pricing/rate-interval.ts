import type { ContractFields, RateComponent, RepaymentMethod, TypedUnknown } from '../../../schema';
import { type Rate, formatRate, parseRate, rateOfBasisPoints } from '../../finance';
import { isWithin } from '../matching/compare-decimals';
import type { Need } from '../matching/need';
import type { PolicySnapshot } from '../snapshots/policy-snapshot';
import { quoteBenchmark } from './benchmark';
import { type Findings, joinFindings } from './findings';
import type { Interval } from './interval';

export interface RateInterval {
  readonly rate: Interval<Rate>;
  readonly findings: Findings;
}

export interface RateQuestion {
  readonly product: ContractFields;
  readonly need: Need;
  /** Decimal text: the amount offered, which tiers are chosen by. */
  readonly amount: string;
  readonly method: RepaymentMethod | null;
  readonly policy: PolicySnapshot;
}

/**
 * The contract rate of a product for a need: the span of every CONTRACT component whose bounds
 * contain it. A point only where all of them say the same exact rate.
 */
export function contractRate(question: RateQuestion): RateInterval {
  const priced = question.product.rates.flatMap((component, index) =>
    component.role === 'CONTRACT' && applies(component, question) ? [priceComponent(component, index, question)] : [],
  );
  const [first] = priced;
  if (!first) {
    return {
      rate: { low: 0n, high: null },
      findings: { assumptions: [], unknowns: [unknown('rates', 'UNDISCLOSED', 'No rate is published for this amount, term and repayment method')] },
    };
  }
  const low = priced.reduce((least, { rate }) => (rate.low < least ? rate.low : least), first.rate.low);
  const high = priced.reduce<Rate | null>(
    (most, { rate }) => (most === null || rate.high === null ? null : rate.high > most ? rate.high : most),
    first.rate.high,
  );
  const found = joinFindings(priced.map(({ findings }) => findings));
  const several =
    priced.length > 1 && low !== high
      ? [unknown('rates', 'AMBIGUOUS', `${priced.length} published rates apply to this need; the source does not say which`)]
      : [];
  return { rate: { low, high }, findings: { assumptions: found.assumptions, unknowns: [...found.unknowns, ...several] } };
}

function applies(component: RateComponent, { amount, method, need }: RateQuestion): boolean {
  // 超额分段: each part of the balance has its tier's rate, so the blend lies between the tiers up to the amount.
  const upperEnd = component.tierMethod === 'PER_TIER' ? null : component.maximumAmount;
  if (!isWithin(amount, component.minimumAmount, upperEnd)) return false;
  const { minimumTermMonths, maximumTermMonths } = component;
  if (minimumTermMonths != null && need.termMonths < minimumTermMonths) return false;
  if (maximumTermMonths != null && need.termMonths > maximumTermMonths) return false;
  if (component.repaymentMethods?.length && method !== null && !component.repaymentMethods.includes(method)) return false;
  const { creditRating, taxCreditGrade } = need.applicant;
  return mayHold(component.taxCreditGrades, taxCreditGrade) && mayHold(component.creditRatings, creditRating);
}

/** Where the applicant does not state its grade, any tier may be the one. */
function mayHold<T>(admitted: readonly T[] | null | undefined, given: T | null | undefined): boolean {
  return !admitted?.length || given == null || admitted.includes(given);
}

function priceComponent(component: RateComponent, index: number, question: RateQuestion): RateInterval {
  const field = `rates[${index}]`;
  const assumptions: Findings['assumptions'][number][] = [];
  const unknowns: TypedUnknown[] = [];
  const base = baseRate(component, question, assumptions);
  const { disclosure } = component;
  const [low, high] = ends(component, base);
  if (disclosure !== 'EXACT' && disclosure !== 'RANGE') {
    unknowns.push(unknown(field, 'UNDISCLOSED', `Only this much of the rate is disclosed: ${disclosure}`));
  }
  if (component.kind === 'LPR_LINKED' && base === null) {
    unknowns.push(unknown(field, 'UNDISCLOSED', 'The benchmark is not known on the day of drawdown'));
  }
  if (component.conditions?.length) {
    unknowns.push(unknown(field, 'AMBIGUOUS', `The bank judges a condition of this rate: ${component.conditions.join('; ')}`));
  }
  const moves = component.kind === 'VARIABLE' || component.kind === 'MARKET_LINKED' || (component.repricing != null && component.repricing !== 'NONE');
  if (moves) {
    assumptions.push({ code: 'RATE_HELD_CONSTANT', detail: `${field} ${component.kind} ${component.repricing ?? ''}`.trim() });
  }
  return { rate: { low, high }, findings: { assumptions, unknowns } };
}

/** The benchmark's rate for a linked component, zero for any other; null where it is not known. */
function baseRate(
  component: RateComponent,
  { need, policy }: RateQuestion,
  assumptions: Findings['assumptions'][number][],
): Rate | null {
  if (component.kind !== 'LPR_LINKED') return 0n;
  const quoted = quoteBenchmark(policy, component.benchmark ?? 'OTHER', need.drawdownOn);
  if (!quoted) return null;
  if (!quoted.confirmed) {
    assumptions.push({
      code: 'BENCHMARK_NOT_CONFIRMED',
      detail: `${component.benchmark} ${formatRate(parseRate(quoted.rate))} of ${quoted.quotedOn}, confirmed to ${policy.benchmarkConfirmedThrough}`,
    });
  }
  return parseRate(quoted.rate);
}

/** Lower and upper end of a component; a rate never goes below zero. */
function ends(component: RateComponent, base: Rate | null): [Rate, Rate | null] {
  if (base === null) return [0n, null];
  const linked = component.kind === 'LPR_LINKED';
  const least = linked ? spread(component.minimumSpreadBasisPoints) : absolute(component.minimumRate);
  const most = linked ? spread(component.maximumSpreadBasisPoints) : absolute(component.maximumRate);
  const low = least === null ? 0n : base + least;
  const high = most === null ? null : base + most;
  return [low < 0n ? 0n : low, high !== null && high < 0n ? 0n : high];
}

function spread(basisPoints: number | null | undefined): Rate | null {
  return basisPoints == null ? null : rateOfBasisPoints(basisPoints);
}

function absolute(rate: string | null | undefined): Rate | null {
  return rate == null ? null : parseRate(rate);
}

function unknown(field: string, reason: TypedUnknown['reason'], note: string): TypedUnknown {
  return { field, reason, note };
}
