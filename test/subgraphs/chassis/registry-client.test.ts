import { RegistryClient } from '../../../subgraphs/chassis';
import { testIdentity } from '../../kit/calls';
import { type TestRegistry, startRegistry } from '../../kit/registry';
import { answer, startScriptedServer } from '../../kit/scripted-server';

const abc = { name: 'abc', url: 'http://127.0.0.1:4001/graphql', sdl: '"中国农业银行" type Query { abc: Int }' };
const icbc = { name: 'icbc', url: 'http://127.0.0.1:4002/graphql', sdl: 'type Query { icbc: Int }' };

describe('a client of the registry', () => {
  let registry: TestRegistry;
  let client: RegistryClient;
  beforeEach(async () => {
    registry = await startRegistry();
    client = new RegistryClient(registry.url, testIdentity('registry', 'cli'));
  });
  afterEach(async () => {
    await registry.close();
    expect(registry.faults).toEqual([]);
  });

  it('reads the empty graph of a new registry', async () => {
    expect(await client.graph()).toEqual({ revision: 0, subgraphs: [] });
  });

  it('publishes one subgraph beside those that are there, and the same again changes nothing', async () => {
    await client.publish(icbc);
    await client.publish(abc);
    await client.publish(abc);
    expect(await client.graph()).toEqual({ revision: 2, subgraphs: [abc, icbc] });
  });

  it('replaces the whole graph', async () => {
    await client.publish(abc);
    await client.publishGraph([icbc]);
    expect(await client.graph()).toEqual({ revision: 2, subgraphs: [icbc] });
    await client.publishGraph([]);
    expect(await client.graph()).toEqual({ revision: 3, subgraphs: [] });
  });

  it.each<[title: string, publish: () => Promise<void>, says: RegExp]>([
    ['an SDL that does not parse', () => client.publish({ ...abc, sdl: 'type {' }), /^the registry refused \(HTTP 400\): .*"field":"sdl"/],
    ['a name that is none', () => client.publish({ ...abc, name: 'ABC' }), /^the registry refused \(HTTP 400\): .*"field":"name"/],
    ['one bad subgraph of many', () => client.publishGraph([abc, { ...icbc, url: 'file:///etc' }]), /"field":"subgraphs\[1\]\.url"/],
  ])('says why the registry refused %s, and nothing has changed', async (_title, publish, says) => {
    await expect(publish()).rejects.toThrow(says);
    expect(await client.graph()).toEqual({ revision: 0, subgraphs: [] });
  });

  it('says that nobody answers', async () => {
    const gone = await startRegistry();
    await gone.close();
    await expect(new RegistryClient(gone.url, testIdentity('registry', 'cli')).graph()).rejects.toThrow(/ECONNREFUSED/);
  });

  it('says that something else answers at the address', async () => {
    const other = await startScriptedServer(answer('{"status":"not found"}', { status: 404 }));
    const lost = new RegistryClient(other.url, testIdentity('registry', 'cli'));
    await expect(lost.graph()).rejects.toThrow('the registry answered HTTP 404');
    await expect(lost.publish(abc)).rejects.toThrow('the registry refused (HTTP 404)');
    await other.close();
  });
});
