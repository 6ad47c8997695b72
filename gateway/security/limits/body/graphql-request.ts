import { HttpRefusal } from '../../../http';

/** A request of GraphQL over HTTP whose parameters have the right types; what was null is left out. */
export interface GraphQLRequest {
  readonly query?: string;
  readonly operationName?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** Names a persisted operation in place of `query`. */
  readonly documentId?: string;
}

/** Checks the types of the parameters; others than these are ignored, as GraphQL over HTTP asks. */
export function toGraphQLRequest(body: unknown): GraphQLRequest {
  if (Array.isArray(body)) {
    throw new HttpRefusal(400, 'BAD_REQUEST', 'A batch of requests is not taken: send one JSON object for one operation.');
  }
  if (!isObject(body)) throw new HttpRefusal(400, 'BAD_REQUEST', 'The body must be a JSON object with "query".');
  return {
    ...parameter(body, 'query', isString, 'a string'),
    // Some clients send an empty name for none.
    ...(body.operationName === '' ? {} : parameter(body, 'operationName', isString, 'a string or null')),
    ...parameter(body, 'variables', isObject, 'an object or null'),
    ...parameter(body, 'extensions', isObject, 'an object or null'),
    ...parameter(body, 'documentId', isString, 'a string or null'),
  };
}

function parameter<Name extends keyof GraphQLRequest, Value>(
  body: Readonly<Record<string, unknown>>,
  name: Name,
  is: (value: unknown) => value is Value,
  allowed: string,
): { readonly [key in Name]?: Value } {
  const value = Object.hasOwn(body, name) ? body[name] : undefined;
  if (value === undefined || value === null) return {};
  if (is(value)) return { [name]: value } as { readonly [key in Name]?: Value };
  throw new HttpRefusal(400, 'BAD_REQUEST', `"${name}" must be ${allowed}.`, { detail: { field: name, allowed } });
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
