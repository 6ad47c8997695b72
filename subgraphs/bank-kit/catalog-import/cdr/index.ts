/*
 * A bank's published Consumer Data Right product file as products of the contract: pure functions
 * from text to a result. No value of the source is lost and none is guessed.
 */
export { bankFromFile } from './bank-from-file';
export { type ImportError, formatImportError } from './import-error';
export { type CdrImport, type FileReport, formatReport, importCdrFile } from './import-cdr-file';
export { readInstant } from './instants';
export { type JsonObject, JsonSyntaxError, type JsonValue, parseJsonDocument } from './json-document';
export { type Leaf, type LeafOutcome, leavesOf } from './leaf-ledger';
export { CDR_LIMITS } from './limits';
export { type MappedProduct, mapCdrProduct } from './map-cdr-product';
export type { LeafCounts, ProductReport, ReasonCounts, Repair } from './product-report';
export { type CdrFile, type CdrProduct, boundedErrors, checkTerms, comparableText, readCdrFile, textOf } from './read-cdr-file';
export { isObject, jsonKind } from './source-node';
