import type { BankProfile, ContractFields, Freshness } from '../../../schema';
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
}

/** Everything an answer is computed from; replaced whole, never changed. */
export class Catalog {
  private readonly versionsByKey = new Map<string, ContractFields>();
  private readonly historyById = new Map<string, ContractFields[]>();
  private readonly banksByCode: ReadonlyMap<string, BankSnapshot>;

  constructor(
    readonly banks: readonly BankSnapshot[],
    readonly policy: PolicySnapshot,
  ) {
    this.banksByCode = new Map(banks.map((bank) => [bank.bankCode, bank]));
    for (const product of banks.flatMap(({ versions }) => versions)) {
      this.versionsByKey.set(`${product.id}@${product.version}`, product);
      const history = this.historyById.get(product.id);
      if (history) history.push(product);
      else this.historyById.set(product.id, [product]);
    }
    for (const history of this.historyById.values()) history.sort(byTime);
  }

  bank(code: string): BankSnapshot | null {
    return this.banksByCode.get(code) ?? null;
  }

  version(id: string, version: string): ContractFields | null {
    return this.versionsByKey.get(`${id}@${version}`) ?? null;
  }

  /**
   * The version of a product in force at an instant: the latest effectiveFrom not after it, ties by
   * recordedAt; null where that one withdraws the product.
   */
  inForce(id: string, asOf: string): ContractFields | null {
    return latestNotAfter(this.historyById.get(id) ?? [], asOf);
  }

  /** Every product's version in force at an instant. */
  allInForce(asOf: string): ContractFields[] {
    const inForce: ContractFields[] = [];
    for (const history of this.historyById.values()) {
      const product = latestNotAfter(history, asOf);
      if (product) inForce.push(product);
    }
    return inForce;
  }
}

export const EMPTY_CATALOG = new Catalog([], NO_POLICIES);

function byTime(a: ContractFields, b: ContractFields): number {
  if (a.effectiveFrom !== b.effectiveFrom) return a.effectiveFrom < b.effectiveFrom ? -1 : 1;
  if (a.recordedAt !== b.recordedAt) return a.recordedAt < b.recordedAt ? -1 : 1;
  return a.version < b.version ? -1 : 1;
}

function latestNotAfter(history: readonly ContractFields[], asOf: string): ContractFields | null {
  let latest: ContractFields | null = null;
  for (const product of history) {
    if (product.effectiveFrom > asOf) break;
    latest = product;
  }
  return latest?.marketingState === 'WITHDRAWN' ? null : latest;
}
