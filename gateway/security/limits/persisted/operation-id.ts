import { HttpRefusal } from '../../../http';
import type { GraphQLRequest } from '../body/graphql-request';

const SHA256 = /^[0-9a-f]{64}$/;

/** The hash by which a request names a persisted operation: `documentId`, or the extension of APQ; null where it names none. */
export function operationIdOf({ documentId, extensions }: GraphQLRequest): string | null {
  if (documentId !== undefined) return requireHash(documentId.replace(/^sha256:/, ''), 'documentId');
  const persisted = extensions?.persistedQuery;
  if (persisted === undefined || persisted === null) return null;
  const { sha256Hash, version } = persisted as { readonly sha256Hash?: unknown; readonly version?: unknown };
  if (version !== 1) throw new HttpRefusal(400, 'BAD_REQUEST', 'Unsupported persisted query version: allowed is 1.', { detail: { field: 'extensions.persistedQuery.version', allowed: '1' } });
  return requireHash(sha256Hash, 'extensions.persistedQuery.sha256Hash');
}

function requireHash(value: unknown, field: string): string {
  if (typeof value === 'string' && SHA256.test(value)) return value;
  const allowed = 'a SHA-256 in lowercase hexadecimal';
  throw new HttpRefusal(400, 'BAD_REQUEST', `${field} must be ${allowed}.`, { detail: { field, allowed } });
}
