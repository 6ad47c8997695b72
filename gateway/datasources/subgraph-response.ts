import type { GraphQLFormattedError } from 'graphql';
import type { ErrorCode } from '../../schema';
import { type SubgraphFailure, callRefused, invalidResponse } from './subgraph-failure';

/** A GraphQL answer, checked as far as the gateway relies on its shape. */
export interface SubgraphResponse {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

export type ResponseReading =
  | { readonly kind: 'response'; readonly response: SubgraphResponse }
  | { readonly kind: 'failure'; readonly failure: SubgraphFailure };

export interface RawResponse {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly text: string;
  /** How many entities were asked for; null where the request was no entity request. */
  readonly representations: number | null;
}

const MEDIA_TYPES = new Set(['application/json', 'application/graphql-response+json']);
/** Extensions by which a subgraph would steer the gateway's HTTP answer, or show its inside. */
const WITHHELD_EXTENSIONS = ['http', 'exception', 'stacktrace', 'service', 'serviceName', 'url', 'subgraph'];

/**
 * Reads what a subgraph answered. Any status will do as long as the body is GraphQL: Apollo's
 * subgraphs answer 400 and 500 with errors in it.
 */
export function readResponse(subgraph: string, raw: RawResponse): ResponseReading {
  const fail = (what: string): ResponseReading => ({ kind: 'failure', failure: invalidResponse(subgraph, what) });
  const mediaType = raw.contentType?.split(';', 1)[0]?.trim().toLowerCase();
  if (!mediaType || !MEDIA_TYPES.has(mediaType)) return fail(`answered with status ${raw.status} and no JSON`);
  let body: unknown;
  try {
    body = JSON.parse(raw.text);
  } catch {
    return fail('answered with text that is not JSON');
  }
  if (!isObject(body)) return fail(`answered with status ${raw.status} and no GraphQL`);
  const { data = null, errors } = body;
  if (data !== null && !isObject(data)) return fail('answered with data that is no object');
  if (errors !== undefined && !isErrorList(errors)) return fail('answered with errors that are no list of messages');
  // Its own sentence is about the gateway's call, which is none of the client's.
  if (data === null && errors?.some(isCallRefused)) return { kind: 'failure', failure: callRefused(subgraph) };
  if (data === null && errors === undefined) return fail('answered with neither data nor errors');
  if (data !== null && raw.representations !== null && !isListOf(raw.representations, data._entities)) {
    // With errors the missing entities are explained; without, the answer contradicts the protocol.
    if (errors === undefined) return fail(`answered without the ${raw.representations} entities it was asked for`);
    return { kind: 'response', response: { data: null, errors: errors.map(asPassedOn) } };
  }
  return { kind: 'response', response: errors === undefined ? { data } : { data, errors: errors.map(asPassedOn) } };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isErrorList(value: unknown): value is [Record<string, unknown> & { message: string }] {
  return (
    Array.isArray(value) && value.length > 0 && value.every((each) => isObject(each) && typeof each.message === 'string')
  );
}

function isCallRefused({ extensions }: Record<string, unknown>): boolean {
  return isObject(extensions) && extensions.code === ('CALL_REFUSED' satisfies ErrorCode);
}

function isListOf(length: number, value: unknown): boolean {
  return Array.isArray(value) && value.length === length;
}

function asPassedOn(error: Record<string, unknown> & { message: string }): GraphQLFormattedError {
  const extensions = isObject(error.extensions) ? { ...error.extensions } : {};
  for (const name of WITHHELD_EXTENSIONS) delete extensions[name];
  return isPath(error.path) ? { message: error.message, path: error.path, extensions } : { message: error.message, extensions };
}

function isPath(value: unknown): value is (string | number)[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string' || Number.isInteger(each));
}
