import fc from 'fast-check';
import { canonicalJson, contentHash, sha256 } from '../../../subgraphs/chassis';

describe('equal content has equal text', () => {
  it.each<[title: string, a: unknown, b: unknown]>([
    ['whatever the order of its keys', { b: 1, a: { d: 2, c: 3 } }, { a: { c: 3, d: 2 }, b: 1 }],
    ['also inside lists', [{ b: 1, a: 2 }], [{ a: 2, b: 1 }]],
    ['whether a member is null, undefined or absent', { a: 1, b: null, c: undefined }, { a: 1 }],
    ['at any depth', { a: { b: { c: null } } }, { a: { b: {} } }],
    ['with keys that look like numbers', { 10: 'x', 9: 'y', a: 1 }, { a: 1, 9: 'y', 10: 'x' }],
    ['in any script', { 名称: '贷款', name: 'a' }, { name: 'a', 名称: '贷款' }],
  ])('%s', (_title, a, b) => {
    expect(canonicalJson(a)).toBe(canonicalJson(b));
    expect(contentHash(a)).toBe(contentHash(b));
  });
});

describe('different content has different text', () => {
  it.each<[title: string, a: unknown, b: unknown]>([
    ['where a list has another order', [1, 2], [2, 1]],
    ['where a list has a null', [1, null], [1]],
    ['where an empty list stands for nothing', { a: [] }, {}],
    ['where an empty text stands for nothing', { a: '' }, {}],
    ['where false stands for nothing', { a: false }, {}],
    ['where a number stands for a text', { a: 1 }, { a: '1' }],
    ['where a decimal has another scale', { a: '1.0' }, { a: '1.00' }],
    ['where a text is composed of other characters', { a: '\u00e9' }, { a: 'e\u0301' }],
  ])('%s', (_title, a, b) => {
    expect(contentHash(a)).not.toBe(contentHash(b));
  });
});

describe('the text and the hash', () => {
  it('are plain JSON with sorted keys, and its SHA-256', () => {
    expect(canonicalJson({ b: [1, null], a: { z: '贷款', y: null } })).toBe('{"a":{"z":"贷款"},"b":[1,null]}');
    // FIPS 180-2, appendix B.1.
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(contentHash('贷款')).toBe(sha256('"贷款"'));
  });

  it('keep a member named __proto__', () => {
    expect(canonicalJson(JSON.parse('{"b":1,"__proto__":{"a":2}}'))).toBe('{"__proto__":{"a":2},"b":1}');
  });
});

describe('any value', () => {
  /** The same text by a replacer that copies every object with its names in order. */
  const copied = (value: unknown): string =>
    JSON.stringify(value, (_key, member: unknown) => {
      if (member === null || typeof member !== 'object' || Array.isArray(member)) return member;
      const entries = Object.entries(member).filter(([, inner]) => inner !== undefined && inner !== null);
      return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
    });

  it('has the text of a copy with its names in order', () => {
    const names = fc.oneof(fc.string(), fc.constantFrom('10', '9', '01', '4294967295', 'a\nb', 'a', '__proto__', '名'));
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constantFrom(null, undefined), fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(names, tie('value'), { maxKeys: 5 })),
    }));
    fc.assert(fc.property(value.filter((given) => given !== undefined), (given) => expect(canonicalJson(given)).toBe(copied(given))), { seed: 7, numRuns: 2_000 });
  });
});
