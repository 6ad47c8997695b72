import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bank } from '../../../../subgraphs/bank-kit';
import type { RunningPart, Storage } from '../../../../subgraphs/chassis';
import { type RunningOffers, createOffers } from '../../../../subgraphs/offers';
import { createPolicy } from '../../../../subgraphs/policy';
import { TEST_CALLS } from '../../../kit/calls';
import { type TestRegistry, startRegistry } from '../../../kit/registry';
import { askGraph } from './ask-graph';

export const NOW = '2026-08-20T08:00:00.000Z';
export const DECISION_KEY = Buffer.alloc(32, 7);

export interface OffersUnderTest {
  readonly offers: RunningOffers;
  readonly registry: TestRegistry;
  readonly storage: Storage;
  readonly logged: readonly string[];
  /** Asks the offers subgraph itself over HTTP, as an officer; throws where the answer has an error. */
  ask<T>(query: string, variables?: Record<string, unknown>): Promise<T>;
  close(): Promise<void>;
}

/** Banks and policy as they start, an in-process registry that lists them, and offers over them. */
export async function startOffersUnderTest(banks: readonly Bank[], { withPolicy = true } = {}): Promise<OffersUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'jinqiao-offers-'));
  const storage: Storage = { kind: 'sqlite', folder };
  const settings = { storage, host: '127.0.0.1', port: 0, clock: () => NOW, calls: TEST_CALLS };
  const registry = await startRegistry();
  const parts: RunningPart[] = [];
  for (const part of [...banks, ...(withPolicy ? [createPolicy()] : [])]) parts.push(await part.start(settings));
  for (const { name, sdl, url } of parts) await registry.put(`/subgraphs/${name}`, { url, sdl });
  const logged: string[] = [];
  const offers = await createOffers().start({
    ...settings,
    registryUrl: registry.url,
    decisionKey: DECISION_KEY,
    refreshIntervalMs: 3_600_000,
    log: (message) => logged.push(message),
  });
  return {
    offers,
    registry,
    storage,
    logged,
    ask: (query, variables) => askGraph(offers.url, query, variables),
    async close() {
      await offers.close();
      for (const part of parts) await part.close();
      await registry.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
