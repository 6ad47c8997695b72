import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { request } from 'undici';
import { SAMPLE_BANKS } from '../../gateway/cli/sample-banks';
import { REGISTRY, houseCallKeys } from '../../schema';
import { RegistryClient, callIdentity, systemClock } from '../../subgraphs/chassis';
import { ask } from './ask';
import { HIGH_LIMITS } from './high-limits';
import { createOfficerKey } from './officer-key';
import { PartProcess, type PartProcessOptions, stopAll } from './part-process';
import type { Target } from './target';
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
/** A benchmark that logs says so. */
const LOG_LEVEL = 'warn';

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

/** A gateway as a process, asked as an officer. */
export interface GatewayProcess extends Target {
  readonly part: PartProcess;
}

/** What a gateway is started with beside what all parts are. */
export type GatewayStart = Pick<PartProcessOptions, 'name'> & Partial<Pick<PartProcessOptions, 'argv' | 'environment' | 'errorFile'>>;

/** Every part as a process of its own, over SQLite in a temporary folder, on free ports of loopback. */
export class Stack {
  readonly parts: PartProcess[] = [];
  readonly banks: number;
  readonly folder = mkdtempSync(join(tmpdir(), 'jinqiao-bench-'));
  readonly #environment: Record<string, string>;
  readonly #guests: Guests | null;
  readonly #identityKey = randomBytes(32);
  #gateway: GatewayProcess | null = null;
  #key: string | null = null;

  constructor(guests: Guests | null) {
    this.#guests = guests;
    this.banks = SAMPLE_BANKS.length + (guests?.banks ?? 0);
    const limitsFile = join(this.folder, 'limits.json');
    writeFileSync(limitsFile, JSON.stringify(HIGH_LIMITS));
    this.#environment = {
      JINQIAO_DATA: this.folder,
      JINQIAO_CALL_KEY: CALL_KEY.toString('hex'),
      JINQIAO_IDENTITY_KEY: this.#identityKey.toString('hex'),
      JINQIAO_LIMITS: limitsFile,
      JINQIAO_LOG_LEVEL: LOG_LEVEL,
      JINQIAO_REFRESH_MS: NEVER_MS,
      JINQIAO_POLL_MS: NEVER_MS,
    };
  }

  /** Starts what the others need first, so that nothing has to be asked for twice. */
  async start(): Promise<void> {
    const registryUrl = await this.#urlOf(this.#start('registry'));
    this.#environment.JINQIAO_REGISTRY_URL = registryUrl;
    const published = (count: number): Promise<true> => this.#until(`${count} subgraphs were published`, async () => (await subgraphsOf(registryUrl)) === count || null);
    for (const { profile } of SAMPLE_BANKS) this.#start(`bank:${profile.code}`);
    this.#start('enterprise');
    this.#start('policy');
    if (this.#guests) this.#start('guests', '--guests', this.#guests.folder);
    await published(this.banks + 2);
    this.#start('offers');
    await published(this.banks + 3);
    this.#key = await createOfficerKey(this.folder, this.#identityKey);
    const gateway = await this.startGateway({ name: 'gateway' });
    this.#gateway = gateway;
    await this.#until('every bank was fresh', async () => ((await freshBanks(gateway)) === this.banks ? true : null));
  }

  get gateway(): GatewayProcess {
    if (!this.#gateway) throw new Error('the stack has not been started');
    return this.#gateway;
  }

  /** Another gateway before the same subgraphs, once it answers; `serve gateway` unless it is given a program of its own. */
  async startGateway({ argv = serveArgv('gateway'), environment = {}, errorFile, name }: GatewayStart): Promise<GatewayProcess> {
    const part = this.#startProcess({ name, argv, environment, errorFile });
    const url = await this.#urlOf(part);
    await this.#until(`${name} was ready`, async () => ((await request(`${url}/health`)).statusCode === 200 ? true : null));
    return { url, key: this.#key, part };
  }

  async stop(): Promise<void> {
    await stopAll(this.parts, STOP_TIMEOUT_MS);
    rmSync(this.folder, { recursive: true, force: true });
  }

  #start(name: string, ...options: string[]): PartProcess {
    return this.#startProcess({ name, argv: serveArgv(name, ...options) });
  }

  #startProcess({ environment, ...options }: Omit<PartProcessOptions, 'folder' | 'environment'> & Partial<Pick<PartProcessOptions, 'environment'>>): PartProcess {
    const part = new PartProcess({ ...options, folder: this.folder, environment: { ...this.#environment, ...environment } });
    this.parts.push(part);
    return part;
  }

  #urlOf(part: PartProcess): Promise<string> {
    return this.#until(`${part.name} served`, async () => / serves at (http:\S+)/.exec(part.output)?.[1] ?? null);
  }

  #until<T>(what: string, probe: () => Promise<T | null>): Promise<T> {
    return until(what, START_TIMEOUT_MS, async () => {
      for (const part of this.parts) await part.requireRunning();
      return probe();
    });
  }
}

function serveArgv(part: string, ...options: readonly string[]): readonly string[] {
  return ['node', LAUNCHER, 'serve', part, '--port', '0', ...options];
}

async function subgraphsOf(registryUrl: string): Promise<number> {
  const calls = { keys: houseCallKeys([CALL_KEY]), clock: systemClock, routerTokens: [], tls: null, log: () => undefined };
  const { subgraphs } = await new RegistryClient(registryUrl, callIdentity(calls, { from: 'cli', to: REGISTRY })).graph();
  return subgraphs.length;
}

const SOURCES = `{
  financingOffers(first: 1, need: { amount: "1000000.00", termMonths: 12, purpose: WORKING_CAPITAL }) { sources { freshness } }
}`;

async function freshBanks(gateway: Target): Promise<number> {
  const { financingOffers } = await ask<{ financingOffers: { sources: { freshness: string }[] } | null }>(gateway, SOURCES);
  return financingOffers?.sources.filter(({ freshness }) => freshness === 'FRESH').length ?? 0;
}
