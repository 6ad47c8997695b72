import { type BankContract, readBankContract } from '../../../../schema';

/** The bank at an endpoint, by what its SDL calls it. */
export interface ProbedBank {
  readonly code: string;
  readonly productType: string;
  readonly productsField: string;
  readonly snapshotField: string;
  readonly contract: BankContract;
}

const SNAPSHOT_SUFFIX = /CatalogSnapshot$/;

/** Null where the SDL is no bank's. */
export function probedBank(sdl: string, bankCode: string | null): ProbedBank | null {
  const contract = readBankContract(sdl);
  if (!contract) return null;
  const prefix = contract.snapshotField.replace(SNAPSHOT_SUFFIX, '');
  return { code: bankCode ?? codeOfPrefix(prefix), productType: contract.typeName, productsField: `${prefix}Products`, snapshotField: contract.snapshotField, contract };
}

/** The likeliest code: `ruralBank` is of `rural-bank`. */
function codeOfPrefix(prefix: string): string {
  return prefix.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
