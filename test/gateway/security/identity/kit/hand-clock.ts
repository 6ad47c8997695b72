/** A clock that a test moves. */
export class HandClock {
  #ms = Date.parse('2026-07-01T00:00:00Z');

  readonly now = (): string => new Date(this.#ms).toISOString();
  readonly monotonicMs = (): number => this.#ms;

  get seconds(): number {
    return this.#ms / 1_000;
  }

  advance(ms: number): void {
    this.#ms += ms;
  }
}
