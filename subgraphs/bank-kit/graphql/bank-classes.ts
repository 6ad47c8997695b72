import { type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql';
import {
  BankProfile,
  ContractFields,
  DecimalScalar,
  PageInfo,
  RateScalar,
  createFinancingProductInterface,
  productTypeName,
} from '../../../schema';
import type { OwnField, OwnFieldType } from '../catalog-entry';
import type { Product } from '../storage/version-row';

/** The classes of one bank's schema. */
export interface BankClasses {
  readonly Product: ClassType<ContractFields>;
  readonly Connection: ClassType<ProductConnection>;
  readonly Snapshot: ClassType<CatalogSnapshot>;
}

export interface ProductConnection {
  edges: { cursor: string; node: Product }[];
  nodes: Product[];
  pageInfo: PageInfo;
  totalCount: number;
}

export interface CatalogSnapshot {
  catalogVersion: string;
  profile: BankProfile;
  versions: Product[];
}

const OWN_FIELD_TYPES: Readonly<Record<OwnFieldType, () => unknown>> = {
  String: () => String,
  Int: () => Int,
  Boolean: () => Boolean,
  Decimal: () => DecimalScalar,
  Rate: () => RateScalar,
};

/**
 * Makes the classes of one bank. TypeGraphQL's metadata is process-wide, so nothing that differs
 * by bank may live on a shared class.
 */
export function createBankClasses(profile: BankProfile, ownFields: readonly OwnField<object>[]): BankClasses {
  const typeName = productTypeName(profile.prefix);
  const FinancingProduct = createFinancingProductInterface();

  @Directive('@key(fields: "id version")')
  @ObjectType(typeName, {
    implements: FinancingProduct,
    simpleResolvers: true,
    description: `${profile.name}的融资产品: one version of a product of ${profile.nameEn}`,
  })
  class BankProduct extends ContractFields {}

  for (const { name, type, list, description } of ownFields as readonly OwnField<Record<string, unknown>>[]) {
    const scalar = OWN_FIELD_TYPES[type];
    Field(() => (list ? [scalar() as never] : (scalar() as never)), { nullable: true, description })(
      BankProduct.prototype,
      name,
    );
  }

  @ObjectType(`${typeName}Edge`, { simpleResolvers: true })
  class Edge {
    @Field(() => String)
    cursor!: string;

    @Field(() => BankProduct)
    node!: Product;
  }

  @ObjectType(`${typeName}Connection`, { simpleResolvers: true })
  class Connection implements ProductConnection {
    @Field(() => [Edge])
    edges!: Edge[];

    @Field(() => [BankProduct])
    nodes!: Product[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int)
    totalCount!: number;
  }

  @Directive('@inaccessible')
  @ObjectType(typeName.replace(/Product$/, 'CatalogSnapshot'), {
    simpleResolvers: true,
    description: 'The whole catalog with every version kept, for the offers subgraph',
  })
  class Snapshot implements CatalogSnapshot {
    @Field(() => String)
    catalogVersion!: string;

    @Field(() => BankProfile)
    profile!: BankProfile;

    @Field(() => [BankProduct])
    versions!: Product[];
  }

  return { Product: BankProduct, Connection, Snapshot };
}
