import { GraphQLScalarType, Kind, type ValueNode, print } from 'graphql';
import { badLiteral, badValue } from './bad-scalar';
import { isCalendarDate } from './calendar-date';

const SHAPE = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const allowed = 'an instant with its offset such as "2026-07-01T08:00:00Z", from 1900 to 2199';

/** Normalises an RFC 3339 instant to UTC with milliseconds, `2026-07-01T08:00:00.000Z`; null for anything else. */
export function normaliseInstant(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const match = SHAPE.exec(value);
  if (!match || !isCalendarDate(match[1])) return null;
  return new Date(value).toISOString();
}

function parse(value: unknown): string {
  const instant = normaliseInstant(value);
  if (!instant) throw badValue('DateTime', value, allowed);
  return instant;
}

export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: '时刻: an instant in UTC, RFC 3339.',
  serialize: parse,
  parseValue: parse,
  parseLiteral(node: ValueNode) {
    if (node.kind !== Kind.STRING) throw badLiteral('DateTime', print(node), allowed, node);
    return parse(node.value);
  },
});
