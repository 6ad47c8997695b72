import fc from 'fast-check';
import { HttpRefusal } from '../../../../../gateway/http';
import { decodeUtf8, parseJson } from '../../../../../gateway/security/limits/body/parse-json';
import { refusalOf } from '../refusal-of';

const RUN = { seed: 2_026, numRuns: 1_000 };
const SMALL = { jsonDepth: 3, jsonListLength: 4, jsonStringLength: 5, jsonValues: 8 };
const WIDE = { jsonDepth: 1_000, jsonListLength: 100_000, jsonStringLength: 1_000_000, jsonValues: 1_000_000 };

function parse(text: string, limits = WIDE): unknown {
  return parseJson(text, 'The body', limits);
}

describe('the limits of JSON', () => {
  it.each([
    ['jsonDepth', '[[[]]]', '[[[[]]]]', 4, '$[0][0][0]'],
    ['jsonDepth', '{"a":{"b":[1]}}', '{"a":{"b":[[1]]}}', 4, '$.a.b[0]'],
    ['jsonListLength', '[1,2,3,4]', '[1,2,3,4,5]', 5, '$'],
    ['jsonListLength', '{"a":[1,2,3,4]}', '{"a":[1,2,3,4,5]}', 5, '$.a'],
    ['jsonListLength', '{"a":1,"b":1,"c":1,"d":1}', '{"a":1,"b":1,"c":1,"d":1,"e":1}', 5, '$'],
    ['jsonStringLength', '["abcde"]', '["abcdef"]', 6, '$[0]'],
    ['jsonStringLength', '["\\u0041bcde"]', '["\\u0041bcdef"]', 6, '$[0]'],
    ['jsonStringLength', '{"abcde":1}', '{"abcdef":1}', 6, '$'],
    ['jsonValues', '[[1,2],[3,4],5]', '[[1,2],[3,4],5,6]', 9, '$[3]'],
  ])('%s lets %s through and not %s', (limit, within, beyond, value, field) => {
    expect(parse(within, SMALL)).toEqual(JSON.parse(within));
    expect(refusalOf(() => parse(beyond, SMALL))).toMatchObject({ status: 400, code: 'LIMIT_EXCEEDED', detail: { limit, value, allowed: SMALL[limit as keyof typeof SMALL], field } });
  });

  it('refuses at the first level too many, however many follow', () => {
    expect(refusalOf(() => parse('['.repeat(5_000_000), { ...WIDE, jsonDepth: 32 }))).toMatchObject({ detail: { limit: 'jsonDepth', value: 33 } });
  });
});

describe('what JSON.parse takes and is ambiguous', () => {
  it.each([
    ['a key twice', '{"a":1,"a":1}', '$.a'],
    ['a key twice in other letters', '{"x":{"a":1,"\\u0061":1}}', '$.x.a'],
    ['__proto__', '{"x":[0,{"__proto__":1}]}', '$.x[1].__proto__'],
    ['__proto__ in other letters', '{"\\u005f_proto__":1}', '$.__proto__'],
    ['constructor with a prototype', '{"constructor":{"prototype":{}}}', '$.constructor.prototype'],
    ['1e400', '{"x":1e400}', '$.x'],
    ['-1e400', '-1e400', '$'],
    ['2^53', '[9007199254740992]', '$[0]'],
    ['-2^53', '[-9007199254740992]', '$[0]'],
    ['half a character', '["\\ud800"]', '$[0]'],
    ['half a character at the end', '["\\ud83d\\ude00\\ud83d"]', '$[0]'],
    ['halves the wrong way round', '{"\\ude00\\ud83d":1}', '$'],
    ['NUL', '["\\u0000"]', '$[0]'],
    ['NUL in a key', '{"a\\u0000":1}', '$'],
  ])('is refused: %s', (_what, text, field) => {
    JSON.parse(text);
    expect(refusalOf(() => parse(text))).toMatchObject({ status: 400, code: 'BAD_REQUEST', detail: { field } });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it.each(['{"constructor":1,"prototype":2}', '{"a":{"b":1},"c":{"b":1}}', '[9007199254740991,-9007199254740991,1e22,0.1,-0]', '"\\ud83d\\ude00"', '"😀"', ' [ ] ', '\t{\r\n}', '{"":{"":""}}'])(
    'is only that: %s is taken',
    (text) => {
      expect(parse(text)).toEqual(JSON.parse(text));
    },
  );
});

describe('where it is refused', () => {
  it('is named in at most 80 characters of printable keys', () => {
    const key = '\n"'.repeat(500);
    const refusal = refusalOf(() => parse(JSON.stringify({ [key]: [[{ [key]: '1' }]] }).replace('"1"', '1e400')));
    expect(refusal?.detail.field?.length).toBeLessThanOrEqual(80);
    expect(refusal?.message).toMatch(/^[\x20-\x7e…]{1,200}$/);
  });

  it('leaves out what is deeper than twelve levels', () => {
    expect(refusalOf(() => parse(`${'['.repeat(20)}1e400`))?.detail.field).toBe(`$${'[0]'.repeat(12)}…`);
  });
});

describe('bytes', () => {
  it.each([
    ['a byte alone', Buffer.from([0xff])],
    ['an overlong NUL', Buffer.from([0xc0, 0x80])],
    ['half a character', Buffer.from([0xed, 0xa0, 0x80])],
    ['a character cut short', Buffer.from([0xe4, 0xb8])],
  ])('that are not UTF-8 are refused: %s', (_what, bytes) => {
    expect(refusalOf(() => decodeUtf8(bytes, 'The body'))).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  it('keep their byte order mark, which is refused as such', () => {
    const text = decodeUtf8(Buffer.from('\ufeff{}'), 'The body');
    expect(refusalOf(() => parse(text))?.message).toMatch(/byte order mark/);
  });
});

/** Whether a value has something that is refused though JSON.parse takes it; by another way than the scanner's. */
function isAmbiguous(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0') || value !== Buffer.from(value, 'utf8').toString('utf8');
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value) < 1e21;
  if (typeof value !== 'object' || value === null) return false;
  const entries = Object.entries(value);
  const isInherited = ([key, inner]: [string, unknown]): boolean =>
    key === '__proto__' || (key === 'constructor' && typeof inner === 'object' && inner !== null && !Array.isArray(inner) && Object.hasOwn(inner, 'prototype'));
  return entries.some((entry) => isInherited(entry) || isAmbiguous(entry[0]) || isAmbiguous(entry[1]));
}

describe('any JSON', () => {
  const text = fc.oneof(
    fc.json({ maxDepth: 6 }),
    fc.json({ maxDepth: 4, stringUnit: 'binary' }),
    fc.tuple(fc.jsonValue({ maxDepth: 4, stringUnit: 'grapheme' }), fc.constantFrom(0, 1, '\t', ' \n')).map(([value, space]) => JSON.stringify(value, null, space)),
  );

  it('is taken with the value that JSON.parse gives, or refused for what it holds', () => {
    fc.assert(
      fc.property(text, (json) => {
        const value: unknown = JSON.parse(json);
        if (isAmbiguous(value)) expect(() => parse(json)).toThrow(HttpRefusal);
        else expect(parse(json)).toEqual(value);
      }),
      RUN,
    );
  });

  const alphabet = fc.constantFrom(...'{}[]",:0123456789eE+-. \n\t\\u', 'true', 'false', 'null', '"a"', '"b":', '\u0001', '\u00a0', '\ufeff', "'", '//', 'NaN');
  const anything = fc.oneof(
    fc.array(alphabet, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.tuple(text, fc.nat(), alphabet, fc.constantFrom(0, 1)).map(([json, at, part, cut]) => {
      const place = at % (json.length + 1);
      return json.slice(0, place) + part + json.slice(place + cut);
    }),
  );

  it('and nothing else is taken', () => {
    let parsed = 0;
    fc.assert(
      fc.property(anything, (candidate) => {
        let value: unknown;
        try {
          value = JSON.parse(candidate);
        } catch {
          expect(refusalOf(() => parse(candidate))).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
          return;
        }
        parsed += 1;
        const refusal = refusalOf(() => parse(candidate));
        if (refusal === null) expect(parse(candidate)).toEqual(value);
        else expect(refusal.message).not.toMatch(/is not JSON/);
      }),
      { ...RUN, numRuns: 5_000 },
    );
    expect(parsed).toBeGreaterThan(500);
  });
});
