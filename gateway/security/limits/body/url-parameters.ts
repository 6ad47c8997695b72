import { HttpRefusal } from '../../../http';
import { type GraphQLRequest, toGraphQLRequest } from './graphql-request';
import { parseJson } from './parse-json';
import type { JsonLimits } from './scan-json';

const PARAMETERS: readonly string[] = ['query', 'operationName', 'variables', 'extensions', 'documentId'] satisfies (keyof GraphQLRequest)[];
const JSON_PARAMETERS: readonly string[] = ['variables', 'extensions'];

/** The request in the query string of a GET, without its "?"; a parameter that is there twice is refused. */
export function requestFromUrl(search: string, limits: JsonLimits): GraphQLRequest {
  const found: Record<string, unknown> = {};
  for (const pair of search.split('&')) {
    const equals = pair.indexOf('=');
    const name = decode(equals === -1 ? pair : pair.slice(0, equals));
    if (!PARAMETERS.includes(name)) continue;
    if (Object.hasOwn(found, name)) throw new HttpRefusal(400, 'BAD_REQUEST', `The parameter "${name}" is there more than once.`, { detail: { field: name } });
    const text = decode(equals === -1 ? '' : pair.slice(equals + 1));
    found[name] = JSON_PARAMETERS.includes(name) && text !== '' ? parseJson(text, `The parameter "${name}"`, limits) : text || undefined;
  }
  return toGraphQLRequest(found);
}

function decode(text: string): string {
  let decoded: string;
  try {
    decoded = decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new HttpRefusal(400, 'BAD_REQUEST', 'The query string is not percent-encoded UTF-8.');
  }
  if (decoded.includes('\0')) throw new HttpRefusal(400, 'BAD_REQUEST', 'The query string has a NUL character, which is not allowed.');
  return decoded;
}
