import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../http';
import { OperationCounts } from './operation-counts';
import { type UsagePluginOptions, usagePlugin } from './usage-plugin';
import { UsageSender, type UsageSenderOptions } from './usage-sender';

export interface UsageRecording {
  readonly plugin: ApolloServerPlugin<RequestContext>;
  /** Sends what was counted since the last batch. */
  close(): Promise<void>;
}

/** Counts what is executed, and sends it. */
export function recordUsage(options: UsagePluginOptions & Omit<UsageSenderOptions, 'take'>): UsageRecording {
  const counts = new OperationCounts();
  const sender = new UsageSender({ ...options, take: () => counts.take() });
  return { plugin: usagePlugin(counts, options), close: () => sender.close() };
}
