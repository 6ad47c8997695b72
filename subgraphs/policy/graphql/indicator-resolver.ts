import { Arg, type ClassType, Ctx, Directive, Query, Resolver } from 'type-graphql';
import { CalendarDateScalar, IndicatorPeriod, badUserInput } from '../../../schema';
import type { RegionIndicator } from '../storage/indicator-repository';
import { requireRegion } from './filter-policies';
import type { PolicyContext } from './policy-context';

const MAX_INDICATORS = 200;
/** Bounds the SQL IN list. */
const MAX_CODES = 100;

/** The root field of regional indicators. */
export function createIndicatorResolver(Indicator: ClassType<RegionIndicator>): ClassType {
  @Resolver()
  class IndicatorResolver {
    @Directive(`@listSize(assumedSize: ${MAX_INDICATORS})`)
    @Query(() => [Indicator as ClassType], {
      nullable: true,
      description: `区域指标 of exactly one region, newest period first; at most ${MAX_INDICATORS}: narrow by codes, period or until for more`,
    })
    async regionIndicators(
      @Ctx() { indicators }: PolicyContext,
      @Arg('region', () => String, { description: 'GB/T 2260 code' }) region: string,
      @Arg('codes', () => [String], { nullable: true, description: `At most ${MAX_CODES}; empty: all` }) codes?: string[] | null,
      @Arg('period', () => IndicatorPeriod, { nullable: true }) period?: IndicatorPeriod | null,
      @Arg('until', () => CalendarDateScalar, { nullable: true, description: 'Periods that ended on or before this day' }) until?: string | null,
    ): Promise<RegionIndicator[]> {
      if (codes && codes.length > MAX_CODES) {
        throw badUserInput({ field: 'codes', value: codes.length, allowed: `a list of at most ${MAX_CODES} codes` });
      }
      return indicators.find({ region: requireRegion('region', region), codes, period, until, limit: MAX_INDICATORS });
    }
  }
  return IndicatorResolver;
}
