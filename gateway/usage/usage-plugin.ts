import type { ApolloServerPlugin } from '@apollo/server';
import { type Principal, calendarDateOf } from '../../schema';
import type { RequestContext } from '../http';
import type { Log } from './log';
import type { OperationCounts } from './operation-counts';

export interface UsagePluginOptions {
  /** The present instant, RFC 3339 in UTC. */
  readonly clock: () => string;
  /** Who is counted as whom: nothing of a person. */
  readonly clientOf: (principal: Principal) => string;
  readonly log: Log;
}

/** Counts each operation that is executed: parsed, validated and not refused. A fault of the counting fails no request. */
export function usagePlugin(counts: OperationCounts, { clientOf, clock, log }: UsagePluginOptions): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      async executionDidStart({ contextValue: { principal, requestId }, document, operationName, schema }) {
        try {
          counts.count({ document, operationName, schema }, clientOf(principal), calendarDateOf(clock()));
        } catch (error) {
          log({ level: 'error', message: 'An operation was not counted.', requestId, error });
        }
      },
    }),
  };
}
