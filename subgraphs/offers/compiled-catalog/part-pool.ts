import type { ContractFields } from '../../../schema';
import type { ProductPart } from './product-parts';

const GROWTH = 2;
const SPARE_PARTS = 10_000;

/**
 * The distinct parts of all products of all banks, each with a number. It only grows: catalogs that
 * are still being answered from go on reading it while a newer one is compiled.
 */
export class PartPool {
  readonly #numberOf = new Map<string, number>();
  readonly #parts: ProductPart[] = [];
  readonly #collaterals = new Map<string, ContractFields['collaterals']>();

  #sizeWhenWhole = 0;

  get size(): number {
    return this.#parts.length;
  }

  /** Whether most of it may be of versions that no catalog has any more; of an empty one nothing is lost by a new one. */
  get isOutgrown(): boolean {
    return this.size === 0 || this.size > GROWTH * this.#sizeWhenWhole + SPARE_PARTS;
  }

  /** Says that every part of a catalog is in it and nothing else. */
  markWhole(): void {
    this.#sizeWhenWhole = this.size;
  }

  numberOf(part: ProductPart): number {
    const known = this.#numberOf.get(part.key);
    if (known !== undefined) return known;
    const number = this.#parts.length;
    this.#numberOf.set(part.key, number);
    this.#parts.push(this.#withSharedCollaterals(part));
    return number;
  }

  /** Parts that accept the same collateral have one list of it, so that what it carries is found once for a need. */
  #withSharedCollaterals(part: ProductPart): ProductPart {
    const { collaterals } = part.product;
    if (collaterals.length === 0) return part;
    const key = JSON.stringify([part.product.currency, collaterals]);
    const shared = this.#collaterals.get(key) ?? collaterals;
    this.#collaterals.set(key, shared);
    return { ...part, product: { ...part.product, collaterals: shared } };
  }

  partAt(number: number): ProductPart {
    const part = this.#parts[number];
    if (!part) throw new Error(`there is no part ${number}`);
    return part;
  }
}
