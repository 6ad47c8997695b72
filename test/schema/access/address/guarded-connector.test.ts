import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent } from 'undici';
import { AddressRefusedError, type Resolve, createAddressRules, guardedConnector } from '../../../../schema';

const server = createServer((request, response) => {
  calls.push(request.headers.host ?? '');
  if (request.url === '/elsewhere') response.writeHead(302, { location: 'http://169.254.169.254/' });
  response.end('{}');
});
const calls: string[] = [];
let port: number;

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => new Promise((done) => server.close(done)));
beforeEach(() => calls.splice(0));

async function withAgent<T>(allowed: readonly string[], resolve: Resolve, use: (get: (url: string) => Promise<number>) => Promise<T>): Promise<T> {
  const rules = createAddressRules({ allowed, production: true });
  const agent = new Agent({ connect: guardedConnector(rules, { timeout: 2_000 }, resolve) });
  try {
    return await use(async (url) => {
      const { origin, pathname } = new URL(url);
      const { body, statusCode } = await agent.request({ origin, path: pathname, method: 'GET', headers: { connection: 'close' } });
      await body.dump();
      return statusCode;
    });
  } finally {
    await agent.destroy();
  }
}

const LOOPBACK = '127.0.0.0/8';
const nobody: Resolve = () => Promise.reject(new Error('nothing was to be looked up'));

it('connects to an IP address that the rules take', async () => {
  expect(await withAgent([LOOPBACK], nobody, (get) => get(`http://127.0.0.1:${port}/`))).toBe(200);
});

it.each(['127.0.0.1', '[::ffff:127.0.0.1]', '0', '[::1]'])('sends nothing to %s where the rules refuse it', async (host) => {
  await withAgent([], nobody, (get) => expect(get(`http://${host}:${port}/`)).rejects.toThrow(AddressRefusedError));
  expect(calls).toEqual([]);
});

it('connects to the very address that was judged, under the name that was asked for', async () => {
  const resolve: Resolve = async () => ['127.0.0.1'];
  expect(await withAgent([LOOPBACK, 'graphql.abc.invalid'], resolve, (get) => get(`http://graphql.abc.invalid:${port}/`))).toBe(200);
  expect(calls).toEqual([`graphql.abc.invalid:${port}`]);
});

it('judges a name again at every new connection: one that changes its mind is refused', async () => {
  const answers = [['127.0.0.1'], ['127.0.0.1'], ['127.0.0.1', '169.254.169.254'], ['::1'], ['127.0.0.1']];
  const resolve: Resolve = async () => answers.shift() ?? [];
  const url = `http://rebinding.invalid:${port}/`;
  await withAgent([LOOPBACK], resolve, async (get) => {
    expect([await get(url), await get(url)]).toEqual([200, 200]);
    await expect(get(url)).rejects.toThrow('leads to a link-local address');
    await expect(get(url)).rejects.toThrow('leads to a loopback address');
    expect(await get(url)).toBe(200);
    await expect(get(url)).rejects.toThrow('has no address');
  });
  expect(calls).toHaveLength(3);
});

it('passes on why a name cannot be looked up', async () => {
  await withAgent([], nobody, (get) => expect(get('http://abc.invalid/')).rejects.toThrow('nothing was to be looked up'));
});

it('hands a redirect back, and goes nowhere', async () => {
  expect(await withAgent([LOOPBACK], nobody, (get) => get(`http://127.0.0.1:${port}/elsewhere`))).toBe(302);
  expect(calls).toHaveLength(1);
});
