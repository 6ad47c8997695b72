export { type Composer, type CompositionMessage, type CompositionResult, type SubgraphSdl, createComposer } from './compose';
export { SupergraphFileError, createFileSource } from './file-source';
export { type LastGood, type LastGoodReading, createLastGood } from './last-good';
export type { Log, SupergraphLogEntry } from './log';
export { type RegistrySourceOptions, createRegistrySource } from './registry-source';
export { supergraphManager } from './supergraph-manager';
export type { Accept, SupergraphSource } from './supergraph-source';
