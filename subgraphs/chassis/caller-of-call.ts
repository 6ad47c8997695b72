import type { IncomingMessage } from 'node:http';
import { ANONYMOUS, type Caller } from '../../schema';

/** Who asks, read off a call that reached a subgraph. */
export type CallerOfCall = (request: IncomingMessage) => Caller;

/** Where nothing proves who calls: a gateway's client that nobody knows, who sees what is public. */
export const unknownCaller: CallerOfCall = () => ({ principal: ANONYMOUS, part: 'gateway' });
