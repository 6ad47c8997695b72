import { RefusedCredential } from './refused-credential';

const MAX_HEADER_LENGTH = 8_192;
/** The scheme in any case, blanks, and RFC 6750's token. */
const BEARER = /^bearer +([A-Za-z0-9\-._~+/]+=*)$/i;

/**
 * A request's headers, each with all its values: Node's `request.headersDistinct`. Its
 * `request.headers` has dropped a second `authorization` without a word.
 */
export type RequestHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What stands in `authorization: Bearer …`; null where there is no such header. */
export function readCredential(headers: RequestHeaders): string | null {
  const given = headers.authorization;
  if (given === undefined) return null;
  const values = typeof given === 'string' ? [given] : given;
  const [value] = values;
  if (value === undefined || values.length > 1) throw new RefusedCredential('there is more than one authorization header');
  if (value.length > MAX_HEADER_LENGTH) throw new RefusedCredential(`the authorization header has more than ${MAX_HEADER_LENGTH} characters`);
  const credential = BEARER.exec(value)?.[1];
  if (credential === undefined) throw new RefusedCredential('the authorization header is not "Bearer" with one key or token');
  return credential;
}
