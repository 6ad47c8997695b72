import type { Disclosure, RateComponent } from '../../../schema';
import { type Rate, formatRate, parseRate, rateOfBasisPoints } from '../../finance';
import { doubtsOf } from '../matching/doubts';
import { quoteBenchmark } from './benchmark';
import type { Findings } from './findings';
import type { Interval } from './interval';
import type { RateInterval, RateQuestion } from './rate-question';

type Assumption = Findings['assumptions'][number];

const LOWER_ENDS = ['minimumRate', 'minimumSpreadBasisPoints', 'benchmark'];
const UPPER_ENDS = ['maximumRate', 'maximumSpreadBasisPoints', 'benchmark'];

/** The rate of one component with what is not known of it: an end that the source leaves open is open here. */
export function priceComponent(component: RateComponent, index: number, question: RateQuestion): RateInterval {
  const at = `rates[${index}]`;
  const assumptions: Assumption[] = [];
  const base = baseRate(component, question, assumptions);
  const published = ends(component, base);
  const rate: Interval<Rate> = {
    low: doubtsOf(question.product, at, LOWER_ENDS).length > 0 ? 0n : published.low,
    high: doubtsOf(question.product, at, UPPER_ENDS).length > 0 ? null : published.high,
  };
  const unknowns = doubtsOf(question.product, at, [...LOWER_ENDS, ...UPPER_ENDS]);
  if (rate.low !== rate.high && unknowns.length === 0) {
    const note = base === null ? 'The benchmark is not known on the day of drawdown' : NOTES[component.disclosure];
    unknowns.push({ field: at, reason: 'UNDISCLOSED', note });
  }
  if (isConditional(component)) {
    unknowns.push({ field: at, reason: 'AMBIGUOUS', note: `The bank judges a condition of this rate: ${component.conditions?.join('; ')}` });
  }
  if (moves(component) || question.product.unknowns.some(({ field }) => field === `${at}.kind`)) {
    assumptions.push({ code: 'RATE_HELD_CONSTANT', detail: `${at} ${component.kind} ${component.repricing ?? ''}`.trim() });
  }
  return { rate, findings: { assumptions, unknowns } };
}

/** Whether the bank may charge another rate because a condition in words does not hold. */
export function isConditional({ conditions }: RateComponent): boolean {
  return conditions != null && conditions.length > 0;
}

const NOTES: Readonly<Record<Disclosure, string>> = Object.freeze({
  EXACT: 'Said to be exact, and given without one value',
  RANGE: 'The bank sets the rate within the range that it publishes',
  FROM: 'Only the lower end of the rate is disclosed',
  UP_TO: 'Only the upper end of the rate is disclosed',
  UNDISCLOSED: 'The rate is not disclosed',
});

function moves({ kind, repricing }: RateComponent): boolean {
  return kind === 'VARIABLE' || kind === 'MARKET_LINKED' || (repricing != null && repricing !== 'NONE');
}

/** The benchmark's rate for a linked component, zero for any other; null where it is not known. */
function baseRate(component: RateComponent, { need, policy }: RateQuestion, assumptions: Assumption[]): Rate | null {
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

/** Lower and upper end of a component as published; a rate never goes below zero. */
function ends(component: RateComponent, base: Rate | null): Interval<Rate> {
  if (base === null) return { low: 0n, high: null };
  const linked = component.kind === 'LPR_LINKED';
  const least = linked ? spread(component.minimumSpreadBasisPoints) : absolute(component.minimumRate);
  const most = linked ? spread(component.maximumSpreadBasisPoints) : absolute(component.maximumRate);
  return { low: least === null ? 0n : notNegative(base + least), high: most === null ? null : notNegative(base + most) };
}

function notNegative(rate: Rate): Rate {
  return rate < 0n ? 0n : rate;
}

function spread(basisPoints: number | null | undefined): Rate | null {
  return basisPoints == null ? null : rateOfBasisPoints(basisPoints);
}

function absolute(rate: string | null | undefined): Rate | null {
  return rate == null ? null : parseRate(rate);
}
