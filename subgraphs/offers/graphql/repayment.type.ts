import { Field, Int, ObjectType } from 'type-graphql';
import { DecimalScalar, FirstPeriod, RateScalar, RepaymentFrequency } from '../../../schema';

@ObjectType({ description: '还款安排: what the schedule of an offer is laid out by', simpleResolvers: true })
export class OfferRepayment {
  @Field(() => RepaymentFrequency, { description: 'From due to due' })
  frequency!: RepaymentFrequency;

  @Field(() => Int, { nullable: true, description: '结息日, 1 to 31; null: the day of the month of drawdown' })
  settlementDay!: number | null;

  @Field(() => FirstPeriod, { nullable: true, description: 'Of a settlement day' })
  firstPeriod!: FirstPeriod | null;

  @Field(() => Int, { description: '宽限期: months in which interest alone falls due' })
  graceMonths!: number;

  @Field(() => [Int], { nullable: true, description: 'SEASONAL: the months of the year in which principal falls due' })
  principalMonths!: number[] | null;

  @Field(() => RateScalar, { nullable: true, description: 'STEP_GEOMETRIC: growth from instalment to instalment' })
  stepRate!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'STEP_ARITHMETIC: what each instalment is greater than the one before' })
  stepAmount!: string | null;
}
