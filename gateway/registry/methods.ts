import type { IncomingMessage, ServerResponse } from 'node:http';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What a path answers, by HTTP method. */
export type Methods = Readonly<Partial<Record<string, Handler>>>;
