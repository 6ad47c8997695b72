export type { AnsweredRequest } from './answered-request';
export { readBody, requireJson } from './body';
export { type ConnectionLimits, DEFAULT_CONNECTION_LIMITS } from './connection-limits';
export { type DocumentPlace, HttpRefusal, type RefusalDetail, type RefusalStatus, graphqlRefusal, refusedValue } from './http-refusal';
export { parseJson, readJson, sendJson, sendText } from './json';
export { type Address, Listener, type ListenerOptions, requireFreePort } from './listener';
export type { RequestContext } from './request-context';
