import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DecimalScalar, RateScalar } from '../../scalars';
import {
  Benchmark,
  CreditRating,
  DayCount,
  Disclosure,
  RateKind,
  RateRole,
  RepaymentMethod,
  Repricing,
  TaxCreditGrade,
  TierMethod,
} from '../../vocabulary';
import { registerVocabularies } from '../../vocabulary/register';

registerVocabularies();

@Directive('@shareable')
@ObjectType({
  description:
    '利率: one component of a product\'s pricing. Every CONTRACT component whose bounds contain the need applies; where several apply, the offer\'s rate is the range that they span.',
})
export class RateComponent {
  @Field(() => RateRole)
  role!: RateRole;

  @Field(() => RateKind)
  kind!: RateKind;

  @Field(() => Disclosure, { description: 'How much of the rate, or of the spread, the source discloses' })
  disclosure!: Disclosure;

  @Field(() => RateScalar, { nullable: true, description: 'Yearly nominal rate, lower end; equal to maximumRate where EXACT; null for LPR_LINKED' })
  minimumRate?: string | null;

  @Field(() => RateScalar, { nullable: true, description: 'Yearly nominal rate, upper end; null where FROM, UNDISCLOSED or LPR_LINKED' })
  maximumRate?: string | null;

  @Field(() => Benchmark, { nullable: true })
  benchmark?: Benchmark | null;

  @Field(() => Int, { nullable: true, description: 'Basis points over the benchmark, lower end; negative below it' })
  minimumSpreadBasisPoints?: number | null;

  @Field(() => Int, { nullable: true, description: 'Basis points over the benchmark, upper end' })
  maximumSpreadBasisPoints?: number | null;

  @Field(() => Repricing, { nullable: true })
  repricing?: Repricing | null;

  @Field(() => TierMethod, { nullable: true, description: 'Set where the component is one tier of several by amount' })
  tierMethod?: TierMethod | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The component applies from this amount, inclusive' })
  minimumAmount?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The component applies up to this amount, inclusive' })
  maximumAmount?: string | null;

  @Field(() => Int, { nullable: true, description: 'The component applies from this term, inclusive' })
  minimumTermMonths?: number | null;

  @Field(() => Int, { nullable: true, description: 'The component applies up to this term, inclusive' })
  maximumTermMonths?: number | null;

  @Field(() => [TaxCreditGrade], { nullable: true, description: 'Tax credit grades it applies to; null: any' })
  taxCreditGrades?: TaxCreditGrade[] | null;

  @Field(() => [CreditRating], { nullable: true, description: 'Credit ratings it applies to; null: any' })
  creditRatings?: CreditRating[] | null;

  @Field(() => [RepaymentMethod], { nullable: true, description: 'Repayment methods it applies to; null: any' })
  repaymentMethods?: RepaymentMethod[] | null;

  @Field(() => [String], { nullable: true, description: 'Conditions in the source\'s own words; the bank judges them' })
  conditions?: string[] | null;

  @Field(() => String, { nullable: true })
  clause?: string | null;
}

@Directive('@shareable')
@ObjectType({ description: '计息基础, with where the source says so' })
export class DayCountTerm {
  @Field(() => DayCount)
  convention!: DayCount;

  @Field(() => String, { nullable: true })
  clause?: string | null;
}
