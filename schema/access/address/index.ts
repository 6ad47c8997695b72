export { ADDRESS_ENTRY_ALLOWED, isAddressEntry } from './address-list';
export { type AddressRules, type AddressRulesOptions, createAddressRules } from './address-rules';
export { AddressRefusedError, guardedConnector } from './guarded-connector';
export { type Resolve, refuseAddress } from './resolve';
