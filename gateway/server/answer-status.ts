import type { ErrorCode } from '../../schema';

const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';

/** Of a well-formed GraphQL request that cannot be executed. */
const REQUEST_ERRORS: ReadonlySet<string> = new Set<ErrorCode>([
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
]);

/**
 * Under application/json a GraphQL answer has status 200 whatever is in it, since intermediaries
 * may answer other statuses in the same type; under application/graphql-response+json the status
 * tells. GraphQL over HTTP, "Status Codes".
 */
export function answerStatus(status: number, contentType: string | undefined, errorCodes: readonly string[]): number {
  const isJson = contentType?.startsWith(JSON_TYPE) ?? false;
  return isJson && status === 400 && errorCodes.length > 0 && errorCodes.every((code) => REQUEST_ERRORS.has(code)) ? 200 : status;
}

/** The type in which a refusal is answered to whoever accepts `accept`. */
export function refusalType(accept: string | undefined): string {
  return `${accept?.includes(GRAPHQL_TYPE) ? GRAPHQL_TYPE : JSON_TYPE}; charset=utf-8`;
}
