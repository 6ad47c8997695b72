import type { ContractFields } from '../../../../schema';
import { Heap } from '../../pruning/heap';
import { type Position, comparePositions } from './position';

interface Placed extends Position {
  readonly product: ContractFields;
}

/** The first so many places after one; the others are looked at and left. */
export class PageWindow {
  /** The last of those that are kept is at hand. */
  readonly #kept = new Heap<Placed>((a, b) => comparePositions(b, a));

  constructor(
    readonly from: Position | null,
    private readonly size: number,
  ) {}

  /** Whatever does not stand before it is left; null: there is room. */
  get last(): Placed | null {
    return this.#kept.size < this.size ? null : (this.#kept.first ?? null);
  }

  /** Takes a place that is after `from` and before `last`. */
  take(place: Placed): void {
    if (this.last) this.#kept.take();
    this.#kept.add(place);
  }

  /** What is kept, in order; it is empty afterwards. */
  drain(): Placed[] {
    const places: Placed[] = [];
    for (let last = this.#kept.take(); last; last = this.#kept.take()) places.push(last);
    return places.reverse();
  }
}
