import { Directive, Field, InputType, Int, ObjectType } from 'type-graphql';
import { CalendarDateScalar, DecimalScalar } from '../scalars';

@InputType()
@ObjectType()
abstract class PlannedFlowFields {
  @Field(() => CalendarDateScalar)
  on!: string;

  @Field(() => DecimalScalar, { description: 'In the currency of the need' })
  amount!: string;
}

@Directive('@shareable')
@ObjectType({ description: '计划收付: an amount drawn or repaid on a day' })
export class PlannedFlow extends PlannedFlowFields {}

@InputType({ description: '计划收付: an amount drawn or repaid on a day' })
export class PlannedFlowInput extends PlannedFlowFields {}

/** When an applicant wants to draw and to repay, beside the term; all of it optional. */
@InputType()
@ObjectType()
abstract class CashPlanFields {
  @Field(() => Int, { nullable: true, description: '希望的结息日, 1 to 31; used where the product fixes none' })
  settlementDay?: number | null;

  @Field(() => [Int], { nullable: true, description: '有收入的月份, 1 to 12: of a SEASONAL repayment the months of principal, where the product names none' })
  principalMonths?: number[] | null;
}

@Directive('@shareable')
@ObjectType({ description: '用款还款计划: when an applicant wants to draw and to repay' })
export class CashPlan extends CashPlanFields {
  @Directive('@listSize(assumedSize: 5)')
  @Field(() => [PlannedFlow], { nullable: true, description: '分次提款, the first on drawdownOn; null: all of it then' })
  draws?: PlannedFlow[] | null;

  @Directive('@listSize(assumedSize: 5)')
  @Field(() => [PlannedFlow], { nullable: true, description: '随借随还: what is repaid of a revolving line, and when' })
  repayments?: PlannedFlow[] | null;
}

@InputType({ description: '用款还款计划: when an applicant wants to draw and to repay; all optional' })
export class CashPlanInput extends CashPlanFields {
  @Field(() => [PlannedFlowInput], {
    nullable: true,
    description: '分次提款, the first on drawdownOn; together the amount, or with repayments never more than the amount at once',
  })
  draws?: PlannedFlowInput[] | null;

  @Field(() => [PlannedFlowInput], { nullable: true, description: '随借随还: what is repaid of a revolving line, and when' })
  repayments?: PlannedFlowInput[] | null;
}
