export * from './value-types';
export * from './applicant';
export * from './cash-plan';
export * from './financing-need';
export * from './incentive-rule';
export * from './incentive-outcome';
export { BankProfile } from './bank-profile';
export {
  type BankContract,
  contractSelection,
  deriveProductStub,
  readBankContract,
  shareContractFields,
} from './derive-stub';
export { deriveInputs, deriveProductInputs } from './derive-inputs';
export { CONTRACT_BANK, CONTRACT_PATH, readContractSdl } from './contract-sdl';
export { CONTRACT_TYPE_NAMES } from './contract-type-names';
export { PRODUCT_LIMITS, mostItems } from './product-limits';
export { PageInfo } from './page-info';
export { type VersionInTime, isLaterVersion } from './version-order';
export { ContractFields, createFinancingProductInterface, type ProductTerms } from './product';
export { graphqlPrefix, isBankCode, parseProductId, productId, productTypeName } from './product-id';
export {
  AMOUNT_ALLOWED,
  DEFAULT_FIRST,
  FIRST_ALLOWED,
  MAX_AMOUNT,
  MAX_FIRST,
  DAY_OF_MONTH_ALLOWED,
  MAX_DAY_OF_MONTH,
  MAX_TERM_MONTHS,
  MIN_TERM_MONTHS,
  TERM_MONTHS_ALLOWED,
} from './need-limits';
