import { HOSTILE_ADDRESSES } from '../../../bench/kit/hostile-addresses';
import { createAddressRules } from '../../../schema';
import { abc } from '../../../subgraphs/banks/abc';
import { type TestRegistry, startRegistry } from '../../kit/registry';

const sdl = abc.sdl();

describe('a registry in production, whose operator lists 10.20.0.0/16 and abc.example', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await startRegistry({ addresses: createAddressRules({ allowed: ['10.20.0.0/16', 'abc.invalid', '93.184.216.0/24'], production: true }) });
  });
  afterAll(async () => {
    await registry.close();
    expect(registry.faults).toEqual([]);
  });

  it.each(['http://10.20.0.7:4001/graphql', 'https://93.184.216.34/graphql', 'http://[::ffff:10.20.0.7]:4001/graphql'])('takes a subgraph at %s', async (url) => {
    expect((await registry.call('/subgraphs/abc', { method: 'PUT', from: 'abc', body: JSON.stringify({ url, sdl }) })).status).toBe(200);
  });

  it.each(HOSTILE_ADDRESSES)('refuses one at %s, alone and in a graph, whoever publishes it', async (url, why) => {
    const before = await registry.graph();
    for (const from of ['abc', 'cli']) {
      const alone = await registry.call('/subgraphs/abc', { method: 'PUT', from, body: JSON.stringify({ url, sdl }) });
      expect(alone.status).toBe(400);
      const { error } = (await alone.json()) as { error: Record<string, string> };
      expect(error).toMatchObject({ code: 'BAD_USER_INPUT', field: 'url', value: JSON.stringify(url) });
      expect(error.allowed).toBe(
        'http or https at port 80, 443 or from 1024 on; a host that JINQIAO_SUBGRAPH_ADDRESSES lists; ' +
          `a public address, or a private one that JINQIAO_SUBGRAPH_ADDRESSES lists by address or CIDR (${why})`,
      );
    }
    const subgraphs = [{ name: 'icbc', url: 'http://10.20.0.8:4001/', sdl }, { name: 'abc', url, sdl }];
    const whole = await registry.put('/graph', { subgraphs });
    expect([whole.status, await whole.json()]).toEqual([400, { error: expect.objectContaining({ field: 'subgraphs[1].url' }) as unknown }]);
    expect(await registry.graph()).toEqual(before);
  });
});
