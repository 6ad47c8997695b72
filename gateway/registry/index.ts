export type { RegistryCalls } from './call-door';
export {
  CRITICALITIES,
  type ChangeKind,
  type Criticality,
  type Finding,
  type ProbeOptions,
  SEVERITIES,
  type SchemaChange,
  type SdlContext,
  type Severity,
  checkSdl,
  classifyChanges,
  isError,
  probeEndpoint,
} from './check';
export type { CheckReport } from './checker';
export type { Composition, GraphComposer } from './composition';
export type { ElementChange } from './diff/elements';
export { registryEntities } from './entities';
export { registryMigrations } from './migrations';
export type { Publication } from './publisher';
export { type Registry, type RegistryOptions, createRegistry } from './registry';
export type { SubmittedSubgraph } from './submitted-subgraph';
export { type BrokenOperation, operationsBroken } from './usage/operations-broken';
export { type ClientUsage, type RecordedOperation, type Use, useOf } from './usage/recorded-operation';
export type { UsageReport } from './usage/usage-routes';
export { type RecordedUsage, USAGE_DAYS, UsageStore } from './usage/usage-store';
