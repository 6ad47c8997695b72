import type { CallStamp } from './sign-call';
import { CALL_WINDOW_MS } from './verify-call';

/** Calls are forgotten together with all others of the same so many milliseconds. */
const SPAN_MS = 10_000;

const DEFAULT_CAPACITY = 200_000;

/**
 * The verified calls that could still come again, so that each is carried out once. What is
 * forgotten is refused from then on, whatever the clock does: so is every call from before the
 * memory began, which a process that started anew may have carried out already. It is one
 * process's: an address behind which several processes stand takes a call once in each.
 */
export class ReplayMemory {
  /** Nonces by the span of the time that their calls state. */
  readonly #spans = new Map<number, Set<string>>();
  readonly #capacity: number;
  #forgottenBeforeMs: number;
  #size = 0;

  /** @param options.now the present instant, RFC 3339 */
  constructor({ capacity = DEFAULT_CAPACITY, now }: { readonly now: string; readonly capacity?: number }) {
    this.#capacity = capacity;
    this.#forgottenBeforeMs = Date.parse(now);
  }

  /**
   * Takes note of a verified call. `seen`: it came before, or may have; `full`: it cannot be noted
   * without forgetting another, and must not be carried out.
   */
  note({ keyId, nonce, time }: Pick<CallStamp, 'keyId' | 'nonce' | 'time'>, now: string): 'new' | 'seen' | 'full' {
    this.#forget(Date.parse(now) - CALL_WINDOW_MS);
    const timeMs = Date.parse(time);
    if (timeMs < this.#forgottenBeforeMs) return 'seen';
    const span = Math.floor(timeMs / SPAN_MS);
    const calls = this.#spans.get(span) ?? new Set<string>();
    const call = keyId + nonce;
    if (calls.has(call)) return 'seen';
    if (this.#size >= this.#capacity) return 'full';
    this.#spans.set(span, calls.add(call));
    this.#size += 1;
    return 'new';
  }

  /** Drops the spans that lie wholly before an instant: their calls are outside the window. */
  #forget(beforeMs: number): void {
    for (const [span, calls] of this.#spans) {
      const endMs = (span + 1) * SPAN_MS;
      if (endMs > beforeMs) continue;
      this.#spans.delete(span);
      this.#size -= calls.size;
      this.#forgottenBeforeMs = Math.max(this.#forgottenBeforeMs, endMs);
    }
  }
}
