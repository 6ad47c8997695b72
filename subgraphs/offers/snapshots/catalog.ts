import type { BankProfile, ContractFields, Freshness } from '../../../schema';
import { type VersionChange, changesOf, indexChanges } from '../catalog-changes/change-index';
import { type CompiledBank, compileBank } from '../compiled-catalog/compiled-bank';
import { PartPool } from '../compiled-catalog/part-pool';
import { type ProductIndex, ProductIndexes } from '../product-search/product-index';
import type { SearchedBank } from '../product-search/searched-catalog';
import { runAtOnce, runInSlices } from '../../chassis';
import { NO_POLICIES, type PolicySnapshot } from './policy-snapshot';

/** One bank's catalog as offers holds it. */
export interface BankSnapshot {
  readonly bankCode: string;
  readonly typeName: string;
  readonly profile: BankProfile;
  /** Null where no catalog was ever received. */
  readonly catalogVersion: string | null;
  /** Where that catalog was received from, in this process and whole; null: everything is asked for again. */
  readonly confirmed: { readonly url: string; readonly sdl: string } | null;
  /** When the catalog was last confirmed by the bank to be current; null: never. */
  readonly fetchedAt: string | null;
  readonly freshness: Freshness;
  /** Why the bank's catalog is not fresh, or what of it was left out. */
  readonly error: string | null;
  /** Every version ever received. */
  readonly versions: readonly ContractFields[];
  /** When each of the versions was received, later ones always later; null: before that was recorded. */
  readonly receivedAt: readonly (string | null)[];
}

/** What was compiled of each list of versions: the list itself is the key, for it is replaced whole. */
type CompiledVersions = ReadonlyMap<readonly ContractFields[], CompiledBank>;

/** Everything an answer is computed from; replaced whole, never changed. */
export class Catalog {
  readonly #compiled: Map<readonly ContractFields[], CompiledBank>;
  private readonly banksByCode: ReadonlyMap<string, BankSnapshot>;

  /** What is not compiled is compiled when it is first asked for: {@link succeed} does it before. */
  constructor(
    readonly banks: readonly BankSnapshot[],
    readonly policy: PolicySnapshot,
    readonly parts: PartPool = new PartPool(),
    compiled: CompiledVersions = new Map(),
    private readonly indexes: ProductIndexes = new ProductIndexes(),
    /** Banks listed no longer: what they changed stays in the feed, and is known when they are listed again. */
    readonly delisted: readonly BankSnapshot[] = [],
  ) {
    this.banksByCode = new Map(banks.map((bank) => [bank.bankCode, bank]));
    this.#compiled = new Map(compiled);
  }

  /**
   * The catalog that follows this one. What a bank's versions were compiled to is taken over where
   * they are the same; what is new is compiled in slices, so that requests are answered meanwhile.
   * Banks that are not among these are listed no longer.
   */
  async succeed(banks: readonly BankSnapshot[], policy: PolicySnapshot): Promise<Catalog> {
    const parts = this.parts.isOutgrown ? new PartPool() : this.parts;
    const compiled = new Map<readonly ContractFields[], CompiledBank>();
    for (const bank of banks) {
      const { versions } = bank;
      const known = parts === this.parts ? this.#compiled.get(versions) : undefined;
      const whole = known ?? (await runInSlices(compileBank(versions, parts)));
      compiled.set(versions, whole);
      await runInSlices(indexChanges(bank, whole.products));
    }
    if (parts !== this.parts) parts.markWhole();
    const indexes = await this.indexes.succeed([...compiled].map(([versions, { products }]) => ({ versions, products })));
    const codes = new Set(banks.map(({ bankCode }) => bankCode));
    const delisted = [...this.banks, ...this.delisted].filter(({ bankCode }) => !codes.has(bankCode));
    return new Catalog(banks, policy, parts, compiled, indexes, delisted);
  }

  bank(code: string): BankSnapshot | null {
    return this.banksByCode.get(code) ?? null;
  }

  /** What is known of a bank, also of one listed no longer. */
  lastKnown(code: string): BankSnapshot | null {
    return this.bank(code) ?? this.delisted.find(({ bankCode }) => bankCode === code) ?? null;
  }

  /** A bank's changes in the order of their positions. */
  changes(bank: BankSnapshot): readonly VersionChange[] {
    return changesOf(bank, () => this.compiled(bank).products);
  }

  compiled({ versions }: BankSnapshot): CompiledBank {
    const known = this.#compiled.get(versions);
    if (known) return known;
    const compiled = runAtOnce(compileBank(versions, this.parts));
    this.#compiled.set(versions, compiled);
    return compiled;
  }

  /** When the first version of a bank came into force; null: it has none. */
  firstEffectiveFrom(bank: BankSnapshot): string | null {
    return this.compiled(bank).inForce.first;
  }

  /** What a search reads of a bank's products, by the rows of what was compiled. */
  index(bank: BankSnapshot): ProductIndex {
    return this.indexes.of({ versions: bank.versions, products: this.compiled(bank).products });
  }

  /** Every bank as a search reads it. */
  get searched(): SearchedBank[] {
    return this.banks.map((bank) => {
      const { inForce, products } = this.compiled(bank);
      return { bankCode: bank.bankCode, profile: bank.profile, products, inForce, index: this.index(bank) };
    });
  }

  /** The distinct statements by position in DIMENSIONS. */
  get statements(): ProductIndexes['pools'] {
    return this.indexes.pools;
  }

  version(id: string, version: string): ContractFields | null {
    return this.history(id).find((product) => product.version === version) ?? null;
  }

  /**
   * The version of a product in force at an instant: the latest effectiveFrom not after it, ties by
   * recordedAt; null where that one withdraws the product.
   */
  inForce(id: string, asOf: string): ContractFields | null {
    const latest = this.history(id).findLast(({ effectiveFrom }) => effectiveFrom <= asOf);
    return latest && latest.marketingState !== 'WITHDRAWN' ? latest : null;
  }

  /** Every product's version in force at an instant. */
  allInForce(asOf: string): ContractFields[] {
    return this.banks.flatMap((bank) => {
      const { inForce, products } = this.compiled(bank);
      return Array.from(inForce.at(asOf), (row) => products[row] as ContractFields);
    });
  }

  /** The versions of a product, oldest first: a bank publishes its own alone, and its code begins their ids. */
  history(id: string): readonly ContractFields[] {
    const bank = this.bank(id.slice(0, Math.max(0, id.indexOf(':'))));
    return bank ? historyOf(this.compiled(bank).products, id) : [];
  }
}

export const EMPTY_CATALOG = new Catalog([], NO_POLICIES);

/** @param products by id */
function historyOf(products: readonly ContractFields[], id: string): readonly ContractFields[] {
  let [low, high] = [0, products.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((products[middle]?.id ?? '') < id) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (products[end]?.id === id) end += 1;
  return products.slice(low, end);
}
