import type { Clock, PublishedGraph, RegistryClient } from '../../chassis';
import { type BankSnapshot, type Catalog, EMPTY_CATALOG } from './catalog';
import type { CatalogReader } from './catalog-reader';
import { type IdentityTo, POLICY_SUBGRAPH, fetchPolicies } from './fetch';
import { type ListedBank, banksOf, listKey, readListedBank } from './listed-bank';
import { mapBounded } from './map-bounded';
import { NO_POLICIES, type PolicySnapshot } from './policy-snapshot';
import { messageOf, refreshBank } from './refresh-bank';
import type { SnapshotStore } from './snapshot-store';

export interface SnapshotKeeperOptions {
  readonly registry: Pick<RegistryClient, 'graph'>;
  readonly store: SnapshotStore;
  readonly reader: CatalogReader;
  readonly clock: Clock;
  /** As whom banks and policy are asked. */
  readonly identityTo: IdentityTo;
  readonly intervalMs: number;
  /** Takes nothing that is illustrative. */
  readonly production: boolean;
  /** Told the banks to serve whenever the set, or a contract of one, has changed. */
  readonly onBanksChanged: (banks: readonly ListedBank[]) => Promise<void>;
  /** Told what the registry has, each time it was asked; whoever publishes compares. */
  readonly onRegistryRead: (graph: PublishedGraph) => Promise<void>;
  readonly log: (message: string) => void;
}

const PARALLEL_FETCHES = 8;

/** Keeps the catalog current: finds the banks in the registry, asks each for a newer version, remembers all. */
export class SnapshotKeeper {
  private current: Catalog = EMPTY_CATALOG;
  private listed: readonly ListedBank[] = [];
  private policyUrl: string | null = null;
  /** State of the policy subgraph that was received in this process and whole; null: everything is asked for. */
  private policyVersion: string | null = null;
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private closed = false;
  /** Of what was received last; '' where nothing was. */
  private receivedLastAt = '';

  constructor(private readonly options: SnapshotKeeperOptions) {}

  get catalog(): Catalog {
    return this.current;
  }

  /** Reads what is kept, refreshes once, then goes on at the interval. */
  async start(): Promise<void> {
    const { onBanksChanged, store } = this.options;
    const catalogs = await store.readCatalogs();
    this.receivedLastAt = catalogs.reduce((last, { receivedAt }) => receivedAt.reduce<string>((latest, at) => (at !== null && at > latest ? at : latest), last), '');
    const kept = catalogs.flatMap(({ sdl, url, ...catalog }) => {
      const bank = readListedBank({ name: catalog.bankCode, url, sdl });
      return bank ? [{ bank, catalog }] : [];
    });
    const policies = await store.readPolicies();
    this.listed = kept.map(({ bank }) => bank);
    if (kept.length > 0) await onBanksChanged(this.listed);
    const banks = kept.map(
      ({ bank, catalog }): BankSnapshot => ({
        ...catalog,
        typeName: bank.contract.typeName,
        confirmed: null,
        freshness: 'STALE',
        error: 'not yet confirmed since the start',
      }),
    );
    this.current = await this.current.succeed(banks, policies ?? NO_POLICIES);
    await this.refresh();
    this.schedule();
  }

  /** One refresh; a refresh under way is joined. It never rejects: what fails is logged and tried again the next time. */
  refresh(): Promise<void> {
    this.running ??= this.refreshOnce()
      .catch((error: unknown) => this.options.log(`the snapshots could not be refreshed: ${messageOf(error)}`))
      .finally(() => {
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
    const graph = await this.readRegistry();
    if (graph) await this.takeList(graph);
    const previous = this.current;
    const options = { ...this.options, receivedAt: this.nextReception() };
    const banks = await mapBounded(this.listed, PARALLEL_FETCHES, (bank) => refreshBank(bank, previous.lastKnown(bank.code), options));
    const policy = await this.refreshPolicies(previous.policy);
    this.current = await previous.succeed(banks, policy);
    if (graph) await this.tellRegistryRead(graph);
  }

  /**
   * The one instant of what this refresh receives, for all of it is shown at once. It is later than any
   * before, whatever the clock does: who has seen all up to one has missed nothing.
   */
  private nextReception(): string {
    const now = this.options.clock();
    const last = this.receivedLastAt;
    this.receivedLastAt = now > last ? now : new Date(Date.parse(last) + 1).toISOString();
    return this.receivedLastAt;
  }

  /** Null where the registry does not answer: then the banks known are gone on with. */
  private async readRegistry(): Promise<PublishedGraph | null> {
    try {
      return await this.options.registry.graph();
    } catch (error) {
      this.options.log(`the registry does not answer; going on with the banks known (${messageOf(error)})`);
      return null;
    }
  }

  private async tellRegistryRead(graph: PublishedGraph): Promise<void> {
    try {
      await this.options.onRegistryRead(graph);
    } catch (error) {
      this.options.log(`offers is not published; it is tried again at the next refresh (${messageOf(error)})`);
    }
  }

  private async takeList(graph: PublishedGraph): Promise<void> {
    try {
      this.policyUrl = graph.subgraphs.find(({ name }) => name === POLICY_SUBGRAPH)?.url ?? this.policyUrl;
      const listed = banksOf(graph);
      if (listKey(listed) === listKey(this.listed)) return;
      this.current = await withoutOthers(this.current, listed);
      await this.options.onBanksChanged(listed);
      this.listed = listed;
    } catch (error) {
      this.options.log(`the list of banks cannot be taken over; going on with the banks known (${messageOf(error)})`);
    }
  }

  private async refreshPolicies(known: PolicySnapshot): Promise<PolicySnapshot> {
    if (!this.policyUrl) return known;
    try {
      const fetched = await fetchPolicies(this.policyUrl, this.policyVersion, this.options.identityTo);
      if (!fetched) return known;
      const { publishedVersion, snapshot } = fetched;
      if (this.options.production && snapshot.policies.some(({ illustrative }) => illustrative)) throw new Error('they are illustrative, which production does not take');
      const outcome = await this.options.store.keepPolicies(snapshot, this.options.clock());
      if (outcome === 'restored') this.options.log(`restored: the policy set ${snapshot.snapshotVersion}, which was altered since it was kept, from what policy publishes`);
      this.policyVersion = publishedVersion;
      return snapshot;
    } catch (error) {
      this.options.log(`no policies: ${messageOf(error)}`);
      return known;
    }
  }
}

/** A product of a bank that is no longer listed has no type in the schema that comes. */
function withoutOthers(catalog: Catalog, listed: readonly ListedBank[]): Promise<Catalog> {
  const codes = new Set(listed.map(({ code }) => code));
  return catalog.succeed(catalog.banks.filter(({ bankCode }) => codes.has(bankCode)), catalog.policy);
}
