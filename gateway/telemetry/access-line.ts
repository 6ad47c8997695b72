import type { AnsweredRequest } from '../http';
import type { LogEntry } from './log';

const MAX_NAME_LENGTH = 64;
const MAX_CODES = 20;
const METHOD = /^[A-Z]{1,16}$/;
const OPERATION_NAME = /^[_A-Za-z0-9]{1,64}$/;
const HASH = /^[0-9a-f]{64}$/;
const CODE = /^[A-Z][A-Z0-9_]{0,63}$/;

/**
 * The one line about a request. What a client chose freely enters it only where its form leaves no
 * room for anything else; of the query, its variables and the answer nothing does.
 */
export function accessLine(request: AnsweredRequest): LogEntry {
  const { address, bytes, errorCodes = [], operationHash, operationName, principal, requestId, status } = request;
  const method = METHOD.test(request.method) ? request.method : 'OTHER';
  const path = request.path ?? 'an unknown path';
  const ms = Math.round(request.ms * 10) / 10;
  const codes = [...new Set(errorCodes)].filter((code) => CODE.test(code)).slice(0, MAX_CODES);
  return {
    level: 'info',
    message: `${method} ${path} ${status} in ${ms} ms`,
    requestId,
    method,
    path,
    status,
    ms,
    bytes,
    ...(principal ? { principalKind: principal.kind, principalId: principal.id.slice(0, MAX_NAME_LENGTH) } : {}),
    ...(operationName && OPERATION_NAME.test(operationName) ? { operationName } : {}),
    ...(operationHash && HASH.test(operationHash) ? { operationHash } : {}),
    ...(codes.length > 0 ? { errorCodes: codes } : {}),
    ...(address ? { address } : {}),
  };
}
