import { Arg, Directive, Field, InterfaceType, Int, ObjectType } from 'type-graphql';
import { ContractFields, DateTimeScalar, PageInfo } from '../../../schema';
import type { ListPage } from '../../chassis';
import { Bank } from './bank.type';

/** A version of a product as a list of versions shows it. */
export interface ProductVersionView {
  readonly version: string;
  readonly effectiveFrom: string;
  readonly recordedAt: string;
  readonly backfilled: boolean;
  readonly withdrawn: boolean;
  /** Null: its bank is listed no longer. */
  readonly product: ContractFields | null;
}

/**
 * The keyed interface: its implementations are the stubs derived from what the banks published,
 * added after TypeGraphQL.
 */
@Directive('@key(fields: "id version")')
@InterfaceType('FinancingProduct', {
  autoRegisterImplementations: false,
  description: '融资产品: one version of a product, as every bank publishes it',
})
export abstract class FinancingProduct extends ContractFields {
  @Field(() => Bank, { nullable: true })
  bank?: Bank | null;

  @Field(() => FinancingProductVersionConnection, {
    nullable: true,
    description: '历史版本: every version of this product that is kept, the one that takes effect last first, also those scheduled and withdrawn',
  })
  versions(
    @Arg('first', () => Int, { nullable: true, description: '20 by default, 100 at most' }) _first?: number,
    @Arg('after', () => String, { nullable: true }) _after?: string,
  ): ListPage<ProductVersionView> | null {
    // TypeGraphQL reads the arguments off a method; the stubs have the resolver.
    return null;
  }
}

@ObjectType({ description: '产品版本: when a version took effect and was recorded', simpleResolvers: true })
export class FinancingProductVersion {
  @Field(() => String)
  version!: string;

  @Field(() => DateTimeScalar, { description: '生效时刻; in the future: it is scheduled. Backfilled from observation: when it was first observed' })
  effectiveFrom!: string;

  @Field(() => DateTimeScalar, { description: '记录时刻' })
  recordedAt!: string;

  @Field(() => Boolean, { description: 'True: recorded later than it took effect, by an import' })
  backfilled!: boolean;

  @Field(() => Boolean, { description: '停办: from this version on the product is not offered' })
  withdrawn!: boolean;

  @Field(() => FinancingProduct, { nullable: true, description: 'The product at this version; null: its bank is listed no longer' })
  product!: ContractFields | null;
}

@ObjectType({ simpleResolvers: true })
export class FinancingProductVersionEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => FinancingProductVersion)
  node!: FinancingProductVersion;
}

@ObjectType({ simpleResolvers: true })
export class FinancingProductVersionConnection {
  @Field(() => [FinancingProductVersionEdge])
  edges!: FinancingProductVersionEdge[];

  @Field(() => [FinancingProductVersion])
  nodes!: FinancingProductVersion[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'Versions kept' })
  totalCount!: number;
}
