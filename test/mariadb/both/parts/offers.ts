import type { ContractFields } from '../../../../schema';
import { catalog } from '../../../../subgraphs/banks/abc/catalog';
import { profile } from '../../../../subgraphs/banks/abc/profile';
import { offersEntities, offersMigrations } from '../../../../subgraphs/offers';
import { NO_POLICIES } from '../../../../subgraphs/offers/snapshots/policy-snapshot';
import { type ReceivedCatalog, SnapshotStore } from '../../../../subgraphs/offers/snapshots/snapshot-store';
import type { DataSource } from 'typeorm';
import type { PartUnderTest } from './part';

const FETCHED_AT = '2026-07-01T00:00:00.000Z';

function received(versions: readonly ContractFields[]): ReceivedCatalog {
  return {
    bankCode: profile.code,
    url: 'http://127.0.0.1:4001/graphql',
    sdl: 'type Query { abcCatalogSnapshot: Int }',
    profile,
    catalogVersion: '1',
    fetchedAt: FETCHED_AT,
    versions,
  };
}

const products = catalog.map(({ effectiveFrom, recordedAt, terms }): ContractFields => ({
  ...terms,
  id: `abc:${terms.code}`,
  version: effectiveFrom,
  bankCode: profile.code,
  effectiveFrom,
  recordedAt,
  backfilled: false,
}));
const [product] = products;
if (!product) throw new Error('the catalog is empty');

const keptVersions = async (dataSource: DataSource): Promise<readonly ContractFields[]> =>
  (await new SnapshotStore(dataSource).readCatalogs()).flatMap(({ versions }) => versions);

/** Keeps one product and reads it back. */
async function keep(dataSource: DataSource, kept: ContractFields): Promise<ContractFields | undefined> {
  await new SnapshotStore(dataSource).keepCatalog(received([kept]));
  return (await keptVersions(dataSource)).find(({ id }) => id === kept.id);
}

export const offers: PartUnderTest = {
  part: 'offers',
  entities: offersEntities,
  migrations: offersMigrations,
  async seed(dataSource) {
    const store = new SnapshotStore(dataSource);
    await store.keepCatalog(received(products));
    await store.keepPolicies({ ...NO_POLICIES, snapshotVersion: '1' }, FETCHED_AT);
  },
  async recorded(dataSource) {
    const keyOf = ({ id, version }: ContractFields): string => `${id}@${version}`;
    const byKey = (a: ContractFields, b: ContractFields): number => (keyOf(a) < keyOf(b) ? -1 : 1);
    return { read: [...(await keptVersions(dataSource))].sort(byKey), written: [...products].sort(byKey) };
  },
  keepText: async (dataSource, text) => (await keep(dataSource, { ...product, id: 'abc:long', description: text }))?.description ?? undefined,
  keepDecimal: async (dataSource, decimal) => (await keep(dataSource, { ...product, id: `abc:${decimal}`, amount: { maximum: decimal } }))?.amount.maximum,
  async keepCodes(dataSource, codes) {
    await new SnapshotStore(dataSource).keepCatalog(received(codes.map((code) => ({ ...product, code, id: `abc:${code}` }))));
    const versions = await keptVersions(dataSource);
    return codes.map((code) => versions.filter(({ id }) => id === `abc:${code}`).map((found) => found.code));
  },
  reads: [
    { title: 'every catalog kept', statements: 2, read: async (dataSource) => (await keptVersions(dataSource)).length },
    { title: 'the policies kept', statements: 1, read: async (dataSource) => ((await new SnapshotStore(dataSource).readPolicies()) ? 1 : 0) },
  ],
};
