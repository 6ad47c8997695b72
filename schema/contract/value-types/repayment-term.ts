import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DecimalScalar, RateScalar } from '../../scalars';
import { FirstPeriod, RepaymentFrequency, RepaymentMethod } from '../../vocabulary';
import { registerVocabularies } from '../../vocabulary/register';

registerVocabularies();

@Directive('@shareable')
@ObjectType({ description: '还款方式: a repayment method that a product offers, with its credit-report codes' })
export class RepaymentTerm {
  @Field(() => RepaymentMethod)
  method!: RepaymentMethod;

  @Field(() => String, { description: '二代征信还款方式代码' })
  creditReportCode!: string;

  @Field(() => RepaymentFrequency, { nullable: true })
  frequency?: RepaymentFrequency | null;

  @Field(() => String, { nullable: true, description: '二代征信还款频率代码' })
  frequencyCreditReportCode?: string | null;

  @Field(() => Int, { nullable: true, description: '宽限期: months without principal' })
  graceMonths?: number | null;

  @Field(() => [Int], { nullable: true, description: 'SEASONAL: the months of the year, 1 to 12, in which principal falls' })
  principalMonths?: number[] | null;

  @Field(() => Int, {
    nullable: true,
    description: '结息日: the day of the month, 1 to 31, on which dues fall, clamped to the last of a short month; null: the source names none',
  })
  settlementDay?: number | null;

  @Field(() => FirstPeriod, { nullable: true, description: '首期: of a settlement day, whether the part of a period after drawdown stands alone' })
  firstPeriod?: FirstPeriod | null;

  @Field(() => RateScalar, { nullable: true, description: 'STEP_GEOMETRIC: growth from due to due, 0.02 makes each instalment 2 % greater; may be negative' })
  stepRate?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'STEP_ARITHMETIC: what each instalment is greater than the one before; may be negative' })
  stepAmount?: string | null;
}
