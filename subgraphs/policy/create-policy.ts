import { type FederatedSchema, type PartSettings, type RunningPart, refuseIllustrative, startPart } from '../chassis';
import { lprHistory, policyEntries, regionIndicators } from './data';
import { buildPolicySchema } from './graphql/build-policy-schema';
import { type PolicyStores, createPolicyContext, openPolicyStores } from './graphql/policy-context';
import { PolicyWriter } from './storage/policy-writer';
import { policyEntities, policyMigrations } from './storage/schema';

export interface PolicySubgraph {
  /** The SDL it publishes; needs no database. */
  sdl(): string;
  start(settings: PartSettings): Promise<RunningPart>;
}

const NAME = 'policy';

/** The policy subgraph: incentive policies, the loan prime rate, regional indicators. */
export function createPolicy(): PolicySubgraph {
  let built: FederatedSchema | undefined;
  const schemaOnce = (): FederatedSchema => (built ??= buildPolicySchema());

  return {
    sdl: () => schemaOnce().sdl,
    start: (settings) =>
      startPart(
        {
          name: NAME,
          database: { part: NAME, entities: policyEntities, migrations: policyMigrations },
          async prepare(dataSource) {
            const stores = openPolicyStores(dataSource);
            await seed(stores, { withIllustrative: !settings.production });
            if (settings.production) refuseIllustrative(NAME, await illustrativeNames(stores));
            const { clock, production = false } = settings;
            const service = { clock, production, writer: new PolicyWriter(dataSource, clock) };
            return { built: schemaOnce(), createContext: (caller) => createPolicyContext(stores, service, caller) };
          },
        },
        settings,
      ),
  };
}

/** Recorded at the first start; later starts add only what is not kept yet. */
export async function seed({ policies, benchmarks, indicators }: PolicyStores, { withIllustrative = true } = {}): Promise<void> {
  await policies.addVersions(policyEntries.filter(({ terms }) => withIllustrative || !terms.illustrative));
  await benchmarks.add(lprHistory);
  await indicators.add(regionIndicators.filter(({ illustrative }) => withIllustrative || !illustrative));
}

async function illustrativeNames({ policies, indicators }: PolicyStores): Promise<string[]> {
  const versions = await policies.allVersions();
  return [...versions.filter(({ illustrative }) => illustrative).map(({ title }) => title), ...(await indicators.illustrativeNames())];
}
