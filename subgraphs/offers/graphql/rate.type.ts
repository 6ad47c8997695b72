import { Field, ObjectType } from 'type-graphql';
import { Benchmark, CalendarDateScalar, RateScalar } from '../../../schema';
import { DecimalRange, RateRange } from './range.type';

@ObjectType({ description: '利率构成: one component of the contract rate, from a day on', simpleResolvers: true })
export class OfferRate {
  @Field(() => String, { description: 'The component of the product it comes from, rates[0]' })
  component!: string;

  @Field(() => CalendarDateScalar, { description: 'The day of drawdown, or that of a repricing' })
  from!: string;

  @Field(() => Benchmark, { nullable: true })
  benchmark!: Benchmark | null;

  @Field(() => RateScalar, { nullable: true, description: 'The benchmark as quoted' })
  benchmarkRate!: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: '报价日 of the benchmark' })
  quotedOn!: string | null;

  @Field(() => RateScalar, { nullable: true, description: 'Yearly nominal rate: the benchmark and the spread' })
  annualRate!: string | null;

  @Field(() => RateRange, { nullable: true })
  annualRateRange!: RateRange | null;

  @Field(() => DecimalRange, { nullable: true, description: '超额分段: the part of the balance that it applies to; null: all of it' })
  balance!: DecimalRange | null;
}
