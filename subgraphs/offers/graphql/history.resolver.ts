import { Arg, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { type ContractFields, DateTimeScalar, type PageArguments, badUserInput } from '../../../schema';
import { type ListPage, loadNodes, pageOf } from '../../chassis';
import { diffInTurn } from '../catalog-changes/diffs';
import { pageOfChanges } from '../catalog-changes/page-of-changes';
import { catalogChangeView, fieldChangeView, versionView } from '../offer-view/version-view';
import type { BankSnapshot, Catalog } from '../snapshots/catalog';
import { requireVersion } from './require-version';
import { type FieldChange, FieldChangeConnection } from './field-change.type';
import { CatalogChange, CatalogChangeConnection, ProductDiff } from './history.type';
import type { OffersContext } from './offers-context';
import { FinancingProductVersionConnection, type ProductVersionView } from './product.type';

const FIRST = { nullable: true, description: '20 by default, 100 at most' } as const;

@Resolver(() => ProductDiff)
export class ProductDiffResolver {
  @Query(() => FinancingProductVersionConnection, {
    nullable: true,
    description: '历史版本 of a product, whether or not one is in force: as FinancingProduct.versions lists them; null: no version is kept',
  })
  productVersions(
    @Ctx() context: OffersContext,
    @Arg('id', () => ID) id: string,
    @Arg('first', () => Int, FIRST) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): ListPage<ProductVersionView> | null {
    return context.catalog.history(id).length === 0 ? null : versionsOf(id, { first, after }, context);
  }

  @Directive('@cost(weight: 20)')
  @Query(() => ProductDiff, { nullable: true, description: '版本比较: two versions of a product, as FinancingProduct.versions lists them' })
  async productDiff(
    @Ctx() { catalog }: OffersContext,
    @Arg('id', () => ID) id: string,
    @Arg('from', () => String, { description: 'A version of the product' }) from: string,
    @Arg('to', () => String, { description: 'Another; it may be the older one' }) to: string,
  ): Promise<ProductDiff> {
    const [older, newer] = [requireVersion(catalog, 'from', id, from), requireVersion(catalog, 'to', id, to)];
    return { from: versionView(older), to: versionView(newer), terms: { before: older, after: newer } };
  }

  @Directive('@cost(weight: 20)')
  @FieldResolver(() => FieldChangeConnection, { description: 'Fields in the order of the contract' })
  changes(@Root() { terms }: ProductDiff, @Arg('first', () => Int, FIRST) first?: number, @Arg('after', () => String, { nullable: true }) after?: string): Promise<FieldChangeConnection> {
    return pageOfFields(terms.before, terms.after, { first, after });
  }
}

@Resolver(() => CatalogChange)
export class CatalogChangesResolver {
  @Directive('@cost(weight: 50)')
  @Query(() => CatalogChangeConnection, {
    nullable: true,
    description:
      '目录变化 of every bank, one a version, also those scheduled for a day to come: in the order in which they were received here, those received ' +
      'together by effectiveFrom, then recordedAt. To poll, go on with the last endCursor received: what comes later, backfilled or late, stands after it, once',
  })
  async catalogChanges(
    @Ctx() { catalog }: OffersContext,
    @Arg('since', () => DateTimeScalar, { nullable: true, description: 'Where to begin: changes that their bank recorded at this instant or later; leave it out where `after` is given, for a bank may import what it recorded earlier' })
    since?: string,
    @Arg('bank', () => ID, { nullable: true, description: 'Code of the one bank to ask about' }) bank?: string,
    @Arg('first', () => Int, FIRST) first?: number,
    @Arg('after', () => String, { nullable: true, description: 'Stays good for ever' }) after?: string,
  ): Promise<CatalogChangeConnection> {
    const lists = banksAsked(catalog, bank ?? null).map((each) => catalog.changes(each));
    return loadNodes(pageOfChanges(lists, { since: since ?? null, first, after }), async (change) => catalogChangeView(change, catalog.bank(change.after.bankCode)));
  }

  @Directive('@cost(weight: 20)')
  @FieldResolver(() => FieldChangeConnection, { description: 'Fields that differ from `before`, in the order of the contract; none where NEW' })
  changes(@Root() { terms }: CatalogChange, @Arg('first', () => Int, FIRST) first?: number, @Arg('after', () => String, { nullable: true }) after?: string): Promise<FieldChangeConnection> {
    return pageOfFields(terms.before, terms.after, { first, after });
  }
}

/** Of a product's own stub; the version asked makes no difference. */
export function resolveVersionsOfProduct({ id }: ContractFields, page: PageArguments, context: OffersContext): ListPage<ProductVersionView> {
  return versionsOf(id, page, context);
}

function versionsOf(id: string, page: PageArguments, { catalog }: OffersContext): ListPage<ProductVersionView> {
  return pageOf([...catalog.history(id)].reverse().map(versionView), ({ version }) => version, page);
}

function banksAsked(catalog: Catalog, code: string | null): readonly BankSnapshot[] {
  if (code === null) return [...catalog.banks, ...catalog.delisted];
  const bank = catalog.lastKnown(code);
  if (!bank) throw badUserInput({ field: 'bank', value: code, allowed: 'the code of a bank that `banks` lists' });
  return [bank];
}

/** Versions do not change, so a place in their diff is a cursor. */
async function pageOfFields(before: ContractFields | null, after: ContractFields, page: PageArguments): Promise<FieldChangeConnection> {
  const changes = before === null ? [] : await diffInTurn(before, after);
  const { edges, ...list } = pageOf(changes.map((change, index) => ({ change, key: String(index) })), ({ key }) => key, page);
  const views = edges.map(({ cursor, node }): { cursor: string; node: FieldChange } => ({ cursor, node: fieldChangeView(node.change) }));
  return { ...list, edges: views, nodes: views.map(({ node }) => node) };
}
