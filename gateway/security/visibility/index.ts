export { type AccessControl, createAccessControl } from './access-control';
export { type AccessRules, readAccessRules } from './access-rules';
export type { GuardOptions } from './guarded-executor';
export type { OnPrivateRead, PrivateRead } from './private-read';
export { stripAccessRules } from './strip-access-rules';
