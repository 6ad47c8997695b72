import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CatalogChangeKind, type ContractFields, DateTimeScalar, PageInfo } from '../../../schema';
import { Bank } from './bank.type';
import { FinancingProductVersion } from './product.type';

@ObjectType({ description: '版本比较: what differs between two versions of one product', simpleResolvers: true })
export class ProductDiff {
  @Field(() => FinancingProductVersion)
  from!: FinancingProductVersion;

  @Field(() => FinancingProductVersion)
  to!: FinancingProductVersion;

  /** What `changes` is computed from. */
  terms!: { readonly before: ContractFields; readonly after: ContractFields };
}

@ObjectType({ description: '目录变化: one version that a bank recorded, and what it changed', simpleResolvers: true })
export class CatalogChange {
  @Field(() => CatalogChangeKind)
  kind!: CatalogChangeKind;

  @Field(() => ID)
  productId!: string;

  @Field(() => Bank, { nullable: true, description: 'Null: it is listed no longer' })
  bank!: Bank | null;

  @Field(() => FinancingProductVersion, { nullable: true, description: 'The version that it follows in force, as known when asked: what is recorded later may stand between; null: NEW' })
  before!: FinancingProductVersion | null;

  @Field(() => FinancingProductVersion, { description: 'To be taken whole from effectiveFrom on' })
  after!: FinancingProductVersion;

  @Field(() => DateTimeScalar, { description: '生效时刻; in the future: the change is scheduled' })
  effectiveFrom!: string;

  @Field(() => DateTimeScalar, { description: '记录时刻' })
  recordedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: '收到时刻: when it came to be listed here; null: before that was recorded' })
  receivedAt!: string | null;

  /** What `changes` is computed from. */
  terms!: { readonly before: ContractFields | null; readonly after: ContractFields };
}

@ObjectType({ simpleResolvers: true })
export class CatalogChangeEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => CatalogChange)
  node!: CatalogChange;
}

@ObjectType({ simpleResolvers: true })
export class CatalogChangeConnection {
  @Field(() => [CatalogChangeEdge])
  edges!: CatalogChangeEdge[];

  @Field(() => [CatalogChange])
  nodes!: CatalogChange[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'Changes of the bank, or of all, recorded at `since` or later' })
  totalCount!: number;
}
