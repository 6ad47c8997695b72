import type { Principal } from '../../schema';

/** One request as it was answered. */
export interface AnsweredRequest {
  readonly requestId: string;
  readonly method: string;
  /** Without its query string; null where nothing is served there, and then it is not repeated. */
  readonly path: string | null;
  readonly status: number;
  /** From the request's head to the answer's last byte. */
  readonly ms: number;
  /** Of the answer's body. */
  readonly bytes: number;
  /** None where the request was refused before it was known who asks. */
  readonly principal?: Pick<Principal, 'kind' | 'id'> | null;
  readonly operationName?: string | null;
  /** SHA-256 of the query in hexadecimal digits: what tells operations apart without showing them. */
  readonly operationHash?: string | null;
  /** Codes of the answer's errors; each is named once. */
  readonly errorCodes?: readonly string[];
  readonly address?: string | null;
}
