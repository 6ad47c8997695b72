import { badUserInput } from '../../../schema';
import type { SearchedBank } from './searched-catalog';
import { type SearchWord, searchWords } from './text/words';

const MAX_SEARCH_LENGTH = 200;
/** Each word is looked up among all products. */
const MAX_SEARCH_WORDS = 10;

/** What is searched for: nothing, so that all are found; what no text has, such as "%"; one product by its id; words. */
export type Search =
  | { readonly kind: 'ALL' | 'NONE' }
  | { readonly kind: 'ID'; readonly id: string }
  | { readonly kind: 'WORDS'; readonly words: readonly SearchWord[] };

/** Reads what is typed; throws BAD_USER_INPUT. */
export function readSearch(search: string | null, banks: readonly SearchedBank[]): Search {
  const typed = search?.trim() ?? '';
  if (search === null || typed === '') return { kind: 'ALL' };
  if (isProductId(typed, banks)) return { kind: 'ID', id: typed };
  if (search.length > MAX_SEARCH_LENGTH) throw badUserInput({ field: 'search', value: search, allowed: `at most ${MAX_SEARCH_LENGTH} characters` });
  const words = searchWords(search);
  if (words.length > MAX_SEARCH_WORDS) throw badUserInput({ field: 'search', value: search, allowed: `at most ${MAX_SEARCH_WORDS} different words` });
  return words.length === 0 ? { kind: 'NONE' } : { kind: 'WORDS', words };
}

/** Its bank's code stands before the first colon of an id, and in no other place. */
function isProductId(typed: string, banks: readonly SearchedBank[]): boolean {
  const bank = banks.find(({ bankCode }) => typed.startsWith(`${bankCode}:`));
  return bank !== undefined && bank.products.some(({ id }) => id === typed);
}
