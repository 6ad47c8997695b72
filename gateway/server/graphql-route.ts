import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { IncomingMessage } from 'node:http';
import { type RequestContext, sendText } from '../http';
import { answerStatus } from './answer-status';
import type { AskedOperation, Doors } from './doors';
import type { Exchange } from './exchange';

/** What ApolloServer knows of a request; the exchange is told what became of it. */
export interface ServerContext extends RequestContext {
  readonly exchange: Exchange;
}

/** GraphQL over HTTP by GET and POST; which methods come here is the caller's to check. */
export async function answerGraphQL(apollo: ApolloServer<ServerContext>, doors: Doors, exchange: Exchange): Promise<void> {
  const { request, requestId, response } = exchange;
  exchange.address = doors.addressOf(request);
  const visitor = await doors.enter(request, requestId);
  // Who left while it was found out who asks is told of by no further event.
  if (response.destroyed || request.destroyed) return visitor.leave();
  response.once('close', () => visitor.leave());
  exchange.principal = visitor.principal;
  const { hash, request: asked } = await doors.admit(request, visitor);
  exchange.operationHash = hash;
  exchange.operationName = asked.operationName ?? null;

  const answer = await doors.withinTimeBudget(() =>
    apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { headers: headerMap(request), ...placeOf(request.method, asked) },
      context: async () => ({ principal: visitor.principal, address: exchange.address ?? '', requestId, exchange }),
    }),
  );
  // Incremental delivery is off: nothing of the schema offers it.
  const text = answer.body.kind === 'complete' ? doors.boundResponse(answer.body.string) : '';
  const status = answerStatus(answer.status ?? 200, answer.headers.get('content-type'), exchange.errorCodes);
  sendText(response, status, text, Object.fromEntries(answer.headers));
}

/** ApolloServer reads a POST's operation from the body and a GET's from the query string. */
function placeOf(method: string | undefined, asked: AskedOperation): { method: string; body: unknown; search: string } {
  if (method === 'POST') return { method, body: asked, search: '' };
  const texts = Object.entries(asked).map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : JSON.stringify(value)]);
  return { method: 'GET', body: undefined, search: `?${new URLSearchParams(texts).toString()}` };
}

function headerMap(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}
