import { REGISTRY } from '../../schema';
import { Closers, type PartSettings, RegistryClient, type RunningPart, callIdentity, openDatabase, refuseIllustrative, startSubgraphServer } from '../chassis';
import { buildOffersSchema } from './graphql/offers-schema';
import type { OffersContext } from './graphql/offers-context';
import type { ListedBank } from './snapshots/listed-bank';
import { createCatalogReader } from './snapshots/catalog-reader';
import { offersEntities, offersMigrations } from './snapshots/schema';
import { SnapshotKeeper } from './snapshots/snapshot-keeper';
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
      const { advertisedUrl, calls, clock, decisionKey, host, log, logger, port, production = false, refreshIntervalMs, registryUrl, storage } = settings;
      const dataSource = await openDatabase({ storage, part: OFFERS_PART, entities: offersEntities, migrations: offersMigrations, logger });
      const closers = new Closers();
      closers.add(() => dataSource.destroy());
      try {
        const registry = new RegistryClient(registryUrl, callIdentity(calls, { from: OFFERS_PART, to: REGISTRY }));
        const store = new SnapshotStore(dataSource);
        if (production) refuseIllustrative(OFFERS_PART, await store.illustrativeNames());
        let { schema, sdl } = buildOffersSchema([]);
        let publishedSdl: string | null = null;
        const reader = createCatalogReader(schema);
        const server = await startSubgraphServer<OffersContext>({
          name: OFFERS_PART,
          calls,
          schema,
          createContext: (caller) => ({ caller, catalog: keeper.catalog, archive: store, clock, decisionKey }),
          host,
          port,
        });
        closers.add(() => server.close());
        const keeper = new SnapshotKeeper({
          registry,
          store,
          reader,
          clock,
          identityTo: (subgraph) => callIdentity(calls, { from: OFFERS_PART, to: subgraph }),
          intervalMs: refreshIntervalMs,
          production,
          log,
          async onBanksChanged(banks) {
            ({ schema, sdl } = buildOffersSchema(banks));
            await server.replaceSchema(schema);
          },
          async onRegistryRead({ subgraphs }) {
            const isListed = subgraphs.some((listed) => listed.name === OFFERS_PART && listed.sdl === sdl);
            // An address listed for another process that serves the same is left to it.
            if (publishedSdl === sdl && isListed) return;
            await registry.publish({ name: OFFERS_PART, url: advertisedUrl ?? server.url, sdl });
            publishedSdl = sdl;
          },
        });
        closers.add(() => keeper.close());
        await keeper.start();
        return {
          name: OFFERS_PART,
          url: server.url,
          get sdl() {
            return sdl;
          },
          refresh: () => keeper.refresh(),
          close: () => closers.close(),
        };
      } catch (error) {
        await closers.close();
        throw error;
      }
    },
  };
}
