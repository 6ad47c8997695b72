export { HttpRefusal, type RefusalDetail, refusedValue } from './http-refusal';
export { parseJson, readBytes, readJson, requireJson, sendJson, sendText } from './json';
export { type Address, Listener, type ListenerOptions, requireFreePort } from './listener';
export type { RequestContext } from './request-context';
