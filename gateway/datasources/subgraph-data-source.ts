import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { GraphQLFormattedError } from 'graphql';
import type { Dispatcher } from 'undici';
import { ANONYMOUS, type CallSigner, type Principal, codedError } from '../../schema';
import type { RequestContext } from '../http';
import { failedFields } from './failed-fields';
import { type SubgraphFailure, timedOut, transportFailure } from './subgraph-failure';
import { type ResponseReading, readResponse } from './subgraph-response';

/** ApolloGateway's answer of a data source; its own type is not among its exports. */
type GatewayResponse = Awaited<ReturnType<GraphQLDataSource['process']>>;

const METHOD = 'POST';
const REQUEST_HEADERS = Object.freeze({
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json;q=0.9',
});

export interface SubgraphDataSourceOptions {
  readonly name: string;
  /** Address of the GraphQL endpoint, http or https. */
  readonly url: string;
  /** Shared by all data sources; limits connections and the size of an answer. Its maker closes it. */
  readonly dispatcher: Dispatcher;
  readonly timeoutMs: number;
  /** Null: calls are not signed, and nothing is said of the client. */
  readonly sign: CallSigner | null;
}

/**
 * One subgraph over HTTP. Nothing of the client's request but the planned operation is forwarded,
 * and, signed, who asks; a call is made once: the gateway cannot know whether a failed one took effect.
 */
export class SubgraphDataSource implements GraphQLDataSource {
  readonly #name: string;
  readonly #origin: string;
  readonly #path: string;
  readonly #dispatcher: Dispatcher;
  readonly #timeoutMs: number;
  readonly #sign: CallSigner | null;

  constructor({ dispatcher, name, sign, timeoutMs, url }: SubgraphDataSourceOptions) {
    const address = URL.canParse(url) ? new URL(url) : null;
    if (address?.protocol !== 'http:' && address?.protocol !== 'https:') {
      throw new Error(`Subgraph "${name}" has no address of http or https.`);
    }
    this.#name = name;
    this.#origin = address.origin;
    this.#path = address.pathname + address.search;
    this.#dispatcher = dispatcher;
    this.#timeoutMs = timeoutMs;
    this.#sign = sign;
  }

  /**
   * A failure is returned as errors with paths: what is thrown would reach the client without
   * one. Only ApolloGateway's health check, which looks for a rejection, gets it thrown.
   */
  async process(options: GraphQLDataSourceProcessOptions): Promise<GatewayResponse> {
    const { query = '', variables, operationName } = options.request;
    const body = JSON.stringify({ query, variables, operationName });
    const representations = variables?.representations;
    const reading = await this.#send(body, principalOf(options), Array.isArray(representations) ? representations.length : null);
    if (reading.kind === 'response') return reading.response as GatewayResponse;
    if (!('incomingRequestContext' in options)) {
      throw codedError(reading.failure.code, reading.failure.sentence, { subgraph: this.#name });
    }
    return { errors: failureErrors(reading.failure, failedFields(query, options.pathInIncomingRequest)) } as GatewayResponse;
  }

  async #send(body: string, principal: Principal, representations: number | null): Promise<ResponseReading> {
    const abort = new AbortController();
    let answered = false;
    const timer = setTimeout(() => abort.abort(), this.#timeoutMs);
    try {
      const response = await this.#dispatcher.request({
        origin: this.#origin,
        path: this.#path,
        method: METHOD,
        headers: { ...REQUEST_HEADERS, ...this.#sign?.({ method: METHOD, target: this.#path, body }, principal) },
        body,
        signal: abort.signal,
      });
      answered = true;
      const contentType = response.headers['content-type'];
      return readResponse(this.#name, {
        status: response.statusCode,
        contentType: Array.isArray(contentType) ? contentType[0] : contentType,
        text: await response.body.text(),
        representations,
      });
    } catch (error) {
      const failure = abort.signal.aborted
        ? timedOut(this.#name, this.#timeoutMs)
        : transportFailure(this.#name, error, answered);
      return { kind: 'failure', failure };
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Who asks; of the gateway's own question, such as its health check, nobody. */
function principalOf({ context }: GraphQLDataSourceProcessOptions): Principal {
  return (context as Partial<RequestContext> | undefined)?.principal ?? ANONYMOUS;
}

function failureErrors({ code, sentence }: SubgraphFailure, paths: ReturnType<typeof failedFields>): GraphQLFormattedError[] {
  return paths.map((path) => ({ message: sentence, path, extensions: { code } }));
}
