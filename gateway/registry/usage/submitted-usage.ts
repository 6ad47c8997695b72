import { createHash } from 'node:crypto';
import { parse } from 'graphql';
import { isCalendarDate } from '../../../schema';
import { HttpRefusal, refusedValue } from '../../http';

/** Stands for every operation that was not kept. */
export const OTHER = 'other';

export interface SubmittedOperation {
  readonly hash: string;
  readonly name: string | null;
  readonly text: string;
  readonly coordinates: readonly string[];
}

export interface SubmittedCount {
  readonly day: string;
  readonly operation: string;
  readonly client: string;
  readonly calls: number;
}

/** What a gateway counted since its last batch. */
export interface SubmittedUsage {
  readonly batch: string;
  readonly operations: readonly SubmittedOperation[];
  readonly counts: readonly SubmittedCount[];
}

const BATCH = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const CLIENT = /^[a-z]{1,20}(:[a-z0-9]{1,40})?$/;
const NAME = /^[_A-Za-z][_0-9A-Za-z]{0,99}$/;
const COORDINATE = /^[_A-Za-z]\w*\.(\*|[_A-Za-z]\w*(\([_A-Za-z]\w*:\))?)$/;
const MAX_OPERATIONS = 1_000;
const MAX_COUNTS = 11_000;
const MAX_TEXT_LENGTH = 16_384;
const MAX_TOKENS = 20_000;
const MAX_COORDINATES = 5_000;
const MAX_CALLS = 1_000_000_000;

/** Reads the body of `POST /usage`; throws an HttpRefusal that names the field. */
export function readUsage(body: unknown): SubmittedUsage {
  const { batch, counts, operations } = (body ?? {}) as Partial<Record<keyof SubmittedUsage, unknown>>;
  if (typeof batch !== 'string' || !BATCH.test(batch)) throw refusedValue('batch', batch, 'a UUID in lower case');
  if (!Array.isArray(operations) || operations.length > MAX_OPERATIONS) throw refusedValue('operations', operations, `a list of at most ${MAX_OPERATIONS}`);
  if (!Array.isArray(counts) || counts.length > MAX_COUNTS) throw refusedValue('counts', counts, `a list of at most ${MAX_COUNTS}`);
  const read = operations.map((each: unknown, index) => readOperation(each, `operations[${index}]`));
  const known = new Set([OTHER, ...read.map(({ hash }) => hash)]);
  return { batch, operations: read, counts: counts.map((each: unknown, index) => readCount(each, `counts[${index}]`, known)) };
}

function readOperation(value: unknown, at: string): SubmittedOperation {
  const { coordinates, hash, name, text } = (value ?? {}) as Partial<Record<keyof SubmittedOperation, unknown>>;
  if (typeof text !== 'string' || text.length > MAX_TEXT_LENGTH) throw refusedValue(`${at}.text`, text, `an operation of at most ${MAX_TEXT_LENGTH} characters`);
  if (hash !== createHash('sha256').update(text).digest('hex')) throw refusedValue(`${at}.hash`, hash, 'the SHA-256 of the text');
  if (name !== null && !(typeof name === 'string' && NAME.test(name))) throw refusedValue(`${at}.name`, name, 'a name of at most 100 characters, or null');
  const areCoordinates = Array.isArray(coordinates) && coordinates.length <= MAX_COORDINATES && coordinates.every((each) => typeof each === 'string' && COORDINATE.test(each));
  if (!areCoordinates) throw refusedValue(`${at}.coordinates`, coordinates, `a list of at most ${MAX_COORDINATES} coordinates such as Type.field`);
  try {
    parse(text, { maxTokens: MAX_TOKENS, noLocation: true });
  } catch (error) {
    throw new HttpRefusal(400, 'BAD_USER_INPUT', `${at}.text is no operation: ${(error as Error).message}`, { detail: { field: `${at}.text` } });
  }
  return { hash, name, text, coordinates: coordinates as string[] };
}

function readCount(value: unknown, at: string, known: ReadonlySet<string>): SubmittedCount {
  const { calls, client, day, operation } = (value ?? {}) as Partial<Record<keyof SubmittedCount, unknown>>;
  if (!isCalendarDate(day)) throw refusedValue(`${at}.day`, day, 'a day such as 2026-07-01');
  if (typeof operation !== 'string' || !known.has(operation)) throw refusedValue(`${at}.operation`, operation, `the hash of one of the operations, or "${OTHER}"`);
  if (typeof client !== 'string' || !CLIENT.test(client)) throw refusedValue(`${at}.client`, client, 'a kind of principal, or portal: with the id of its key');
  if (!Number.isInteger(calls) || (calls as number) < 1 || (calls as number) > MAX_CALLS) throw refusedValue(`${at}.calls`, calls, `a whole number from 1 to ${MAX_CALLS}`);
  return { day, operation, client, calls: calls as number };
}
