import type { RankingBound } from './ranking-bound';

export interface Bounds {
  /** Of the objective alone, and no greater than that of {@link Bounds.boundAt}. */
  quickBoundAt(index: number): number;
  boundAt(index: number): RankingBound;
}

/**
 * A binary heap of bounds by number: the least is at hand. It holds numbers alone, for there are as
 * many as offers; a number stands in it by its quick bound until that is the least.
 */
export class BoundHeap {
  readonly #objectives: Float64Array;
  readonly #totalCosts: Float64Array;
  readonly #order: Int32Array;
  readonly #isQuick: Uint8Array;
  #size: number;

  constructor(
    count: number,
    private readonly bounds: Bounds,
  ) {
    this.#objectives = new Float64Array(count);
    this.#totalCosts = new Float64Array(count).fill(-Infinity);
    this.#order = new Int32Array(count);
    this.#isQuick = new Uint8Array(count).fill(1);
    this.#size = count;
    for (let index = 0; index < count; index += 1) {
      this.#objectives[index] = bounds.quickBoundAt(index);
      this.#order[index] = index;
    }
    for (let at = (count >>> 1) - 1; at >= 0; at -= 1) this.#sink(at);
  }

  /** Null where none is left. */
  get first(): RankingBound | null {
    if (this.#size === 0) return null;
    let index = this.#order[0] ?? 0;
    while (this.#isQuick[index] === 1) {
      const { objective, totalCost } = this.bounds.boundAt(index);
      this.#objectives[index] = objective;
      this.#totalCosts[index] = totalCost;
      this.#isQuick[index] = 0;
      this.#sink(0);
      index = this.#order[0] ?? 0;
    }
    return { objective: this.#objectives[index] ?? 0, totalCost: this.#totalCosts[index] ?? 0 };
  }

  /** The number of the first, which is taken out; to be called when first was read. */
  take(): number {
    const order = this.#order;
    const first = order[0] ?? 0;
    this.#size -= 1;
    order[0] = order[this.#size] ?? 0;
    this.#sink(0);
    return first;
  }

  #sink(from: number): void {
    const order = this.#order;
    const sinking = order[from] ?? 0;
    let at = from;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#size) break;
      if (child + 1 < this.#size && this.#isLess(order[child + 1] ?? 0, order[child] ?? 0)) child += 1;
      const below = order[child] ?? 0;
      if (!this.#isLess(below, sinking)) break;
      order[at] = below;
      at = child;
    }
    order[at] = sinking;
  }

  #isLess(a: number, b: number): boolean {
    const x = this.#objectives[a] ?? 0;
    const y = this.#objectives[b] ?? 0;
    return x < y || (x === y && (this.#totalCosts[a] ?? 0) < (this.#totalCosts[b] ?? 0));
  }
}
