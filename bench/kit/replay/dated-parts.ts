import { createRegistry, registryEntities, registryMigrations } from '../../../gateway/registry';
import { createComposer } from '../../../gateway/supergraph';
import { REGISTRY, houseCallKeys } from '../../../schema';
import type { Bank } from '../../../subgraphs/bank-kit';
import { type CallSettings, Closers, type PartSettings, RegistryClient, type RunningPart, type Storage, callGraphql, callIdentity, openDatabase, systemClock } from '../../../subgraphs/chassis';
import { OFFERS_PART, type RunningOffers, createOffers } from '../../../subgraphs/offers';
import { createPolicy } from '../../../subgraphs/policy';

/** The instant at which the parts run: the sample data is known to that day. */
export const NOW = '2026-08-20T08:00:00.000Z';

const HOST = '127.0.0.1';
const NEVER_MS = 3_600_000;
const TIMEOUT_MS = 30_000;
const MAX_ANSWER_BYTES = 64 * 1_048_576;

export interface DatedPartsOptions {
  readonly storage: Storage;
  readonly banks: readonly Bank[];
  /** Signs decision ids; at least 32 bytes. */
  readonly decisionKey: Buffer;
  /** Signs the calls between the parts; at least 32 bytes. */
  readonly callKey: Buffer;
}

/** Registry, banks, policy and offers over one database, at a fixed instant, on free ports of loopback. */
export interface DatedParts {
  /** Asks a part by its name, as the gateway does for nobody known; throws the first error of the answer. */
  ask<T>(part: string, query: string, variables?: Readonly<Record<string, unknown>>): Promise<T>;
  /** Asks banks and policy for what is new. */
  refresh(): Promise<void>;
  /** Stops offers and starts it anew over what it kept. */
  restartOffers(): Promise<void>;
  /** Stops the banks and policy for good: from then on there is what offers has kept. */
  stopSources(): Promise<void>;
  close(): Promise<void>;
}

export async function startDatedParts({ banks, callKey, decisionKey, storage }: DatedPartsOptions): Promise<DatedParts> {
  const calls: CallSettings = { keys: houseCallKeys([callKey]), clock: systemClock, routerTokens: [], tls: null, log: () => undefined };
  const settings: PartSettings = { storage, host: HOST, port: 0, clock: () => NOW, calls };
  const closers = new Closers();
  const sources = new Map<string, RunningPart>();
  try {
    const dataSource = await openDatabase({ storage, part: REGISTRY, entities: registryEntities, migrations: registryMigrations });
    closers.add(() => dataSource.destroy());
    const registry = createRegistry({ dataSource, clock: () => NOW, calls, composer: createComposer(), log: () => undefined });
    const { url: registryUrl } = await registry.listen(0);
    closers.add(() => registry.close());
    const stopSources = async (): Promise<void> => {
      for (const [name, part] of sources) {
        sources.delete(name);
        await part.close();
      }
    };
    closers.add(stopSources);
    for (const part of [...banks, createPolicy()]) {
      const running = await part.start(settings);
      sources.set(running.name, running);
      await new RegistryClient(registryUrl, callIdentity(calls, { from: running.name, to: REGISTRY })).publish(running);
    }
    const startOffers = (): Promise<RunningOffers> => createOffers().start({ ...settings, registryUrl, decisionKey, refreshIntervalMs: NEVER_MS, log: () => undefined });
    let offers = await startOffers();
    closers.add(() => offers.close());
    return {
      ask(part, query, variables) {
        const { url } = part === OFFERS_PART ? offers : (sources.get(part) ?? offers);
        return callGraphql({ url, query, variables, identity: callIdentity(calls, { from: 'gateway', to: part }), timeoutMs: TIMEOUT_MS, maxResponseBytes: MAX_ANSWER_BYTES });
      },
      refresh: () => offers.refresh(),
      async restartOffers() {
        await offers.close();
        offers = await startOffers();
      },
      stopSources,
      close: () => closers.close(),
    };
  } catch (error) {
    await closers.close();
    throw error;
  }
}
