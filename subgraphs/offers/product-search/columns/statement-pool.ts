import type { ContractFields, Criterion } from '../../../../schema';
import type { Dimension, Statement } from './dimensions';

/** Codes whose verdicts are remembered; the one asked for longest ago is forgotten first. */
const REMEMBERED_CODES = 400;

/** A statement with the codes that it counts for. */
interface PooledStatement {
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
  /** By code, of the statements that there were when it was last asked for: 1 for each that admits it. */
  readonly #verdicts = new Map<string, Uint8Array>();

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
    const admitted = new Uint8Array(this.size);
    for (const code of new Set(codes)) {
      const verdicts = this.#verdictsOf(code);
      for (let number = 0; number < admitted.length; number += 1) admitted[number]! |= verdicts[number]!;
    }
    return admitted;
  }

  /** A statement never changes, so only those that are new since the code was last asked for are decided. */
  #verdictsOf(code: string): Uint8Array {
    const known = this.#verdicts.get(code) ?? new Uint8Array();
    const verdicts = known.length === this.size ? known : new Uint8Array(this.size);
    if (verdicts !== known) verdicts.set(known);
    for (const [index, { statement }] of this.#pooled.slice(known.length).entries()) verdicts[known.length + index] = this.dimension.admits(statement, code) ? 1 : 0;
    this.#verdicts.delete(code);
    this.#verdicts.set(code, verdicts);
    const [oldest] = this.#verdicts.keys();
    if (oldest !== undefined && this.#verdicts.size > REMEMBERED_CODES) this.#verdicts.delete(oldest);
    return verdicts;
  }

  codesOf(number: number): readonly string[] {
    return this.#pooled[number]?.codes ?? [];
  }
}
