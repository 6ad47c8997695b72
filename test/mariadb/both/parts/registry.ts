import type { DataSource } from 'typeorm';
import { registryEntities, registryMigrations } from '../../../../gateway/registry';
import { SubgraphVersion } from '../../../../gateway/registry/entities';
import { GraphStore } from '../../../../gateway/registry/graph-store';
import { Publisher } from '../../../../gateway/registry/publisher';
import { digestOf } from '../../../../gateway/registry/submitted-subgraph';
import type { PartUnderTest } from './part';

const RECORDED_AT = '2026-07-01T00:00:00.000Z';
const abc = { name: 'abc', url: 'http://127.0.0.1:4001/graphql', sdl: '"中国农业银行 𠮷" type Query { abc: Int }' };
const open = (dataSource: DataSource): GraphStore => new GraphStore(dataSource);
const REASON = { part: 'cli', message: null, probesSkipped: false, baseRevision: null };

function publisherOf(dataSource: DataSource): Publisher {
  return new Publisher({ store: open(dataSource), composer: { compose: async () => ({ kind: 'success', supergraphSdl: '' }) }, clock: () => RECORDED_AT, log: () => undefined });
}

async function read(dataSource: DataSource) {
  const { members } = await open(dataSource).active();
  return open(dataSource).subgraphs(members);
}

export const registry: PartUnderTest = {
  part: 'registry',
  entities: registryEntities,
  migrations: registryMigrations,
  async seed(dataSource) {
    await publisherOf(dataSource).replace([abc], REASON);
  },
  recorded: async (dataSource) => ({ read: await read(dataSource), written: [abc] }),
  async keepText(dataSource, text) {
    const long = { ...abc, name: 'long', sdl: text };
    const sha256 = digestOf(long);
    await open(dataSource).keepWaiting(long, { kind: 'PUBLISH', subgraph: 'long', sha256, baseRevision: 1, part: 'cli', recordedAt: RECORDED_AT, message: null, probesSkipped: 0 });
    return (await open(dataSource).subgraphs(new Map([['long', sha256]])))[0]?.sdl;
  },
  async keepCodes(dataSource, codes) {
    const versions = dataSource.getRepository(SubgraphVersion);
    await versions.insert(codes.map((name) => ({ ...abc, name, sha256: 'same', recordedAt: RECORDED_AT })));
    return Promise.all(codes.map(async (name) => (await versions.findBy({ name })).map((found) => found.name)));
  },
  reads: [{ title: 'the active revision', statements: 2, read: async (dataSource) => (await open(dataSource).active()).revision }],
};
