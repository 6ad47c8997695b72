import { badUserInput } from '../../../schema';

const MAX_SEARCH_LENGTH = 64;

/**
 * A test of whether any of some texts contains what is searched for, letter case aside. In memory,
 * because MySQL and SQLite differ about case and neither has a Chinese full-text index.
 */
export function createSearch(field: string, search: string | null | undefined): (texts: readonly (string | null)[]) => boolean {
  const wanted = (search ?? '').trim().toLowerCase();
  if (wanted.length > MAX_SEARCH_LENGTH) {
    throw badUserInput({ field, value: search, allowed: `a text of at most ${MAX_SEARCH_LENGTH} characters` });
  }
  return (texts) => wanted === '' || texts.some((text) => text?.toLowerCase().includes(wanted));
}
