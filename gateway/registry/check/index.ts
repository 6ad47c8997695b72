export { type SdlContext, checkSdl } from './check-sdl';
export { classifyChanges } from './classify-changes';
export { SEVERITIES, type Finding, type Severity, isError } from './finding';
export { type ProbeOptions, probeEndpoint } from './probes/probe-endpoint';
export { CRITICALITIES, type ChangeKind, type Criticality, type SchemaChange } from './schema-change';
