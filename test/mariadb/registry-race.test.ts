import type { DataSource } from 'typeorm';
import { type TestRegistry, openRegistryDatabase, startRegistry } from '../kit/registry';
import { mariadbStorage } from './server';

/* Two registries over one database: the database decides which of two publications came first. */

const URL = 'http://127.0.0.1:4001/graphql';
const ROUNDS = 20;

describe('two registries on one MariaDB', () => {
  const { dispose, storage } = mariadbStorage({ poolSize: 2 });
  const dataSources: DataSource[] = [];
  const registries: TestRegistry[] = [];
  beforeAll(async () => {
    for (let index = 0; index < 2; index += 1) {
      const dataSource = await openRegistryDatabase(storage);
      dataSources.push(dataSource);
      registries.push(await startRegistry({ dataSource }));
    }
  });
  afterAll(async () => {
    for (const registry of registries) await registry.close();
    for (const dataSource of dataSources) await dataSource.destroy();
    await dispose();
  });

  const publishAt = async (index: number, name: string, body: object): Promise<{ status: number; body: { revision?: number; error?: { code: string; revision: number } } }> => {
    const response = await (registries[index] as TestRegistry).put(`/subgraphs/${name}`, { url: URL, ...body });
    return { status: response.status, body: (await response.json()) as never };
  };
  const faults = () => registries.flatMap((registry) => registry.faults);

  test('of two publications on the same revision one is made, and the other is told to check again', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { revision: baseRevision } = await (registries[0] as TestRegistry).graph();
      const answers = await Promise.all([0, 1].map((index) => publishAt(index, `bank-${index}`, { sdl: `type Query { round${round}: Int }`, baseRevision })));
      const [won, lost] = [...answers].sort((a, b) => a.status - b.status);
      expect([won?.status, lost?.status, lost?.body.error?.code]).toEqual([200, 409, 'BASE_REVISION_CHANGED']);
      expect(lost?.body.error?.revision).toBe(won?.body.revision);
    }
    expect(faults()).toEqual([]);
  });

  test('publications on no revision in particular all end up in the graph, one revision each, whichever registry takes them', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `part-${String(index).padStart(2, '0')}`);
    const answers = await Promise.all(names.map(async (name, index) => ({ name, ...(await publishAt(index % 2, name, { sdl: 'type Query { a: Int }' })) })));
    // A publication may lose five races in a row: then it is told so, and repeated as parts do.
    for (const { name, status } of answers) if (status === 409) expect(await publishAt(0, name, { sdl: 'type Query { a: Int }' })).toMatchObject({ status: 200 });
    expect(answers.map(({ status }) => status).filter((status) => status !== 200 && status !== 409)).toEqual([]);
    const graph = await (registries[1] as TestRegistry).graph();
    expect(graph.subgraphs.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    const [{ rows, revisions }] = (await dataSources[0]?.query('SELECT COUNT(*) AS `rows`, COUNT(DISTINCT revision) AS revisions FROM publication')) as [{ rows: string; revisions: string }];
    expect([Number(rows), Number(revisions)]).toEqual([graph.revision, graph.revision]);
    expect(faults()).toEqual([]);
  });
});
