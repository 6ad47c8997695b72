export { type TrustsAddress, isAddressRange, trustedProxies } from './arrival/client-address';
export type { GraphQLRequest } from './body/graphql-request';
export { messageFor, withoutSuggestions } from './document/suggestions';
export { type Limit, type Rule } from './limit';
export { DEFAULT_LIMITS, LIMIT_LIST, type LimitName, type Limits, limitsWith, renderLimits } from './limit-list';
export { type Manifest, readManifest } from './persisted/manifest';
export { DEFAULT_SAFELIST_KINDS, type Safelist } from './persisted/safelist';
export { type AdmittedOperation, RequestLimits, type RequestLimitsOptions, type Visit } from './request-limits';
