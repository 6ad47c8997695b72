import { type BankContract, graphqlPrefix, readBankContract } from '../../../schema';
import type { Clock, PublishedGraph, RegistryClient } from '../../chassis';
import { type BankSnapshot, Catalog, EMPTY_CATALOG } from './catalog';
import { fetchCatalog, fetchPolicies } from './fetch';
import { NO_POLICIES, type PolicySnapshot } from './policy-snapshot';
import type { SnapshotStore } from './snapshot-store';

/** A bank that the registry lists. */
export interface ListedBank {
  readonly code: string;
  readonly url: string;
  readonly sdl: string;
  readonly contract: BankContract;
}

export interface SnapshotKeeperOptions {
  readonly registry: Pick<RegistryClient, 'graph'>;
  readonly store: SnapshotStore;
  readonly clock: Clock;
  readonly intervalMs: number;
  /** Called when the set of listed banks, or a contract of one, has changed. */
  readonly onBanksChanged: (banks: readonly ListedBank[]) => Promise<void>;
  readonly log: (message: string) => void;
}

const PARALLEL_FETCHES = 8;
const POLICY_SUBGRAPH = 'policy';

/** Keeps the catalog current: finds the banks in the registry, asks each for a newer version, remembers all. */
export class SnapshotKeeper {
  private current: Catalog = EMPTY_CATALOG;
  private listed: readonly ListedBank[] = [];
  private listedKey = '';
  private policyUrl: string | null = null;
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private closed = false;

  constructor(private readonly options: SnapshotKeeperOptions) {}

  get catalog(): Catalog {
    return this.current;
  }

  /** Reads what is kept, refreshes once, then goes on at the interval. */
  async start(): Promise<void> {
    const [catalogs, policies] = [await this.options.store.readCatalogs(), await this.options.store.readPolicies()];
    const banks = catalogs.map(
      (kept): BankSnapshot => ({ ...kept, freshness: 'STALE', error: 'not yet confirmed since the start' }),
    );
    this.current = new Catalog(banks, policies ?? NO_POLICIES);
    await this.refresh();
    this.schedule();
  }

  /** One refresh; a refresh under way is joined. */
  refresh(): Promise<void> {
    this.running ??= this.refreshOnce().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }

  private schedule(): void {
    if (this.closed) return;
    this.timer = setTimeout(() => {
      void this.refresh().finally(() => this.schedule());
    }, this.options.intervalMs);
    this.timer.unref();
  }

  private async refreshOnce(): Promise<void> {
    await this.readRegistry();
    const previous = this.current;
    const banks = await mapBounded(this.listed, PARALLEL_FETCHES, (bank) => this.refreshBank(bank, previous.bank(bank.code)));
    const policy = await this.refreshPolicies(previous.policy);
    this.current = new Catalog(banks, policy);
  }

  private async readRegistry(): Promise<void> {
    let graph: PublishedGraph;
    try {
      graph = await this.options.registry.graph();
    } catch (error) {
      this.options.log(`the registry does not answer; going on with the banks known (${messageOf(error)})`);
      return;
    }
    this.policyUrl = graph.subgraphs.find(({ name }) => name === POLICY_SUBGRAPH)?.url ?? this.policyUrl;
    const listed = graph.subgraphs
      .flatMap(({ name, url, sdl }): ListedBank[] => {
        const contract = readBankContract(sdl);
        return contract ? [{ code: name, url, sdl, contract }] : [];
      })
      .sort((a, b) => (a.code < b.code ? -1 : 1));
    const listedKey = JSON.stringify(listed.map(({ code, sdl, url }) => [code, url, sdl]));
    if (listedKey === this.listedKey) return;
    await this.options.onBanksChanged(listed);
    this.listed = listed;
    this.listedKey = listedKey;
  }

  private async refreshBank(bank: ListedBank, known: BankSnapshot | null): Promise<BankSnapshot> {
    const now = this.options.clock();
    try {
      const fetched = await fetchCatalog(bank.url, bank.contract, known?.catalogVersion ?? null);
      if (!fetched && known) return { ...known, typeName: bank.contract.typeName, fetchedAt: now, freshness: 'FRESH', error: null };
      if (!fetched) throw new Error('the bank answered no catalog');
      const received = {
        bankCode: bank.code,
        typeName: bank.contract.typeName,
        profile: { ...fetched.profile, prefix: graphqlPrefix(bank.code) },
        catalogVersion: fetched.catalogVersion,
        fetchedAt: now,
        versions: fetched.versions,
      };
      await this.options.store.keepCatalog(received);
      return { ...received, freshness: 'FRESH', error: null };
    } catch (error) {
      // The address of a bank must not reach an answer, so only the kind of failure does.
      this.options.log(`no catalog of ${bank.code}: ${messageOf(error)}`);
      const reason = 'the bank\'s subgraph did not answer';
      if (known?.catalogVersion) return { ...known, freshness: 'STALE', error: reason };
      return unavailable(bank, reason);
    }
  }

  private async refreshPolicies(known: PolicySnapshot): Promise<PolicySnapshot> {
    if (!this.policyUrl) return known;
    try {
      const fetched = await fetchPolicies(this.policyUrl, known === NO_POLICIES ? null : known.snapshotVersion);
      if (!fetched) return known;
      await this.options.store.keepPolicies(fetched, this.options.clock());
      return fetched;
    } catch (error) {
      this.options.log(`no policies: ${messageOf(error)}`);
      return known;
    }
  }
}

function unavailable(bank: ListedBank, error: string): BankSnapshot {
  return {
    bankCode: bank.code,
    typeName: bank.contract.typeName,
    profile: {
      code: bank.code,
      prefix: graphqlPrefix(bank.code),
      name: bank.code,
      nameEn: bank.code,
      kind: '',
      predecessorCodes: [],
      illustrative: false,
    },
    catalogVersion: null,
    fetchedAt: null,
    freshness: 'UNAVAILABLE',
    error,
    versions: [],
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function mapBounded<T, R>(items: readonly T[], width: number, map: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = new Array<R>(items.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      results[index] = await map(items[index] as T);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return results;
}
