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

@ObjectType({ description: '分面统计 of the products that the filter leaves', simpleResolvers: true })
export class ProductFacets {
  @Directive('@listSize(assumedSize: 60)')
  @Field(() => [FacetCount])
  banks!: FacetCount[];

  @Field(() => [FacetCount])
  instruments!: FacetCount[];

  @Field(() => [FacetCount])
  guaranteeMethods!: FacetCount[];
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
  facets!: ProductFacets;

  @Directive('@listSize(assumedSize: 60)')
  @Field(() => [CatalogSource])
  sources!: CatalogSource[];

  @Field(() => [AsOfNote], { description: 'What an answer as of this instant does not have, or cannot know; none for an instant of the history' })
  notes!: AsOfNote[];
}
