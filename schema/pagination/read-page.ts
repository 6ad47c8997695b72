import { DEFAULT_FIRST, FIRST_ALLOWED, MAX_FIRST } from '../contract/need-limits';
import { badUserInput } from '../errors/jinqiao-error';

/** The paging arguments of a list as they arrive; null and absent mean the same. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

export interface PageRequest {
  /** 1 to {@link MAX_FIRST}. */
  readonly first: number;
  /** The cursor as given, for decodeCursor; null for the first page. An empty string is a (broken) cursor. */
  readonly after: string | null;
}

/** Checks `first` (BAD_USER_INPUT beyond 1 to 100) and fills in what is not given. */
export function readPage({ first, after }: PageArguments): PageRequest {
  const size = first ?? DEFAULT_FIRST;
  if (!Number.isInteger(size) || size < 1 || size > MAX_FIRST) {
    throw badUserInput({ field: 'first', value: size, allowed: FIRST_ALLOWED });
  }
  return { first: size, after: after ?? null };
}
