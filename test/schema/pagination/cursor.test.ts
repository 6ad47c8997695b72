import fc from 'fast-check';
import { UserInputError } from '../../../schema/errors';
import { decodeCursor, encodeCursor } from '../../../schema/pagination';

function refusalOf(cursor: string, partCount?: number): UserInputError {
  try {
    decodeCursor(cursor, partCount);
  } catch (error) {
    if (error instanceof UserInputError) return error;
    throw error;
  }
  throw new Error(`decodeCursor took ${cursor}`);
}

const raw = (bytes: string) => Buffer.from(bytes, 'latin1').toString('base64url');
const good = encodeCursor(['0.0385', 'abc:nashui-edai']);

describe('a cursor', () => {
  it('gives back the parts that it was made of, whatever they contain', () => {
    const parts = fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { maxLength: 8 });
    fc.assert(
      fc.property(parts, (given) => {
        const cursor = encodeCursor(given);
        expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(decodeCursor(cursor, given.length)).toEqual(given);
      }),
      { seed: 20260701 },
    );
  });

  it('is not made from a key that it could not take back', () => {
    expect(() => encodeCursor(['x'.repeat(3000)])).toThrow(RangeError);
  });

  it.each([
    ['an empty one', ''],
    ['words', 'page two'],
    ['one cut short', good.slice(0, -1)],
    ['one with an addition', `${good}A`],
    ['one with padding', `${good}==`],
    ['one with a blank after it', `${good} `],
    ['one with a changed first character', `B${good.slice(1)}`],
    ['one of another layout', raw('\x02["a"]')],
    ['one without a layout', raw('["a"]')],
    ['one that is not JSON', raw('\x01[')],
    ['one with numbers', raw('\x01[1]')],
    ['one with an object', raw('\x01{"0":"a"}')],
    ['one whose JSON is written otherwise', raw('\x01[ "a" ]')],
    ['one that is not UTF-8', raw('\x01["\xff"]')],
    ['one that is very long', 'A'.repeat(1_000_000)],
    ['one of deep nesting', raw(`\x01${'['.repeat(1500)}`)],
  ])('is refused where it is %s', (_what, cursor) => {
    const { extensions } = refusalOf(cursor);
    expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
    expect(String(extensions.value).length).toBeLessThanOrEqual(80);
  });

  it('is refused by a list whose sort key has another number of parts', () => {
    expect(decodeCursor(good, 2)).toEqual(['0.0385', 'abc:nashui-edai']);
    expect(refusalOf(good, 1).extensions.field).toBe('after');
  });
});
