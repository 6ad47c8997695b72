import type { Disclosure, RateComponent } from '../../../schema';
import { type QuotedBenchmark, type Rate, formatRate, parseRate, quoteBenchmark, rateOfBasisPoints } from '../../finance';
import { doubtsOf } from '../matching/doubts';
import type { Findings } from './findings';
import type { Interval } from './interval';
import type { RatePart, RateQuestion } from './rate-question';
import { repricingDays } from './repricing-days';

type Assumption = Findings['assumptions'][number];

export const LOWER_ENDS = ['minimumRate', 'minimumSpreadBasisPoints', 'benchmark'];
export const UPPER_ENDS = ['maximumRate', 'maximumSpreadBasisPoints', 'benchmark'];

export interface PricedComponent {
  readonly component: RateComponent;
  /** The first from the day of drawdown, then one for each repricing whose quotation is known. */
  readonly parts: readonly [RatePart, ...RatePart[]];
  readonly findings: Findings;
}

/** The rate of one component with what is not known of it: an end that the source leaves open is open here. */
export function priceComponent(component: RateComponent, index: number, question: RateQuestion): PricedComponent {
  const at = `rates[${index}]`;
  const { need, policy, product } = question;
  // A catalog may leave hundreds of values open: they are looked through once.
  const own = { unknowns: product.unknowns.filter(({ field }) => field.startsWith(at)) };
  const isOpen = { low: doubtsOf(own, at, LOWER_ENDS).length > 0, high: doubtsOf(own, at, UPPER_ENDS).length > 0 };
  const partFrom = (from: string): RatePart => {
    const quoted = component.kind === 'LPR_LINKED' ? quoteBenchmark(policy, component.benchmark ?? 'OTHER', from) : null;
    const published = ends(component, baseRate(component, quoted));
    const { benchmark = null } = component;
    return { at, from, benchmark, quoted, rate: { low: isOpen.low ? 0n : published.low, high: isOpen.high ? null : published.high }, balance: null };
  };
  const atDrawdown = partFrom(need.drawdownOn);
  const days = component.kind === 'LPR_LINKED' ? repricingDays(component.repricing, need) : null;
  const known = days?.filter((day) => day <= policy.benchmarkConfirmedThrough) ?? [];
  const assumptions: Assumption[] = [];
  const { quoted } = atDrawdown;
  if (quoted && !quoted.confirmed) {
    assumptions.push({
      code: 'BENCHMARK_NOT_CONFIRMED',
      detail: `${component.benchmark} ${formatRate(parseRate(quoted.rate))} of ${quoted.quotedOn}, confirmed to ${policy.benchmarkConfirmedThrough}`,
    });
  }
  const parts = [atDrawdown, ...known.map(partFrom)] as const;
  const floored = parts.find((part) => isFloored(component, part.quoted));
  if (floored) assumptions.push({ code: 'RATE_FLOORED_AT_ZERO', detail: `${at} from ${floored.from}` });
  const isKnownToTheEnd = days ? known.length === days.length : isFixed(component);
  if (!isKnownToTheEnd || own.unknowns.some(({ field }) => field === `${at}.kind` || field === `${at}.repricing`)) {
    assumptions.push({ code: 'RATE_HELD_CONSTANT', detail: [at, component.kind, component.repricing].filter(Boolean).join(' ') });
  }
  return {
    component,
    parts,
    findings: { assumptions, unknowns: unknownsOf(component, atDrawdown, doubtsOf(own, at, [...LOWER_ENDS, ...UPPER_ENDS])) },
  };
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

function unknownsOf(component: RateComponent, { at, quoted, rate }: RatePart, doubts: Findings['unknowns']): Findings['unknowns'] {
  const unknowns = [...doubts];
  if (rate.low !== rate.high && unknowns.length === 0) {
    const lacksBenchmark = component.kind === 'LPR_LINKED' && !quoted;
    const note = lacksBenchmark ? 'The benchmark is not known on the day of drawdown' : NOTES[component.disclosure];
    unknowns.push({ field: at, reason: 'UNDISCLOSED', note });
  }
  if (isConditional(component)) {
    unknowns.push({ field: at, reason: 'AMBIGUOUS', note: `The bank judges a condition of this rate: ${component.conditions?.join('; ')}` });
  }
  return unknowns;
}

/** Of rates that follow no quotation known here, and of linked ones of which the source states no repricing. */
function isFixed({ kind, repricing }: RateComponent): boolean {
  return kind === 'FIXED' && (repricing == null || repricing === 'NONE');
}

/** What a spread is added to: zero for a rate that has none; null where the benchmark is not known. */
function baseRate({ kind }: RateComponent, quoted: QuotedBenchmark | null): Rate | null {
  if (kind !== 'LPR_LINKED') return 0n;
  return quoted && parseRate(quoted.rate);
}

/** Lower and upper end of a component as published; a rate never goes below zero. */
function ends(component: RateComponent, base: Rate | null): Interval<Rate> {
  if (base === null) return { low: 0n, high: null };
  const linked = component.kind === 'LPR_LINKED';
  const least = linked ? spread(component.minimumSpreadBasisPoints) : absolute(component.minimumRate);
  const most = linked ? spread(component.maximumSpreadBasisPoints) : absolute(component.maximumRate);
  return { low: least === null ? 0n : notNegative(base + least), high: most === null ? null : notNegative(base + most) };
}

/** Whether an end of it would be below zero. */
function isFloored(component: RateComponent, quoted: QuotedBenchmark | null): boolean {
  const base = baseRate(component, quoted);
  if (component.kind !== 'LPR_LINKED' || base === null) return false;
  return [component.minimumSpreadBasisPoints, component.maximumSpreadBasisPoints].some((points) => points != null && base + rateOfBasisPoints(points) < 0n);
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
