import { sampleSubgraphs } from '../../../gateway/cli/generated-files';
import { createComposer } from '../../../gateway/supergraph';
import { createOffers } from '../../../subgraphs/offers';
import { readBankContract } from '../../../schema';
import { type TestRegistry, startRegistry } from '../../kit/registry';

/* A publication composes before the pointer moves, with the composer that gateways have. */

const URL = 'http://127.0.0.1:1/graphql';
const SAMPLE = new Map(sampleSubgraphs().map(({ name, sdl }) => [name, sdl]));
const sdlOf = (name: string): string => SAMPLE.get(name) ?? '';
const part = (name: string) => ({ name, url: URL, sdl: sdlOf(name) });
const offersOf = (...banks: readonly string[]) => ({
  name: 'offers',
  url: URL,
  sdl: createOffers().sdl(banks.flatMap((bank) => readBankContract(sdlOf(bank)) ?? []).map((contract) => ({ contract }))),
});
/** Composing takes a thread and its time, more where many tests run. */
jest.setTimeout(120_000);

let registry: TestRegistry;
beforeEach(async () => {
  registry = await startRegistry({ composer: createComposer() });
});
afterEach(async () => {
  await registry.close();
  expect(registry.faults).toEqual([]);
});

interface Answer {
  readonly status: number;
  readonly body: { readonly changed?: boolean; readonly revision?: number; readonly waiting?: true; readonly error?: Readonly<Record<string, unknown>> };
}

async function answerOf(response: Response): Promise<Answer> {
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}
const publish = async ({ name, ...body }: { name: string; url: string; sdl: string }, more: object = {}) => answerOf(await registry.put(`/subgraphs/${name}`, { ...body, ...more }));
const post = async (path: string, body: object = {}) => answerOf(await registry.call(path, { method: 'POST', body: JSON.stringify(body) }));
const names = async () => (await registry.graph()).subgraphs.map(({ name }) => name);

it('what does not compose is refused with the codes of federation, and changes nothing', async () => {
  await publish(part('enterprise'));
  const before = await registry.graph();
  const broken = { name: 'policy', url: URL, sdl: 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"]) type Query { policies: Nobody }' };
  expect(await publish(broken)).toMatchObject({ status: 400, body: { error: { code: 'COMPOSITION_FAILED', composition: [{ code: 'INVALID_GRAPHQL', message: expect.stringContaining('Nobody') as string }] } } });
  expect(await registry.graph()).toEqual(before);
  expect(await registry.dataSource.query(`SELECT name FROM subgraph_version WHERE name = 'policy'`)).toEqual([]);
});

it('a whole graph that does not compose is refused as a whole', async () => {
  const answer = await answerOf(await registry.put('/graph', { subgraphs: [part('abc'), offersOf('abc')] }));
  expect([answer.status, (answer.body.error?.composition as { code: string }[])[0]?.code]).toEqual([400, 'EXTERNAL_MISSING_ON_BASE']);
  expect(await registry.graph()).toEqual({ revision: 0, subgraphs: [] });
});

it.each([
  ['the banks before offers', ['abc', 'icbc', 'policy', 'enterprise', 'offers']],
  ['offers first', ['offers', 'icbc', 'enterprise', 'abc', 'policy']],
])('parts that publish themselves until they are accepted make the whole graph: %s', async (_title, order) => {
  const accepted = new Set<string>();
  for (let round = 0; round < 3; round += 1) {
    for (const name of order) {
      if (name !== 'offers' && accepted.has(name)) continue;
      // As offers does: it lists the banks that the registry shows it.
      const shown = (await (await registry.call('/graph', { from: 'offers' })).json()) as { subgraphs: { name: string }[] };
      const listed = shown.subgraphs.map((each) => each.name).filter((each) => ['abc', 'icbc'].includes(each));
      const { status } = await publish(name === 'offers' ? offersOf(...listed) : part(name));
      if (status === 200) accepted.add(name);
    }
  }
  expect(await names()).toEqual(['abc', 'enterprise', 'icbc', 'offers', 'policy']);
});

describe('with a bank and offers in the graph', () => {
  beforeEach(async () => {
    expect(await answerOf(await registry.put('/graph', { subgraphs: [part('enterprise'), part('policy'), part('abc'), offersOf('abc')] }))).toMatchObject({ status: 200 });
  });

  it('a new bank waits until offers has its stub, and then both are active at once', async () => {
    const before = await registry.graph();
    expect(await publish(part('icbc'), { message: 'We join' })).toEqual({ status: 200, body: { changed: false, revision: 1, waiting: true } });
    expect(await registry.graph()).toEqual(before);
    expect(await publish(offersOf('abc', 'icbc'))).toEqual({ status: 200, body: { changed: true, revision: 2 } });
    expect(await names()).toEqual(['abc', 'enterprise', 'icbc', 'offers', 'policy']);
    const { publications, waiting } = (await (await registry.call('/subgraphs/icbc/history', {})).json()) as { publications: object[]; waiting: object[] };
    expect([publications, waiting]).toEqual([[expect.objectContaining({ revision: 2, kind: 'PUBLISH', part: 'cli', message: 'We join', baseRevision: 1, active: true })], []]);
  });

  it('offers sees who waits, and gateways do not', async () => {
    await publish(part('icbc'));
    const seen = async (from: string) => ((await (await registry.call('/graph', { from })).json()) as { subgraphs: { name: string }[] }).subgraphs.map(({ name }) => name);
    expect([await seen('offers'), await seen('gateway')]).toEqual([
      ['abc', 'enterprise', 'icbc', 'offers', 'policy'],
      ['abc', 'enterprise', 'offers', 'policy'],
    ]);
  });

  it('a new bank that contradicts the contract is refused at once, and does not wait', async () => {
    const broken = { ...part('icbc'), sdl: sdlOf('icbc').replaceAll('currency: Currency!', 'currency: Int!').replaceAll('name: String!', 'name: Int!') };
    expect(broken.sdl).not.toBe(sdlOf('icbc'));
    expect(await publish(broken)).toMatchObject({ status: 400, body: { error: { code: 'COMPOSITION_FAILED' } } });
    expect((await (await registry.call('/subgraphs/icbc/history', {})).json())).toMatchObject({ waiting: [], publications: [] });
  });

  it('a bank that waits is withdrawn by unpublishing it', async () => {
    await publish(part('icbc'));
    expect(await post('/subgraphs/icbc/unpublish')).toEqual({ status: 200, body: { changed: true, revision: 1 } });
    expect(await publish(offersOf('abc', 'icbc'))).toMatchObject({ body: { changed: true } });
    expect(await names()).toEqual(['abc', 'enterprise', 'offers', 'policy']);
  });

  it('a bank leaves in one step, and what others stand on does not', async () => {
    expect(await post('/subgraphs/enterprise/unpublish')).toMatchObject({ status: 400, body: { error: { code: 'COMPOSITION_FAILED' } } });
    expect(await post('/subgraphs/abc/unpublish', { message: 'merged' })).toEqual({ status: 200, body: { changed: true, revision: 2 } });
    expect(await names()).toEqual(['enterprise', 'offers', 'policy']);
    expect(await post('/subgraphs/abc/unpublish')).toEqual({ status: 200, body: { changed: false, revision: 2 } });
  });

  it('a check says what a publication would do, and does nothing', async () => {
    const before = await registry.dataSource.query('SELECT count(*) AS n FROM subgraph_version');
    const [more, newcomer, broken] = await Promise.all([
      post('/subgraphs/abc/check', { url: URL, sdl: sdlOf('abc').replace('type AbcProduct implements FinancingProduct @key(fields: "id version") {', '$& abcNote: String') }),
      post('/subgraphs/icbc/check', part('icbc')),
      post('/subgraphs/policy/check', { url: URL, sdl: 'type Query { policies: Nobody }' }),
    ]);
    expect(more).toMatchObject({ status: 200, body: { ok: true, revision: 1, changed: true, waits: false } });
    expect((more.body as { changes?: unknown }).changes).toEqual([expect.objectContaining({ kind: 'FIELD_ADDED', criticality: 'SAFE', coordinate: 'AbcProduct.abcNote' })]);
    expect(newcomer.body).toMatchObject({ ok: true, waits: true, composition: [] });
    expect((newcomer.body as { changes?: { coordinate: string }[] }).changes?.map(({ coordinate }) => coordinate)).toContain('IcbcProduct');
    expect(broken.body).toMatchObject({ ok: false, changes: null, composition: [{ code: 'INVALID_GRAPHQL' }] });
    expect(await registry.dataSource.query('SELECT count(*) AS n FROM subgraph_version')).toEqual(before);
    expect((await registry.graph()).revision).toBe(1);
  });
});
