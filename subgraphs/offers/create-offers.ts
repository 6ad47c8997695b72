import { type PartSettings, RegistryClient, type RunningPart, openDatabase, startSubgraphServer } from '../chassis';
import { buildOffersSchema } from './graphql/offers-schema';
import type { OffersContext } from './graphql/offers-context';
import { SnapshotKeeper, type ListedBank } from './snapshots/snapshot-keeper';
import { offersEntities, offersMigrations } from './snapshots/schema';
import { SnapshotStore } from './snapshots/snapshot-store';

export const OFFERS_PART = 'offers';

export interface OffersSettings extends PartSettings {
  readonly registryUrl: string;
  /** Address under which others reach it, where it is not the one it listens on. */
  readonly advertisedUrl?: string | null;
  /** Signs decision ids; at least 32 bytes. */
  readonly decisionKey: Buffer;
  /** How often banks and policy are asked for a newer version. */
  readonly refreshIntervalMs: number;
  readonly log: (message: string) => void;
}

export interface RunningOffers extends RunningPart {
  /** Asks the registry, every bank and policy now, instead of at the next interval. */
  refresh(): Promise<void>;
}

/** The offers subgraph: snapshots of every bank's catalog, of the policies and the LPR, and the unified offers over them. */
export function createOffers() {
  return {
    /** The SDL with the stubs of the banks given; needs no database. */
    sdl: (banks: readonly Pick<ListedBank, 'contract'>[]): string => buildOffersSchema(banks).sdl,

    async start(settings: OffersSettings): Promise<RunningOffers> {
      const { advertisedUrl, clock, decisionKey, host, log, port, refreshIntervalMs, registryUrl, storage } = settings;
      const dataSource = await openDatabase({ storage, part: OFFERS_PART, entities: offersEntities, migrations: offersMigrations });
      try {
        const registry = new RegistryClient(registryUrl);
        let { schema, sdl } = buildOffersSchema([]);
        const server = await startSubgraphServer<OffersContext>({
          schema,
          createContext: () => ({ catalog: keeper.catalog, clock, decisionKey }),
          host,
          port,
        });
        const keeper = new SnapshotKeeper({
          registry,
          store: new SnapshotStore(dataSource),
          clock,
          intervalMs: refreshIntervalMs,
          log,
          async onBanksChanged(banks) {
            ({ schema, sdl } = buildOffersSchema(banks));
            await server.replaceSchema(schema);
            await registry.publish({ name: OFFERS_PART, url: advertisedUrl ?? server.url, sdl });
          },
        });
        await keeper.start();
        return {
          name: OFFERS_PART,
          url: server.url,
          get sdl() {
            return sdl;
          },
          refresh: () => keeper.refresh(),
          async close() {
            await keeper.close();
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
