export { type ApolloGatewayOptions, createApolloGateway } from './apollo-gateway';
export type { Graph } from './apollo-server';
export type { Log, ServerLogEntry } from './log';
export type { Doors, Visitor } from './doors';
export { DEFAULT_SERVER_LIMITS, type ServerLimits } from './server-limits';
export { type RunningServer, type ServerOptions, startServer } from './start-server';
