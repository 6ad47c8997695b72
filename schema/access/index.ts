export { ADDRESS_ENTRY_ALLOWED, AddressRefusedError, type AddressRules, createAddressRules, guardedConnector, isAddressEntry, refuseAddress, type Resolve } from './address';
export {
  CALL_HEADERS,
  CALL_WINDOW_MS,
  type CallKey,
  type CallKeys,
  type CallRoute,
  type CallSigner,
  HOUSE_PARTS,
  type HousePart,
  REGISTRY,
  type ReceivedCall,
  ReplayMemory,
  type SentCall,
  createCallSigner,
  deriveSubgraphKey,
  houseCallKeys,
  isHousePart,
  isSigned,
  refuseUnread,
  signCall,
  subgraphCallKeys,
  verifyCall,
} from './call';
export { ANONYMOUS, PRINCIPAL_KINDS, type Principal, type PrincipalKind, SCOPES_OF_KIND, principalOf } from './principal';
export { refusalOf } from './refusal';
export { type AccessRequirement, type AnyOfAll, type Caller, OPEN, meets } from './requirement';
export { SCOPES, type Scope } from './scope';
export * from './visibility';
