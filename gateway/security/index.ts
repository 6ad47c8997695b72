export {
  type AccessControl,
  type AccessRules,
  type GuardOptions,
  type OnPrivateRead,
  type PrivateRead,
  createAccessControl,
  readAccessRules,
  stripAccessRules,
} from './visibility';
