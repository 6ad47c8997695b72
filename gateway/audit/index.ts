export type { ChainCheck } from './chain';
export { PrivateRead, auditEntities } from './entities';
export { auditMigrations } from './migrations';
export { MAX_LISTED, type ReadEntry, type ReadFilter, type ReadRecord, createReadRecord } from './read-record';
