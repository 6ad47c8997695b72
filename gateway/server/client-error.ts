import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { type ErrorCode, allErrorEntries } from '../../schema';
import { type InputRefusal, refusedInputs } from './input-errors';
import type { Log } from './log';
import { revealsInside } from './reveals-inside';

/** The codes that a client may read, with the sentence that stands for each. */
const SUMMARIES: ReadonlyMap<string, string> = new Map(allErrorEntries().map(({ code, summary }) => [code, summary.en]));

/** Codes that say no more than that something went wrong: what comes with them was not written for clients. */
const UNCODED: ReadonlySet<string> = new Set<string>(['INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR', 'SUBGRAPH_ERROR']);

/** Codes about a request as such. From a subgraph they are about the gateway's request, which is not the client's. */
const ABOUT_THE_REQUEST: ReadonlySet<string> = new Set<ErrorCode>([
  'BAD_REQUEST',
  'REQUEST_TOO_LARGE',
  'GATEWAY_NOT_READY',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

const REFUSED_VALUE: ErrorCode = 'BAD_USER_INPUT';
const MAX_MESSAGE_LENGTH = 500;
const MAX_PATH_STEPS = 100;
const MAX_LOCATIONS = 10;
const RESPONSE_NAME = /^[_A-Za-z]\w{0,127}$/;

/** What is known of an error beside what it says itself. */
interface ErrorNote {
  readonly requestId: string | null;
  readonly refusal: InputRefusal | null;
}

/** By the error itself, since ApolloServer tells `formatError` nothing of the request. */
const NOTES = new WeakMap<object, ErrorNote>();

/**
 * ApolloServer's option `formatError`: the one list of what leaves the gateway of an error. That is
 * its code, where the catalogue has it; its message, in 500 characters, and `field`, `value`,
 * `allowed` and `limit`, each where it shows nothing of the inside; its places in the client's
 * document and in the answer; the subgraph's name. Of an error without such a code a plain sentence
 * stands instead. What is withheld is reported to the log.
 */
export function clientErrors(log: Log): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const { requestId = null, refusal = null } = (typeof error === 'object' && error !== null && NOTES.get(error)) || {};
    const { code, serviceName, subgraph: named, ...others } = formatted.extensions ?? {};
    const subgraph = [serviceName, named].find((name) => typeof name === 'string') ?? null;
    const path = legiblePath(formatted.path ?? []);
    const said = refusal ?? others;
    const own = refusal || refusesValue(code, others) ? REFUSED_VALUE : ownCode(code, subgraph);
    const message = refusal ? `${refusal.field} cannot be ${refusal.value}: allowed is ${refusal.allowed}.` : formatted.message;
    // What quotes the client's own request may look like anything.
    const isClientsOwn = refusal
      ? !revealsInside(refusal.allowed)
      : subgraph === null && own !== null && (own === REFUSED_VALUE || ABOUT_THE_REQUEST.has(own));
    const passes = own !== null && (isClientsOwn || !revealsInside(message));
    if (!passes) log({ level: 'error', message: 'An error was withheld from a client.', subgraph, path, requestId, error });
    return {
      message: passes ? bounded(message) : own === null ? plainSentence(subgraph) : (SUMMARIES.get(own) ?? plainSentence(subgraph)),
      ...(formatted.locations && subgraph === null ? { locations: formatted.locations.slice(0, MAX_LOCATIONS) } : {}),
      ...(path.length > 0 ? { path } : {}),
      extensions: {
        code: own ?? plainCode(subgraph),
        ...(subgraph === null ? {} : { subgraph }),
        ...(own === null ? {} : details(said, isClientsOwn)),
      },
    };
  };
}

/**
 * What goes with {@link clientErrors}, first among ApolloServer's plugins: finds the argument of a
 * value that is refused, and of what the gateway's executor adds to an answer (`valueCompletion`,
 * whose errors hold whatever ApolloGateway knows) lets nothing pass but errors. What later plugins
 * add to the answer's extensions stays.
 */
export function clientErrorsPlugin(log: Log): ApolloServerPlugin<BaseContext> {
  const format = clientErrors(log);
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ contextValue, document, errors, request, schema }) {
          const refusals = document ? refusedInputs(errors, { schema, document, variables: request.variables ?? {} }) : null;
          for (const error of errors) NOTES.set(error, { requestId: requestIdOf(contextValue), refusal: refusals?.get(error) ?? null });
        },
        async willSendResponse({ contextValue, response: { body } }) {
          if (body.kind !== 'single' || !body.singleResult.extensions) return;
          const { valueCompletion } = body.singleResult.extensions;
          delete body.singleResult.extensions;
          if (!Array.isArray(valueCompletion) || valueCompletion.length === 0) return;
          const first = valueCompletion.slice(0, MAX_INVALID_VALUES) as GraphQLError[];
          log({ level: 'error', message: 'A subgraph answered values that the schema does not have.', requestId: requestIdOf(contextValue), count: valueCompletion.length, errors: first });
          const errors = first.map(({ message, path }) => format({ message, path, extensions: { code: INVALID_VALUE } }, null));
          body.singleResult.errors = [...(body.singleResult.errors ?? []), ...errors];
        },
      };
    },
  };
}

const INVALID_VALUE: ErrorCode = 'SUBGRAPH_INVALID_RESPONSE';
/** Of one answer; a list of a thousand wrong items is one fault. */
const MAX_INVALID_VALUES = 20;

function requestIdOf(contextValue: BaseContext): string | null {
  return 'requestId' in contextValue && typeof contextValue.requestId === 'string' ? contextValue.requestId : null;
}

function ownCode(code: unknown, subgraph: string | null): string | null {
  if (typeof code !== 'string' || !SUMMARIES.has(code) || UNCODED.has(code)) return null;
  return subgraph !== null && ABOUT_THE_REQUEST.has(code) ? null : code;
}

/**
 * A scalar that refuses a value written into the query does so in validation, whose code ApolloServer
 * puts over the scalar's own: by what it says of the value it is known still.
 */
function refusesValue(code: unknown, others: Readonly<Record<string, unknown>>): boolean {
  return code === ('GRAPHQL_VALIDATION_FAILED' satisfies ErrorCode) && ['field', 'value', 'allowed'].every((name) => typeof others[name] === 'string');
}

type Details = Record<string, string | number | readonly object[]>;

function details(said: { readonly [name: string]: unknown } | InputRefusal, isClientsOwn: boolean): Details {
  const given = Object.entries({ ...said }).filter(([name]) => PASSED_ON.has(name));
  return Object.fromEntries(
    given.flatMap(([name, value]): [string, string | number | readonly object[]][] => {
      if (name === VIOLATIONS) return Array.isArray(value) ? [[name, value.slice(0, MAX_VIOLATIONS).filter(isRecord).map((each) => details(each, isClientsOwn))]] : [];
      if (typeof value === 'number' && Number.isFinite(value)) return [[name, value]];
      return typeof value === 'string' && (isClientsOwn || !revealsInside(value)) ? [[name, bounded(value)]] : [];
    }),
  );
}

/** Several refused values of one input, each with field, value and allowed. */
const VIOLATIONS = 'violations';
const MAX_VIOLATIONS = 50;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

const PASSED_ON: ReadonlySet<string> = new Set(['field', 'value', 'allowed', 'limit', VIOLATIONS]);

function bounded(text: string): string {
  return text.length <= MAX_MESSAGE_LENGTH ? text : `${text.slice(0, MAX_MESSAGE_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function plainCode(subgraph: string | null): ErrorCode {
  return subgraph === null ? 'INTERNAL_SERVER_ERROR' : 'SUBGRAPH_ERROR';
}

function plainSentence(subgraph: string | null): string {
  return subgraph === null
    ? 'The gateway failed to answer; its log has the cause.'
    : `Subgraph "${subgraph}" reported an error of its own; its log has the cause.`;
}

/**
 * ApolloGateway writes "@" for all items of a list and leaves "_entities" in, and a subgraph may
 * write anything: a path of the answer ends before what is no name or place of an answer.
 */
function legiblePath(path: readonly unknown[]): readonly (string | number)[] {
  const end = path.findIndex((step) => (typeof step === 'number' ? !Number.isInteger(step) || step < 0 : typeof step !== 'string' || step === '_entities' || !RESPONSE_NAME.test(step)));
  return path.slice(0, end === -1 ? MAX_PATH_STEPS : Math.min(end, MAX_PATH_STEPS)) as readonly (string | number)[];
}
