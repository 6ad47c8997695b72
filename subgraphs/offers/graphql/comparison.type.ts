import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { BetterWhen, ComparedFigure, DateTimeScalar, ReplayResult } from '../../../schema';
import { FinancingNeed } from './need.type';
import { FinancingOffer } from './offer.type';

@ObjectType({ description: '被比较的方案: one decision as recomputed', simpleResolvers: true })
export class ComparedOffer {
  @Field(() => ID)
  decisionId!: string;

  @Field(() => DateTimeScalar, { description: '计算时点 of the decision' })
  asOf!: string;

  @Field(() => ReplayResult)
  result!: ReplayResult;

  @Field(() => String, { nullable: true, description: 'Why it could not be recomputed, or where it differs' })
  reason!: string | null;

  @Field(() => FinancingOffer, { nullable: true, description: 'The offer as recomputed' })
  offer!: FinancingOffer | null;
}

@ObjectType({ description: '比较值: of a row in one offer. A range where `value` is null and `min` is set; nothing where both are null', simpleResolvers: true })
export class ComparedValue {
  @Field(() => String, { nullable: true, description: 'As the field of the offer writes it' })
  value!: string | null;

  @Field(() => String, { nullable: true })
  min!: string | null;

  @Field(() => String, { nullable: true, description: 'Null beside a `min`: unbounded' })
  max!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a code, in Chinese' })
  label!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in English' })
  labelEn!: string | null;

  @Field(() => Boolean, { description: '最优: no worse than any other, whatever ranges come to; false for all where all are equal, where `better` is null, and of a total where the amounts offered differ' })
  isBest!: boolean;
}

@ObjectType({ description: '比较项: one figure of every offer', simpleResolvers: true })
export class ComparisonRow {
  @Field(() => String, { description: 'Path in FinancingOffer; an item of a list by its code or id, `incentives[CN-CJ-2026-4].amount`' })
  path!: string;

  @Field(() => String, { description: 'What it is, in Chinese' })
  label!: string;

  @Field(() => String, { description: 'The same in English' })
  labelEn!: string;

  @Field(() => ComparedFigure)
  figure!: ComparedFigure;

  @Field(() => BetterWhen, { nullable: true, description: 'Null: neither is better as such' })
  better!: BetterWhen | null;

  @Field(() => Boolean, { description: 'Whether the offers that could be recomputed differ in it' })
  differs!: boolean;

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [ComparedValue], { description: 'In the order of `offers`' })
  values!: ComparedValue[];
}

/** `offers` and `rows` are added by the resolver. */
@Directive('@key(fields: "comparisonKey")')
@ObjectType({ description: '方案比较', simpleResolvers: true })
export class OfferComparison {
  @Directive('@inaccessible')
  @Field(() => ID, { description: 'What was asked' })
  comparisonKey!: string;

  @Field(() => Boolean, { description: '同一时点: false where the offers were decided on at different instants, whose catalogs, policies and LPR may differ' })
  sameInstant!: boolean;

  @Directive('@inaccessible')
  @Field(() => FinancingNeed, { nullable: true, description: 'The version to fetch from enterprise; null: none is needed, or the caller may see none' })
  need!: Pick<FinancingNeed, 'id' | 'version'> | null;
}
