import { LRUCache } from 'lru-cache';
import type { Principal } from '../../../../schema';
import { HttpRefusal } from '../../../http';
import type { GraphQLRequest } from '../body/graphql-request';
import { hashOf } from '../document/document-cache';
import type { Rule } from '../limit';
import { operationIdOf } from './operation-id';
import type { Safelist } from './safelist';

export const PERSISTED_OPERATIONS: Rule = Object.freeze({
  name: 'persistedOperations',
  refusal: { status: 200, code: 'PERSISTED_QUERY_NOT_FOUND' } as const,
  text: {
    en: 'A hash in place of a query must be known; only known principals make one known (32 MiB are kept).',
    zh: '以哈希值代替查询时该哈希须已登记，只有已知主体可以登记（保留 32 MiB）。',
  },
});

const MAX_BYTES = 32 * 1_048_576;
const BYTES_PER_ENTRY = 256;

/** The text of an operation that may go on to be read. */
export interface ResolvedOperation {
  readonly query: string;
  readonly hash: string;
  /** Whether the text is to be kept under its hash once it is admitted. */
  readonly register: boolean;
}

/**
 * Finds the text of a request's operation: sent with it, named by its hash, or on the list beyond
 * which the principal may run nothing. Texts are kept by their own hash for all alike; who may see
 * what an operation answers is decided field by field.
 */
export class PersistedOperations {
  private readonly texts = new LRUCache<string, string>({
    maxSize: MAX_BYTES,
    sizeCalculation: (text) => BYTES_PER_ENTRY + text.length * 2,
  });

  constructor(private readonly safelist: Safelist | null) {}

  resolve(request: GraphQLRequest, { kind }: Pick<Principal, 'kind'>): ResolvedOperation {
    const id = operationIdOf(request);
    const { query } = request;
    if (query === undefined && id === null) {
      throw new HttpRefusal(400, 'BAD_REQUEST', 'The request needs "query", or the hash of a persisted operation in its extensions.');
    }
    const hash = query === undefined ? (id ?? '') : hashOf(query);
    if (id !== null && hash !== id) throw new HttpRefusal(400, 'BAD_REQUEST', 'provided sha does not match query');
    const listed = this.safelist?.manifest.get(hash);
    if (listed !== undefined) return { query: listed, hash, register: false };
    if (this.safelist?.kinds.includes(kind)) {
      throw new HttpRefusal(403, 'OPERATION_NOT_LISTED', `This operation is not on the list, beyond which principals of kind ${kind} may run nothing.`);
    }
    const text = query ?? this.texts.get(hash);
    if (text === undefined) throw new HttpRefusal(200, 'PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
    return { query: text, hash, register: query !== undefined && id !== null && kind !== 'anonymous' };
  }

  /** Keeps a text that was admitted. */
  register({ hash, query, register }: ResolvedOperation): void {
    if (register) this.texts.set(hash, query);
  }
}
