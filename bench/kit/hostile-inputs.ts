/** Bytes that no well-meaning client sends, and what they are to be refused with. */
export interface HostileInput {
  readonly name: string;
  readonly bytes: () => Buffer;
  readonly status: number;
  /** None where Node's parser answers by itself. */
  readonly code?: string;
  /** Name of the limit, with LIMIT_EXCEEDED. */
  readonly limit?: string;
}

/** A POST of a JSON text. */
export function post(body: string | Buffer): Buffer {
  const bytes = Buffer.from(body);
  const head = `POST /graphql HTTP/1.1\r\nhost: h\r\ncontent-type: application/json\r\ncontent-length: ${bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes]);
}

function get(search: string): Buffer {
  return Buffer.from(`GET /graphql?${search} HTTP/1.1\r\nhost: h\r\n\r\n`);
}

function withVariables(json: string): Buffer {
  return post(`{"query":"{ b }","variables":{"v":${json}}}`);
}

/** A POST of a document. */
export function ofDocument(query: string): Buffer {
  return post(JSON.stringify({ query }));
}

function chunked(body: string): Buffer {
  const chunk = Buffer.from(body);
  return Buffer.concat([
    Buffer.from(`POST /graphql HTTP/1.1\r\nhost: h\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n${chunk.length.toString(16)}\r\n`),
    chunk,
    Buffer.from('\r\n0\r\n\r\n'),
  ]);
}

function times<Item>(count: number, of: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => of(index));
}

const BODY = 'BAD_REQUEST';
const MUCH = 'LIMIT_EXCEEDED';
const LARGE = 'REQUEST_TOO_LARGE';

const JSON_INPUTS: readonly HostileInput[] = [
  { name: 'JSON 100,000 lists deep', bytes: () => withVariables('['.repeat(100_000) + ']'.repeat(100_000)), status: 400, code: MUCH, limit: 'jsonDepth' },
  { name: 'JSON 40,000 objects deep', bytes: () => withVariables('{"a":'.repeat(40_000) + '1' + '}'.repeat(40_000)), status: 400, code: MUCH, limit: 'jsonDepth' },
  { name: '2 MB of variables', bytes: () => withVariables(`"${'x'.repeat(2_000_000)}"`), status: 413, code: LARGE },
  { name: '2 MB of variables in chunks', bytes: () => chunked(`{"query":"{ b }","variables":{"v":"${'x'.repeat(2_000_000)}"}}`), status: 413, code: LARGE },
  { name: 'a list of 100,000', bytes: () => withVariables(`[${'1,'.repeat(99_999)}1]`), status: 400, code: MUCH, limit: 'jsonListLength' },
  { name: '60,000 values in lists of 100', bytes: () => withVariables(`[${times(600, () => `[${'1,'.repeat(99)}1]`).join()}]`), status: 400, code: MUCH, limit: 'jsonValues' },
  { name: 'a string of 100,000', bytes: () => withVariables(`"${'x'.repeat(100_000)}"`), status: 400, code: MUCH, limit: 'jsonStringLength' },
  { name: 'a string of 100,000 escaped quotes', bytes: () => withVariables(`"${'\\"'.repeat(100_000)}"`), status: 400, code: MUCH, limit: 'jsonStringLength' },
  { name: 'an integer of 200,000 digits', bytes: () => withVariables('9'.repeat(200_000)), status: 400, code: BODY },
  { name: '1e400', bytes: () => withVariables('1e400'), status: 400, code: BODY },
  { name: '2^53', bytes: () => withVariables('9007199254740992'), status: 400, code: BODY },
  { name: 'a key twice', bytes: () => withVariables('{"a":1,"\\u0061":2}'), status: 400, code: BODY },
  { name: '20,000 keys', bytes: () => withVariables(`{${times(20_000, (index) => `"k${index}":1`).join()}}`), status: 400, code: MUCH, limit: 'jsonListLength' },
  { name: '__proto__', bytes: () => withVariables('{"__proto__":{"polluted":true}}'), status: 400, code: BODY },
  { name: '__proto__ in escapes', bytes: () => withVariables('{"\\u005f_proto__":{"polluted":true}}'), status: 400, code: BODY },
  { name: 'constructor.prototype', bytes: () => withVariables('{"constructor":{"prototype":{"polluted":true}}}'), status: 400, code: BODY },
  { name: 'a lone surrogate', bytes: () => withVariables('"\\ud800"'), status: 400, code: BODY },
  { name: 'surrogates the wrong way round', bytes: () => withVariables('"\\udc00\\ud800"'), status: 400, code: BODY },
  { name: 'NUL in an escape', bytes: () => withVariables('"\\u0000"'), status: 400, code: BODY },
  { name: 'NUL as it is', bytes: () => withVariables('"\0"'), status: 400, code: BODY },
  { name: 'a byte order mark', bytes: () => post('\ufeff{"query":"{ b }"}'), status: 400, code: BODY },
  { name: 'bytes that are not UTF-8', bytes: () => post(Buffer.from('{"query":"{ b }","variables":{"v":"\xff"}}', 'latin1')), status: 400, code: BODY },
  { name: 'a surrogate as bytes', bytes: () => post(Buffer.from('{"query":"{ b }","variables":{"v":"\xed\xa0\x80"}}', 'latin1')), status: 400, code: BODY },
  { name: 'a batch of 1,000', bytes: () => post(`[${times(1_000, () => '{"query":"{ b }"}').join()}]`), status: 400, code: BODY },
  { name: 'half a body of JSON', bytes: () => post('{"query":"{ b }"'), status: 400, code: BODY },
  { name: '250,000 opening braces', bytes: () => post('{'.repeat(250_000)), status: 400, code: BODY },
];

/** 40 fragments, each of which spreads the next twice. */
function doublings(): string {
  const fragments = times(40, (index) => `fragment F${index} on Query { ${index === 39 ? 'b' : `x: c { ...F${index + 1} } y: d { ...F${index + 1} }`} }`);
  return `{ ...F0 } ${fragments.join(' ')}`;
}

function circle(length: number): string {
  return `{ ...F0 } ${times(length, (index) => `fragment F${index} on Query { b ...F${(index + 1) % length} }`).join(' ')}`;
}

const DOCUMENT_INPUTS: readonly HostileInput[] = [
  { name: '500 times __typename', bytes: () => ofDocument(`{ c { ${'__typename '.repeat(500)} } }`), status: 400, code: MUCH, limit: 'repeatedFields' },
  { name: '16 × 100 of one field in one place', bytes: () => ofDocument(`{ ${`c { ${'b '.repeat(100)} } `.repeat(16)} }`), status: 400, code: MUCH, limit: 'repeatedFields' },
  { name: '500 aliases', bytes: () => ofDocument(`{ c { ${times(500, (index) => `a${index}: b`).join(' ')} } }`), status: 400, code: MUCH, limit: 'aliases' },
  { name: '500 aliases of __typename', bytes: () => ofDocument(`{ c { ${times(500, (index) => `a${index}: __typename`).join(' ')} } }`), status: 400, code: MUCH, limit: 'aliases' },
  { name: '500 fields at the root', bytes: () => ofDocument(`{ ${times(500, (index) => `a${index}: b`).join(' ')} }`), status: 400, code: MUCH, limit: 'rootFields' },
  { name: '500 directives on one field', bytes: () => ofDocument(`{ b ${'@aa '.repeat(500)} }`), status: 400, code: MUCH, limit: 'directivesPerField' },
  { name: '200 directives on 100 fields', bytes: () => ofDocument(`{ c { ${times(100, (index) => `x${index} @a @b`).join(' ')} } }`), status: 400, code: MUCH, limit: 'directives' },
  { name: '100 levels of fields', bytes: () => ofDocument(`${'{ c '.repeat(100)}{ b }${' }'.repeat(100)}`), status: 400, code: MUCH, limit: 'depth' },
  { name: '2,400 levels of fields', bytes: () => ofDocument('{a'.repeat(2_400)), status: 400, code: MUCH, limit: 'nesting' },
  { name: 'a value 4,900 lists deep', bytes: () => ofDocument(`{ a(x: ${'['.repeat(4_900)}`), status: 400, code: MUCH, limit: 'nesting' },
  { name: 'a value 1,600 objects deep', bytes: () => ofDocument(`{ a(x: ${'{a:'.repeat(1_600)}`), status: 400, code: MUCH, limit: 'nesting' },
  { name: 'a type 4,900 lists deep', bytes: () => ofDocument(`query ($a: ${'['.repeat(4_900)}`), status: 400, code: MUCH, limit: 'nesting' },
  { name: 'a value 20 lists deep', bytes: () => ofDocument(`{ a(x: ${'['.repeat(20)}1${']'.repeat(20)}) { b } }`), status: 400, code: MUCH, limit: 'literalDepth' },
  { name: 'a list of 2,000 in the document', bytes: () => ofDocument(`{ a(x: [${'1 '.repeat(2_000)}]) { b } }`), status: 400, code: MUCH, limit: 'literalListLength' },
  { name: '30,000 tokens', bytes: () => ofDocument('{' + 'b '.repeat(30_000) + '}'), status: 400, code: MUCH, limit: 'tokens' },
  { name: '20,000 comments, then too many tokens', bytes: () => ofDocument('#\n'.repeat(20_000) + '{' + 'b '.repeat(6_000) + '}'), status: 400, code: MUCH, limit: 'tokens' },
  { name: '40 levels of doubling fragments', bytes: () => ofDocument(doublings()), status: 400, code: MUCH, limit: 'selections' },
  { name: '500 fragments', bytes: () => ofDocument(`{ ...F0 } ${times(500, (index) => `fragment F${index} on Query { b }`).join(' ')}`), status: 400, code: MUCH, limit: 'fragments' },
  { name: 'a fragment in itself', bytes: () => ofDocument(circle(1)), status: 400, code: 'GRAPHQL_VALIDATION_FAILED' },
  { name: 'a circle of 3 fragments', bytes: () => ofDocument(circle(3)), status: 400, code: 'GRAPHQL_VALIDATION_FAILED' },
  { name: 'a circle of 60 fragments', bytes: () => ofDocument(circle(60)), status: 400, code: 'GRAPHQL_VALIDATION_FAILED' },
  { name: '100 operations', bytes: () => ofDocument(times(100, (index) => `query Q${index} { b }`).join(' ')), status: 400, code: MUCH, limit: 'operations' },
  { name: '200 variables', bytes: () => ofDocument(`query (${times(200, (index) => `$v${index}: Int`).join()}) { b }`), status: 400, code: MUCH, limit: 'variables' },
  { name: 'introspection 8 lists deep', bytes: () => ofDocument(`{ __schema { types { ${'fields { type { '.repeat(6)} name ${'} }'.repeat(6)} } } }`), status: 400, code: MUCH, limit: 'introspectionDepth' },
  { name: 'introspection by nobody', bytes: () => ofDocument('{ __schema { queryType { name } } }'), status: 401, code: 'UNAUTHENTICATED' },
  { name: 'introspection through a fragment', bytes: () => ofDocument('{ ...F } fragment F on Query { t: __type(name: "Query") { name } }'), status: 401, code: 'UNAUTHENTICATED' },
  { name: 'a string without an end', bytes: () => ofDocument(`{ a(x: "${'x'.repeat(60_000)}`), status: 400, code: 'GRAPHQL_PARSE_FAILED' },
  { name: 'a block string without an end', bytes: () => ofDocument(`{ a(x: """${'\n\\"""'.repeat(10_000)}`), status: 400, code: 'GRAPHQL_PARSE_FAILED' },
  { name: 'a name of 60,000 in the wrong place', bytes: () => ofDocument('x'.repeat(60_000)), status: 400, code: 'GRAPHQL_PARSE_FAILED' },
];

const URL_INPUTS: readonly HostileInput[] = [
  { name: 'a query string of 9,000', bytes: () => get(`query=${'x'.repeat(9_000)}`), status: 400, code: MUCH, limit: 'urlBytes' },
  { name: 'two queries in a query string', bytes: () => get('query={b}&query={c}'), status: 400, code: BODY },
  { name: 'an overlong NUL in a query string', bytes: () => get('query=%C0%80'), status: 400, code: BODY },
  { name: 'NUL in a query string', bytes: () => get('query=%00'), status: 400, code: BODY },
  { name: 'a surrogate in a query string', bytes: () => get('query=%ED%A0%80'), status: 400, code: BODY },
  { name: 'half an escape in a query string', bytes: () => get('query=%'), status: 400, code: BODY },
  { name: '__proto__ in a query string', bytes: () => get('query={b}&variables={%22__proto__%22:1}'), status: 400, code: BODY },
  { name: '2,000 lists deep in a query string', bytes: () => get(`query={b}&variables={%22a%22:${'['.repeat(2_000)}`), status: 400, code: MUCH, limit: 'jsonDepth' },
];

const HEAD = 'POST /graphql HTTP/1.1\r\nhost: h\r\ncontent-type: application/json\r\n';

function raw(text: string): () => Buffer {
  return () => Buffer.from(text, 'latin1');
}

const HTTP_INPUTS: readonly HostileInput[] = [
  { name: 'content-length and transfer-encoding', bytes: raw(`${HEAD}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`), status: 400 },
  { name: 'two lengths that differ', bytes: raw(`${HEAD}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`), status: 400 },
  { name: 'two lengths that agree', bytes: raw(`${HEAD}content-length: 2\r\ncontent-length: 2\r\n\r\n{}`), status: 400 },
  { name: 'a list of lengths', bytes: raw(`${HEAD}content-length: 2, 2\r\n\r\n{}`), status: 400 },
  { name: 'a length with a sign', bytes: raw(`${HEAD}content-length: +2\r\n\r\n{}`), status: 400 },
  { name: 'an encoding that does not end in chunked', bytes: raw(`${HEAD}transfer-encoding: chunked, identity\r\n\r\n0\r\n\r\n`), status: 400 },
  { name: 'a blank before a colon', bytes: raw(`${HEAD}transfer-encoding : chunked\r\n\r\n0\r\n\r\n`), status: 400 },
  { name: 'a header folded over lines', bytes: raw(`${HEAD}x: a\r\n b\r\n\r\n`), status: 400 },
  { name: 'NUL in a header', bytes: raw(`${HEAD}x: a\0b\r\n\r\n`), status: 400 },
  { name: 'no host', bytes: raw('GET /graphql HTTP/1.1\r\n\r\n'), status: 400 },
  { name: 'headers of 20,000 bytes', bytes: raw(`${HEAD}x: ${'y'.repeat(20_000)}\r\n\r\n`), status: 431 },
  { name: '5,000 headers', bytes: raw(`${HEAD}${'ab: cd\r\n'.repeat(5_000)}\r\n`), status: 431 },
  { name: 'a URL of 20,000', bytes: () => get(`query=${'x'.repeat(20_000)}`), status: 431 },
  { name: 'headers that do not end', bytes: raw(HEAD), status: 408 },
];

export const HOSTILE_INPUTS: readonly HostileInput[] = Object.freeze([...JSON_INPUTS, ...DOCUMENT_INPUTS, ...URL_INPUTS, ...HTTP_INPUTS]);

/** The most that is admitted: what the limits leave to validation must not block either. */
export const LARGEST_INPUTS: readonly Pick<HostileInput, 'name' | 'bytes'>[] = Object.freeze([
  { name: '32 × __typename', bytes: () => ofDocument(`{ c { ${'__typename '.repeat(32)} } }`) },
  { name: '64 fragments in one place', bytes: () => ofDocument(`{ c { ${times(64, (index) => `...F${index} `).join('')} } } ${times(64, (index) => `fragment F${index} on Query { x${index} }`).join(' ')}`) },
  { name: '1,990 selections', bytes: () => ofDocument(`{ c { ${times(1_985, (index) => `x${index}`).join(' ')} } }`) },
  { name: 'a tree of doubling fragments under 2,000', bytes: () => ofDocument(`{ ...F0 } ${times(9, (index) => `fragment F${index} on Query { ${index === 8 ? 'b' : `c { ...F${index + 1} } d { ...F${index + 1} }`} }`).join(' ')}`) },
  { name: '50,000 values', bytes: () => withVariables(`[${times(490, () => `[${'1,'.repeat(99)}1]`).join()}]`) },
  { name: '32,000 comments', bytes: () => ofDocument('#\n'.repeat(32_000) + '{ b }') },
]);
