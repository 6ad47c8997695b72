import { DocumentCache, hashOf } from '../../../../../gateway/security/limits/document/document-cache';
import { DEFAULT_LIMITS } from '../../../../../gateway/security';
import { refusalOf } from '../refusal-of';

describe('a document', () => {
  it('is read once, and known by the hash of its text', () => {
    const cache = new DocumentCache(DEFAULT_LIMITS);
    const first = cache.read('{ a }');
    expect(cache.read('{ a }')).toBe(first);
    expect(cache.read('{ a }', hashOf('{ a }'))).toBe(first);
    expect(cache.read('{ b }')).not.toBe(first);
  });

  it('is refused once, and the same way ever after', () => {
    const cache = new DocumentCache(DEFAULT_LIMITS);
    const first = refusalOf(() => cache.read('{ a'));
    expect(first).toMatchObject({ code: 'GRAPHQL_PARSE_FAILED' });
    expect(refusalOf(() => cache.read('{ a'))).toBe(first);
  });

  it('is forgotten when others have filled the memory there is', () => {
    const cache = new DocumentCache(DEFAULT_LIMITS);
    const text = (name: string) => `{ a(x: [${'1 '.repeat(999)}], y: [${'1 '.repeat(999)}], z: [${'1 '.repeat(999)}], u: [${'1 '.repeat(999)}]) ${name} }`;
    const first = cache.read(text('first'));
    expect(cache.read(text('first'))).toBe(first);
    for (let index = 0; index < 25; index += 1) cache.read(text(`other${index}`));
    expect(cache.read(text('first'))).not.toBe(first);
  });
});
