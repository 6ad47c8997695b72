import type { ErrorEntry } from '../error-entry';

/** How much anyone may ask. */
export const LIMIT_CODES = [
] as const satisfies readonly ErrorEntry[];
