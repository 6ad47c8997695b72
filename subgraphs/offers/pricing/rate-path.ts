import type { Rate, RepricedRate } from '../../finance';
import type { Interval } from './interval';
import type { RatePart, RateTerms } from './rate-question';

/** The parts of one component in order of day, the first from drawdown. */
type Course = readonly [RatePart, ...RatePart[]];

/**
 * The least and the most that any of several courses says on each day. What a loan costs grows with
 * its rate on any day, so a loan at either bounds every loan at one of them.
 */
export function spanOf(courses: readonly Course[]): Interval<RateTerms> {
  const days = [...new Set(courses.flatMap((course) => course.map(({ from }) => from)))].sort();
  const spans = days.map((from) => ({ from, rate: spanOn(courses, from) }));
  const low = termsOf(spans.map(({ from, rate }) => ({ from, annualRate: rate.low })));
  if (spans.every(({ rate }) => rate.low === rate.high)) return { low, high: low };
  const highs: RepricedRate[] = [];
  for (const { from, rate } of spans) {
    if (rate.high === null) return { low, high: null };
    highs.push({ from, annualRate: rate.high });
  }
  return { low, high: termsOf(highs) };
}

function spanOn(courses: readonly Course[], day: string): Interval<Rate> {
  const [first, ...others] = courses.map((course) => rateOn(course, day));
  if (!first) throw new Error('no component of the rate applies');
  return others.reduce<Interval<Rate>>(
    ({ high, low }, rate) => ({
      low: rate.low < low ? rate.low : low,
      high: high === null || rate.high === null ? null : rate.high > high ? rate.high : high,
    }),
    first,
  );
}

function rateOn(course: Course, day: string): Interval<Rate> {
  return course.reduce((latest, part) => (part.from <= day ? part : latest)).rate;
}

function termsOf(course: readonly RepricedRate[]): RateTerms {
  const [first, ...repricings] = course;
  if (!first) throw new Error('a rate has no day of drawdown');
  return { annualRate: first.annualRate, repricings, tiers: null };
}
