import { buildSchema } from 'graphql';
import { type Caller, houseCallKeys } from '../../../../schema';
import { type CallSettings, startSubgraphServer } from '../../../../subgraphs/chassis';

export const SUBGRAPH = 'enterprise';
/** A master secret of its own for each number. */
export const master = (number: number): Buffer => Buffer.alloc(32, number);
export const START_MS = Date.parse('2026-08-20T08:00:00.000Z');
export const instant = (ms: number): string => new Date(ms).toISOString();

export interface ServerUnderTest {
  readonly url: string;
  /** What its door takes the present for. */
  nowMs: number;
  /** Of every call that came through the door, oldest first. */
  readonly admitted: Caller[];
  readonly logged: string[];
  close(): Promise<void>;
}

/** A real subgraph server whose door has a clock in the test's hand. */
export async function startServerUnderTest(changed: Partial<CallSettings> = {}): Promise<ServerUnderTest> {
  const schema = buildSchema('type Query { part: String who: String }');
  const fields = schema.getQueryType()?.getFields();
  if (!fields?.part || !fields.who) throw new Error('the schema lacks a field');
  fields.part.resolve = (_source, _arguments, { caller }: { caller: Caller }) => caller.part;
  fields.who.resolve = (_source, _arguments, { caller }: { caller: Caller }) => caller.principal.id;
  const admitted: Caller[] = [];
  const logged: string[] = [];
  const state = { nowMs: START_MS };
  const calls: CallSettings = {
    keys: houseCallKeys([master(1)]),
    clock: () => instant(state.nowMs),
    routerTokens: [],
    tls: null,
    log: (message) => logged.push(message),
    ...changed,
  };
  const createContext = (caller: Caller): { caller: Caller } => {
    admitted.push(caller);
    return { caller };
  };
  const server = await startSubgraphServer({ name: SUBGRAPH, calls, schema, createContext, host: '127.0.0.1', port: 0 });
  return Object.assign(state, { url: server.url, admitted, logged, close: () => server.close() });
}

export const QUERY = '{"query":"{ part who }"}';
