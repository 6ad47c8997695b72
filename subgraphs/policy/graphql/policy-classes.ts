import { type ClassType, Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import {
  CalendarDateScalar,
  DateTimeScalar,
  IncentiveKind,
  IncentiveRule,
  PageInfo,
  PolicyLevel,
  PolicyValidity,
  ReviewStatus,
  Trust,
} from '../../../schema';
import type { ListPage } from '../../chassis';
import type { BankRewardRule, Policy } from '../policy';
import type { Quotation } from '../storage/benchmark-repository';
import { createRewardClass } from './reward-classes';

/** What a list of policies is narrowed to; absent, null, no kinds and an empty search mean any; of validity, VALID. */
export interface PolicyFilter {
  readonly region?: string | null;
  readonly kinds?: readonly IncentiveKind[] | null;
  readonly level?: PolicyLevel | null;
  readonly bank?: string | null;
  readonly search?: string | null;
  readonly validity?: readonly PolicyValidity[] | null;
}

export type PolicyConnection = ListPage<Policy>;

export interface PolicySnapshot {
  readonly snapshotVersion: string;
  readonly policies: Policy[];
  readonly quotations: Quotation[];
  readonly benchmarkConfirmedThrough: string;
}

export interface PolicyClasses {
  readonly Policy: ClassType<Policy>;
  readonly Connection: ClassType<PolicyConnection>;
  readonly Filter: ClassType<PolicyFilter>;
  readonly Snapshot: ClassType<PolicySnapshot>;
}

export function createPolicyClasses(QuotationClass: ClassType<Quotation>): PolicyClasses {
  const RewardRule = createRewardClass();

  @Directive('@key(fields: "id version")')
  @ObjectType('IncentivePolicy', { simpleResolvers: true, description: '激励政策: one version of an incentive policy' })
  class IncentivePolicy implements Policy {
    @Field(() => ID)
    id!: string;

    @Field(() => String, { description: 'Version of the policy; opaque, never reused' })
    version!: string;

    @Field(() => DateTimeScalar, { description: '生效时刻: the version is in force from this instant' })
    effectiveFrom!: string;

    @Field(() => DateTimeScalar, { description: '记录时刻: when the version was recorded here' })
    recordedAt!: string;

    @Field(() => Boolean, { description: 'True: recorded later than it took effect, by an import' })
    backfilled!: boolean;

    @Field(() => Boolean, { description: '已废止: true from the version on with which the policy is withdrawn' })
    withdrawn!: boolean;

    @Field(() => String)
    title!: string;

    @Field(() => String, { nullable: true, description: '文号' })
    documentNumber?: string | null;

    @Field(() => String, { description: '发文机关' })
    issuer!: string;

    @Field(() => PolicyLevel)
    level!: PolicyLevel;

    @Field(() => IncentiveKind)
    kind!: IncentiveKind;

    @Field(() => String)
    summary!: string;

    @Field(() => String, { nullable: true, description: '条款: where the rule is read from' })
    clause?: string | null;

    @Field(() => String, { nullable: true, description: '法律依据, 《公平竞争审查条例》 art. 10' })
    legalBasis?: string | null;

    @Field(() => ReviewStatus)
    reviewStatus!: ReviewStatus;

    @Field(() => CalendarDateScalar, { nullable: true, description: '有效期起, inclusive' })
    validFrom?: string | null;

    @Field(() => CalendarDateScalar, { nullable: true, description: '有效期止, inclusive; null: the source states none' })
    validTo?: string | null;

    @Field(() => [String], { description: '来源网址' })
    sourceUrls!: string[];

    @Field(() => Trust)
    trust!: Trust;

    @Field(() => Boolean, { description: 'True: made up for illustration, not a policy of any government' })
    illustrative!: boolean;

    @Field(() => IncentiveRule, { nullable: true, description: 'Null for a reward to banks' })
    rule?: IncentiveRule | null;

    @Field(() => RewardRule, { nullable: true, description: 'For BANK_REWARD only' })
    bankReward?: BankRewardRule | null;

    @Field(() => [String], { description: '未明事项: what the document does not say, and how it was read' })
    unknowns!: string[];
  }

  @ObjectType('IncentivePolicyEdge', { simpleResolvers: true })
  class Edge {
    @Field(() => String)
    cursor!: string;

    @Field(() => IncentivePolicy)
    node!: Policy;
  }

  @ObjectType('IncentivePolicyConnection', { simpleResolvers: true })
  class Connection implements PolicyConnection {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => [IncentivePolicy])
    nodes!: Policy[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int)
    totalCount!: number;
  }

  @InputType('PolicyFilter', { description: '政策筛选: all that are set must hold; an empty list means any' })
  class Filter implements PolicyFilter {
    @Field(() => String, {
      nullable: true,
      description: 'GB/T 2260 code: policies that hold there. Of a province or city also those that hold in a part of it only',
    })
    region?: string | null;

    @Field(() => [IncentiveKind], { nullable: true })
    kinds?: IncentiveKind[] | null;

    @Field(() => PolicyLevel, { nullable: true })
    level?: PolicyLevel | null;

    @Field(() => String, { nullable: true, description: 'Code of a bank: policies whose list of banks has it, or that have no list' })
    bank?: string | null;

    @Field(() => String, {
      nullable: true,
      description: 'Words that all stand in title, document number, issuer, summary or clause; 100 characters at most',
    })
    search?: string | null;

    @Field(() => [PolicyValidity], { nullable: true, description: 'VALID alone by default' })
    validity?: PolicyValidity[] | null;
  }

  @Directive('@inaccessible')
  @ObjectType('PolicySnapshot', {
    simpleResolvers: true,
    description: 'Every version of every policy and every quotation, for the offers subgraph',
  })
  class Snapshot implements PolicySnapshot {
    @Field(() => String)
    snapshotVersion!: string;

    @Field(() => [IncentivePolicy])
    policies!: Policy[];

    @Field(() => [QuotationClass])
    quotations!: Quotation[];

    @Field(() => CalendarDateScalar)
    benchmarkConfirmedThrough!: string;
  }

  return { Policy: IncentivePolicy, Connection, Filter, Snapshot };
}
