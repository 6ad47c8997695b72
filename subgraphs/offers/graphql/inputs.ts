import { Field, ID, InputType, Int } from 'type-graphql';
import {
  CollateralKind,
  GuaranteeMethod,
  Instrument,
  Purpose,
  RateScalar,
  RepaymentMethod,
  Segment,
  Verdict,
} from '../../../schema';

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
