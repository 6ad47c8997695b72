export type { NormalOperation } from './normal-operation';
export { type ExecutedOperation, type Normalised, normalise } from './normalise';
export { type CountsLimits, OTHER, OperationCounts, type Usage, type UsageCount } from './operation-counts';
export { type UsageRecording, recordUsage } from './record-usage';
export { type UsagePluginOptions, usagePlugin } from './usage-plugin';
export { type UsageBatch, UsageSender, type UsageSenderOptions } from './usage-sender';
