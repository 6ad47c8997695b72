import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import {
  CalendarDateScalar,
  CriterionResult,
  DayCount,
  DecimalScalar,
  IncentiveBase,
  IncentiveConditionKind,
  IncentiveKind,
  IncentiveReason,
  IncentiveStatus,
  LimitedBy,
  RateScalar,
} from '../../../schema';
import { DecimalRange } from './range.type';

/** Owned by the policy subgraph; offers names the version that it evaluated. */
@Directive('@key(fields: "id version", resolvable: false)')
@ObjectType({ simpleResolvers: true })
export class IncentivePolicy {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  version!: string;
}

@ObjectType({ description: '补贴到账: a day and what is paid on it', simpleResolvers: true })
export class SubsidyPaymentLine {
  @Field(() => CalendarDateScalar)
  paidOn!: string;

  @Field(() => DecimalScalar)
  amount!: string;
}

@ObjectType({ description: '政策条件: one condition that a policy sets, and whether it holds', simpleResolvers: true })
export class OfferIncentiveCondition {
  @Field(() => IncentiveConditionKind)
  condition!: IncentiveConditionKind;

  @Field(() => String)
  required!: string;

  @Field(() => String, { nullable: true })
  given!: string | null;

  @Field(() => CriterionResult)
  result!: CriterionResult;

  @Field(() => String, { nullable: true, description: 'Fact that is missing where UNKNOWN' })
  missingFact!: string | null;
}

@ObjectType({
  description:
    '计算明细: a stretch of the loan, or one guarantee fee. computed = principal × rate × days / days a year, or (baseAmount − borne) × rate; ' +
    'a payment is the sum of what was counted so far, rounded half up to the fen, less what was paid before',
  simpleResolvers: true,
})
export class IncentiveComputationLine {
  @Field(() => CalendarDateScalar)
  from!: string;

  @Field(() => CalendarDateScalar, { description: 'Exclusive; of a fee the day on which it is paid, as from' })
  to!: string;

  @Field(() => Int, { nullable: true, description: 'From from to to under dayCount; null where no days are counted' })
  days!: number | null;

  @Field(() => DayCount, { nullable: true })
  dayCount!: DayCount | null;

  @Field(() => Int, { description: 'From 1; a yearly cap is of one of them' })
  yearOfLoan!: number;

  @Field(() => DecimalScalar, { description: '计入本金: the principal that counts, of tiers the part inside the tier' })
  principal!: string;

  @Field(() => IncentiveBase)
  base!: IncentiveBase;

  @Field(() => RateScalar, { description: 'Points a year of the principal, or share of baseAmount' })
  rate!: string;

  @Field(() => DecimalScalar, { description: 'Interest of the stretch, or guarantee fee, on the principal that counts; points never count for more' })
  baseAmount!: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: '借款人自担利息: principal × the rate that the borrower bears × days / days a year, at most baseAmount; null where the policy knows none',
  })
  borne!: string | null;

  @Field(() => DecimalScalar, { description: 'By the formula alone, at 10 decimals' })
  computed!: string;

  @Field(() => DecimalScalar, { description: 'What caps, and the interest paid, leave of it' })
  counted!: string;

  @Field(() => LimitedBy, { nullable: true, description: 'Why less is counted than computed; null: nothing is cut' })
  limitedBy!: LimitedBy | null;

  @Field(() => CalendarDateScalar, { description: 'Day of the payment that it is part of' })
  paidOn!: string;
}

@ObjectType({ description: '优惠激励: one policy held against one offer', simpleResolvers: true })
export class OfferIncentive {
  @Field(() => IncentivePolicy, { nullable: true })
  policy!: IncentivePolicy | null;

  @Field(() => IncentiveKind)
  kind!: IncentiveKind;

  @Field(() => IncentiveStatus)
  status!: IncentiveStatus;

  @Field(() => IncentiveReason)
  reason!: IncentiveReason;

  @Field(() => String, { nullable: true, description: '条款: where the rule is read from; null: the source does not say' })
  clause!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What the borrower receives over the term; null unless APPLIED' })
  amount!: string | null;

  @Field(() => DecimalRange, { nullable: true })
  amountRange!: DecimalRange | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Most that it may be, were what is missing favourable; null unless POSSIBLE, or not known' })
  potentialAmount!: string | null;

  @Field(() => String, { description: 'How it was computed, or why it does not apply, in Chinese' })
  explanation!: string;

  @Field(() => String, { description: 'The same in English' })
  explanationEn!: string;

  @Directive('@listSize(assumedSize: 6)')
  @Field(() => [OfferIncentiveCondition], { description: 'Those that the policy sets; empty where it is not held against the loan' })
  conditions!: OfferIncentiveCondition[];

  @Directive('@listSize(assumedSize: 1)')
  @Field(() => [String], { description: 'Fields of the applicant, and facts of policyFacts, that are missing' })
  missingFacts!: string[];

  @Field(() => IncentivePolicy, { nullable: true, description: 'The policy that counts instead' })
  excludedBy!: IncentivePolicy | null;

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [IncentiveComputationLine], { description: 'How the amount adds up, of a range its lower end; empty unless APPLIED' })
  readonly computation!: IncentiveComputationLine[];

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [IncentiveComputationLine], { nullable: true, description: 'Of a range how its upper end adds up; null: the amount is no range, or its upper end is not known' })
  readonly computationAtMax!: IncentiveComputationLine[] | null;

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [SubsidyPaymentLine], { nullable: true, description: 'When the money comes; null where the amount is a range' })
  payments!: SubsidyPaymentLine[] | null;

  @Field(() => LimitedBy, { nullable: true })
  limitedBy!: LimitedBy | null;

  @Directive('@listSize(assumedSize: 1)')
  @Field(() => [LimitedBy], { description: 'All that made it less than its formula alone, the last one applied first' })
  limits!: LimitedBy[];
}
