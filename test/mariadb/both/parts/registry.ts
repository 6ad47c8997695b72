import type { DataSource } from 'typeorm';
import { registryEntities, registryMigrations } from '../../../../gateway/registry';
import { SubgraphVersion } from '../../../../gateway/registry/entities';
import { GraphStore } from '../../../../gateway/registry/graph-store';
import type { PartUnderTest } from './part';

const RECORDED_AT = '2026-07-01T00:00:00.000Z';
const abc = { name: 'abc', url: 'http://127.0.0.1:4001/graphql', sdl: '"中国农业银行 𠮷" type Query { abc: Int }' };
const open = (dataSource: DataSource): GraphStore => new GraphStore(dataSource, () => RECORDED_AT);

export const registry: PartUnderTest = {
  part: 'registry',
  entities: registryEntities,
  migrations: registryMigrations,
  async seed(dataSource) {
    await open(dataSource).replaceGraph([abc]);
  },
  recorded: async (dataSource) => ({ read: (await open(dataSource).graph()).subgraphs, written: [abc] }),
  async keepText(dataSource, text) {
    await open(dataSource).putSubgraph({ ...abc, name: 'long', sdl: text });
    return (await open(dataSource).graph()).subgraphs.find(({ name }) => name === 'long')?.sdl;
  },
  async keepCodes(dataSource, codes) {
    const versions = dataSource.getRepository(SubgraphVersion);
    await versions.insert(codes.map((name) => ({ ...abc, name, sha256: 'same', recordedAt: RECORDED_AT })));
    return Promise.all(codes.map(async (name) => (await versions.findBy({ name })).map((found) => found.name)));
  },
  reads: [{ title: 'the active revision', statements: 2, read: async (dataSource) => (await open(dataSource).active()).revision }],
};
