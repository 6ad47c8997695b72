import { Field, ObjectType } from 'type-graphql';
import { CollateralKind, DecimalScalar, LimitedBy } from '../../../schema';
import { DecimalRange, RateRange } from './range.type';

@ObjectType({ description: '押品可贷价值: what an asset of the applicant supports under the product', simpleResolvers: true })
export class CollateralAssessment {
  @Field(() => CollateralKind)
  kind!: CollateralKind;

  @Field(() => DecimalScalar, { nullable: true, description: '评估价值 as stated; null: not stated' })
  value!: string | null;

  @Field(() => RateRange, { nullable: true, description: '抵质押率 of the term that the asset meets; equal ends: one value; null: undisclosed' })
  loanToValue!: RateRange | null;

  @Field(() => DecimalRange, { nullable: true, description: 'Value × loan to value, rounded down; equal ends: one value; null: not known' })
  loanable!: DecimalRange | null;

  @Field(() => String, { description: 'Which term of the product it meets and why, or why it meets none' })
  explanation!: string;

  @Field(() => String)
  explanationEn!: string;

  @Field(() => String, { nullable: true, description: '条款' })
  clause!: string | null;
}

@ObjectType({ description: '额度约束: one limit of the amount offered', simpleResolvers: true })
export class OfferLimit {
  @Field(() => LimitedBy)
  limitedBy!: LimitedBy;

  @Field(() => DecimalRange, { description: 'Greatest amount it allows; equal ends: one value' })
  amount!: DecimalRange;

  @Field(() => Boolean, { description: 'True: it is the least of the limits and below what was asked' })
  binding!: boolean;
}
