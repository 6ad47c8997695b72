import dns from 'node:dns';
import { type NetConnectOpts, Socket } from 'node:net';
import { startGateway } from '../../kit/gateway';
import { composed, createHandSource } from '../../kit/hand-source';
import { startScriptedRatings } from '../../kit/product-graph';
import { answer } from '../../kit/scripted-server';

jest.setTimeout(30_000);

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

describe('a gateway from its making to its end', () => {
  const contacted: string[] = [];
  const environment = { ...process.env };
  beforeAll(() => {
    // With these Apollo's server would report to Apollo's host by itself.
    Object.assign(process.env, { APOLLO_KEY: 'service:a:b', APOLLO_GRAPH_REF: 'a@b', APOLLO_SCHEMA_REPORTING: 'true' });
    const connect = Socket.prototype.connect as (...args: unknown[]) => Socket;
    jest.spyOn(Socket.prototype, 'connect').mockImplementation(function (this: Socket, ...args: unknown[]) {
      contacted.push(...hostsOf(args));
      return connect.apply(this, args);
    });
    const lookup = dns.lookup as (...args: unknown[]) => void;
    jest.spyOn(dns, 'lookup').mockImplementation(((hostname: string, ...rest: unknown[]) => {
      contacted.push(hostname);
      lookup(hostname, ...rest);
    }) as unknown as typeof dns.lookup);
  });
  afterAll(() => {
    process.env = environment;
    jest.restoreAllMocks();
  });

  test('opens no connection and asks for no name but of its subgraphs', async () => {
    const ratings = await startScriptedRatings(answer('{"data":{"scale":5}}'));
    const source = createHandSource();
    const gateway = await startGateway(source);
    source.deliver(await composed(ratings));
    await gateway.ready;
    expect(await gateway.ask('{ scale }')).toEqual({ data: { scale: 5 } });
    await gateway.close();
    await ratings.close();
    expect(contacted.length).toBeGreaterThan(0);
    expect(contacted.filter((host) => !LOOPBACK.has(host))).toEqual([]);
  });
});

/** The hosts in what Socket.connect is called with: (port, host), (options) or the array that net makes of either. */
function hostsOf(args: readonly unknown[]): string[] {
  return args.flatMap((each): string[] => {
    if (Array.isArray(each)) return hostsOf(each);
    if (typeof each === 'string') return [each];
    if (typeof each !== 'object' || each === null) return [];
    const { host } = each as NetConnectOpts & { host?: string };
    return host === undefined ? [] : [host];
  });
}
