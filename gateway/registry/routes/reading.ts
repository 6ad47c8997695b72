import type { IncomingMessage } from 'node:http';
import { refusedValue } from '../../http';
import type { Reason } from '../publisher';

const MAX_MESSAGE_LENGTH = 500;
const MAX_REVISION = 2_147_483_647;
export const DEFAULT_FIRST = 20;
export const MAX_FIRST = 100;

/** Reads `{message, baseRevision, skipProbe}`, all optional, of a body. */
export function readReason(part: string, body: unknown): Reason {
  const given = body as Record<string, unknown>;
  return {
    part,
    message: readMessage(given.message),
    probesSkipped: readFlag('skipProbe', given.skipProbe),
    baseRevision: readRevision('baseRevision', given.baseRevision, 0),
  };
}

/** A revision of a body, or null where none is given. */
export function readRevision(field: string, value: unknown, least = 1): number | null {
  if (value === undefined || value === null) return null;
  if (Number.isInteger(value) && (value as number) >= least && (value as number) <= MAX_REVISION) return value as number;
  throw refusedValue(field, value, `a whole number from ${least} to ${MAX_REVISION}`);
}

/** One parameter of the address, or null where it is not given. */
export function readParameter(request: IncomingMessage, name: string, bounds: { readonly least: number; readonly most: number }): number | null {
  const text = new URL(request.url ?? '/', 'http://registry.invalid').searchParams.get(name);
  if (text === null) return null;
  const number = Number(text);
  if (/^\d{1,10}$/.test(text) && number >= bounds.least && number <= bounds.most) return number;
  throw refusedValue(name, text, `a whole number from ${bounds.least} to ${bounds.most}`);
}

/** A revision in the address. */
export function readRevisionParameter(request: IncomingMessage, name: string): number | null {
  return readParameter(request, name, { least: 1, most: MAX_REVISION });
}

function readMessage(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' && value.trim() !== '' && value.length <= MAX_MESSAGE_LENGTH && !/\p{Cs}/u.test(value)) return value.trim();
  throw refusedValue('message', value, `a text of 1 to ${MAX_MESSAGE_LENGTH} characters`);
}

function readFlag(field: string, value: unknown): boolean {
  if (value === undefined || typeof value === 'boolean') return value ?? false;
  throw refusedValue(field, value, 'true or false');
}
