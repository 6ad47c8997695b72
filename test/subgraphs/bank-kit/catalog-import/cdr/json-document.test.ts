import fc from 'fast-check';
import {
  JsonNumber,
  JsonSyntaxError,
  type JsonValue,
  parseJsonDocument,
} from '../../../../../subgraphs/bank-kit/catalog-import/cdr/json-document';
import { CDR_LIMITS } from '../../../../../subgraphs/bank-kit/catalog-import/cdr/limits';

function plain(value: JsonValue): unknown {
  if (value instanceof JsonNumber) return Number(value.text);
  if (value instanceof Map) return Object.fromEntries([...(value as ReadonlyMap<string, JsonValue>)].map(([name, member]) => [name, plain(member)]));
  return Array.isArray(value) ? value.map(plain) : value;
}

it('reads every JSON document as JSON.parse does', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 8 }), fc.constantFrom(0, 2), (text, indent) => {
      const parsed: unknown = JSON.parse(text);
      expect(plain(parseJsonDocument(JSON.stringify(parsed, null, indent)))).toEqual(parsed);
    }),
  );
});

it('refuses and takes the same texts as JSON.parse', () => {
  const fragment = fc.constantFrom('{', '}', '[', ']', ':', ',', '"a"', '"', '1', '-', '0.5', '01', 'e5', 'true', 'nul', '\\', ' ', '\t', '\u0001', '\\u12');
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 8 }), (parts) => {
      const text = parts.join('');
      const takes = (read: (text: string) => unknown): boolean => {
        try {
          read(text);
          return true;
        } catch {
          return false;
        }
      };
      const repeatsMember = /"a".*"a"/s.test(text) && text.includes('{');
      fc.pre(!repeatsMember);
      expect([text, takes(parseJsonDocument)]).toEqual([text, takes(JSON.parse)]);
    }),
    { numRuns: 2_000 },
  );
});

it('keeps the digits of a number as they are written', () => {
  const value = parseJsonDocument('[5000000.0, 0.10000000000000000001, 1e2]');
  expect(value).toEqual([new JsonNumber('5000000.0'), new JsonNumber('0.10000000000000000001'), new JsonNumber('1e2')]);
});

it('reads a member called __proto__ as any other', () => {
  expect(parseJsonDocument('{"__proto__": "x"}')).toEqual(new Map([['__proto__', 'x']]));
});

it('ignores a byte order mark', () => {
  expect(parseJsonDocument('\uFEFFtrue')).toBe(true);
});

const refused = [
  { title: 'an empty text', text: '', at: [1, 1], says: 'the text ends where a JSON value is wanted' },
  { title: 'half an object', text: '{"data": [', at: [1, 11], says: 'the text ends' },
  { title: 'a trailing comma', text: '{\n  "a": 1,\n}', at: [3, 1], says: 'found "}" where a member name in double quotes is wanted' },
  { title: 'a missing colon', text: '{"a" 1}', at: [1, 6], says: 'found "1" where ":" is wanted' },
  { title: 'something after the document', text: '[]\n[]', at: [2, 1], says: 'something follows the document' },
  { title: 'a raw line break in a string', text: '["a\nb"]', at: [1, 4], says: 'found "\\n" where the end of the string is wanted' },
  { title: 'an unknown escape', text: '["\\x"]', at: [1, 4], says: 'found "x" where an escape of JSON is wanted' },
  { title: 'half a Unicode escape', text: '["\\u12"]', at: [1, 5], says: 'four hexadecimal digits' },
  { title: 'a member given twice', text: '{"a": 1,\n "a": 2}', at: [2, 2], says: 'the member "a" occurs twice in one object; keep one' },
  { title: 'the deepest nesting and one more', text: '['.repeat(CDR_LIMITS.nesting + 1), at: [1, 33], says: 'nested deeper than 32 levels' },
  { title: 'a string over the limit', text: `["${'x'.repeat(CDR_LIMITS.stringLength + 1)}"]`, at: [1, 2], says: 'a string of 20001 characters; allowed are 20000' },
  { title: 'a number over the limit', text: `[${'1'.repeat(101)}]`, at: [1, 2], says: 'a number of 101 characters; allowed are 100' },
];

test.each(refused)('refuses $title at its place', ({ text, at, says }) => {
  let error: unknown;
  try {
    parseJsonDocument(text);
  } catch (thrown) {
    error = thrown;
  }
  if (!(error instanceof JsonSyntaxError)) throw new Error(`taken, or failed with ${String(error)}`);
  expect([error.line, error.column]).toEqual(at);
  expect(error.message).toContain(says);
});

const atTheLimit = [
  { title: 'the deepest nesting', text: `${'['.repeat(CDR_LIMITS.nesting)}${']'.repeat(CDR_LIMITS.nesting)}` },
  { title: 'the longest string', text: JSON.stringify('x'.repeat(CDR_LIMITS.stringLength)) },
];

test.each(atTheLimit)('takes $title', ({ text }) => {
  expect(() => parseJsonDocument(text)).not.toThrow();
});
