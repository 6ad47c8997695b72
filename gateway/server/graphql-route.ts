import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readJson, sendText } from '../http';

/** GraphQL over HTTP by GET and POST; which methods come here is the caller's to check. */
export async function answerGraphQL(
  apollo: ApolloServer,
  request: IncomingMessage,
  response: ServerResponse,
  maxBodyBytes: number,
): Promise<void> {
  const { method = 'GET', url = '' } = request;
  const body = method === 'POST' ? await readJson(request, maxBodyBytes) : undefined;
  const mark = url.indexOf('?');
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method, headers: headerMap(request), search: mark === -1 ? '' : url.slice(mark), body },
    context: async () => ({}),
  });
  const headers = Object.fromEntries(answer.headers);
  if (answer.body.kind === 'complete') return sendText(response, answer.status ?? 200, answer.body.string, headers);
  response.writeHead(answer.status ?? 200, headers);
  for await (const chunk of answer.body.asyncIterator) response.write(chunk);
  response.end();
}

function headerMap(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}
