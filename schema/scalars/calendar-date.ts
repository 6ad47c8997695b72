import { GraphQLScalarType, Kind, type ValueNode, print } from 'graphql';
import { badLiteral, badValue } from './bad-scalar';

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const allowed = 'a day of the calendar as "YYYY-MM-DD", from 1900-01-01 to 2199-12-31';

/** True for a day that exists: 2024-02-29 does, 2023-02-29 and 2024-02-31 do not. */
export function isCalendarDate(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const match = SHAPE.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2199) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function parse(value: unknown): string {
  if (!isCalendarDate(value)) throw badValue('CalendarDate', value, allowed);
  return value;
}

export const CalendarDateScalar = new GraphQLScalarType<string, string>({
  name: 'CalendarDate',
  description: '日期: a day in Asia/Shanghai as "YYYY-MM-DD".',
  serialize: parse,
  parseValue: parse,
  parseLiteral(node: ValueNode) {
    if (node.kind !== Kind.STRING) throw badLiteral('CalendarDate', print(node), allowed, node);
    return parse(node.value);
  },
});

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** The day in Asia/Shanghai (UTC+8, no daylight saving since 1991) at an instant given in ISO 8601. */
export function calendarDateOf(instant: string): string {
  return new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}
