import { type WholeUnderTest, startWholeUnderTest } from '../kit/whole';

/*
 * What the public scanners of GraphQL endpoints try, as an anonymous caller: each probe says what
 * would count as a finding. Introspection queries are cut to what decides.
 */

interface Probed {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

interface Probe {
  readonly name: string;
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly search?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly isFinding: (answer: Probed) => boolean;
}

const json = (query: string): string => JSON.stringify({ query });
const hasData = ({ text }: Probed): boolean => /"data":\{"/.test(text);
const times = (count: number, part: (index: number) => string): string => Array.from({ length: count }, (_each, index) => part(index)).join(' ');

const PROBES: readonly Probe[] = [
  { name: 'introspection of the schema', body: json('{ __schema { queryType { name } types { name } } }'), isFinding: hasData },
  { name: 'introspection of a type', body: json('{ __type(name: "Query") { name fields { name } } }'), isFinding: hasData },
  { name: 'introspection behind an alias and a fragment', body: json('query { ...F } fragment F on Query { harmless: __schema { types { name } } }'), isFinding: hasData },
  { name: 'introspection after a line break that fools a filter', body: json('{ __schema\n{ types { name } } }'), isFinding: hasData },
  { name: 'circular introspection', body: json(`{ __schema { types { ${'fields { type { '.repeat(12)}name${' } }'.repeat(12)} } } }`), isFinding: hasData },
  { name: 'field suggestions', body: json('{ bank { code } banksx }'), isFinding: ({ text }) => /did you mean/i.test(text) },
  { name: 'argument suggestions', body: json('{ bank(cod: "abc") { code } }'), isFinding: ({ text }) => /did you mean/i.test(text) },
  { name: 'type suggestions', body: json('{ banks { ... on Bankk { code } } }'), isFinding: ({ text }) => /did you mean/i.test(text) },
  { name: 'alias overloading', body: json(`{ ${times(101, (index) => `a${index}: __typename`)} }`), isFinding: hasData },
  { name: 'field duplication', body: json(`{ ${times(500, () => '__typename')} }`), isFinding: hasData },
  { name: 'directive overloading', body: json(`{ __typename ${times(10, () => '@include(if: true)')} }`), isFinding: hasData },
  { name: 'unknown directives', body: json(`{ __typename ${times(10, () => '@aa')} }`), isFinding: hasData },
  { name: 'array batching', body: JSON.stringify(times(10, () => 'x').split(' ').map(() => ({ query: '{ __typename }' }))), isFinding: hasData },
  { name: 'a batch of one', body: '[{"query":"{ __typename }"}]', isFinding: hasData },
  { name: 'a query by GET without a preflight', method: 'GET', search: { query: '{ __typename }' }, isFinding: hasData },
  { name: 'a mutation by GET', method: 'GET', search: { query: 'mutation { __typename }' }, headers: { 'apollo-require-preflight': 'true' }, isFinding: hasData },
  { name: 'a query as a form', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query=%7B__typename%7D', isFinding: hasData },
  { name: 'a mutation as a form', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query=mutation%7B__typename%7D', isFinding: hasData },
  { name: 'a query as plain text', headers: { 'content-type': 'text/plain' }, body: json('{ __typename }'), isFinding: hasData },
  { name: 'a query as multipart', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{"query":"{ __typename }"}\r\n--x--', isFinding: hasData },
  { name: 'a query by PUT', method: 'PUT', body: json('{ __typename }'), isFinding: hasData },
  { name: 'tracing', headers: { 'apollo-tracing': '1', 'apollo-federation-include-trace': 'ftv1', 'x-apollo-tracing': '1' }, body: json('{ banks { code } }'), isFinding: ({ text }) => /tracing|ftv1|startOffset/.test(text) },
  { name: 'the query plan', headers: { 'apollo-query-plan-experimental': '1' }, body: json('{ banks { code } }'), isFinding: ({ text }) => /queryPlan/i.test(text) },
  { name: 'the cost of an operation', body: json('{ banks { code } }'), isFinding: ({ text }) => /"cost"/.test(text) },
  { name: 'a sandbox or playground page', method: 'GET', headers: { accept: 'text/html' }, isFinding: ({ status, text }) => status === 200 || /playground|graphiql|apollo sandbox/i.test(text) },
  { name: 'debug errors', body: json('{ financingProduct(id: 1.5) { id } }'), isFinding: ({ text }) => /stacktrace|"exception"|node_modules|at \w+ \(/.test(text) },
  { name: 'an error that shows the inside', body: '{"query": 5}', isFinding: ({ text }) => /node_modules|internal\/|at \w+ \(/.test(text) },
  { name: 'the subgraphs behind', body: json('{ _service { sdl } }'), isFinding: hasData },
  { name: 'entities by representation', body: json('{ _entities(representations: []) { __typename } }'), isFinding: hasData },
  { name: 'fields that are not for clients', body: json('{ abcCatalogSnapshot { catalogVersion } }'), isFinding: hasData },
  { name: 'headers that name the software', body: json('{ __typename }'), isFinding: ({ headers }) => headers.has('server') || headers.has('x-powered-by') },
  { name: 'an origin that is not allowed', headers: { origin: 'https://evil.example' }, body: json('{ __typename }'), isFinding: ({ headers }) => headers.has('access-control-allow-origin') },
];

jest.setTimeout(30_000);

describe('a scanner that is anonymous', () => {
  let under: WholeUnderTest;
  beforeAll(async () => {
    under = await startWholeUnderTest();
  });
  afterAll(() => under.close());

  async function probe({ body, headers, method = 'POST', search }: Probe): Promise<Probed> {
    const url = new URL('/graphql', under.whole.gateway.url);
    url.search = new URLSearchParams(search).toString();
    const response = await fetch(url, { method, headers: { ...(method === 'POST' || method === 'PUT' ? { 'content-type': 'application/json' } : {}), ...headers }, body });
    return { status: response.status, text: await response.text(), headers: response.headers };
  }

  it.each(PROBES)('finds nothing by $name', async (each) => {
    const answer = await probe(each);
    expect({ isFinding: each.isFinding(answer), answer: answer.text.slice(0, 300) }).toMatchObject({ isFinding: false });
  });

  it('is told by the same probes what an open endpoint would show', () => {
    const open: Probed = {
      status: 200,
      text: '{"data":{"a":1},"extensions":{"tracing":{"startOffset":1},"queryPlan":1,"cost":1,"exception":{"stacktrace":["at f (node_modules/x.js)"]}},"errors":"Did you mean"}',
      headers: new Headers({ server: 'x', 'access-control-allow-origin': '*' }),
    };
    expect(PROBES.filter(({ isFinding }) => !isFinding(open))).toEqual([]);
  });
});
