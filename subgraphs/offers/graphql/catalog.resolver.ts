import { Arg, Ctx, Directive, ID, Int, Query, Resolver } from 'type-graphql';
import { type ContractFields, DateTimeScalar, ProductOrder, codedError } from '../../../schema';
import { pageOf } from '../../chassis';
import { catalogNotes } from '../as-of-notes';
import { findProducts } from '../find-products';
import { bankView, sourceViews } from '../offer-view/bank-view';
import { Bank } from './bank.type';
import { countCodes } from './count-codes';
import { ProductFilter } from './inputs';
import type { OffersContext } from './offers-context';
import { FinancingProductConnection } from './product-connection.type';
import { FinancingProduct } from './product.type';

@Resolver()
export class CatalogResolver {
  @Directive('@cost(weight: 100)')
  @Query(() => FinancingProductConnection, { nullable: true, description: '融资产品 of every bank, in force at an instant' })
  financingProducts(
    @Ctx() { catalog, clock }: OffersContext,
    @Arg('filter', () => ProductFilter, { nullable: true }) filter?: ProductFilter,
    @Arg('search', () => String, { nullable: true, description: 'Words in name, description or code; all must occur' }) search?: string,
    @Arg('orderBy', () => ProductOrder, { nullable: true, defaultValue: 'ID' }) orderBy?: ProductOrder,
    @Arg('first', () => Int, { nullable: true, description: '20 by default, 100 at most' }) first?: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: 'Now by default' }) asOf?: string,
  ): FinancingProductConnection {
    const now = clock();
    const instant = asOf ?? now;
    const products = findProducts(catalog, instant, filter ?? {}, search ?? null, orderBy ?? 'ID');
    return {
      ...pageOf(products, ({ id }) => id, { first, after }),
      facets: {
        banks: countCodes(products.map(({ bankCode }) => bankCode)),
        instruments: countCodes(products.map(({ instrument }) => instrument)),
        guaranteeMethods: countCodes(products.flatMap(({ guarantees }) => [...new Set(guarantees.map(({ method }) => method))])),
      },
      sources: sourceViews(catalog),
      notes: catalogNotes(catalog, { asOf: instant, now }),
    };
  }

  @Query(() => FinancingProduct, {
    nullable: true,
    description: 'One product: the version named, or the one in force at an instant',
  })
  financingProduct(
    @Ctx() { catalog, clock }: OffersContext,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => String, { nullable: true }) version?: string,
    @Arg('asOf', () => DateTimeScalar, { nullable: true, description: 'Now by default' }) asOf?: string,
  ): ContractFields | null {
    return version ? catalog.version(id, version) : catalog.inForce(id, asOf ?? clock());
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
