import { Field, ID, InputType, Int } from 'type-graphql';
import {
  ApplicantInput,
  CalendarDateScalar,
  CashPlanInput,
  CollateralKind,
  DecimalScalar,
  GuaranteeMethod,
  Instrument,
  Purpose,
  RateScalar,
  RepaymentMethod,
  Segment,
  Verdict,
} from '../../../schema';

@InputType({ description: '融资需求' })
export class FinancingNeedInput {
  @Field(() => DecimalScalar)
  amount!: string;

  @Field(() => String, { defaultValue: 'CNY', description: 'ISO 4217 code' })
  currency!: string;

  @Field(() => Int)
  termMonths!: number;

  @Field(() => Purpose)
  purpose!: Purpose;

  @Field(() => CalendarDateScalar, { nullable: true, description: '用款日期; the day of asOf by default' })
  drawdownOn?: string | null;

  @Field(() => [RepaymentMethod], { nullable: true, description: 'Acceptable methods in the order wished; any by default' })
  repaymentMethods?: RepaymentMethod[] | null;

  @Field(() => CashPlanInput, { nullable: true, description: 'When to draw and to repay; drawn at once by default' })
  cashPlan?: CashPlanInput | null;

  @Field(() => ApplicantInput, { nullable: true })
  applicant?: ApplicantInput | null;
}

@InputType({ description: '方案筛选: all that are set must hold' })
export class OfferFilter {
  @Field(() => [Verdict], { nullable: true, description: 'All but INELIGIBLE by default' })
  verdicts?: Verdict[] | null;

  @Field(() => [ID], { nullable: true, description: 'Bank codes' })
  banks?: string[] | null;

  @Field(() => [Instrument], { nullable: true })
  instruments?: Instrument[] | null;

  @Field(() => [RepaymentMethod], { nullable: true })
  repaymentMethods?: RepaymentMethod[] | null;

  @Field(() => [GuaranteeMethod], { nullable: true })
  guaranteeMethods?: GuaranteeMethod[] | null;

  @Field(() => RateScalar, { nullable: true, description: 'Greatest costAfterIncentives.annualRateIrr; a range counts by its upper end' })
  maxAnnualRate?: string | null;

  @Field(() => Int, { nullable: true, description: 'Greatest promised turnaround in working days; an undisclosed one is left out' })
  maxTurnaroundDays?: number | null;
}

@InputType({ description: '产品筛选: all that are set must hold' })
export class ProductFilter {
  @Field(() => [ID], { nullable: true, description: 'Bank codes' })
  banks?: string[] | null;

  @Field(() => [Instrument], { nullable: true })
  instruments?: Instrument[] | null;

  @Field(() => [Purpose], { nullable: true, description: 'Products that name no purpose are left in' })
  purposes?: Purpose[] | null;

  @Field(() => [Segment], { nullable: true })
  segments?: Segment[] | null;

  @Field(() => [RepaymentMethod], { nullable: true })
  repaymentMethods?: RepaymentMethod[] | null;

  @Field(() => [GuaranteeMethod], { nullable: true })
  guaranteeMethods?: GuaranteeMethod[] | null;

  @Field(() => [CollateralKind], { nullable: true })
  collateralKinds?: CollateralKind[] | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217 code' })
  currency?: string | null;

  @Field(() => Int, { nullable: true, description: 'A term that the product must reach' })
  termMonths?: number | null;

  @Field(() => Boolean, { nullable: true })
  illustrative?: boolean | null;
}
