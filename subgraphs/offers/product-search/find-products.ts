import { type ContractFields, type PageArguments, type ProductOrder, badUserInput, readPage } from '../../../schema';
import { type ListPage, contentHash } from '../../chassis';
import type { ProductFacets } from '../graphql/product-connection.type';
import { countFacets } from './facets';
import { decodePlace } from './order/cursor';
import { pageOfSelection } from './order/page';
import type { ReadFilter, StatedFilter } from './product-filter';
import { readFilter } from './read-filter';
import { type Search, readSearch } from './read-search';
import type { SearchedBank, SearchedCatalog } from './searched-catalog';
import { selectProducts } from './selection';

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
export function findProducts({ policy, searched, statements }: SearchedCatalog, now: string, question: ProductsQuestion): FoundProducts {
  const { after, first } = readPage(question);
  const filter = readFilter(question.filter ?? {});
  requireListed(filter.codes.get('banks') ?? [], searched);
  const search = readSearch(question.search ?? null, searched);
  const asked = question.orderBy ?? 'RELEVANCE';
  const orderBy = asked === 'RELEVANCE' && search.kind === 'ALL' ? 'ID' : asked;
  const list = { orderBy, question: hashOfQuestion(filter, search) };
  const cursor = after === null ? null : decodePlace(after, { ...list, asOf: question.asOf ?? null });
  const asOf = cursor?.asOf ?? question.asOf ?? now;
  const selected = selectProducts({ banks: searched, pools: statements, policy }, asOf, filter, search);
  return {
    ...pageOfSelection(selected, { key: { ...list, asOf }, first, after: cursor }),
    asOf,
    facets: () => countFacets(selected, statements),
  };
}

/** What a bank was called before it merged into another is known too, though nothing is published under it. */
function requireListed(codes: readonly string[], banks: readonly SearchedBank[]): void {
  if (codes.length === 0) return;
  const listed = new Set(banks.flatMap(({ bankCode, profile }) => [bankCode, ...profile.predecessorCodes]));
  codes.forEach((code, index) => {
    if (!listed.has(code)) throw badUserInput({ field: `filter.banks[${index}]`, value: code, allowed: 'the code of a bank that `banks` lists' });
  });
}

/** Of a hash, enough to tell the questions of one client apart. */
const HASH_LENGTH = 16;

/** Equal for filters and searches that ask for the same, however their lists are sorted. */
function hashOfQuestion({ codes, ...ranges }: ReadFilter, search: Search): string {
  const sortedCodes = Object.fromEntries([...codes].map(([name, values]) => [name, [...new Set(values)].sort()]));
  return contentHash({ codes: sortedCodes, ranges, search: search.kind === 'WORDS' ? search.words.map(({ text }) => text) : search }).slice(0, HASH_LENGTH);
}
