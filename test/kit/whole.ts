import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLE_BANKS } from '../../gateway/cli/sample-banks';
import { readKeyFile } from '../../gateway/data-folder';
import { type RunningWhole, type SecuritySettings, type WholeSettings, startWhole } from '../../gateway/main';
import { demoKeys } from '../../gateway/security';
import type { PrincipalKind } from '../../schema';
import type { Bank } from '../../subgraphs/bank-kit';
import type { Storage } from '../../subgraphs/chassis';
import { TEST_CALL_KEY } from './calls';
import { TEST_LIMITS } from './doors';

/** Every test that does not say otherwise runs at this instant. */
export const TEST_NOW = '2026-08-20T08:00:00.000Z';

export interface Answer {
  readonly data?: Readonly<Record<string, never>> | null;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[]; readonly extensions: Readonly<Record<string, unknown>> }[];
}

export interface WholeUnderTest {
  readonly whole: RunningWhole;
  readonly dataFolder: string;
  readonly logged: readonly string[];
  /** Asks the gateway over HTTP, as the demonstration's principal of a kind: anonymous unless told. */
  ask<T = Answer>(query: string, variables?: Readonly<Record<string, unknown>>, as?: PrincipalKind): Promise<T>;
  /** Stops everything and removes the data folder, unless that was given. */
  close(): Promise<void>;
}

export interface WholeOptions {
  readonly banks?: readonly Bank[];
  readonly dataFolder?: string;
  readonly storage?: Storage;
  readonly settings?: Partial<WholeSettings>;
  /** In place of what tests go by: demonstration keys, and limits that leave room. */
  readonly security?: Partial<SecuritySettings>;
}

export const TEST_IDENTITY_KEY = Buffer.alloc(32, 0x1d);
const DEMO_KEYS = new Map<PrincipalKind, string>(demoKeys(TEST_IDENTITY_KEY).map(({ holder, key }) => [holder.kind, key]));

/** The header by which the demonstration's principal of a kind is known; none for the anonymous. */
export function credentialsOf(kind: PrincipalKind): { readonly authorization?: string } {
  const key = DEMO_KEYS.get(kind);
  return key === undefined ? {} : { authorization: `Bearer ${key}` };
}

/** The whole system in this process, on free ports of loopback, at a fixed clock. */
export async function startWholeUnderTest(options: WholeOptions = {}): Promise<WholeUnderTest> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'jinqiao-whole-'));
  const storage = options.storage ?? ({ kind: 'sqlite', folder: dataFolder } as const);
  const logged: string[] = [];
  const whole = await startWhole({
    part: { storage, host: '127.0.0.1', clock: () => TEST_NOW },
    callKey: TEST_CALL_KEY,
    banks: options.banks ?? SAMPLE_BANKS,
    gatewayHost: '127.0.0.1',
    gatewayPort: 0,
    dataFolder,
    decisionKey: readKeyFile(dataFolder, 'decision', null),
    security: {
      identity: { storage, identityKey: TEST_IDENTITY_KEY, demoKeys: true },
      jwt: null,
      corsOrigins: [],
      trustedProxies: [],
      limits: TEST_LIMITS,
      safelist: null,
      ...options.security,
    },
    refreshIntervalMs: 3_600_000,
    pollIntervalMs: 200,
    // What is counted is sent when the gateway closes.
    usageIntervalMs: 3_600_000,
    subgraphTimeoutMs: 10_000,
    log: ({ level, message }) => {
      if (level !== 'info') logged.push(message);
    },
    onProgress: () => undefined,
    ...options.settings,
  });
  return {
    whole,
    dataFolder,
    logged,
    async ask<T>(query: string, variables: Readonly<Record<string, unknown>> = {}, as: PrincipalKind = 'anonymous') {
      const response = await fetch(`${whole.gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...credentialsOf(as) },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as T;
    },
    async close() {
      await whole.close();
      if (!options.dataFolder) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
