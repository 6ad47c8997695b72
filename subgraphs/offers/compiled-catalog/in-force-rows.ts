import type { ContractFields } from '../../../schema';

type Version = Pick<ContractFields, 'id' | 'effectiveFrom' | 'marketingState'>;

/** Instants between which nothing changes that are remembered: now, and what somebody looks back at. */
const REMEMBERED = 4;

/** After any instant in ISO 8601. */
const AFTER_ALL = '~';

/** Which rows of one bank are in force at an instant; what was found is good until the bank's next change. */
export class InForceRows {
  readonly #versions: readonly Version[];
  /** Every instant at which a version comes into force, ascending. */
  readonly #changes: readonly string[];
  readonly #rowsSince = new Map<number, Int32Array>();
  /** What was found last, and from when, inclusive, to when, exclusive, it holds. */
  #latest: { readonly from: string; readonly to: string; readonly rows: Int32Array } | null = null;

  /** @param versions by id, then in the order in which they come into force */
  constructor(versions: readonly Version[]) {
    this.#versions = versions;
    this.#changes = [...new Set(versions.map(({ effectiveFrom }) => effectiveFrom))].sort();
  }

  /** When the first of all came into force; null: there is none. */
  get first(): string | null {
    return this.#changes[0] ?? null;
  }

  /**
   * Of each product the version in force: the latest effectiveFrom not after the instant, ties by
   * recordedAt; none where that one withdraws the product.
   */
  at(asOf: string): Int32Array {
    if (this.#latest && this.#latest.from <= asOf && asOf < this.#latest.to) return this.#latest.rows;
    const changes = this.#changesUntil(asOf);
    const rows = this.#rowsSince.get(changes) ?? this.#remember(changes, this.#find(asOf));
    this.#latest = { from: this.#changes[changes - 1] ?? '', to: this.#changes[changes] ?? AFTER_ALL, rows };
    return rows;
  }

  #remember(changes: number, rows: Int32Array): Int32Array {
    const [oldest] = this.#rowsSince.keys();
    if (oldest !== undefined && this.#rowsSince.size >= REMEMBERED) this.#rowsSince.delete(oldest);
    this.#rowsSince.set(changes, rows);
    return rows;
  }

  /** How many of the changes are not after an instant. */
  #changesUntil(asOf: string): number {
    let [low, high] = [0, this.#changes.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#changes[middle] ?? '') <= asOf) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #find(asOf: string): Int32Array {
    const rows: number[] = [];
    let latest = -1;
    for (const [row, version] of this.#versions.entries()) {
      if (version.effectiveFrom <= asOf) latest = row;
      if (this.#versions[row + 1]?.id === version.id) continue;
      if (latest >= 0 && this.#versions[latest]?.marketingState !== 'WITHDRAWN') rows.push(latest);
      latest = -1;
    }
    return Int32Array.from(rows);
  }
}
