import { HttpRefusal, parseJson, refusedValue, requireJson, sendJson } from '../../http';
import type { HousePart } from '../../../schema';
import { type RegistryDoor, requireReader } from '../call-door';
import type { Methods } from '../routes/handler';
import { type RecordedOperation, type Use, useOf } from './recorded-operation';
import { readUsage } from './submitted-usage';
import { USAGE_DAYS, type UsageStore } from './usage-store';

const MAX_BODY_BYTES = 4 * 1_048_576;
const MAX_EMPTY_BODY_BYTES = 0;
const RECORDER: HousePart = 'gateway';
const DEFAULT_FIRST = 100;
const MAX_FIRST = 1_000;
const MAX_COORDINATES = 100;
const COORDINATE = /^[_A-Za-z]\w{0,200}(\.[_A-Za-z]\w{0,200}(\([_A-Za-z]\w{0,200}:\))?)?$/;

/** The answer to `GET /usage`. */
export interface UsageReport {
  readonly days: number;
  readonly since: string;
  /** Operations found; `operations` has the most called of them. */
  readonly totalCount: number;
  /** Calls of operations that were too large or too many to be kept: what they use is not known. */
  readonly otherCalls: number;
  readonly operations: readonly (Omit<RecordedOperation, 'coordinates'> & { readonly use: Use | null })[];
}

/**
 * What clients run:
 * - `POST /usage` `{batch, operations: [{hash, name, text, coordinates}], counts: [{day, operation, client, calls}]}`,
 *   of a gateway alone → `{added}`, false for a batch that came before
 * - `GET /usage?days=30&first=100&coordinate=Type.field&coordinate=…` → {@link UsageReport}, for parts of the house
 */
export function usageRoutes(store: UsageStore, door: RegistryDoor): Methods {
  return {
    async POST(request, response) {
      requireJson(request);
      const { body, part } = await door.admit(request, MAX_BODY_BYTES);
      if (part !== RECORDER) throw new HttpRefusal(403, 'CALL_REFUSED', `The part ${part} may not record usage.`);
      sendJson(response, 200, { added: await store.add(readUsage(parseJson(body))) });
    },
    async GET(request, response) {
      const { part } = await door.admit(request, MAX_EMPTY_BODY_BYTES);
      requireReader(part);
      const { searchParams } = new URL(request.url ?? '/', 'http://registry');
      const days = readCount(searchParams, 'days', USAGE_DAYS, USAGE_DAYS);
      const first = readCount(searchParams, 'first', DEFAULT_FIRST, MAX_FIRST);
      const asked = readCoordinates(searchParams);
      const { operations, otherCalls, since } = await store.read(days);
      const found = operations
        .map(({ coordinates, ...operation }) => ({ ...operation, use: asked.length === 0 ? null : useOf({ coordinates }, asked) }))
        .filter(({ use }) => asked.length === 0 || use !== null);
      const report: UsageReport = { days, since, totalCount: found.length, otherCalls, operations: found.slice(0, first) };
      sendJson(response, 200, report);
    },
  };
}

function readCount(given: URLSearchParams, name: string, byDefault: number, maximum: number): number {
  const text = given.get(name);
  if (text === null) return byDefault;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= 1 && value <= maximum) return value;
  throw refusedValue(name, text, `a whole number from 1 to ${maximum}`);
}

function readCoordinates(given: URLSearchParams): readonly string[] {
  const coordinates = given.getAll('coordinate');
  if (coordinates.length > MAX_COORDINATES) throw refusedValue('coordinate', coordinates.length, `given at most ${MAX_COORDINATES} times`);
  const wrong = coordinates.find((each) => !COORDINATE.test(each));
  if (wrong !== undefined) throw refusedValue('coordinate', wrong, 'Type, Type.field, Type.field(argument:), Input.field or Enum.VALUE');
  return coordinates;
}
