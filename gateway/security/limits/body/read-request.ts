import type { IncomingMessage } from 'node:http';
import { readBody, requireJson } from '../../../http';
import { type GraphQLRequest, toGraphQLRequest } from './graphql-request';
import { decodeUtf8, parseJson } from './parse-json';
import type { JsonLimits } from './scan-json';
import { checkUrlBytes } from './url-bytes';
import { requestFromUrl } from './url-parameters';

export interface BodyLimits extends JsonLimits {
  readonly bodyBytes: number;
  readonly urlBytes: number;
}

const BODY = 'The body';

/** Reads a GraphQL request: the body of a POST, the query string of any other method. */
export async function readGraphQLRequest(request: IncomingMessage, limits: BodyLimits): Promise<GraphQLRequest> {
  const { method, url = '' } = request;
  if (method === 'POST') {
    requireJson(request);
    const bytes = await readBody(request, limits.bodyBytes);
    return toGraphQLRequest(parseJson(decodeUtf8(bytes, BODY), BODY, limits));
  }
  const mark = url.indexOf('?');
  const search = mark === -1 ? '' : url.slice(mark + 1);
  checkUrlBytes(search, limits.urlBytes);
  return requestFromUrl(search, limits);
}
