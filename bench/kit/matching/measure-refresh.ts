import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { houseCallKeys, readBankContract } from '../../../schema';
import { abc } from '../../../subgraphs/banks/abc';
import { callIdentity, openDatabase, systemClock } from '../../../subgraphs/chassis';
import { rankOffers } from '../../../subgraphs/offers/offer-ranking';
import { buildOffersSchema } from '../../../subgraphs/offers/graphql/offers-schema';
import { Catalog } from '../../../subgraphs/offers/snapshots/catalog';
import { createCatalogReader } from '../../../subgraphs/offers/snapshots/catalog-reader';
import type { ListedBank } from '../../../subgraphs/offers/snapshots/listed-bank';
import { type RefreshOptions, refreshBank } from '../../../subgraphs/offers/snapshots/refresh-bank';
import { offersEntities, offersMigrations } from '../../../subgraphs/offers/snapshots/schema';
import { SnapshotStore } from '../../../subgraphs/offers/snapshots/snapshot-store';
import { AS_OF, bankCodeAt, generatedBanks, generatedNeeds, generatedPolicies } from './generated-market';
import { type MarketOptions, NEEDS, SEEDS } from './market-options';

export interface RefreshMeasurement {
  readonly versions: number;
  readonly refreshes: number;
  /** From asking the bank to the new catalog. */
  readonly elapsedP50Ms: number;
  /** The longest that the event loop did not turn, of each refresh. */
  readonly blockedP50Ms: number;
  readonly blockedMostMs: number;
  /** CPU that the process took in the turn of each refresh that took most: what the wait comes to where nobody else has the core. */
  readonly busyP50Ms: number;
  readonly busyMostMs: number;
}

/** Refreshes the first bank of a market again and again from its server, over a database, and watches the event loop. */
export async function measureRefresh({ banks, products }: Pick<MarketOptions, 'banks' | 'products'>, url: string, refreshes: number): Promise<RefreshMeasurement> {
  const folder = mkdtempSync(join(tmpdir(), 'jinqiao-bench-'));
  const dataSource = await openDatabase({ storage: { kind: 'sqlite', folder }, part: 'offers', entities: offersEntities, migrations: offersMigrations });
  try {
    const calls = { keys: houseCallKeys([Buffer.alloc(32, 1)]), clock: systemClock, routerTokens: [], tls: null, log: () => undefined };
    const options: RefreshOptions = {
      store: new SnapshotStore(dataSource),
      reader: createCatalogReader(buildOffersSchema([]).schema),
      clock: systemClock,
      receivedAt: systemClock(),
      identityTo: (to) => callIdentity(calls, { from: 'offers', to }),
      production: false,
      log: (message) => process.stderr.write(`${message}\n`),
    };
    const bank = listedBank(url);
    let catalog = await new Catalog([], generatedPolicies(banks)).succeed(generatedBanks(banks, products, SEEDS.products).slice(1), generatedPolicies(banks));
    const refresh = async (): Promise<void> => {
      const snapshot = await refreshBank(bank, catalog.bank(bank.code), options);
      if (snapshot.freshness !== 'FRESH') throw new Error(`the bank was not refreshed: ${snapshot.error}`);
      catalog = await catalog.succeed([snapshot, ...catalog.banks.filter(({ bankCode }) => bankCode !== bank.code)], catalog.policy);
    };
    const needs = generatedNeeds(NEEDS, SEEDS.needs);
    await refresh();
    const [elapsed, blocked, busy]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round < refreshes; round += 1) {
      // Requests between refreshes, so that what they compile and collect is done as in a running server.
      for (const need of needs.slice(0, 5)) rankOffers({ catalog, need, storedNeed: null, asOf: AS_OF, filter: {}, orderBy: 'ALL_IN', decisionKey: Buffer.alloc(32) }).slice(0, 20);
      const begun = performance.now();
      const longest = await longestTurn(refresh);
      blocked.push(longest.elapsedMs);
      busy.push(longest.cpuMs);
      elapsed.push(performance.now() - begun);
    }
    const versions = catalog.bank(bank.code)?.versions.length ?? 0;
    const middle = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? NaN;
    return { versions, refreshes, elapsedP50Ms: middle(elapsed), blockedP50Ms: middle(blocked), blockedMostMs: Math.max(...blocked), busyP50Ms: middle(busy), busyMostMs: Math.max(...busy) };
  } finally {
    await dataSource.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
}

function listedBank(url: string): ListedBank {
  const sdl = abc.sdl();
  const contract = readBankContract(sdl);
  if (!contract) throw new Error('the SDL of a sample bank has no contract');
  return { code: bankCodeAt(0), url, sdl, contract };
}

/** The most that passes, and the most CPU that is taken, between two turns of the event loop while something is done. */
async function longestTurn(task: () => Promise<void>): Promise<{ elapsedMs: number; cpuMs: number }> {
  const longest = { elapsedMs: 0, cpuMs: 0 };
  let before = performance.now();
  let cpuBefore = process.cpuUsage();
  let isDone = false;
  const turn = (): void => {
    const { system, user } = process.cpuUsage(cpuBefore);
    longest.elapsedMs = Math.max(longest.elapsedMs, performance.now() - before);
    longest.cpuMs = Math.max(longest.cpuMs, (user + system) / 1_000);
    before = performance.now();
    cpuBefore = process.cpuUsage();
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  await task();
  isDone = true;
  turn();
  return longest;
}
