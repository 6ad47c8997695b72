import { createHash } from 'node:crypto';
import { type GraphQLRequest, RequestLimits, type Safelist } from '../../../../../gateway/security';
import { ANONYMOUS, PRINCIPAL_KINDS, type Principal, principalOf } from '../../../../../schema';
import { refusalOf } from '../refusal-of';

const QUERY = '{ banks { code } }';
const PORTAL = principalOf({ kind: 'portal', id: 'p' });
const BANK = principalOf({ kind: 'bank', id: 'b', bank: 'abc' });
const NOT_FOUND = { status: 200, code: 'PERSISTED_QUERY_NOT_FOUND', message: 'PersistedQueryNotFound' };

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function apq(sha256Hash: unknown, version: unknown = 1): GraphQLRequest['extensions'] {
  return { persistedQuery: { version, sha256Hash } };
}

let limits: RequestLimits;
function open(safelist: Safelist | null = null): RequestLimits {
  limits = new RequestLimits({ safelist, delayHistogram: { mean: 0, reset: () => undefined, disable: () => true } });
  return limits;
}

describe('a persisted operation', () => {
  const byHash = { extensions: apq(sha256(QUERY)) };
  const inFull = { query: QUERY, ...byHash };

  it.each(PRINCIPAL_KINDS)('sent in full by %s is run, and kept for whoever names it where the sender is known', (kind) => {
    open();
    const sender = kind === 'anonymous' ? ANONYMOUS : principalOf({ kind, id: 'x' });
    expect(refusalOf(() => limits.admit(byHash, PORTAL))).toMatchObject(NOT_FOUND);
    expect(limits.admit(inFull, sender).query).toBe(QUERY);
    const later = () => limits.admit(byHash, ANONYMOUS).query;
    if (kind === 'anonymous') expect(refusalOf(later)).toMatchObject(NOT_FOUND);
    else expect(later()).toBe(QUERY);
  });

  it('is found by its document id as well', () => {
    open().admit(inFull, PORTAL);
    expect(limits.admit({ documentId: sha256(QUERY) }, ANONYMOUS).query).toBe(QUERY);
    expect(limits.admit({ documentId: `sha256:${sha256(QUERY)}` }, ANONYMOUS).query).toBe(QUERY);
  });

  it('comes out as a request that needs no more looking up', () => {
    const extensions = { ...apq(sha256(QUERY)), other: 1 };
    open().admit(inFull, PORTAL);
    expect(limits.admit({ extensions, operationName: 'o', variables: { a: 1 } }, PORTAL)).toMatchObject({
      hash: sha256(QUERY),
      request: { query: QUERY, extensions: { other: 1 }, operationName: 'o', variables: { a: 1 } },
    });
    expect(limits.admit(byHash, PORTAL).request).toEqual({ query: QUERY });
  });

  it('without a hash is not kept', () => {
    open().admit({ query: QUERY }, PORTAL);
    expect(refusalOf(() => limits.admit(byHash, PORTAL))).toMatchObject(NOT_FOUND);
  });

  it.each([
    ['no GraphQL', '{ a'],
    ['too deep', `${'{ a '.repeat(17)}${' }'.repeat(17)}`],
    ['introspection that the sender may not ask for', '{ __schema { description } }'],
  ])('that is refused is not kept: %s', (_what, query) => {
    open();
    const enterprise = principalOf({ kind: 'enterprise', id: 'e' });
    expect(refusalOf(() => limits.admit({ query, extensions: apq(sha256(query)) }, enterprise))).not.toBeNull();
    expect(refusalOf(() => limits.admit({ extensions: apq(sha256(query)) }, enterprise))).toMatchObject(NOT_FOUND);
  });

  it.each<[string, GraphQLRequest, RegExp]>([
    ['a hash of another text', { query: '{ other }', extensions: apq(sha256(QUERY)) }, /sha does not match/],
    ['another version', { query: QUERY, extensions: apq(sha256(QUERY), 2) }, /version/],
    ['no version', { extensions: { persistedQuery: { sha256Hash: sha256(QUERY) } } }, /version/],
    ['a hash in capitals', { extensions: apq(sha256(QUERY).toUpperCase()) }, /SHA-256 in lowercase/],
    ['a hash that is a number', { extensions: apq(1) }, /SHA-256/],
    ['an extension that is a string', { extensions: { persistedQuery: 'x' } }, /version/],
    ['a document id that is no hash', { documentId: 'banks' }, /documentId/],
    ['neither a query nor a hash', {}, /needs "query"/],
  ])('is refused with %s', (_what, request, message) => {
    const refusal = refusalOf(() => open().admit(request, PORTAL));
    expect(refusal).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    expect(refusal?.message).toMatch(message);
  });
});

describe('a list of operations', () => {
  const LISTED = 'query Banks { banks { code name } }';
  const manifest = new Map([[sha256(LISTED), LISTED]]);
  const NOT_LISTED = { status: 403, code: 'OPERATION_NOT_LISTED' };

  beforeEach(() => void open({ manifest, kinds: ['anonymous', 'portal'] }));

  it.each<[string, Principal]>([
    ['anonymous', ANONYMOUS],
    ['a portal', PORTAL],
    ['a bank', BANK],
  ])('is open to %s: by id, by document id, by its text', (_who, principal) => {
    for (const request of [{ extensions: apq(sha256(LISTED)) }, { documentId: sha256(LISTED) }, { query: LISTED }, { query: LISTED, extensions: apq(sha256(LISTED)) }]) {
      expect(limits.admit(request, principal).query).toBe(LISTED);
    }
  });

  it.each<[string, GraphQLRequest]>([
    ['another text', { query: QUERY }],
    ['the same with one more blank', { query: `${LISTED} ` }],
    ['an id that is not on it', { documentId: sha256(QUERY) }],
    ['a text that is to be kept', { query: QUERY, extensions: apq(sha256(QUERY)) }],
  ])('refuses all else to the kinds it is for: %s', (_what, request) => {
    limits.admit({ query: QUERY, extensions: apq(sha256(QUERY)) }, BANK);
    expect(refusalOf(() => limits.admit(request, ANONYMOUS))).toMatchObject(NOT_LISTED);
    expect(refusalOf(() => limits.admit(request, PORTAL))).toMatchObject(NOT_LISTED);
  });

  it('refuses nothing to other kinds', () => {
    expect(limits.admit({ query: QUERY }, BANK).query).toBe(QUERY);
  });
});
