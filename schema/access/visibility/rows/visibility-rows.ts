import type { Audience } from '../audience';

/**
 * Rows of the visibility table: by type, then by audience, the names of its fields with blanks
 * between them. In the rows of banks `{bank}` and `{Bank}` stand for the prefix of a bank's names.
 */
export type VisibilityRows = Readonly<Record<string, Partial<Readonly<Record<Audience, string>>>>>;

/** What every connection and every edge has; both are for whom their nodes are. */
export const CONNECTION = 'edges nodes pageInfo totalCount';
export const EDGE = 'cursor node';
