import type { GraphQLFormattedError } from 'graphql';
import type { ErrorCode } from '../../schema';
import type { Log } from './log';

/** Codes that say no more than that something went wrong: what comes with them was not written for clients. */
const UNCODED: ReadonlySet<string> = new Set<string>(['INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR']);

/** Codes about a GraphQL request. From a subgraph they are about the gateway's request, which is not the client's. */
const ABOUT_THE_REQUEST: ReadonlySet<string> = new Set<ErrorCode>([
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

const PASSED_ON = ['field', 'value', 'allowed'];
const REFUSED_VALUE: ErrorCode = 'BAD_USER_INPUT';

/**
 * ApolloServer's option `formatError`. A client gets of an error: its message, its places, and of
 * its extensions the code, `field`, `value`, `allowed` and the subgraph's name; of an error without
 * a code of its own, a plain sentence instead of a message that may hold addresses or paths. What
 * is withheld is reported to the log.
 */
export function clientErrors(log: Log): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const { serviceName, subgraph = serviceName, code, ...others } = formatted.extensions ?? {};
    const path = legiblePath(formatted.path ?? []);
    const source = typeof subgraph === 'string' ? subgraph : null;
    const own = refusesValue(code, others) ? REFUSED_VALUE : ownCode(code, source);
    if (own === null) log({ level: 'error', message: 'An error was withheld from a client.', subgraph: source, path, error });
    return {
      message: own === null ? plainSentence(source) : formatted.message,
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      ...(path.length > 0 ? { path } : {}),
      extensions: {
        code: own ?? plainCode(source),
        ...(source === null ? {} : { subgraph: source }),
        ...Object.fromEntries(PASSED_ON.filter((name) => name in others).map((name) => [name, others[name]])),
      },
    };
  };
}

function ownCode(code: unknown, source: string | null): string | null {
  if (typeof code !== 'string' || UNCODED.has(code)) return null;
  return source !== null && ABOUT_THE_REQUEST.has(code) ? null : code;
}

/**
 * A scalar that refuses a value written into the query does so in validation, whose code ApolloServer
 * puts over the scalar's own: by what it says of the value it is known still.
 */
function refusesValue(code: unknown, others: Readonly<Record<string, unknown>>): boolean {
  return code === ('GRAPHQL_VALIDATION_FAILED' satisfies ErrorCode) && PASSED_ON.every((name) => typeof others[name] === 'string');
}

function plainCode(subgraph: string | null): ErrorCode {
  return subgraph === null ? 'INTERNAL_SERVER_ERROR' : 'SUBGRAPH_ERROR';
}

function plainSentence(subgraph: string | null): string {
  return subgraph === null
    ? 'The gateway failed to answer; its log has the cause.'
    : `Subgraph "${subgraph}" reported an error of its own; its log has the cause.`;
}

/** ApolloGateway writes "@" for all items of a list and leaves "_entities" in; a path of the answer ends before either. */
function legiblePath(path: readonly (string | number)[]): readonly (string | number)[] {
  const end = path.findIndex((step) => step === '@' || step === '_entities');
  return end === -1 ? path : path.slice(0, end);
}
