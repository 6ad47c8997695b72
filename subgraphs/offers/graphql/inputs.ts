import { Field, ID, InputType, Int } from 'type-graphql';
import {
  AgriculturalSubject,
  Channel,
  CollateralKind,
  CooperationModel,
  CreditRating,
  DecimalScalar,
  GuaranteeMethod,
  Instrument,
  LegalForm,
  MarketingState,
  Ownership,
  Purpose,
  RateKind,
  RateScalar,
  RepaymentFrequency,
  RepaymentMethod,
  Segment,
  SizeClass,
  TaxCreditGrade,
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

@InputType({
  description:
    '产品筛选: all that are set must hold, of a list any of its codes. What a product has must be stated by it; what limits it admits everybody until it is stated, and so does a condition that the bank judges',
})
export class ProductFilter {
  @Field(() => [ID], { nullable: true, description: 'Codes of banks that `banks` lists' })
  banks?: string[] | null;

  @Field(() => [Instrument], { nullable: true })
  instruments?: Instrument[] | null;

  @Field(() => [Purpose], { nullable: true, description: 'Products that name no purpose are left in' })
  purposes?: Purpose[] | null;

  @Field(() => [Segment], { nullable: true })
  segments?: Segment[] | null;

  @Field(() => [RepaymentMethod], { nullable: true })
  repaymentMethods?: RepaymentMethod[] | null;

  @Field(() => [RepaymentFrequency], { nullable: true })
  repaymentFrequencies?: RepaymentFrequency[] | null;

  @Field(() => [GuaranteeMethod], { nullable: true })
  guaranteeMethods?: GuaranteeMethod[] | null;

  @Field(() => [CollateralKind], { nullable: true, description: '押品 that it accepts' })
  collateralKinds?: CollateralKind[] | null;

  @Field(() => [RateKind], { nullable: true, description: 'Of any of its contract rates' })
  rateKinds?: RateKind[] | null;

  @Field(() => [CooperationModel], { nullable: true })
  cooperationModels?: CooperationModel[] | null;

  @Field(() => [Channel], { nullable: true })
  channels?: Channel[] | null;

  @Field(() => [MarketingState], { nullable: true, description: 'WITHDRAWN ones are never in force' })
  marketingStates?: MarketingState[] | null;

  @Field(() => [LegalForm], { nullable: true, description: 'Products that an applicant of such a form may have' })
  legalForms?: LegalForm[] | null;

  @Field(() => [Ownership], { nullable: true, description: 'Products that an applicant so owned may have' })
  ownerships?: Ownership[] | null;

  @Field(() => [SizeClass], { nullable: true, description: 'Products that an enterprise of such a size may have' })
  sizeClasses?: SizeClass[] | null;

  @Field(() => [TaxCreditGrade], { nullable: true, description: 'Products that an applicant of such a grade may have' })
  taxCreditGrades?: TaxCreditGrade[] | null;

  @Field(() => [CreditRating], { nullable: true, description: 'Products that an applicant of such a rating may have' })
  creditRatings?: CreditRating[] | null;

  @Field(() => [AgriculturalSubject], { nullable: true, description: 'Products that such a subject may have' })
  agriculturalSubjects?: AgriculturalSubject[] | null;

  @Field(() => [String], { nullable: true, description: 'GB/T 4754 codes; a condition for what lies above or within one admits it' })
  industries?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'GB/T 2260 codes; a condition for what lies above or within one admits it' })
  regions?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: '首贷户: true, products that a first-time borrower may have; false, that another may have' })
  firstTimeBorrower?: boolean | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217 code' })
  currency?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'An amount within what it lends, of `currency`, which then is CNY by default; a bound that is not stated admits it' })
  amount?: string | null;

  @Field(() => Int, { nullable: true, description: 'A term within what it lends for; a bound that is not stated admits it' })
  termMonths?: number | null;

  @Field(() => RateScalar, { nullable: true, description: 'Least lower end of the published yearly rate, the span of all its contract rates, the LPR as quoted at asOf; an open end is zero' })
  minAnnualRate?: string | null;

  @Field(() => RateScalar, { nullable: true, description: 'Greatest upper end of it, "0.04" for 4 %, as 1 is 100 % a year; an open or undisclosed one is left out' })
  maxAnnualRate?: string | null;

  @Field(() => Int, { nullable: true, description: 'Greatest promised turnaround in working days; an undisclosed one is left out' })
  maxTurnaroundDays?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether new applications are taken on the day of asOf: within its validity, and not closed to new customers' })
  takesApplications?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  illustrative?: boolean | null;
}
