import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import {
  AsOfNote,
  AssumptionCode,
  CalendarDateScalar,
  type ContractFields,
  CriterionKind,
  CriterionResult,
  DateTimeScalar,
  DayCount,
  DecimalScalar,
  Freshness,
  IrrBasis,
  LimitedBy,
  PageInfo,
  RateScalar,
  RepaymentMethod,
  TypedUnknown,
  Verdict,
} from '../../../schema';
import { Bank } from './bank.type';
import { CollateralAssessment, OfferLimit } from './collateral.type';
import { Cost, ScheduleLine } from './cost.type';
import { OfferIncentive } from './incentive.type';
import { FinancingProduct } from './product.type';
import { RateRange } from './range.type';
import { OfferRate } from './rate.type';
import { OfferRepayment } from './repayment.type';
import { CostStatement } from './statement.type';

@ObjectType({ description: '准入判断: one condition, what it requires and what was given', simpleResolvers: true })
export class OfferCriterion {
  @Field(() => CriterionKind)
  kind!: CriterionKind;

  @Field(() => String, { description: '要求: the bounds with their unit, or the codes admitted, "≥ 2 years", "MEDIUM | SMALL"; words where the bank judges' })
  required!: string;

  @Field(() => String, { nullable: true, description: '实际: what the need states, in the unit of `required`; null: nothing' })
  given!: string | null;

  @Field(() => CriterionResult)
  result!: CriterionResult;

  @Field(() => String, { nullable: true, description: 'The field of ApplicantInput that would decide it' })
  missingFact!: string | null;

  @Field(() => String, { nullable: true, description: '条款 it comes from' })
  clause!: string | null;
}

@ObjectType({ description: '调整建议: one change of the need or of the applicant', simpleResolvers: true })
export class SuggestedChange {
  @Field(() => String, { description: 'Path in FinancingNeedInput, `applicant.collaterals[0].insured`; a position one past the end adds an item' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'Null: not stated, or added by this change' })
  from!: string | null;

  @Field(() => String, { description: 'As input takes it at the path; `[]` is the empty list' })
  to!: string;

  @Field(() => Boolean, { description: 'True: the applicant did not state this; it is no change, but what must be so' })
  unstated!: boolean;

  @Field(() => String, { description: 'What to do, in Chinese' })
  label!: string;

  @Field(() => String, { description: 'The same in English' })
  labelEn!: string;
}

@ObjectType({ description: '计算约定: a convention that the source lacks and the computation needed', simpleResolvers: true })
export class Assumption {
  @Field(() => AssumptionCode)
  code!: AssumptionCode;

  @Field(() => String, { description: 'What was taken, as a code or with the place in the product it is taken for' })
  detail!: string;
}

@ObjectType({ description: '融资方案: a product held against a need, priced and explained', simpleResolvers: true })
export class FinancingOffer {
  @Field(() => FinancingProduct, { nullable: true })
  product!: ContractFields | null;

  @Field(() => Bank, { nullable: true })
  bank!: Bank | null;

  @Field(() => Int, { description: 'Position under the declared objective, from 1; of a replay, which recomputes one offer, 1' })
  rank!: number;

  @Field(() => Verdict)
  verdict!: Verdict;

  @Directive('@listSize(assumedSize: 15)')
  @Field(() => [OfferCriterion])
  criteria!: OfferCriterion[];

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [SuggestedChange], {
    nullable: true,
    description: '最小调整: the least change that would qualify, all of it needed; an empty list: none exists, currency and purpose never being changed; null: not computed, as where nothing is to be changed',
  })
  smallestChange!: SuggestedChange[] | null;

  @Field(() => Verdict, {
    nullable: true,
    description: '调整后结论: ELIGIBLE, or REFER where the bank must judge in any case; null where there is no change to make',
  })
  verdictAfterChange!: Verdict | null;

  @Field(() => String, { description: 'ISO 4217 code of every amount of the offer' })
  currency!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Amount offered: what the limits allow at most; `unknowns` says where less may be lent. Null for INELIGIBLE' })
  amount!: string | null;

  @Field(() => LimitedBy, { nullable: true, description: 'What made the amount smaller than asked' })
  limitedBy!: LimitedBy | null;

  @Directive('@listSize(assumedSize: 2)')
  @Field(() => [OfferLimit], { description: '额度约束: everything that limits the amount, the binding one marked' })
  limits!: OfferLimit[];

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [CollateralAssessment], { description: '押品可贷价值 of each asset that the applicant stated' })
  collaterals!: CollateralAssessment[];

  @Field(() => Int)
  termMonths!: number;

  @Field(() => CalendarDateScalar, { description: 'The day of asOf where the need names none' })
  drawdownOn!: string;

  @Field(() => RepaymentMethod, { nullable: true })
  repaymentMethod!: RepaymentMethod | null;

  @Field(() => String, { nullable: true, description: '二代征信还款方式代码' })
  repaymentMethodCode!: string | null;

  @Field(() => OfferRepayment, { nullable: true, description: 'Null for INELIGIBLE and where the method is not priced' })
  repayment!: OfferRepayment | null;

  @Field(() => RateScalar, { nullable: true, description: 'On the day of drawdown' })
  nominalAnnualRate!: string | null;

  @Field(() => RateRange, { nullable: true })
  nominalAnnualRateRange!: RateRange | null;

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [OfferRate], { description: '利率构成: what the contract rate was read from' })
  rates!: OfferRate[];

  @Field(() => DayCount, { nullable: true, description: '计息基础 of the rate; assumed where `assumptions` say so' })
  dayCount!: DayCount | null;

  @Field(() => IrrBasis, { nullable: true })
  irrBasis!: IrrBasis | null;

  @Field(() => Cost, { nullable: true, description: 'Before incentives; null for INELIGIBLE' })
  cost!: Cost | null;

  @Field(() => Cost, { nullable: true, description: 'After APPLIED incentives; null for INELIGIBLE' })
  costAfterIncentives!: Cost | null;

  @Field(() => CostStatement, { nullable: true, description: '企业贷款综合融资成本清单; null for INELIGIBLE' })
  costStatement!: CostStatement | null;

  @Directive('@listSize(assumedSize: 36)')
  @Field(() => [ScheduleLine], { nullable: true, description: 'Null where the rate is a range or the method is not priced' })
  schedule!: ScheduleLine[] | null;

  @Directive('@listSize(assumedSize: 50)')
  @Field(() => [OfferIncentive])
  incentives!: OfferIncentive[];

  @Field(() => [TypedUnknown], { description: 'What is not known and makes a figure a range' })
  unknowns!: TypedUnknown[];

  @Field(() => [Assumption])
  assumptions!: Assumption[];

  @Field(() => String, { description: 'Version of the bank\'s catalog that the product was read from' })
  catalogVersion!: string;

  @Field(() => ID, { description: 'Names every version that entered the decision; see replayDecision' })
  decisionId!: string;

  @Field(() => Boolean, { description: 'True: product or an applied policy is made up for illustration' })
  illustrative!: boolean;
}

@ObjectType({ simpleResolvers: true })
export class FinancingOfferEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => FinancingOffer)
  node!: FinancingOffer;
}

@ObjectType({ simpleResolvers: true })
export class FacetCount {
  @Field(() => String)
  code!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: '分面统计 of the offers that the filter leaves', simpleResolvers: true })
export class OfferFacets {
  @Field(() => [FacetCount])
  verdicts!: FacetCount[];

  @Directive('@listSize(assumedSize: 60)')
  @Field(() => [FacetCount])
  banks!: FacetCount[];

  @Field(() => [FacetCount])
  instruments!: FacetCount[];

  @Field(() => [FacetCount])
  repaymentMethods!: FacetCount[];

  @Field(() => [FacetCount])
  guaranteeMethods!: FacetCount[];
}

@ObjectType({ description: '数据来源: the state of one bank\'s catalog in this answer', simpleResolvers: true })
export class CatalogSource {
  @Field(() => Bank, { nullable: true })
  bank!: Bank | null;

  @Field(() => String, { nullable: true })
  catalogVersion!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the bank last confirmed the catalog' })
  fetchedAt!: string | null;

  @Field(() => Freshness)
  freshness!: Freshness;

  @Field(() => String, { nullable: true })
  error!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the first version of its catalog came into force: as of an earlier instant it offers nothing' })
  firstEffectiveFrom!: string | null;
}

@ObjectType({ simpleResolvers: true })
export class FinancingOfferConnection {
  @Field(() => [FinancingOfferEdge])
  edges!: FinancingOfferEdge[];

  @Field(() => [FinancingOffer])
  nodes!: FinancingOffer[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'Offers that the filter leaves' })
  totalCount!: number;

  @Field(() => OfferFacets)
  facets!: OfferFacets;

  @Directive('@listSize(assumedSize: 60)')
  @Field(() => [CatalogSource])
  sources!: CatalogSource[];

  @Field(() => [AsOfNote], { description: 'What an answer as of this instant does not have, or cannot know; none for an instant of the history' })
  notes!: () => AsOfNote[];
}
