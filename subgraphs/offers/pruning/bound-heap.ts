import type { RankingBound } from './ranking-bound';

/** A binary heap of bounds by number: the least is at hand. It holds numbers alone, for there are as many as offers. */
export class BoundHeap {
  readonly #objectives: Float64Array;
  readonly #totalCosts: Float64Array;
  readonly #order: Int32Array;
  #size: number;

  constructor(count: number, boundAt: (index: number) => RankingBound) {
    this.#objectives = new Float64Array(count);
    this.#totalCosts = new Float64Array(count);
    this.#order = new Int32Array(count);
    this.#size = count;
    for (let index = 0; index < count; index += 1) {
      const { objective, totalCost } = boundAt(index);
      this.#objectives[index] = objective;
      this.#totalCosts[index] = totalCost;
      this.#order[index] = index;
    }
    for (let at = (count >>> 1) - 1; at >= 0; at -= 1) this.#sink(at);
  }

  /** Null where none is left. */
  get first(): RankingBound | null {
    if (this.#size === 0) return null;
    const index = this.#order[0] ?? 0;
    return { objective: this.#objectives[index] ?? 0, totalCost: this.#totalCosts[index] ?? 0 };
  }

  /** The number of the first, which is taken out. */
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
    const [x, y] = [this.#objectives[a] ?? 0, this.#objectives[b] ?? 0];
    return x < y || (x === y && (this.#totalCosts[a] ?? 0) < (this.#totalCosts[b] ?? 0));
  }
}
