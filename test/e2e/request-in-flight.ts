import { type IncomingMessage, request } from 'node:http';

export interface RequestInFlight {
  /** Sends the rest of the request and reads the answer. */
  complete(): Promise<{ readonly status: number; readonly text: string }>;
}

/**
 * A query of which the server has the head and not yet the body, so that it is in flight for as
 * long as the test likes: "Expect: 100-continue" makes the server say that it has begun.
 */
export function beginRequest(url: string, query: string): Promise<RequestInFlight> {
  const body = JSON.stringify({ query });
  return new Promise((resolve, reject) => {
    const outgoing = request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), expect: '100-continue' },
    });
    const answered = new Promise<IncomingMessage>((resolveAnswer, rejectAnswer) => {
      outgoing.once('response', resolveAnswer).once('error', rejectAnswer);
    });
    answered.catch(reject);
    outgoing.once('continue', () =>
      resolve({
        async complete() {
          outgoing.end(body);
          const response = await answered;
          let text = '';
          for await (const chunk of response.setEncoding('utf8')) text += chunk;
          return { status: response.statusCode ?? 0, text };
        },
      }),
    );
    outgoing.flushHeaders();
  });
}
