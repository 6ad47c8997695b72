import { Arg, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { type ContractFields, DateTimeScalar, type PageArguments, badUserInput, boundText, codedError } from '../../../schema';
import { type ListPage, loadNodes, pageOf, runInSlices } from '../../chassis';
import { changesOf } from '../catalog-changes/change-index';
import { pageOfChanges } from '../catalog-changes/page-of-changes';
import { catalogChangeView, fieldChangeView, versionView } from '../offer-view/version-view';
import { diffProducts } from '../product-diff/diff-products';
import type { Catalog } from '../snapshots/catalog';
import { type FieldChange, FieldChangeConnection } from './field-change.type';
import { CatalogChange, CatalogChangeConnection, ProductDiff } from './history.type';
import type { OffersContext } from './offers-context';
import type { ProductVersionView } from './product.type';

const FIRST = { nullable: true, description: '20 by default, 100 at most' } as const;

@Resolver(() => ProductDiff)
export class ProductDiffResolver {
  @Directive('@cost(weight: 20)')
  @Query(() => ProductDiff, { nullable: true, description: '版本比较: two versions of a product, as FinancingProduct.versions lists them' })
  async productDiff(
    @Ctx() { catalog }: OffersContext,
    @Arg('id', () => ID) id: string,
    @Arg('from', () => String, { description: 'A version of the product' }) from: string,
    @Arg('to', () => String, { description: 'Another; it may be the older one' }) to: string,
  ): Promise<ProductDiff> {
    return { from: versionView(requireVersion(catalog, 'from', id, from)), to: versionView(requireVersion(catalog, 'to', id, to)) };
  }

  @FieldResolver(() => FieldChangeConnection, { description: 'Fields in the order of the contract' })
  changes(@Root() { from, to }: ProductDiff, @Arg('first', () => Int, FIRST) first?: number, @Arg('after', () => String, { nullable: true }) after?: string): FieldChangeConnection {
    return pageOfFields(from.product, to.product, { first, after });
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
    const lists = await runInSlices(changesOf(catalog, banksAsked(catalog, bank ?? null)));
    return loadNodes(pageOfChanges(lists, { since: since ?? null, first, after }), async (change) => catalogChangeView(change, catalog.bank(change.after.bankCode)));
  }

  @FieldResolver(() => FieldChangeConnection, { description: 'Fields that differ from `before`, in the order of the contract; none where NEW' })
  changes(@Root() { terms }: CatalogChange, @Arg('first', () => Int, FIRST) first?: number, @Arg('after', () => String, { nullable: true }) after?: string): FieldChangeConnection {
    return pageOfFields(terms.before, terms.after, { first, after });
  }
}

/** Of a product's own stub; the version asked makes no difference. */
export function resolveVersionsOfProduct({ id }: ContractFields, page: PageArguments, { catalog }: OffersContext): ListPage<ProductVersionView> {
  return pageOf([...catalog.history(id)].reverse().map(versionView), ({ version }) => version, page);
}

function banksAsked(catalog: Catalog, code: string | null) {
  if (code === null) return catalog.banks;
  const bank = catalog.bank(code);
  if (!bank) throw badUserInput({ field: 'bank', value: code, allowed: 'the code of a bank that `banks` lists' });
  return [bank];
}

/** Versions do not change, so a place in their diff is a cursor. */
function pageOfFields(before: ContractFields | null, after: ContractFields, page: PageArguments): FieldChangeConnection {
  const changes = before === null ? [] : diffProducts(before, after);
  const { edges, ...list } = pageOf(changes.map((change, index) => ({ change, key: String(index) })), ({ key }) => key, page);
  const views = edges.map(({ cursor, node }): { cursor: string; node: FieldChange } => ({ cursor, node: fieldChangeView(node.change) }));
  return { ...list, edges: views, nodes: views.map(({ node }) => node) };
}

const NAMED_VERSIONS = 10;

function requireVersion(catalog: Catalog, field: string, id: string, version: string): ContractFields {
  const kept = catalog.history(id);
  const found = kept.find((product) => product.version === version);
  if (found) return found;
  if (kept.length === 0) throw codedError('VERSION_NOT_KEPT', `offers keeps no version of a product ${boundText(id)}.`, { field: 'id', value: boundText(id), id, version });
  const newest = kept.slice(-NAMED_VERSIONS).map((product) => product.version).reverse();
  const more = kept.length > newest.length ? `, and ${kept.length - newest.length} older ones that FinancingProduct.versions lists` : '';
  const allowed = `${newest.join(', ')}${more}`;
  throw codedError('VERSION_NOT_KEPT', `offers does not keep version ${boundText(version)} of ${id}; it keeps ${allowed}.`, { field, value: boundText(version), allowed, id, version });
}
