import { Agent, type IncomingMessage, request } from 'node:http';
import { HttpRefusal, Listener, graphqlRefusal, readBody, sendJson } from '../../../gateway/http';

let listener: Listener;
let port: number;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

beforeEach(async () => {
  listener = new Listener({
    who: 'The test',
    requestTimeoutMs: 5_000,
    drainTimeoutMs: 1_000,
    connections: { maxRequestsPerSocket: 3 },
    handle: (incoming, response) => {
      readBody(incoming, 10).then(
        (body) => sendJson(response, 200, { bytes: body.length }),
        (error: unknown) => (error instanceof HttpRefusal ? sendJson(response, error.status, graphqlRefusal(error)) : response.destroy()),
      );
    },
  });
  ({ port } = await listener.listen(0, '127.0.0.1'));
});
afterEach(() => listener.close());
afterAll(() => agent.destroy());

interface Answer {
  readonly status: number | undefined;
  readonly connection: string | undefined;
  readonly text: string;
}

async function read(response: IncomingMessage): Promise<Answer> {
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += chunk;
  return { status: response.statusCode, connection: response.headers.connection, text };
}

function post(length: number, send: (outgoing: ReturnType<typeof request>) => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ port, agent, method: 'POST', headers: { 'content-length': length } });
    outgoing.once('response', (response) => void read(response).then(resolve, reject)).once('error', reject);
    send(outgoing);
  });
}

describe('a body', () => {
  it.each([
    [10, 200],
    [11, 413],
  ])('of %d bytes where 10 are allowed is answered with %d', async (length, status) => {
    expect((await post(length, (outgoing) => outgoing.end('x'.repeat(length)))).status).toBe(status);
  });

  it('that is too long by its length is refused before it comes, and the connection lives on', async () => {
    let rest: ReturnType<typeof request> | undefined;
    const answer = await post(1_000, (outgoing) => {
      rest = outgoing;
      outgoing.flushHeaders();
    });
    expect(answer).toMatchObject({ status: 413, connection: 'keep-alive', text: expect.stringContaining('"REQUEST_TOO_LARGE"') });
    rest?.end('x'.repeat(1_000));
    expect((await post(2, (outgoing) => outgoing.end('ab'))).text).toBe('{"bytes":2}');
  });
});

describe('a connection', () => {
  it('closes after as many requests as one may carry', async () => {
    const answers: Answer[] = [];
    for (let index = 0; index < 4; index += 1) answers.push(await post(1, (outgoing) => outgoing.end('x')));
    expect(answers.map(({ connection, status }) => [status, connection])).toEqual([
      [200, 'keep-alive'],
      [200, 'keep-alive'],
      [200, 'close'],
      [200, 'keep-alive'],
    ]);
  });
});
