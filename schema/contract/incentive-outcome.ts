import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { CalendarDateScalar, DecimalScalar, RateScalar } from '../scalars';
import { CriterionResult, DayCount, IncentiveBase, IncentiveConditionKind, LimitedBy } from '../vocabulary';
import { registerVocabularies } from '../vocabulary/register';

registerVocabularies();

/*
 * What a policy held against a loan comes to, in parts: offers shows it of its offers, the policy
 * subgraph of drafts that an officer tries.
 */

@Directive('@shareable')
@ObjectType({ description: '补贴到账: a day and what is paid on it', simpleResolvers: true })
export class SubsidyPaymentLine {
  @Field(() => CalendarDateScalar)
  paidOn!: string;

  @Field(() => DecimalScalar)
  amount!: string;
}

@Directive('@shareable')
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

@Directive('@shareable')
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
