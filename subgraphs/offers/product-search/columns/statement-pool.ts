import type { ContractFields, Criterion } from '../../../../schema';
import type { Dimension, Statement } from './dimensions';

/** A statement with the codes that it counts for. */
export interface PooledStatement {
  readonly statement: Statement;
  readonly codes: readonly string[];
}

/**
 * The distinct statements of one dimension, each with a number: a filter decides each once, and a
 * count adds up numbers. It only grows, shared by all banks: whatever is in it some version that is
 * kept for ever has said.
 */
export class StatementPool {
  readonly #numberOf = new Map<string, number>();
  readonly #pooled: PooledStatement[] = [];

  constructor(readonly dimension: Dimension) {}

  get size(): number {
    return this.#pooled.length;
  }

  /** @param decidable the conditions of the product that can be decided */
  numberOf(product: ContractFields, decidable: readonly Criterion[]): number {
    const { admits, counted, stated } = this.dimension;
    const statement = stated(product, decidable);
    const { codes, conditions } = statement;
    const key = `${codes ? codes.join() : 'any'}${conditions.length > 0 ? ` ${JSON.stringify(conditions)}` : ''}`;
    const known = this.#numberOf.get(key);
    if (known !== undefined) return known;
    const number = this.#pooled.length;
    this.#numberOf.set(key, number);
    this.#pooled.push({ statement, codes: [...new Set(counted ?? codes ?? [])].filter((code) => admits(statement, code)) });
    return number;
  }

  /** 1 for each statement that admits any of the codes. */
  admitting(codes: readonly string[]): Uint8Array {
    return Uint8Array.from(this.#pooled, ({ statement }) => (codes.some((code) => this.dimension.admits(statement, code)) ? 1 : 0));
  }

  codesOf(number: number): readonly string[] {
    return this.#pooled[number]?.codes ?? [];
  }
}
