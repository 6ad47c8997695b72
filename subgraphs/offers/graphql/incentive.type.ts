import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DecimalScalar, IncentiveComputationLine, IncentiveKind, IncentiveReason, IncentiveStatus, LimitedBy, OfferIncentiveCondition, SubsidyPaymentLine } from '../../../schema';
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
