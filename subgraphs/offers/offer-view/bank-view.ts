import type { Bank } from '../graphql/bank.type';
import type { CatalogSource } from '../graphql/offer.type';
import type { BankSnapshot, Catalog } from '../snapshots/catalog';

export function bankView({ profile }: BankSnapshot): Bank {
  const { code, illustrative, kind, name, nameEn, predecessorCodes } = profile;
  return { code, name, nameEn, kind, predecessorCodes: [...predecessorCodes], illustrative };
}

export function sourceViews(catalog: Catalog): CatalogSource[] {
  return catalog.banks.map((bank) => {
    const { catalogVersion, error, fetchedAt, freshness } = bank;
    return { bank: bankView(bank), catalogVersion, fetchedAt, freshness, error, firstEffectiveFrom: catalog.firstEffectiveFrom(bank) };
  });
}
