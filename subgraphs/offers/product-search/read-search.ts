import { badUserInput } from '../../../schema';
import { type SearchWord, searchWords } from './text/words';

const MAX_SEARCH_LENGTH = 200;
/** Each word is looked up among all products. */
const MAX_SEARCH_WORDS = 10;

/** The words of a search; empty where it asks for nothing; null where it asks for what no word has, such as "%". */
export function readSearch(search: string | null): readonly SearchWord[] | null {
  if (search === null) return [];
  if (search.length > MAX_SEARCH_LENGTH) throw badUserInput({ field: 'search', value: search, allowed: `at most ${MAX_SEARCH_LENGTH} characters` });
  const words = searchWords(search);
  if (words.length > MAX_SEARCH_WORDS) throw badUserInput({ field: 'search', value: search, allowed: `at most ${MAX_SEARCH_WORDS} different words` });
  return words.length === 0 && search.trim() !== '' ? null : words;
}
