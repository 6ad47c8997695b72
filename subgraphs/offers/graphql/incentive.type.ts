import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CalendarDateScalar, DecimalScalar, IncentiveKind, IncentiveStatus, LimitedBy } from '../../../schema';
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

@ObjectType({ description: '优惠激励: one policy held against one offer', simpleResolvers: true })
export class OfferIncentive {
  @Field(() => IncentivePolicy, { nullable: true })
  policy!: IncentivePolicy | null;

  @Field(() => IncentiveKind)
  kind!: IncentiveKind;

  @Field(() => IncentiveStatus)
  status!: IncentiveStatus;

  @Field(() => DecimalScalar, { nullable: true, description: 'What the borrower receives over the term; null unless APPLIED' })
  amount!: string | null;

  @Field(() => DecimalRange, { nullable: true })
  amountRange!: DecimalRange | null;

  @Field(() => String, { description: 'How it was computed, or why it does not apply, in Chinese' })
  explanation!: string;

  @Field(() => String, { description: 'The same in English' })
  explanationEn!: string;

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [SubsidyPaymentLine], { nullable: true, description: 'When the money comes; null where the amount is a range' })
  payments!: SubsidyPaymentLine[] | null;

  @Field(() => LimitedBy, { nullable: true })
  limitedBy!: LimitedBy | null;
}
