import { ApolloServer } from '@apollo/server';
import { composeServices } from '@apollo/composition';
import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLFormattedError, type GraphQLSchema, parse } from 'graphql';
import type { RequestContext } from '../../../../gateway/http';
import { type AccessControl, type OnPrivateRead, createAccessControl } from '../../../../gateway/security';
import { ANONYMOUS, type Principal, principalOf } from '../../../../schema';

type Resolver = (source: Record<string, unknown>, args: Record<string, unknown>) => unknown;

export interface GraphPart {
  readonly name: string;
  /** Without its @link. */
  readonly typeDefs: string;
  readonly resolvers?: Readonly<Record<string, Readonly<Record<string, Resolver>>>>;
}

const IMPORTS = ['@key', '@shareable', '@external', '@requires', '@interfaceObject', '@authenticated', '@requiresScopes', '@policy'];
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${JSON.stringify(IMPORTS)})\n`;

export const anonymous = ANONYMOUS;
export const officer = principalOf({ kind: 'officer', id: 'officer-1' });
export const portal = principalOf({ kind: 'portal', id: 'portal-1' });
export const auditor = principalOf({ kind: 'auditor', id: 'auditor-1' });
export const abc = principalOf({ kind: 'bank', id: 'abc-1', bank: 'abc' });
export const icbc = principalOf({ kind: 'bank', id: 'icbc-1', bank: 'icbc' });

/** The supergraph of parts that are known to compose; `link` replaces the @link of all. */
export function compose(parts: readonly GraphPart[], link = LINK): string {
  const { errors, supergraphSdl } = composeServices(
    parts.map(({ name, typeDefs }) => ({ name, url: `http://${name}.invalid`, typeDefs: parse(link + typeDefs) })),
  );
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly status?: number;
}

export interface GuardedGraph {
  ask(query: string, principal: Principal, variables?: Record<string, unknown>, operationName?: string): Promise<Answer>;
  /** Hands the gateway another supergraph; throws what the gateway throws. */
  deliver(supergraphSdl: string): void;
  /** Hands it past the access control, as a wrong wiring would. */
  deliverPast(supergraphSdl: string): void;
  /** Requests that reached subgraphs, oldest first, as `name query`. */
  readonly requests: string[];
  readonly reported: string[];
  readonly control: AccessControl;
  stop(): Promise<void>;
}

export interface GuardedGraphOptions {
  readonly supergraphSdl?: string;
  readonly onPrivateRead?: OnPrivateRead;
  /** Awaited before each request to a subgraph. */
  readonly beforeFetch?: () => Promise<void>;
  /** Whose data sources answer, by name, where they are not the parts'. */
  readonly schemas?: Readonly<Record<string, GraphQLSchema>>;
}

/** ApolloServer over a guarded ApolloGateway over subgraphs in this process. */
export async function startGuardedGraph(parts: readonly GraphPart[], options: GuardedGraphOptions = {}): Promise<GuardedGraph> {
  const { beforeFetch, onPrivateRead, supergraphSdl = compose(parts) } = options;
  const schemas = new Map(
    Object.entries(options.schemas ?? Object.fromEntries(parts.map((part) => [part.name, schemaOf(part)]))),
  );
  const requests: string[] = [];
  const reported: string[] = [];
  const control = createAccessControl({ log: ({ message }) => void reported.push(message), ...(onPrivateRead ? { onPrivateRead } : {}) });
  let update: (supergraphSdl: string) => void = () => undefined;
  let updatePast = update;
  const guarded = control.supergraph({
    async initialize(given) {
      update = given.update;
      return { supergraphSdl };
    },
  });
  const gateway = new ApolloGateway({
    supergraphSdl: {
      initialize(given) {
        updatePast = given.update;
        return guarded.initialize(given);
      },
    },
    buildService: ({ name }) => {
      const schema = schemas.get(name);
      if (!schema) throw new Error(`There is no subgraph ${name}.`);
      const local = new LocalGraphQLDataSource(schema);
      return {
        async process(given) {
          requests.push(`${name} ${given.request.query}`);
          await beforeFetch?.();
          return local.process(given);
        },
      };
    },
    debug: false,
  });
  const server = new ApolloServer<RequestContext>({ gateway: control.guard(gateway), stopOnTerminationSignals: false, includeStacktraceInErrorResponses: false });
  await server.start();
  return {
    async ask(query, principal, variables, operationName) {
      const { body, http } = await server.executeOperation({ query, variables, operationName }, { contextValue: { principal, address: '127.0.0.1', requestId: 'r-1' } });
      if (body.kind !== 'single') throw new Error('The answer came in parts.');
      const { data, errors } = JSON.parse(JSON.stringify(body.singleResult)) as Answer;
      return { ...(data === undefined ? {} : { data }), ...(errors ? { errors } : {}), ...(http.status ? { status: http.status } : {}) };
    },
    deliver: (next) => update(next),
    deliverPast: (next) => updatePast(next),
    requests,
    reported,
    control,
    stop: () => server.stop(),
  };
}

function schemaOf({ resolvers = {}, typeDefs }: GraphPart): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs: parse(LINK + typeDefs), resolvers }]);
}

/** Where the errors of an answer are and what they are: `UNAUTHENTICATED me.salary`. */
export function errorPlaces({ errors = [] }: Answer): string[] {
  return errors.map(({ extensions, path }) => `${String(extensions?.code)} ${path?.join('.') ?? ''}`.trim());
}
