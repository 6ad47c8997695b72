import { Field, ObjectType } from 'type-graphql';
import { ReplayResult } from '../../../schema';
import { FinancingOffer } from './offer.type';

@ObjectType({ description: '复算结果', simpleResolvers: true })
export class DecisionReplay {
  @Field(() => ReplayResult)
  result!: ReplayResult;

  @Field(() => String, { nullable: true, description: 'Why it could not be recomputed, or where it differs' })
  reason!: string | null;

  @Field(() => String, { description: 'Engine that made the decision' })
  decidedByEngine!: string;

  @Field(() => String, { description: 'Engine that recomputed it' })
  replayedByEngine!: string;

  @Field(() => FinancingOffer, { nullable: true, description: 'The offer as recomputed' })
  offer!: FinancingOffer | null;
}
