export type { CatalogEntry, OwnField, OwnFieldType } from './catalog-entry';
export { type CdrBank, bankFromCdrFile } from './catalog-import/cdr-bank';
export { importCdrHistory } from './catalog-import/cdr-history-bank';
export { CDR_LIMITS, formatReport } from './catalog-import/cdr';
export { formatHistoryReport } from './catalog-import/cdr-history';
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
