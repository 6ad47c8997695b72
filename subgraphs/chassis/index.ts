export type { CallerContext } from './access';
export { createManyLoader, createOneLoader } from './batch-loader';
export { Closers } from './closers';
export { canonicalJson, contentHash, sha256 } from './content-hash';
export { LONG_TEXT, type DatabaseOptions, type Storage, listParts, openDatabase } from './database';
export { type CallIdentity, type CallSettings, type TlsIdentity, callIdentity, callSigner } from './door/call-settings';
export { type FederatedSchema, type FederatedSchemaOptions, buildFederatedSchema } from './federated-schema';
export { type GraphqlCall, callGraphql } from './graphql-call';
export { type JsonRequest, type JsonResponse, requestJson } from './http-json';
export { insertRows } from './insert-rows';
export { type PublishedGraph, type PublishedSubgraph, RegistryClient } from './registry-client';
export { refuseIllustrative } from './refuse-illustrative';
export { type SubgraphServer, type SubgraphServerOptions, startSubgraphServer } from './subgraph-server';
export { type Clock, systemClock } from './clock';
export type { PartSettings, RunningPart } from './part';
export { type ListPage, loadNodes, pageOf, pageOfRanking } from './page';
export { type Sliced, mapInSlices, runAtOnce, runInSlices, turnOfTheLoop } from './slices';
export { type PartDefinition, startPart } from './start-part';
export { effectiveFromViolations, reasonViolations } from './versions/effective-from';
export { type Bounds, isWholeText, outOfBounds } from './versions/out-of-bounds';
export {
  BY_THE_AUTHOR,
  type RecordedChange,
  type VersionKey,
  type VersionRow,
  keyOf,
  keyText,
  versionOf,
} from './versions/version-row';
export { VersionHistory } from './versions/version-history';
export {
  type VersionChange,
  type VersionSave,
  type VersionWithdrawal,
  VersionWriter,
} from './versions/version-writer';
