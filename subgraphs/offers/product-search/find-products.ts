import { type ContractFields, type PageArguments, type ProductOrder, readPage } from '../../../schema';
import { type ListPage, contentHash } from '../../chassis';
import type { ProductFacets } from '../graphql/product-connection.type';
import type { Catalog } from '../snapshots/catalog';
import { countFacets } from './facets';
import { decodePlace } from './order/cursor';
import { pageOfSelection } from './order/page';
import type { ReadFilter, StatedFilter } from './product-filter';
import { readFilter } from './read-filter';
import { readSearch } from './read-search';
import { selectProducts } from './selection';
import type { SearchWord } from './text/words';

export interface ProductsQuestion extends PageArguments {
  readonly filter?: StatedFilter | null;
  readonly search?: string | null;
  /** By relevance where something is searched for, otherwise by id. */
  readonly orderBy?: ProductOrder | null;
  /** Null: the instant of the first page, which is now. */
  readonly asOf?: string | null;
}

export interface FoundProducts extends ListPage<ContractFields> {
  /** The instant of the first page, at which the products are in force. */
  readonly asOf: string;
  /** Counted when they are asked for. */
  readonly facets: () => ProductFacets;
}

/** A page of the products in force at an instant that the filter and the words leave; throws BAD_USER_INPUT. */
export function findProducts(catalog: Catalog, now: string, question: ProductsQuestion): FoundProducts {
  const { after, first } = readPage(question);
  const filter = readFilter(question.filter ?? {});
  const words = readSearch(question.search ?? null);
  const asked = question.orderBy ?? 'RELEVANCE';
  const orderBy = asked === 'RELEVANCE' && words?.length === 0 ? 'ID' : asked;
  const list = { orderBy, question: hashOfQuestion(filter, words) };
  const cursor = after === null ? null : decodePlace(after, { ...list, asOf: question.asOf ?? null });
  const asOf = cursor?.asOf ?? question.asOf ?? now;
  const selected = selectProducts(catalog, asOf, filter, words);
  return {
    ...pageOfSelection(catalog, selected, { key: { ...list, asOf }, first, after: cursor }),
    asOf,
    facets: () => countFacets(selected, catalog.statements),
  };
}

/** Of a hash, enough to tell the questions of one client apart. */
const HASH_LENGTH = 16;

/** Equal for filters and searches that ask for the same, however their lists are sorted. */
function hashOfQuestion({ codes, ...ranges }: ReadFilter, words: readonly SearchWord[] | null): string {
  const sortedCodes = Object.fromEntries([...codes].map(([name, values]) => [name, [...new Set(values)].sort()]));
  return contentHash({ codes: sortedCodes, ranges, words: words?.map(({ text }) => text) ?? 'none' }).slice(0, HASH_LENGTH);
}
