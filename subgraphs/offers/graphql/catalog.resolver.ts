import { Arg, Ctx, Directive, ID, Int, Query, Resolver } from 'type-graphql';
import { type ContractFields, DateTimeScalar, ProductOrder, codedError } from '../../../schema';
import { catalogNotes } from '../as-of-notes';
import { bankView, sourceViews } from '../offer-view/bank-view';
import { findProducts } from '../product-search/find-products';
import { Bank } from './bank.type';
import { ProductFilter } from './inputs';
import type { OffersContext } from './offers-context';
import { requireVersion } from './require-version';
import { FinancingProductConnection } from './product-connection.type';
import { FinancingProduct } from './product.type';

const SEARCH_DESCRIPTION =
  '全文检索: words in Chinese or English, all of which must occur in what a product, its bank, its codes or its conditions are called or say; ' +
  'a word of letters from its beginning, or as pinyin initials of the name; at most 10 words, in any order. The id of a product finds it alone';

const AFTER_DESCRIPTION = 'A cursor of the same search, filter and order; the list goes on as of the instant of its first page';

@Resolver()
export class CatalogResolver {
  @Directive('@cost(weight: 100)')
  @Query(() => FinancingProductConnection, { nullable: true, description: '融资产品 of every bank, in force at an instant' })
  financingProducts(
    @Ctx() { catalog, clock }: OffersContext,
    @Arg('filter', () => ProductFilter, { nullable: true }) filter?: ProductFilter,
    @Arg('search', () => String, { nullable: true, description: SEARCH_DESCRIPTION }) search?: string,
    @Arg('orderBy', () => ProductOrder, { nullable: true, description: 'RELEVANCE by default where something is searched for, otherwise ID' }) orderBy?: ProductOrder,
    @Arg('first', () => Int, { nullable: true, description: '20 by default, 100 at most' }) first?: number,
    @Arg('after', () => String, { nullable: true, description: AFTER_DESCRIPTION }) after?: string,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: 'Now by default; of a later page, the instant of the first' }) asOf?: string,
  ): FinancingProductConnection {
    const now = clock();
    const { asOf: instant, ...found } = findProducts(catalog, now, { filter, search, orderBy, first, after, asOf });
    return { ...found, sources: sourceViews(catalog), notes: catalogNotes(catalog, { asOf: instant, now }) };
  }

  @Query(() => FinancingProduct, {
    nullable: true,
    description: 'One product: the version named, which is an error where it is not kept, or the one in force at an instant; null: none is. See productVersions',
  })
  financingProduct(
    @Ctx() { catalog, clock }: OffersContext,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => String, { nullable: true }) version?: string,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: 'Now by default' }) asOf?: string,
  ): ContractFields | null {
    return version != null ? requireVersion(catalog, 'version', id, version) : catalog.inForce(id, asOf ?? clock());
  }

  @Directive('@listSize(assumedSize: 60)')
  @Query(() => [Bank], { nullable: true, description: '银行 that publish a catalog here, by code' })
  banks(@Ctx() { catalog }: OffersContext): Bank[] {
    return catalog.banks.map(bankView);
  }

  @Query(() => Bank, { nullable: true })
  bank(@Ctx() { catalog }: OffersContext, @Arg('code', () => ID) code: string): Bank | null {
    const bank = catalog.bank(code);
    return bank && bankView(bank);
  }
}

/** Resolves a stub of a bank's product by its key, from the snapshot. Async, for what is thrown at once would take the whole batch with it. */
export async function resolveProductReference(
  { id, version }: { id: string; version: string },
  { catalog }: OffersContext,
): Promise<ContractFields> {
  const product = catalog.version(id, version);
  if (product) return product;
  throw codedError('VERSION_NOT_KEPT', `offers does not keep version ${version} of ${id}.`, { id, version });
}

export function resolveBankReference({ code }: { code: string }, { catalog }: OffersContext): Bank | null {
  const bank = catalog.bank(code);
  return bank && bankView(bank);
}
