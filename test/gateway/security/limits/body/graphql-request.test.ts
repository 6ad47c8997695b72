import { toGraphQLRequest } from '../../../../../gateway/security/limits/body/graphql-request';
import { checkUrlBytes } from '../../../../../gateway/security/limits/body/url-bytes';
import { requestFromUrl } from '../../../../../gateway/security/limits/body/url-parameters';
import { DEFAULT_LIMITS } from '../../../../../gateway/security';
import { refusalOf } from '../refusal-of';

const BAD_REQUEST = { status: 400, code: 'BAD_REQUEST' };

describe('a body', () => {
  it.each<[string, unknown, object]>([
    ['a query', { query: '{ b }' }, { query: '{ b }' }],
    ['every parameter', { query: 'q', operationName: 'o', variables: { a: 1 }, extensions: { b: 2 }, documentId: 'd' }, { query: 'q', operationName: 'o', variables: { a: 1 }, extensions: { b: 2 }, documentId: 'd' }],
    ['null for what is left out', { query: 'q', operationName: null, variables: null, extensions: null }, { query: 'q' }],
    ['others besides, which are ignored', { query: 'q', id: [1] }, { query: 'q' }],
    ['none, for a hash may stand in the extensions', {}, {}],
  ])('is a request with %s', (_what, body, expected) => {
    expect(toGraphQLRequest(body)).toEqual(expected);
  });

  it.each<[string, unknown, string]>([
    ['a batch', [{ query: 'q' }], 'batch'],
    ['an empty batch', [], 'batch'],
    ['null', null, 'object'],
    ['a string', 'query', 'object'],
    ['a query that is an object', { query: {} }, '"query"'],
    ['an operation name that is a number', { operationName: 1 }, '"operationName"'],
    ['variables that are a list', { variables: [] }, '"variables"'],
    ['variables that are a string', { variables: '{}' }, '"variables"'],
    ['extensions that are a list', { extensions: [] }, '"extensions"'],
    ['extensions that are a number', { extensions: 0 }, '"extensions"'],
    ['a document id that is a number', { documentId: 7 }, '"documentId"'],
  ])('is refused: %s', (_what, body, named) => {
    const refusal = refusalOf(() => toGraphQLRequest(body));
    expect(refusal).toMatchObject(BAD_REQUEST);
    expect(refusal?.message).toContain(named);
  });
});

describe('a query string', () => {
  const read = (search: string) => requestFromUrl(search, DEFAULT_LIMITS);

  it.each([
    ['', {}],
    ['query=%7B+b+%7D', { query: '{ b }' }],
    ['query={b}&variables=%7B%22a%22%3A1%7D&operationName=x&extensions={}&other=1&other=2', { query: '{b}', variables: { a: 1 }, operationName: 'x', extensions: {} }],
    ['query=a=b', { query: 'a=b' }],
    ['qu%65ry=x', { query: 'x' }],
    ['query=x&variables=&operationName', { query: 'x' }],
    ['variables=null', {}],
  ])('"%s" is a request', (search, expected) => {
    expect(read(search)).toEqual(expected);
  });

  it.each(['query=a&query=b', 'query=a&qu%65ry=b', 'variables={}&variables={}', 'variables=1', 'variables=[]', 'variables={', 'extensions="x"', 'query=%', 'query=%ff', 'query=%00', 'variables={"__proto__":1}', '__proto__=1&query=%zz'])(
    '"%s" is refused',
    (search) => {
      expect(refusalOf(() => read(search))).toMatchObject(BAD_REQUEST);
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    },
  );

  it('has 8,192 bytes at most', () => {
    expect(refusalOf(() => checkUrlBytes('x'.repeat(8_192), 8_192))).toBeNull();
    expect(refusalOf(() => checkUrlBytes('x'.repeat(8_193), 8_192))).toMatchObject({ status: 400, code: 'LIMIT_EXCEEDED', detail: { limit: 'urlBytes', value: 8_193 } });
  });
});
