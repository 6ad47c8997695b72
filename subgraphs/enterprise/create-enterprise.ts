import { type PartSettings, type RunningPart, openDatabase, startSubgraphServer } from '../chassis';
import { sampleSeed } from './data';
import { buildEnterpriseSchema } from './enterprise-schema';
import { type EnterpriseRepositories, createEnterpriseContext } from './graphql/enterprise-context';
import { EnterpriseRepository } from './storage/enterprise-repository';
import { NeedRepository } from './storage/need-repository';
import { enterpriseEntities, enterpriseMigrations } from './storage/schema';
import { seedIfEmpty } from './storage/seed';

export interface EnterprisePart {
  /** The SDL the subgraph publishes; needs no database. */
  sdl(): string;
  start(settings: PartSettings): Promise<RunningPart>;
}

const NAME = 'enterprise';

/** Enterprises, their projects and their financing needs as a subgraph. */
export function createEnterprise(): EnterprisePart {
  return {
    sdl: () => buildEnterpriseSchema().sdl,
    async start({ storage, host, port, clock }) {
      const dataSource = await openDatabase({
        storage,
        part: NAME,
        entities: enterpriseEntities,
        migrations: enterpriseMigrations,
      });
      try {
        await seedIfEmpty(dataSource, sampleSeed);
        const repositories: EnterpriseRepositories = {
          enterprises: new EnterpriseRepository(dataSource),
          needs: new NeedRepository(dataSource),
        };
        const { schema, sdl } = buildEnterpriseSchema();
        const server = await startSubgraphServer({
          schema,
          createContext: () => createEnterpriseContext(repositories, clock()),
          host,
          port,
        });
        return {
          name: NAME,
          url: server.url,
          sdl,
          async close() {
            await server.close();
            await dataSource.destroy();
          },
        };
      } catch (error) {
        await dataSource.destroy();
        throw error;
      }
    },
  };
}
