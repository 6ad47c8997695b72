export type { RegistryCalls } from './call-door';
export { SEVERITIES, type Finding, type Severity, isError } from './check/finding';
export { registryEntities } from './entities';
export { registryMigrations } from './migrations';
export { type Registry, type RegistryOptions, createRegistry } from './registry';
export type { SubmittedSubgraph } from './submitted-subgraph';
