import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import {
  AssumptionCode,
  CalendarDateScalar,
  DayCount,
  DecimalScalar,
  IncentiveComputationLine,
  IncentiveKind,
  IncentiveReason,
  IncentiveStatus,
  Instrument,
  LimitedBy,
  OfferIncentiveCondition,
  RateScalar,
  RepaymentFrequency,
  RepaymentMethod,
  SubsidyPaymentLine,
} from '../../../schema';
import type { Policy } from '../policy';

@InputType({ description: '还款计划行: a line of an offer\'s schedule; its fee is no part of a trial' })
export class TrialScheduleLineInput {
  @Field(() => CalendarDateScalar)
  dueOn!: string;

  @Field(() => DecimalScalar, { defaultValue: '0' })
  drawn!: string;

  @Field(() => DecimalScalar)
  principal!: string;

  @Field(() => DecimalScalar)
  interest!: string;

  @Field(() => DecimalScalar)
  balance!: string;
}

@InputType({ description: '利率分段: the contract rate from a day on' })
export class TrialRateInput {
  @Field(() => CalendarDateScalar)
  from!: string;

  @Field(() => RateScalar)
  annualRate!: string;
}

@InputType({ description: '担保费: a charge of a guarantee fee that the borrower pays and does not get back' })
export class TrialGuaranteeFeeInput {
  @Field(() => CalendarDateScalar)
  paidOn!: string;

  @Field(() => DecimalScalar)
  amount!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'True of a fee that is charged for the time that is over: all but UPFRONT and YEARLY' })
  inArrears!: boolean;
}

@InputType({ description: '试算贷款: what an offer says of its loan. With a schedule that is taken; else one is computed of the rate, the method and the frequency' })
export class TrialOfferInput {
  @Field(() => ID, { description: 'Code of the bank' })
  bank!: string;

  @Field(() => Instrument, { description: 'Of the product' })
  instrument!: Instrument;

  @Field(() => DecimalScalar)
  amount!: string;

  @Field(() => String, { defaultValue: 'CNY', description: 'ISO 4217 code' })
  currency!: string;

  @Field(() => Int)
  termMonths!: number;

  @Field(() => CalendarDateScalar)
  drawdownOn!: string;

  @Field(() => RepaymentMethod)
  repaymentMethod!: RepaymentMethod;

  @Field(() => RepaymentFrequency, { defaultValue: 'MONTHLY', description: 'From due to due' })
  frequency!: RepaymentFrequency;

  @Field(() => DayCount, { defaultValue: 'ACTUAL_360' })
  dayCount!: DayCount;

  @Field(() => RateScalar, { nullable: true, description: 'Required without a schedule' })
  nominalAnnualRate?: string | null;

  @Field(() => [TrialScheduleLineInput], { nullable: true, description: 'Every line in order of day' })
  schedule?: TrialScheduleLineInput[] | null;

  @Field(() => [TrialRateInput], { nullable: true, description: 'Beside a schedule: the rates of a loan that is repriced, in order of day; one rate throughout by default' })
  rates?: TrialRateInput[] | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Beside a schedule of DISCOUNT: the interest paid on the day of drawdown' })
  interestInAdvance?: string | null;

  @Field(() => [TrialGuaranteeFeeInput], { nullable: true, description: 'None by default' })
  guaranteeFees?: TrialGuaranteeFeeInput[] | null;
}

@InputType({ description: '政策版本: one that is kept' })
export class PolicyVersionInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  version!: string;
}

@ObjectType({ description: '不予保存的原因: one value that a policy may not have', simpleResolvers: true })
export class PolicyViolation {
  @Field(() => String, { description: 'Path in IncentivePolicyInput, rule.formula.tiers[1].from' })
  field!: string;

  @Field(() => String, { description: 'As JSON, at most 80 characters' })
  value!: string;

  @Field(() => String)
  allowed!: string;
}

export interface PolicyOutcome {
  readonly kind: IncentiveKind;
  readonly status: IncentiveStatus;
  readonly reason: IncentiveReason;
  readonly amount: string | null;
  readonly potentialAmount: string | null;
  readonly explanation: string;
  readonly explanationEn: string;
  readonly conditions: OfferIncentiveCondition[];
  readonly missingFacts: string[];
  readonly excludedBy: Policy | null;
  readonly computation: IncentiveComputationLine[];
  readonly payments: SubsidyPaymentLine[];
  readonly limitedBy: LimitedBy | null;
  readonly limits: LimitedBy[];
  readonly assumptions: AssumptionCode[];
}

export interface PolicyTrial {
  readonly violations: PolicyViolation[];
  readonly inForce: boolean | null;
  readonly outcome: PolicyOutcome | null;
}

export function createTrialClass(PolicyClass: ClassType<Policy>): ClassType<PolicyTrial> {
  @ObjectType('PolicyOutcome', { simpleResolvers: true, description: '试算结果: what a policy held against one loan comes to, as OfferIncentive says it' })
  class Outcome implements PolicyOutcome {
    @Field(() => IncentiveKind)
    kind!: IncentiveKind;

    @Field(() => IncentiveStatus)
    status!: IncentiveStatus;

    @Field(() => IncentiveReason)
    reason!: IncentiveReason;

    @Field(() => DecimalScalar, { nullable: true, description: 'What the borrower receives over the term; null unless APPLIED' })
    amount!: string | null;

    @Field(() => DecimalScalar, { nullable: true, description: 'What it would be, were what is missing favourable; null unless POSSIBLE' })
    potentialAmount!: string | null;

    @Field(() => String, { description: 'How it was computed, or why it does not apply, in Chinese' })
    explanation!: string;

    @Field(() => String, { description: 'The same in English' })
    explanationEn!: string;

    @Directive('@listSize(assumedSize: 6)')
    @Field(() => [OfferIncentiveCondition])
    conditions!: OfferIncentiveCondition[];

    @Directive('@listSize(assumedSize: 1)')
    @Field(() => [String], { description: 'Fields of the applicant, and facts of policyFacts, that are missing' })
    missingFacts!: string[];

    @Field(() => PolicyClass, { nullable: true, description: 'The policy that counts instead' })
    excludedBy!: Policy | null;

    @Directive('@listSize(assumedSize: 12)')
    @Field(() => [IncentiveComputationLine], { description: 'How the amount adds up; empty unless APPLIED' })
    computation!: IncentiveComputationLine[];

    @Directive('@listSize(assumedSize: 4)')
    @Field(() => [SubsidyPaymentLine], { description: 'When the money comes; empty unless APPLIED' })
    payments!: SubsidyPaymentLine[];

    @Field(() => LimitedBy, { nullable: true })
    limitedBy!: LimitedBy | null;

    @Directive('@listSize(assumedSize: 1)')
    @Field(() => [LimitedBy], { description: 'All that made it less than its formula alone, the last one applied first' })
    limits!: LimitedBy[];

    @Directive('@listSize(assumedSize: 1)')
    @Field(() => [AssumptionCode], { description: 'Conventions that the policy lacks and the computation needed' })
    assumptions!: AssumptionCode[];
  }

  @ObjectType('PolicyTrial', { simpleResolvers: true, description: '政策试算: a draft held against one loan among the policies in force; nothing is stored' })
  class Trial implements PolicyTrial {
    @Directive('@listSize(assumedSize: 3)')
    @Field(() => [PolicyViolation], { description: 'All for which the draft would not be saved; empty where it would' })
    violations!: PolicyViolation[];

    @Field(() => Boolean, {
      nullable: true,
      description: 'False: offers would not hold it against this loan: unreviewed, withdrawn, not valid then, for another region, or a reward to banks; null where there are violations',
    })
    inForce!: boolean | null;

    @Field(() => Outcome, { nullable: true, description: 'In force or not; null where there are violations' })
    outcome!: PolicyOutcome | null;
  }

  return Trial;
}
