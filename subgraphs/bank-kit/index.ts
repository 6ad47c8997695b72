export type { CatalogEntry, OwnField, OwnFieldType } from './catalog-entry';
export { type CdrBank, bankFromCdrFile } from './catalog-import/cdr-bank';
export { formatReport } from './catalog-import/cdr';
export {
  type Bank,
  type BankDefinition,
  bankPart,
  createBank,
  loadStoredBank,
  storeBank,
  storedBankCodes,
} from './create-bank';
export { bankEntities, bankMigrations } from './storage/schema';
export type { BankProfile } from './profile';
