import { catalog } from '../../../../subgraphs/banks/abc/catalog';
import { profile } from '../../../../subgraphs/banks/abc/profile';
import { bankEntities, bankMigrations } from '../../../../subgraphs/bank-kit';
import { ProductRepository } from '../../../../subgraphs/bank-kit/storage/product-repository';
import { productId } from '../../../../schema';
import type { DataSource } from 'typeorm';
import type { PartUnderTest } from './part';

const NOW = '2026-07-01T00:00:00.000Z';
const open = (dataSource: DataSource): ProductRepository => new ProductRepository(dataSource, profile.code);

const [pattern] = catalog;
if (!pattern) throw new Error('the catalog is empty');
const { effectiveFrom, recordedAt, terms, own } = pattern;

type VersionOnDay = Readonly<Record<'id' | 'effectiveFrom', string>>;

export const bank: PartUnderTest = {
  part: 'bank-abc',
  entities: bankEntities,
  migrations: bankMigrations,
  async seed(dataSource) {
    await open(dataSource).saveProfile(profile);
    await open(dataSource).addVersions(catalog);
  },
  async recorded(dataSource) {
    const versions = await open(dataSource).allVersions();
    const byVersion = (a: VersionOnDay, b: VersionOnDay): number => (a.id === b.id ? (a.effectiveFrom < b.effectiveFrom ? -1 : 1) : a.id < b.id ? -1 : 1);
    const written = catalog.map((entry) => ({
      ...entry.own,
      ...entry.terms,
      id: productId(profile.code, entry.terms.code),
      version: versions.find(({ code, effectiveFrom }) => code === entry.terms.code && effectiveFrom === entry.effectiveFrom)?.version,
      bankCode: profile.code,
      effectiveFrom: entry.effectiveFrom,
      recordedAt: entry.recordedAt,
      backfilled: false,
    }));
    return { read: [...versions].sort(byVersion), written: written.sort(byVersion) };
  },
  async keepText(dataSource, text) {
    await open(dataSource).addVersions([{ effectiveFrom, recordedAt, own, terms: { ...terms, code: 'long-text', description: text } }]);
    return (await open(dataSource).allVersions()).find(({ code }) => code === 'long-text')?.description ?? undefined;
  },
  async keepDecimal(dataSource, decimal) {
    await open(dataSource).addVersions([{ effectiveFrom, recordedAt, own, terms: { ...terms, code: `of ${decimal}`, amount: { maximum: decimal } } }]);
    return (await open(dataSource).allVersions()).find(({ code }) => code === `of ${decimal}`)?.amount.maximum;
  },
  async keepCodes(dataSource, codes) {
    const repository = open(dataSource);
    await repository.addVersions(codes.map((code) => ({ effectiveFrom, recordedAt, own, terms: { ...terms, code } })));
    return Promise.all(
      codes.map(async (code) => {
        const keys = await repository.keysInForce(NOW, productId(profile.code, code));
        return (await repository.findVersions(keys)).map((product) => product.code);
      }),
    );
  },
  reads: [
    { title: 'the versions in force', statements: 1, read: async (dataSource) => (await open(dataSource).keysInForce(NOW)).length },
    {
      title: 'the version of one product in force',
      statements: 1,
      read: async (dataSource) => (await open(dataSource).keysInForce(NOW, productId(profile.code, terms.code))).length,
    },
    {
      title: '20 versions by their keys, after those keys',
      statements: 2,
      async read(dataSource) {
        const keys = await open(dataSource).keysInForce(NOW);
        return (await open(dataSource).findVersions(Array.from({ length: 20 }, (_, index) => keys[index % keys.length] ?? { id: '', version: '' }))).length;
      },
    },
    { title: 'every version', statements: 1, read: async (dataSource) => (await open(dataSource).allVersions()).length },
    { title: 'the version of the catalog', statements: 1, read: async (dataSource) => (await open(dataSource).catalogVersion()).length },
  ],
};
