import { setTimeout as sleep } from 'node:timers/promises';
import type { CallSigner } from '../../schema';
import type { Composer } from './compose';
import { FirstAccepted } from './first-accepted';
import type { LastGood } from './last-good';
import type { Log } from './log';
import { type PublishedGraph, type RegistryClient, createRegistryClient } from './registry-client';
import type { Accept, SupergraphSource } from './supergraph-source';

export interface RegistrySourceOptions {
  /** Address of the registry, such as http://127.0.0.1:4100. */
  readonly registryUrl: string;
  /** Of the calls to the registry. */
  readonly sign: CallSigner;
  readonly composer: Composer;
  /** Null: nothing is kept for a start without a registry. */
  readonly lastGood: LastGood | null;
  readonly log: Log;
  /** Between two polls that succeed. */
  readonly intervalMs?: number;
  /** Of one poll. */
  readonly timeoutMs?: number;
  /** After failures the interval doubles up to this; before the first supergraph only up to intervalMs. */
  readonly maxBackoffMs?: number;
}

const FIRST_RETRY_MS = 100;

/**
 * current: the registry's graph is served, or it has none. unusable: it has one that cannot be
 * served, and nothing will do but another. retry: it is not known.
 */
type PollOutcome = 'current' | 'unusable' | 'retry';

/**
 * A supergraph composed from what the registry has, followed by polling, one poll at a time. An
 * unreachable registry, a failed composition and a refusal by the gateway are reported and leave
 * the supergraph as it is.
 */
export function createRegistrySource(options: RegistrySourceOptions): SupergraphSource {
  return new RegistrySource(options);
}

class RegistrySource implements SupergraphSource {
  readonly #options: Required<RegistrySourceOptions>;
  readonly #client: RegistryClient;
  readonly #first = new FirstAccepted();
  readonly #stopping = new AbortController();
  #accept: Accept | null = null;
  #loop: Promise<void> = Promise.resolve();
  #stopped: Promise<void> | null = null;
  /** Of the graph last dealt with, well or badly: the same one is not composed again. */
  #etag: string | null = null;
  /** Polls in a row that are to be repeated soon. */
  #failures = 0;
  #isUnreachable = false;

  constructor(options: RegistrySourceOptions) {
    this.#options = { intervalMs: 2_000, timeoutMs: 5_000, maxBackoffMs: 30_000, ...options };
    this.#client = createRegistryClient({ url: options.registryUrl, timeoutMs: this.#options.timeoutMs, sign: options.sign });
  }

  start(accept: Accept): void {
    if (this.#accept) throw new Error('A supergraph source is started once.');
    this.#accept = accept;
    this.#loop = this.#run();
  }

  waitForFirst(timeoutMs?: number): Promise<void> {
    return this.#first.wait(timeoutMs);
  }

  stop(): Promise<void> {
    return (this.#stopped ??= this.#stop());
  }

  async #stop(): Promise<void> {
    this.#stopping.abort();
    this.#first.failed(new Error('The supergraph source was stopped.'));
    await this.#loop;
    await this.#client.close();
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    for (let isFirst = true; !signal.aborted; isFirst = false) {
      const outcome = await this.#poll();
      if (signal.aborted) return;
      if (isFirst && outcome !== 'current') await this.#fallBack();
      this.#failures = outcome === 'retry' ? this.#failures + 1 : 0;
      await sleep(this.#delayMs(), undefined, { signal }).catch(() => undefined);
    }
  }

  #delayMs(): number {
    const { intervalMs, maxBackoffMs } = this.#options;
    if (this.#failures === 0) return intervalMs;
    // Parts that start together find each other soon; a gateway that already serves has time.
    const [baseMs, maxMs] = this.#first.isAccepted ? [intervalMs, maxBackoffMs] : [FIRST_RETRY_MS, intervalMs];
    return Math.min(maxMs, baseMs * 2 ** this.#failures);
  }

  async #poll(): Promise<PollOutcome> {
    const { log } = this.#options;
    let graph: PublishedGraph | null;
    try {
      graph = await this.#client.fetchGraph(this.#etag, this.#stopping.signal);
    } catch (error) {
      // Of several failures in a row the first is reported: the others say nothing new.
      if (!this.#isUnreachable && !this.#stopping.signal.aborted) log({ level: 'warn', message: (error as Error).message });
      this.#isUnreachable = true;
      return 'retry';
    }
    if (this.#isUnreachable) log({ level: 'info', message: 'The registry answers again.' });
    this.#isUnreachable = false;
    return graph === null ? 'current' : this.#take(graph);
  }

  async #take({ etag, revision, subgraphs }: PublishedGraph): Promise<PollOutcome> {
    const { composer, log } = this.#options;
    if (subgraphs.length === 0) {
      this.#etag = etag;
      log({ level: 'info', message: 'The registry has no subgraphs.', revision });
      return 'current';
    }
    const result = await composer.compose(subgraphs, this.#stopping.signal);
    if (this.#stopping.signal.aborted) return 'retry';
    switch (result.kind) {
      case 'interrupted':
        log({ level: 'error', message: `Composing revision ${revision} was interrupted: ${result.reason}.`, revision });
        return 'retry';
      case 'failure':
        this.#etag = etag;
        // Of parts that start together, the first few do not compose without those that are still to come.
        log({ level: this.#first.isAccepted ? 'error' : 'warn', message: `Revision ${revision} does not compose${this.#first.isAccepted ? '' : ' yet'}.`, revision, errors: result.errors });
        return 'unusable';
      case 'success':
        this.#etag = etag;
        return this.#deliver(result.supergraphSdl, revision);
      default:
        return result satisfies never;
    }
  }

  async #deliver(supergraphSdl: string, revision: number): Promise<PollOutcome> {
    const { lastGood, log } = this.#options;
    try {
      this.#accept?.(supergraphSdl);
    } catch (error) {
      log({ level: 'error', message: `The gateway refuses revision ${revision}.`, revision, error });
      return 'unusable';
    }
    this.#first.accepted();
    log({ level: 'info', message: `Serving revision ${revision}.`, revision });
    await lastGood?.save(supergraphSdl).catch((error: unknown) => {
      log({ level: 'warn', message: 'The last good supergraph could not be kept.', error });
    });
    return 'current';
  }

  async #fallBack(): Promise<void> {
    const { lastGood, log } = this.#options;
    const reading = (await lastGood?.load()) ?? { kind: 'none' };
    if (reading.kind === 'none' || this.#stopping.signal.aborted) return;
    if (reading.kind === 'corrupt') {
      log({ level: 'warn', message: `The last good supergraph is not used: ${reading.reason}.` });
      return;
    }
    try {
      this.#accept?.(reading.supergraphSdl);
    } catch (error) {
      log({ level: 'error', message: 'The gateway refuses the last good supergraph.', error });
      return;
    }
    this.#first.accepted();
    log({ level: 'warn', message: 'Serving the last good supergraph until the registry has one.' });
  }
}
