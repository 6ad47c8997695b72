export { ANONYMOUS, PRINCIPAL_KINDS, type Principal, type PrincipalKind, SCOPES_OF_KIND, principalOf } from './principal';
export { refusalOf } from './refusal';
export { type AccessRequirement, type AnyOfAll, type Caller, OPEN, meets } from './requirement';
export { SCOPES, type Scope } from './scope';
export * from './visibility';
