import { type ClassType, Field, ObjectType } from 'type-graphql';
import {
  DecimalScalar,
  RateScalar,
  RewardCombination,
  RewardMeasure,
  RewardMetricBasis,
  RewardTierMode,
} from '../../../schema';
import type { BankRewardRule, RewardComponent, RewardTier, SegmentWeight } from '../policy';

/** The types of a reward to banks; the descriptions of what they hold are beside the interfaces they implement. */
export function createRewardClass(): ClassType<BankRewardRule> {
  @ObjectType('RewardTier', { simpleResolvers: true, description: '奖励档次: one step or band' })
  class Tier implements RewardTier {
    @Field(() => DecimalScalar, { description: 'Lower bound, in the component\'s measure' })
    from!: string;

    @Field(() => Boolean, { description: 'True: 达到, at least; false: 超过, more than' })
    fromInclusive!: boolean;

    @Field(() => DecimalScalar, { nullable: true, description: 'Upper bound, exclusive; null: none' })
    to?: string | null;

    @Field(() => DecimalScalar, { nullable: true, description: 'Fixed reward, yuan' })
    amount?: string | null;

    @Field(() => RateScalar, { nullable: true, description: 'Share of what is rewarded: 0.00002 is 万分之零点二' })
    rate?: string | null;
  }

  @ObjectType('RewardSegmentWeight', { simpleResolvers: true, description: '分项权重: lending that counts more or less than the rest' })
  class Weight implements SegmentWeight {
    @Field(() => String)
    segment!: string;

    @Field(() => RateScalar, { description: 'The segment\'s metric is multiplied by it; 1 is as it is' })
    weight!: string;
  }

  @ObjectType('BankRewardComponent', { simpleResolvers: true, description: '计奖项: one metric and what it earns' })
  class Component implements RewardComponent {
    @Field(() => String)
    name!: string;

    @Field(() => RewardMetricBasis)
    basis!: RewardMetricBasis;

    @Field(() => RewardMeasure)
    measure!: RewardMeasure;

    @Field(() => String, { nullable: true, description: 'The lending that is counted; null: all' })
    segment?: string | null;

    @Field(() => [Weight])
    segmentWeights!: SegmentWeight[];

    @Field(() => RewardTierMode)
    tierMode!: RewardTierMode;

    @Field(() => [Tier])
    tiers!: RewardTier[];

    @Field(() => String, { nullable: true })
    clause?: string | null;
  }

  @ObjectType('BankRewardRule', {
    simpleResolvers: true,
    description: '金融机构奖励规则: how lending earns a bank a reward. It never enters a borrower\'s cost or a ranking',
  })
  class Rule implements BankRewardRule {
    @Field(() => [String], { description: 'GB/T 2260 codes' })
    regions!: string[];

    @Field(() => [Component])
    components!: RewardComponent[];

    @Field(() => RewardCombination, { nullable: true, description: 'Null: the document does not say' })
    combination?: RewardCombination | null;

    @Field(() => DecimalScalar, { nullable: true, description: 'Greatest reward of one bank in a year, yuan' })
    cap?: string | null;

    @Field(() => DecimalScalar, { nullable: true, description: 'Least reward that is paid out, yuan' })
    floor?: string | null;

    @Field(() => [String], { description: '一票否决: what forfeits the reward' })
    vetoes!: string[];

    @Field(() => String, { nullable: true, description: '扣奖: what is taken back' })
    clawback?: string | null;

    @Field(() => [String], { description: '不计入: lending and banks left out' })
    exclusions!: string[];
  }

  return Rule;
}
