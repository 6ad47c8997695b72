import { type TestRegistry, startRegistry } from '../../kit/registry';

const abc = { name: 'abc', url: 'http://127.0.0.1:4001/graphql', sdl: '"中国农业银行" type Query { abc: Int }' };
const icbc = { name: 'icbc', url: 'http://127.0.0.1:4002/graphql', sdl: 'type Query { icbc: Int }' };

describe('publishing to the registry', () => {
  let registry: TestRegistry;
  beforeEach(async () => {
    registry = await startRegistry();
  });
  afterEach(async () => {
    await registry.close();
    expect(registry.faults).toEqual([]);
  });

  const put = async (path: string, body: unknown) =>
    (await (await registry.put(path, body)).json()) as { changed: boolean; revision: number };
  const recorded = (table: string) => registry.dataSource.query(`SELECT * FROM ${table}`);

  test('nothing published is revision 0 without subgraphs', async () => {
    expect(await registry.graph()).toEqual({ revision: 0, subgraphs: [] });
  });

  test('a subgraph joins what is there, and the graph is read back by name', async () => {
    expect(await put('/subgraphs/icbc', icbc)).toEqual({ changed: true, revision: 1 });
    expect(await put('/subgraphs/abc', abc)).toEqual({ changed: true, revision: 2 });
    expect(await registry.graph()).toEqual({ revision: 2, subgraphs: [abc, icbc] });
  });

  test('the same content makes no new revision', async () => {
    await put('/graph', { subgraphs: [abc, icbc] });
    expect(await put('/graph', { subgraphs: [icbc, abc] })).toEqual({ changed: false, revision: 1 });
    expect(await put('/subgraphs/abc', abc)).toEqual({ changed: false, revision: 1 });
    expect(await recorded('graph_revision')).toHaveLength(1);
  });

  test('the same SDL at another address is a new version', async () => {
    await put('/subgraphs/abc', abc);
    const moved = { ...abc, url: 'http://127.0.0.1:4009/graphql' };
    expect(await put('/subgraphs/abc', moved)).toEqual({ changed: true, revision: 2 });
    expect((await registry.graph()).subgraphs).toEqual([moved]);
  });

  test('a whole graph replaces what was there, and the empty one takes everything away', async () => {
    await put('/graph', { subgraphs: [abc, icbc] });
    await put('/graph', { subgraphs: [icbc] });
    expect(await registry.graph()).toEqual({ revision: 2, subgraphs: [icbc] });
    await put('/graph', { subgraphs: [] });
    expect(await registry.graph()).toEqual({ revision: 3, subgraphs: [] });
  });

  test('what was published before stays recorded, and a return to it reuses its versions', async () => {
    await put('/graph', { subgraphs: [abc] });
    await put('/graph', { subgraphs: [icbc] });
    expect(await put('/graph', { subgraphs: [abc] })).toEqual({ changed: true, revision: 3 });
    expect((await recorded('subgraph_version')).map((row: { recorded_at: string }) => row.recorded_at)).toEqual([
      '2026-07-01T00:00:01.000Z',
      '2026-07-01T00:00:02.000Z',
    ]);
    expect(await recorded('active_graph')).toEqual([{ id: 1, revision: 3 }]);
  });

  test('publications at the same time all end up in the graph', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `bank-${String(index).padStart(2, '0')}`);
    const answers = await Promise.all(names.map((name) => put(`/subgraphs/${name}`, abc)));
    expect(answers.map(({ revision }) => revision).sort((a, b) => a - b)).toEqual(names.map((_, index) => index + 1));
    expect((await registry.graph()).subgraphs.map(({ name }) => name)).toEqual(names);
  });

  test('a publication that fails half-way leaves the graph as it was', async () => {
    await put('/graph', { subgraphs: [abc] });
    await registry.dataSource.query(`CREATE TRIGGER break_it BEFORE INSERT ON graph_revision BEGIN SELECT RAISE(ABORT, 'disk'); END`);
    const answer = await registry.put('/graph', { subgraphs: [icbc] });
    expect([answer.status, await answer.json()]).toEqual([
      500,
      { error: { code: 'INTERNAL_SERVER_ERROR', message: 'The registry failed to answer.' } },
    ]);
    expect(await registry.graph()).toEqual({ revision: 1, subgraphs: [abc] });
    expect(await recorded('subgraph_version')).toHaveLength(1);
    expect(registry.faults.splice(0)).toHaveLength(1);
  });

  test('an SDL of a megabyte is kept whole', async () => {
    const description = '贷款'.repeat(4_900);
    const sdl = `type Query { ${Array.from({ length: 40 }, (_, index) => `"${description}" offers${index}: Int`).join(' ')} }`;
    expect(Buffer.byteLength(sdl)).toBeGreaterThan(1_048_576);
    await put('/subgraphs/offers', { ...abc, sdl });
    expect((await registry.graph()).subgraphs[0]?.sdl === sdl).toBe(true);
  });
});

describe('reading the graph', () => {
  let registry: TestRegistry;
  beforeEach(async () => {
    registry = await startRegistry();
    await registry.put('/graph', { subgraphs: [abc] });
  });
  afterEach(() => registry.close());

  const read = (etag?: string | null) =>
    registry.call('/graph', { headers: etag ? { 'if-none-match': etag } : {} });

  test('answers 304 without a body to whoever has the revision', async () => {
    const etag = (await read()).headers.get('etag');
    const again = await read(etag);
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect((await read(`"other", W/${etag}`)).status).toBe(304);
  });

  test('answers 200 after a change', async () => {
    const etag = (await read()).headers.get('etag');
    await registry.put('/subgraphs/icbc', icbc);
    expect((await read(etag)).status).toBe(200);
  });

  test('tells two graphs apart that have the same revision in two databases', async () => {
    const etag = (await read()).headers.get('etag');
    const other = await startRegistry();
    await other.put('/graph', { subgraphs: [icbc] });
    const answer = await other.call('/graph', { headers: { 'if-none-match': etag ?? '' } });
    await other.close();
    expect([answer.status, await answer.json()]).toEqual([200, { revision: 1, subgraphs: [icbc] }]);
  });
});
