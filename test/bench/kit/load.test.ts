import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { percentile, runLoad } from '../../../bench/kit/load';

describe('a percentile', () => {
  it.each([
    { ascending: [7], share: 0.5, expected: 7 },
    { ascending: [1, 2, 3, 4], share: 0.5, expected: 2 },
    { ascending: [1, 2, 3, 4, 5], share: 0.5, expected: 3 },
    { ascending: Array.from({ length: 200 }, (_, index) => index + 1), share: 0.99, expected: 198 },
    { ascending: [1, 2, 3], share: 1, expected: 3 },
  ])('of $share of $ascending.length values is the nearest rank', ({ ascending, expected, share }) => {
    expect(percentile(ascending, share)).toBe(expected);
  });
});

describe('a load', () => {
  let server: Server;
  let url: string;
  let asked: number[];
  let authorizations: Set<string | undefined>;
  let answer: (amount: number) => string;

  beforeEach(async () => {
    asked = [];
    authorizations = new Set();
    answer = () => '{"data":{"ok":true}}';
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const { variables } = JSON.parse(body) as { variables: { amount: number } };
        asked.push(variables.amount);
        authorizations.add(request.headers.authorization);
        response.end(answer(variables.amount));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(async () => {
    await new Promise((resolve) => server.close(resolve));
  });

  const load = ({ key = null, ...rest }: { requests?: number; maxMs?: number; key?: string | null }) =>
    runLoad({
      concurrency: 4,
      requests: 20,
      maxMs: 30_000,
      from: 100,
      requestAt: (amount) => ({ query: '{ ok }', variables: { amount } }),
      ...rest,
      target: { url, key },
    });

  it('asks so many different questions, counted from the first index', async () => {
    const { answerBytes, latenciesMs, requests } = await load({ requests: 20 });
    expect(requests).toBe(20);
    expect(asked.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => 100 + index));
    expect(answerBytes).toBe(20 * Buffer.byteLength('{"data":{"ok":true}}'));
    expect(latenciesMs).toEqual([...latenciesMs].sort((a, b) => a - b));
  });

  it.each([
    { key: 'a-key', sent: 'Bearer a-key' },
    { key: null, sent: undefined },
  ])('with the key $key sends the authorization $sent', async ({ key, sent }) => {
    await load({ key });
    expect([...authorizations]).toEqual([sent]);
  });

  it('begins nothing after its time', async () => {
    expect(await load({ maxMs: 0 })).toMatchObject({ requests: 0 });
    expect(asked).toEqual([]);
  });

  it.each(['{"errors":[{"message":"no"}],"data":null}', '{"data":null}', 'no JSON'])('is no measurement with an answer such as %s', async (bad) => {
    answer = (amount) => (amount === 105 ? bad : '{"data":{"ok":true}}');
    await expect(load({})).rejects.toThrow(bad);
  });
});
