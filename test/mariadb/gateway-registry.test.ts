import type { DataSource } from 'typeorm';
import { type TestRegistry, openRegistryDatabase, startRegistry } from '../kit/registry';
import { mariadbStorage } from './server';

const abc = { name: 'abc', url: 'http://127.0.0.1:4001/graphql', sdl: '"中国农业银行 𠮷" type Query { abc: Int }' };

describe('the registry on MariaDB', () => {
  const { storage, dispose } = mariadbStorage({ poolSize: 4 });
  let dataSource: DataSource;
  let registry: TestRegistry;
  beforeAll(async () => {
    dataSource = await openRegistryDatabase(storage);
    registry = await startRegistry({ dataSource });
  });
  afterAll(async () => {
    await registry?.close();
    await dataSource?.destroy();
    await dispose();
  });

  test('reads back what was published, whatever its characters', async () => {
    const answer = await registry.put('/subgraphs/abc', abc);
    expect(await answer.json()).toEqual({ changed: true, revision: 1 });
    expect(await registry.graph()).toEqual({ revision: 1, subgraphs: [abc] });
  });

  test('keeps an SDL of a megabyte whole', async () => {
    const description = '贷款'.repeat(4_900);
    const sdl = `type Query { ${Array.from({ length: 40 }, (_, index) => `"${description}" offers${index}: Int`).join(' ')} }`;
    await registry.put('/subgraphs/offers', { url: abc.url, sdl });
    expect((await registry.graph()).subgraphs[1]?.sdl === sdl).toBe(true);
  });

  test('joins publications at the same time', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `bank-${index}`);
    await Promise.all(names.map((name) => registry.put(`/subgraphs/${name}`, abc)));
    expect((await registry.graph()).subgraphs.map(({ name }) => name)).toEqual(['abc', ...names, 'offers']);
    expect(registry.faults).toEqual([]);
  });

  test('takes nothing back half-way: a publication that fails leaves the graph as it was', async () => {
    const before = await registry.graph();
    await dataSource.query(`CREATE TRIGGER break_it BEFORE INSERT ON graph_revision FOR EACH ROW SIGNAL SQLSTATE '45000'`);
    expect((await registry.put('/graph', { subgraphs: [] })).status).toBe(500);
    expect((await registry.put('/subgraphs/new', abc)).status).toBe(500);
    await dataSource.query('DROP TRIGGER break_it');
    expect(await registry.graph()).toEqual(before);
    expect(await dataSource.query(`SELECT name FROM subgraph_version WHERE name = 'new'`)).toEqual([]);
    expect(registry.faults.splice(0)).toHaveLength(2);
  });
});
