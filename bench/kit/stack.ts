import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { request } from 'undici';
import { SAMPLE_BANKS } from '../../gateway/cli/sample-banks';
import { REGISTRY, houseCallKeys } from '../../schema';
import { RegistryClient, callIdentity, systemClock } from '../../subgraphs/chassis';
import { ask } from './ask';
import { PartProcess, stopAll } from './part-process';
import { until } from './until';

/** The project's root, from where the compiled benchmark lies. */
export const ROOT = join(__dirname, '..', '..', '..');

const LAUNCHER = join(ROOT, 'gateway', 'cli', 'launcher.cjs');
const START_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 15_000;
/** Of the calls between the parts of this process's stacks. */
const CALL_KEY = randomBytes(32);
/** Nothing changes while it is measured, so nothing is asked for changes: what is left is the requests. */
const NEVER_MS = '3600000';

/** A folder of Consumer Data Right files, each of them a bank. */
export interface Guests {
  readonly folder: string;
  readonly banks: number;
}

export function readGuests(folder: string): Guests {
  const banks = readdirSync(folder).filter((name) => name.endsWith('.json')).length;
  if (banks === 0) throw new Error(`the folder of guests ${folder} has no .json file`);
  // The parts run in a folder of their own.
  return { folder: resolve(folder), banks };
}

/** Every part as a process of its own, over SQLite in a temporary folder, on free ports of loopback. */
export class Stack {
  readonly parts: PartProcess[] = [];
  readonly banks: number;
  gatewayUrl = '';
  readonly #folder = mkdtempSync(join(tmpdir(), 'jinqiao-bench-'));
  readonly #environment: Record<string, string>;
  readonly #guests: Guests | null;

  constructor(guests: Guests | null) {
    this.#guests = guests;
    this.banks = SAMPLE_BANKS.length + (guests?.banks ?? 0);
    this.#environment = { JINQIAO_DATA: this.#folder, JINQIAO_CALL_KEY: CALL_KEY.toString('hex'), JINQIAO_REFRESH_MS: NEVER_MS, JINQIAO_POLL_MS: NEVER_MS };
  }

  /** Starts what the others need first, so that nothing has to be asked for twice. */
  async start(): Promise<void> {
    const registryUrl = await this.#startAndReadUrl('registry');
    this.#environment.JINQIAO_REGISTRY_URL = registryUrl;
    const published = (count: number): Promise<true> => this.#until(`${count} subgraphs were published`, async () => (await subgraphsOf(registryUrl)) === count || null);
    for (const { profile } of SAMPLE_BANKS) this.#start(`bank:${profile.code}`);
    this.#start('enterprise');
    this.#start('policy');
    if (this.#guests) this.#start('guests', '--guests', this.#guests.folder);
    await published(this.banks + 2);
    this.#start('offers');
    await published(this.banks + 3);
    this.gatewayUrl = await this.#startAndReadUrl('gateway');
    await this.#until('the gateway was ready', async () => ((await request(`${this.gatewayUrl}/health`)).statusCode === 200 ? true : null));
    await this.#until('every bank was fresh', async () => ((await freshBanks(this.gatewayUrl)) === this.banks ? true : null));
  }

  async stop(): Promise<void> {
    await stopAll(this.parts, STOP_TIMEOUT_MS);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #start(name: string, ...options: string[]): PartProcess {
    const argv = ['node', LAUNCHER, 'serve', name, '--port', '0', ...options];
    const part = new PartProcess({ name, argv, folder: this.#folder, environment: this.#environment });
    this.parts.push(part);
    return part;
  }

  async #startAndReadUrl(name: string): Promise<string> {
    const part = this.#start(name);
    return this.#until(`${name} served`, async () => / serves at (http:\S+)/.exec(part.output)?.[1] ?? null);
  }

  #until<T>(what: string, probe: () => Promise<T | null>): Promise<T> {
    return until(what, START_TIMEOUT_MS, async () => {
      for (const part of this.parts) await part.requireRunning();
      return probe();
    });
  }
}

async function subgraphsOf(registryUrl: string): Promise<number> {
  const calls = { keys: houseCallKeys([CALL_KEY]), clock: systemClock, routerTokens: [], tls: null, log: () => undefined };
  const { subgraphs } = await new RegistryClient(registryUrl, callIdentity(calls, { from: 'cli', to: REGISTRY })).graph();
  return subgraphs.length;
}

const SOURCES = `{
  financingOffers(first: 1, need: { amount: "1000000.00", termMonths: 12, purpose: WORKING_CAPITAL }) { sources { freshness } }
}`;

async function freshBanks(gatewayUrl: string): Promise<number> {
  const { financingOffers } = await ask<{ financingOffers: { sources: { freshness: string }[] } | null }>(gatewayUrl, SOURCES);
  return financingOffers?.sources.filter(({ freshness }) => freshness === 'FRESH').length ?? 0;
}
