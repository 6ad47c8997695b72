/* A bank's Consumer Data Right products as they were observed over time, as versions of the contract. */
export { type HistoryOutcome, type HistoryReport, countOutcomes, formatHistoryReport, newVersions } from './history-report';
export { type Progress, bankOfHistory, mapHistory } from './map-history';
export { type KeptVersion, type MergedReadings, type ObservedTerms, type ReadingOutcome, mergeReadings } from './merge-readings';
export { type CdrHistory, type HistoryReading, readCdrHistory } from './read-history';
