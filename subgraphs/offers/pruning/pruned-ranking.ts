import { BoundHeap } from './bound-heap';
import { Heap } from './heap';
import type { RankingBound } from './ranking-bound';

export interface PrunedRankingOptions<T, P> {
  readonly items: ArrayLike<T>;
  /** No greater than what an item is computed to; the quick one, of the objective alone, no greater than the other. */
  readonly boundOf: (item: T) => RankingBound;
  readonly quickBoundOf: (item: T) => number;
  readonly compute: (item: T) => P;
  /** Whether what was computed comes before everything that has a bound. */
  readonly isBefore: (computed: P, bound: RankingBound) => boolean;
  /** The whole order, ties included. */
  readonly compare: (a: P, b: P) => number;
}

/**
 * A ranking that is computed from its front, as far as it is read: an item is computed when its bound
 * may come before everything that is computed already, and stands in the ranking when nothing that is
 * left can come before it. What is read is exactly what sorting everything would give.
 */
export class PrunedRanking<T, P> {
  readonly #ranked: P[] = [];
  readonly #computed: Heap<P>;
  readonly #bounds: BoundHeap;

  constructor(private readonly options: PrunedRankingOptions<T, P>) {
    const { boundOf, compare, items, quickBoundOf } = options;
    this.#computed = new Heap<P>(compare);
    this.#bounds = new BoundHeap(items.length, {
      quickBoundAt: (index) => quickBoundOf(items[index] as T),
      boundAt: (index) => boundOf(items[index] as T),
    });
  }

  /** How many were computed so far. */
  get computedCount(): number {
    return this.#ranked.length + this.#computed.size;
  }

  /** Undefined beyond the last. */
  at(index: number): P | undefined {
    while (this.#ranked.length <= index) {
      const next = this.#takeNext();
      if (next === undefined) return undefined;
      this.#ranked.push(next);
    }
    return this.#ranked[index];
  }

  #takeNext(): P | undefined {
    const { compute, isBefore, items } = this.options;
    for (;;) {
      const bound = this.#bounds.first;
      const best = this.#computed.first;
      if (bound === null || (best !== undefined && isBefore(best, bound))) return this.#computed.take();
      this.#computed.add(compute(items[this.#bounds.take()] as T));
    }
  }
}
