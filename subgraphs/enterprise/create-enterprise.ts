import { type PartSettings, type RunningPart, refuseIllustrative, startPart } from '../chassis';
import { sampleSeed } from './data';
import { buildEnterpriseSchema } from './enterprise-schema';
import { createEnterpriseContext } from './graphql/enterprise-context';
import { openRepositories } from './storage/loaders';
import { enterpriseEntities, enterpriseMigrations } from './storage/schema';
import { illustrativeNames, seedIfEmpty } from './storage/seed';

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
    start: (settings) =>
      startPart(
        {
          name: NAME,
          database: { part: NAME, entities: enterpriseEntities, migrations: enterpriseMigrations },
          async prepare(dataSource) {
            if (settings.production) refuseIllustrative(NAME, await illustrativeNames(dataSource));
            else await seedIfEmpty(dataSource, sampleSeed);
            const repositories = openRepositories(dataSource);
            return {
              built: buildEnterpriseSchema(),
              createContext: (caller) => createEnterpriseContext(repositories, settings.clock(), caller),
            };
          },
        },
        settings,
      ),
  };
}
