import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { AsOfNote, type ContractFields, PageInfo } from '../../../schema';
import { CatalogSource, FacetCount } from './offer.type';
import { FinancingProduct } from './product.type';

@ObjectType({ simpleResolvers: true })
export class FinancingProductEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => FinancingProduct)
  node!: ContractFields;
}

@ObjectType({
  description:
    '分面统计: of each code how many products it would leave if nothing else were chosen in its dimension; the search and all other filters hold. Codes that leave none are absent',
  simpleResolvers: true,
})
export class ProductFacets {
  @Directive('@listSize(assumedSize: 60)')
  @Field(() => [FacetCount])
  banks!: FacetCount[];

  @Field(() => [FacetCount])
  instruments!: FacetCount[];

  @Field(() => [FacetCount])
  purposes!: FacetCount[];

  @Field(() => [FacetCount])
  segments!: FacetCount[];

  @Field(() => [FacetCount])
  repaymentMethods!: FacetCount[];

  @Field(() => [FacetCount])
  repaymentFrequencies!: FacetCount[];

  @Field(() => [FacetCount])
  guaranteeMethods!: FacetCount[];

  @Directive('@listSize(assumedSize: 28)')
  @Field(() => [FacetCount])
  collateralKinds!: FacetCount[];

  @Field(() => [FacetCount], { description: 'ISO 4217 codes' })
  currencies!: FacetCount[];

  @Field(() => [FacetCount])
  rateKinds!: FacetCount[];

  @Field(() => [FacetCount])
  cooperationModels!: FacetCount[];

  @Field(() => [FacetCount])
  channels!: FacetCount[];

  @Field(() => [FacetCount])
  marketingStates!: FacetCount[];

  @Field(() => [FacetCount])
  legalForms!: FacetCount[];

  @Field(() => [FacetCount])
  ownerships!: FacetCount[];

  @Field(() => [FacetCount])
  sizeClasses!: FacetCount[];

  @Field(() => [FacetCount])
  taxCreditGrades!: FacetCount[];

  @Field(() => [FacetCount])
  creditRatings!: FacetCount[];

  @Field(() => [FacetCount])
  agriculturalSubjects!: FacetCount[];

  @Directive('@listSize(assumedSize: 20)')
  @Field(() => [FacetCount], { description: 'GB/T 4754 sections' })
  industries!: FacetCount[];

  @Directive('@listSize(assumedSize: 34)')
  @Field(() => [FacetCount], { description: 'GB/T 2260 provinces' })
  regions!: FacetCount[];

  @Field(() => [FacetCount], { description: '"true": those that a first-time borrower may have' })
  firstTimeBorrower!: FacetCount[];

  @Field(() => [FacetCount])
  illustrative!: FacetCount[];
}

@ObjectType({ simpleResolvers: true })
export class FinancingProductConnection {
  @Field(() => [FinancingProductEdge])
  edges!: FinancingProductEdge[];

  @Field(() => [FinancingProduct])
  nodes!: ContractFields[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'Products that the filter leaves' })
  totalCount!: number;

  @Field(() => ProductFacets)
  facets!: () => ProductFacets;

  @Directive('@listSize(assumedSize: 60)')
  @Field(() => [CatalogSource])
  sources!: CatalogSource[];

  @Field(() => [AsOfNote], { description: 'What an answer as of this instant does not have, or cannot know; none for an instant of the history' })
  notes!: AsOfNote[];
}
