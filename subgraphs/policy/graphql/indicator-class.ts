import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { CalendarDateScalar, DecimalScalar, IndicatorPeriod, RateScalar } from '../../../schema';
import type { RegionIndicator } from '../storage/indicator-repository';

export function createIndicatorClass(): ClassType<RegionIndicator> {
  @ObjectType('RegionIndicator', { simpleResolvers: true, description: '区域指标: a figure of a region for a period' })
  class Indicator implements RegionIndicator {
    @Field(() => String, { description: 'GB/T 2260 code' })
    region!: string;

    @Field(() => String, { description: 'Code of the indicator, the same for all regions and periods' })
    code!: string;

    @Field(() => String)
    name!: string;

    @Field(() => String)
    nameEn!: string;

    @Field(() => DecimalScalar, { nullable: true, description: 'In the unit; null where the source gives growth or rank only' })
    value!: string | null;

    @Field(() => String, { description: '单位: 元 (yuan), 笔 (loans), or 1 for a ratio or rate in which 1 is 100 %' })
    unit!: string;

    @Field(() => IndicatorPeriod)
    period!: IndicatorPeriod;

    @Field(() => CalendarDateScalar, { description: 'Last day of the period, or the day itself' })
    periodEnd!: string;

    @Field(() => RateScalar, { nullable: true, description: '同比: growth on the year' })
    growth!: string | null;

    @Field(() => Int, { nullable: true, description: '位次: 1 is first' })
    rank!: number | null;

    @Field(() => String, { nullable: true, description: '排名范围: among whom' })
    rankScope!: string | null;

    @Field(() => String)
    source!: string;

    @Field(() => Boolean, { description: 'True: shown for illustration, not an official publication' })
    illustrative!: boolean;
  }
  return Indicator;
}
