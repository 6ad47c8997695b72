import { createHash, randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { UsageStore } from '../../../gateway/registry';
import { openRegistryDatabase } from '../../kit/registry';
import type { TestStorage } from './test-storage';

const PORTAL = 'portal:h4xk2m7qa3bc';

function operation(name: string) {
  const text = `query ${name} { banks { code } }`;
  return { hash: createHash('sha256').update(text).digest('hex'), name, text, coordinates: ['Bank.code', 'Query.banks'] };
}

const A = operation('A');
const B = operation('B');

type Counted = readonly [operation: { readonly hash: string } | 'other', client: string, day: string, calls: number];

const batchOf = (operations: readonly (typeof A)[], ...counts: readonly Counted[]) => ({
  batch: randomUUID() as string,
  operations,
  counts: counts.map(([each, client, day, calls]) => ({ operation: each === 'other' ? each : each.hash, client, day, calls })),
});

/** What the usage store of a registry keeps to, on any database. */
export function describeUsageStore(server: string, open: () => TestStorage): void {
  describe(`usage on ${server}`, () => {
    const { dispose, storage } = open();
    let now = '';
    const clock = (): string => now;
    let dataSource: DataSource;
    let store: UsageStore;
    beforeAll(async () => {
      dataSource = await openRegistryDatabase(storage);
    });
    beforeEach(async () => {
      now = '2026-07-30T01:00:00.000Z';
      store = new UsageStore(dataSource, clock);
      for (const table of ['usage_batch', 'usage_count', 'usage_operation']) await dataSource.query(`DELETE FROM ${table}`);
    });
    afterAll(async () => {
      await dataSource?.destroy();
      await dispose();
    });

    const summary = async (days = 30) => (await store.read(days)).operations.map(({ calls, clients, lastSeenOn, name }) => [name, calls, lastSeenOn, clients.map(({ calls: own, client }) => `${client} ${own}`)]);

    test('is added up by operation, client and day', async () => {
      expect(await store.add(batchOf([A, B], [A, 'anonymous', '2026-07-30', 2], [B, PORTAL, '2026-07-29', 7]))).toBe(true);
      expect(await store.add(batchOf([A], [A, 'anonymous', '2026-07-30', 3], [A, PORTAL, '2026-07-28', 1], ['other', 'other', '2026-07-30', 4]))).toBe(true);
      expect(await summary()).toEqual([
        ['B', 7, '2026-07-29', [`${PORTAL} 7`]],
        ['A', 6, '2026-07-30', ['anonymous 5', `${PORTAL} 1`]],
      ]);
      const { operations, otherCalls, since } = await store.read(30);
      expect([since, otherCalls]).toEqual(['2026-07-01', 4]);
      expect(operations[1]).toMatchObject({ ...A, clients: [{ firstSeenOn: '2026-07-30', lastSeenOn: '2026-07-30' }, { lastSeenOn: '2026-07-28' }] });
    });

    test('of one batch counts once, however often it comes', async () => {
      const batch = batchOf([A], [A, 'anonymous', '2026-07-30', 2]);
      expect([await store.add(batch), await store.add(batch)]).toEqual([true, false]);
      expect(await summary()).toEqual([['A', 2, '2026-07-30', ['anonymous 2']]]);
    });

    test('of the same batch at the same time counts once, and of many batches each', async () => {
      const other = new UsageStore(dataSource, clock);
      const same = batchOf([A], [A, 'anonymous', '2026-07-30', 1]);
      const many = Array.from({ length: 12 }, () => batchOf([A, B], [B, 'anonymous', '2026-07-30', 1], [A, PORTAL, '2026-07-30', 1]));
      await Promise.all([same, same, ...many].map((batch, index) => (index % 2 === 0 ? store : other).add(batch)));
      expect(await summary()).toEqual([
        ['A', 13, '2026-07-30', [`${PORTAL} 12`, 'anonymous 1']],
        ['B', 12, '2026-07-30', ['anonymous 12']],
      ].sort(([, a], [, b]) => Number(b) - Number(a)));
    });

    test('is kept for 30 days', async () => {
      const batch = batchOf([A, B], [A, 'anonymous', '2026-07-01', 1], [A, 'anonymous', '2026-06-30', 100], [B, 'anonymous', '2026-07-02', 1], [B, 'anonymous', '2027-01-01', 100]);
      await store.add(batch);
      expect(await summary()).toHaveLength(2);
      expect(await summary(29)).toEqual([['B', 1, '2026-07-02', ['anonymous 1']]]);
      now = '2026-07-31T01:00:00.000Z';
      await store.add(batchOf([], ['other', 'other', '2026-07-31', 1]));
      expect(await summary()).toEqual([['B', 1, '2026-07-02', ['anonymous 1']]]);
      expect(await dataSource.query('SELECT name FROM usage_operation')).toEqual([{ name: 'B' }]);
      now = '2026-08-30T01:00:00.000Z';
      await store.add(batchOf([]));
      expect(await dataSource.query('SELECT batch FROM usage_batch')).toHaveLength(1);
    });

    test('of more operations than are kept is counted as other', async () => {
      store = new UsageStore(dataSource, clock, 1);
      await store.add(batchOf([A], [A, PORTAL, '2026-07-30', 1]));
      await store.add(batchOf([A, B], [A, PORTAL, '2026-07-30', 1], [B, PORTAL, '2026-07-30', 5]));
      expect(await summary()).toEqual([['A', 2, '2026-07-30', [`${PORTAL} 2`]]]);
      expect((await store.read(30)).otherCalls).toBe(5);
    });

    test('of a batch that fails is not counted in part, and the batch may come again', async () => {
      const batch = batchOf([A], [A, PORTAL, '2026-07-30', 1]);
      const failing = { ...batch, counts: [...batch.counts, { operation: A.hash, client: null as unknown as string, day: '2026-07-30', calls: 1 }] };
      await expect(store.add(failing)).rejects.toThrow();
      expect(await summary()).toEqual([]);
      expect(await store.add(batch)).toBe(true);
      expect(await summary()).toEqual([['A', 1, '2026-07-30', [`${PORTAL} 1`]]]);
    });
  });
}
