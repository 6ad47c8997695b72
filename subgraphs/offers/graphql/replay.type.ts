import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../../../schema';
import { FinancingNeed } from './need.type';

/** `result`, `reason` and `offer` are added by the resolver. */
@Directive('@key(fields: "replayKey")')
@ObjectType({ description: '复算结果', simpleResolvers: true })
export class DecisionReplay {
  @Directive('@inaccessible')
  @Field(() => ID, { description: 'What was asked' })
  replayKey!: string;

  @Field(() => String, { description: 'Engine that made the decision' })
  decidedByEngine!: string;

  @Field(() => String, { description: 'Engine that recomputed it' })
  replayedByEngine!: string;

  @Field(() => DateTimeScalar, { description: '计算时点: the instant whose catalogs, policies and LPR were used' })
  asOf!: string;

  @Field(() => ID)
  productId!: string;

  @Field(() => String)
  productVersion!: string;

  @Field(() => String, { description: 'Version of the policies and the LPR together' })
  policyVersion!: string;

  @Field(() => ID, { nullable: true, description: '存储需求: the need decided on; null: it was stated inline' })
  needId!: string | null;

  @Field(() => String, { nullable: true })
  needVersion!: string | null;

  @Directive('@inaccessible')
  @Field(() => FinancingNeed, { nullable: true, description: 'The version to fetch from enterprise; null: none is needed, or the caller may see none' })
  need!: Pick<FinancingNeed, 'id' | 'version'> | null;
}
