import { type Principal, codedError } from '../../../schema';
import type { GatewayRequest } from './apollo-types';
import type { Log } from './log';

/** What an auditor is about to read of others. */
export interface PrivateRead {
  readonly principal: Principal;
  /** Null where the request came without one. */
  readonly requestId: string | null;
  /** Guarded fields that it may see and selects, in order; whether each has a value is not known yet. */
  readonly coordinates: readonly string[];
  readonly operationName: string | null;
  /** As the client sent it. */
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Keeps a record of a read before it is carried out, in bounded time; rejects where it cannot. */
export type OnPrivateRead = (read: PrivateRead) => Promise<void>;

export interface PrivateReadRecorder {
  readonly onPrivateRead: OnPrivateRead;
  readonly log: Log;
}

/** Rejects with AUDIT_UNAVAILABLE where the record cannot be kept: what is not recorded is not read. */
export async function recordPrivateRead(request: GatewayRequest, read: Pick<PrivateRead, 'principal' | 'requestId' | 'coordinates'>, recorder: PrivateReadRecorder): Promise<void> {
  const { operationName, source } = request;
  // What no variable of the operation takes has no part in the read, and could crowd out what has.
  const declared = new Set(request.operation.variableDefinitions?.map(({ variable }) => variable.name.value));
  const variables = Object.fromEntries(Object.entries(request.request.variables ?? {}).filter(([name]) => declared.has(name)));
  try {
    await recorder.onPrivateRead({ ...read, operationName, query: source, variables });
  } catch (error) {
    recorder.log({ level: 'error', message: 'A read of private data was refused: it could not be recorded.', requestId: read.requestId, error });
    const message = 'What an auditor reads of others is recorded, and the record cannot be kept now; nothing was read.';
    throw codedError('AUDIT_UNAVAILABLE', message, { http: { status: 503 } });
  }
}
