import type { Bank } from '../graphql/bank.type';
import type { CatalogSource } from '../graphql/offer.type';
import type { BankSnapshot } from '../snapshots/catalog';

export function bankView({ profile }: BankSnapshot): Bank {
  const { code, illustrative, kind, name, nameEn, predecessorCodes } = profile;
  return { code, name, nameEn, kind, predecessorCodes: [...predecessorCodes], illustrative };
}

export function sourceView(bank: BankSnapshot): CatalogSource {
  const { catalogVersion, error, fetchedAt, freshness } = bank;
  return { bank: bankView(bank), catalogVersion, fetchedAt, freshness, error };
}
