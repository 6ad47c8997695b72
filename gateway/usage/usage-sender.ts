import { randomUUID } from 'node:crypto';
import type { Log } from './log';
import type { Usage } from './operation-counts';

export interface UsageBatch extends Usage {
  /** The same at each attempt, so that a batch is counted once. */
  readonly batch: string;
}

export interface UsageSenderOptions {
  /** What was counted since the last call; null where nothing was. */
  readonly take: () => Usage | null;
  /** Hands a batch to the registry → the HTTP status; rejects where there is none. */
  readonly send: (batch: UsageBatch) => Promise<number>;
  readonly intervalMs: number;
  readonly log: Log;
}

/** What the registry will refuse each time: nothing is gained by sending it again. */
const REFUSED: ReadonlySet<number> = new Set([400, 413]);

/**
 * Sends what was counted every `intervalMs` and when it is closed. While the registry does not
 * answer, one batch is kept and the counting goes on within its own bounds.
 */
export class UsageSender {
  readonly #options: UsageSenderOptions;
  readonly #timer: NodeJS.Timeout;
  #kept: UsageBatch | null = null;
  #sending: Promise<void> | null = null;
  #isUnreachable = false;

  constructor(options: UsageSenderOptions) {
    this.#options = options;
    this.#timer = setInterval(() => void this.flush(), options.intervalMs);
    // Usage is nothing to keep a process for.
    this.#timer.unref();
  }

  /** Sends what there is now; resolves in any case. */
  flush(): Promise<void> {
    this.#sending ??= this.#flush().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  /** Sends the last of it, in one attempt. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#sending;
    await this.flush();
  }

  async #flush(): Promise<void> {
    // What was kept goes first; what was counted since goes with it where the registry answers.
    if (this.#kept && !(await this.#send(this.#kept))) return;
    const usage = this.#options.take();
    if (usage) await this.#send({ batch: randomUUID(), ...usage });
  }

  /** False where the batch is kept for another attempt. */
  async #send(batch: UsageBatch): Promise<boolean> {
    const { log, send } = this.#options;
    let reason: string;
    try {
      const status = await send(batch);
      if (status === 200 || REFUSED.has(status)) {
        if (status !== 200) log({ level: 'error', message: `The registry refused a batch of usage (HTTP ${status}); it is dropped.` });
        else if (this.#isUnreachable) log({ level: 'info', message: 'The registry takes usage again.' });
        this.#isUnreachable = false;
        this.#kept = null;
        return true;
      }
      reason = `it answered with status ${status}`;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      // A refused connection to several addresses is an AggregateError without a message.
      reason = message || code || 'unknown';
    }
    // Of several failures in a row the first is reported: the others say nothing new.
    if (!this.#isUnreachable) log({ level: 'warn', message: `The registry takes no usage: ${reason}. It is kept and sent later.` });
    this.#isUnreachable = true;
    this.#kept = batch;
    return false;
  }
}
