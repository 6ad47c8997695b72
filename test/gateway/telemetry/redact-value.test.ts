import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import fc from 'fast-check';
import { GraphQLError, Source } from 'graphql';
import { redactValue } from '../../../gateway/telemetry/redact-value';
import { CANARIES, after, before, canary } from './canaries';

const { phone } = CANARIES;

class Customer {
  constructor(readonly phone: string) {}
}

function cyclic(): object {
  const each: Record<string, unknown> = { name: 'a' };
  each.self = each;
  return each;
}

const hostile = Object.defineProperty({ fine: 1 }, 'worse', { enumerable: true, get: () => { throw new Error(phone); } });

const VALUES: readonly [title: string, value: unknown, logged: unknown][] = [
  ['a number of use', 42.5, 42.5],
  ['a number that is a phone number', Number(phone), '[phone]'],
  ['a bigint that is a card number', BigInt(CANARIES.card), '[card]'],
  ['no number', Number.NaN, 'NaN'],
  ['a name that is a phone number', { [phone]: 1 }, { '[phone]': 1 }],
  ['names that are never written', { query: '{ a }', variables: {}, Authorization: 'x', access_token: 'y', 'x-api-key': 'z' }, { query: '[hidden]', variables: '[hidden]', Authorization: '[hidden]', access_token: '[hidden]', 'x-api-key': '[hidden]' }],
  ['a cycle', cyclic(), { name: 'a', self: '[circular]' }],
  ['the same twice, which is no cycle', [[1], [1]], [[1], [1]]],
  ['what throws when it is read', hostile, { fine: 1, worse: '[unreadable]' }],
  ['an object of a class', new Customer(phone), '[Customer]'],
  ['a request', new IncomingMessage(new Socket()), '[IncomingMessage]'],
  ['a buffer', Buffer.from(phone), '[Buffer]'],
  ['a map', new Map([[phone, phone]]), '[Map]'],
  ['a function', () => phone, '[function]'],
  ['an instant', new Date(0), '1970-01-01T00:00:00.000Z'],
  ['no instant', new Date(Number.NaN), '[Date]'],
  ['depth', [[[[[[[[1]]]]]]]], [[[[[['[…]']]]]]]],
  ['length', Array.from({ length: 60 }, () => 1), [...Array.from({ length: 50 }, () => 1), '[… 10 more]']],
];

describe('a value in the log', () => {
  it.each(VALUES)('%s', (_title, value, logged) => {
    expect(redactValue(value)).toEqual(logged);
  });

  it('is bounded as a whole', () => {
    const wide = (depth: number): unknown => (depth === 0 ? 'x'.repeat(8_000) : Array.from({ length: 50 }, () => wide(depth - 1)));
    expect(JSON.stringify(redactValue(wide(3))).length).toBeLessThan(60_000);
  });

  it('is of an error what its reader needs, through all its causes and parts', () => {
    const root = Object.assign(new Error(`ER_DUP_ENTRY ${phone}`), { code: 'ER_DUP_ENTRY', sql: `select ${phone}` });
    const error = new GraphQLError(`of ${phone}`, { originalError: new AggregateError([root], 'several', { cause: root }), source: new Source(`{ a(phone: "${phone}") }`) });
    const logged = redactValue(error);
    expect(logged).toMatchObject({
      name: 'GraphQLError',
      message: 'of [phone]',
      cause: { name: 'AggregateError', errors: [{ code: 'ER_DUP_ENTRY', message: 'ER_DUP_ENTRY [phone]' }], cause: { code: 'ER_DUP_ENTRY' } },
    });
    expect(JSON.stringify(logged)).not.toMatch(new RegExp(`${phone}|"sql"|"source"|"nodes"`));
  });

  it('never holds a phone, identity or card number, wherever it stands', () => {
    fc.assert(
      fc.property(before, canary, after, fc.object({ maxDepth: 3 }), fc.nat({ max: 6 }), (head, { value }, tail, others, place) => {
        const text = `${head}${value}${tail}`;
        const places: unknown[] = [
          text,
          { ...others, name: text },
          { [text]: others },
          [others, [text]],
          new Error(text),
          new Error('outer', { cause: new Error('inner', { cause: { text } }) }),
          Object.assign(new Error('x'), { code: text, stack: `Error: ${text}\n    at ${text}` }),
        ];
        expect(JSON.stringify(redactValue(places[place]))).not.toContain(value);
      }),
      { seed: 20_260_820, numRuns: 2_000 },
    );
  });
});
