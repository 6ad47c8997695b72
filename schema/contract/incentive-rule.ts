import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CalendarDateScalar, DecimalScalar, RateScalar } from '../scalars';
import {
  Benchmark,
  DayCount,
  IncentiveBase,
  IncentiveKind,
  Instrument,
  LegalForm,
  Ownership,
  Purpose,
  SizeClass,
  SubsidyPayment,
} from '../vocabulary';
import { registerVocabularies } from '../vocabulary/register';

registerVocabularies();

/*
 * An incentive policy's rule as data: the policy subgraph stores and publishes it, offers keeps
 * it in its snapshot, finance evaluates it. A null condition admits everything.
 */

@ObjectType({ description: '适用条件: all that are set must hold' })
export class IncentiveConditions {
  @Field(() => [String], { nullable: true, description: 'GB/T 2260 codes; a province or city code covers its counties' })
  regions?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'GB/T 4754 codes; a letter or division covers what begins with it' })
  industries?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Fact, as of unstatedFacts, that admits an industry outside industries: the document leaves it to a finding; null: none does',
  })
  otherIndustriesFact?: string | null;

  @Field(() => [String], { nullable: true })
  excludedIndustries?: string[] | null;

  @Field(() => [SizeClass], { nullable: true })
  sizeClasses?: SizeClass[] | null;

  @Field(() => [LegalForm], { nullable: true })
  legalForms?: LegalForm[] | null;

  @Field(() => [Ownership], { nullable: true })
  ownerships?: Ownership[] | null;

  @Field(() => [Purpose], { nullable: true })
  purposes?: Purpose[] | null;

  @Field(() => [Instrument], { nullable: true })
  instruments?: Instrument[] | null;

  @Field(() => [String], { nullable: true, description: '经办银行名单: bank codes' })
  banks?: string[] | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'Drawdown on or after' })
  drawdownFrom?: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'Drawdown on or before' })
  drawdownTo?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Greatest amount of the loan' })
  maximumLoanAmount?: string | null;

  @Field(() => Int, { nullable: true })
  minimumTermMonths?: number | null;

  @Field(() => Int, { nullable: true })
  maximumTermMonths?: number | null;

  @Field(() => RateScalar, { nullable: true, description: '新招用比例下限, for a staff up to newHiresLargeStaffAbove' })
  minimumNewHiresShare?: string | null;

  @Field(() => Int, { nullable: true, description: 'Staff above which the large-staff share is required instead' })
  newHiresLargeStaffAbove?: number | null;

  @Field(() => RateScalar, { nullable: true })
  minimumNewHiresShareLargeStaff?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: not for a borrower with overdue debt' })
  noOverdue?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: first-time borrowers only' })
  firstTimeBorrower?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Facts that the document requires and no other field holds; the policy is POSSIBLE where policyFacts of the applicant lack one',
  })
  unstatedFacts?: string[] | null;
}

@ObjectType({ description: '分档: a part of the subsidised principal and its own rate' })
export class IncentiveTier {
  @Field(() => DecimalScalar, { description: 'Inclusive; the first tier is from 0, each other from where the one before ends' })
  from!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Exclusive; null: no upper end. What is above the last tier earns nothing' })
  to?: string | null;

  @Field(() => RateScalar, { description: 'Of the base: points a year of the principal, or a share of the interest or fee of this part' })
  rate!: string;
}

@ObjectType({ description: '借款人承担部分: interest up to this rate is borne by the borrower, a benchmark and a spread' })
export class BorrowerBears {
  @Field(() => Benchmark, { description: 'As quoted on the day of drawdown; not OTHER' })
  benchmark!: Benchmark;

  @Field(() => Int, { description: '-150 is LPR minus 1.5 percentage points' })
  spreadBasisPoints!: number;
}

@ObjectType({
  description:
    '计算方式. Exactly one of annualRatePoints, shareOfInterest, shareOfGuaranteeFee and tiers is set; none for what is shown and not counted.',
})
export class IncentiveFormula {
  @Field(() => RateScalar, { nullable: true, description: '贴息率: of the subsidised principal, a year; 0.015 is 1.5 percentage points' })
  annualRatePoints?: string | null;

  @Field(() => RateScalar, { nullable: true, description: 'Share of the interest actually paid' })
  shareOfInterest?: string | null;

  @Field(() => RateScalar, { nullable: true, description: 'Share of the guarantee fee actually paid' })
  shareOfGuaranteeFee?: string | null;

  @Field(() => IncentiveBase, { nullable: true, description: 'Of tiers, with them only' })
  base?: IncentiveBase | null;

  @Field(() => [IncentiveTier], { nullable: true, description: '超额分段: each part of the principal that counts earns its own rate' })
  tiers?: IncentiveTier[] | null;

  @Field(() => BorrowerBears, { nullable: true, description: 'Beside shareOfInterest: the share is of the interest above this rate only' })
  borrowerBears?: BorrowerBears | null;

  @Field(() => DayCount, { nullable: true, description: 'Of points a year; null: the document does not say' })
  dayCount?: DayCount | null;

  @Field(() => Int, { nullable: true, description: 'Months from drawdown that count' })
  maximumMonths?: number | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Cap on the subsidised principal of one borrower over all banks' })
  principalCapPerBorrower?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Cap on the subsidy of one year of the loan' })
  yearlyCap?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Cap on the whole subsidy' })
  totalCap?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Cap on what one borrower receives of this policy over all banks, subsidyReceived included' })
  totalCapPerBorrower?: string | null;

  @Field(() => SubsidyPayment, { nullable: true, description: 'Null: nothing is paid to the borrower. By quarter or year the last payment is at the end of that in which the loan is repaid' })
  payment?: SubsidyPayment | null;
}

@ObjectType({ description: '激励规则: what a policy grants, to whom, how it is computed and with what it does not combine' })
export class IncentiveRule {
  @Field(() => IncentiveKind)
  kind!: IncentiveKind;

  @Field(() => IncentiveConditions)
  conditions!: IncentiveConditions;

  @Field(() => IncentiveFormula)
  formula!: IncentiveFormula;

  @Field(() => String, {
    nullable: true,
    description: '不可叠加: of the policies of one group only the one worth most counts on a loan, e.g. CENTRAL_INTEREST_SUBSIDY',
  })
  exclusiveGroup?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: '排除: ids of policies beside which, where APPLIED, this one does not count; what they exclude in turn is theirs to say',
  })
  excludedBy?: string[] | null;
}
