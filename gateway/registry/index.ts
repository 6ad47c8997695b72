export type { RegistryCalls } from './call-door';
export { type Finding, SEVERITIES, type SdlContext, type Severity, checkSdl, isError } from './check';
export { registryEntities } from './entities';
export { registryMigrations } from './migrations';
export { type Registry, type RegistryOptions, createRegistry } from './registry';
export type { SubmittedSubgraph } from './submitted-subgraph';
