import { startGateway } from '../../kit/gateway';
import { composed, createHandSource } from '../../kit/hand-source';
import { startProducts, startScriptedRatings } from '../../kit/product-graph';
import { type Script, answer, endless, garbage, halfABody, hang, reset } from '../../kit/scripted-server';
import { federated, type TestSubgraph } from '../../kit/subgraph-server';

jest.setTimeout(30_000);

interface Case {
  readonly title: string;
  readonly script: Script;
  readonly code: string;
  /** Whether what was withheld is reported: a failure of transport says all there is to say. */
  readonly isReported?: boolean;
}

const failing = (extensions: object, message = 'connect ECONNREFUSED 10.1.2.3:3306 at /srv/ratings/pool.js:12') =>
  answer(JSON.stringify({ errors: [{ message, path: ['_entities', 0, 'rating'], extensions }], data: null }), { status: 500 });

const cases: Case[] = [
  { title: 'hangs', script: hang, code: 'SUBGRAPH_TIMEOUT' },
  { title: 'resets connections', script: reset, code: 'SUBGRAPH_UNREACHABLE' },
  { title: 'sends garbage', script: garbage, code: 'SUBGRAPH_INVALID_RESPONSE' },
  { title: 'sends half a body', script: halfABody, code: 'SUBGRAPH_INVALID_RESPONSE' },
  { title: 'sends too much', script: endless, code: 'SUBGRAPH_RESPONSE_TOO_LARGE' },
  { title: 'answers 500 with a page', script: answer('<h1>http://10.1.2.3/</h1>', { status: 500, contentType: 'text/html' }), code: 'SUBGRAPH_INVALID_RESPONSE' },
  { title: 'answers 500 with an error that has no code', script: failing({ stacktrace: ['at /srv'] }), code: 'SUBGRAPH_ERROR', isReported: true },
  { title: 'answers 500 with an error that says nothing', script: failing({ code: 'INTERNAL_SERVER_ERROR', url: 'http://10.1.2.3/' }), code: 'SUBGRAPH_ERROR', isReported: true },
  { title: 'does not understand the gateway', script: failing({ code: 'GRAPHQL_VALIDATION_FAILED' }), code: 'SUBGRAPH_ERROR', isReported: true },
];

/** What a subgraph's message may show of its inside. */
const REVEALING: readonly string[] = [
  'connect ECONNREFUSED 10.1.2.3:3306',
  'getaddrinfo ENOTFOUND mysql.bank.internal',
  'request to http://ratings.bank.internal:4001/graphql failed',
  'mysql://root:a-secret@mysql.bank.internal/ratings',
  'Cannot read properties of undefined\n    at Rating.value (/srv/ratings/rating.js:12:34)',
  'ENOENT: no such file or directory, open \'/srv/ratings/config.json\'',
  'C:\\\\ratings\\\\rating.sql cannot be read',
  'You have an error in your SQL syntax near \'values\' at line 1',
  'select rating from ratings where id = \'p1\'',
  'Duplicate entry \'p1\' for key \'ratings.PRIMARY\'',
  'SQLITE_CONSTRAINT: UNIQUE constraint failed: ratings.id',
  'Unauthorized: Bearer a-secret',
];

describe('when one of two subgraphs', () => {
  let products: TestSubgraph;
  beforeAll(async () => {
    products = await startProducts();
  });
  afterAll(() => products.close());

  async function withRatings<T>(ratings: TestSubgraph, use: (gateway: Awaited<ReturnType<typeof startGateway>>) => Promise<T>): Promise<T> {
    const source = createHandSource();
    const gateway = await startGateway(source, { calls: { timeoutMs: 200, maxResponseBytes: 65_536 } });
    try {
      source.deliver(await composed(products, ratings));
      await gateway.ready;
      return await use(gateway);
    } finally {
      await gateway.close();
      await ratings.close();
    }
  }

  test.each(cases)('$title, the other\'s data is answered, with a coded error that shows no address', async ({ script, code, isReported = false }) => {
    await withRatings(await startScriptedRatings(script), async (gateway) => {
      const { data, errors } = await gateway.ask('{ product(id: "p1") { name rating } scale }');
      expect(data).toEqual({ product: { name: '微捷贷', rating: null }, scale: null });
      // The scripted errors carry a path among entities for the root field as well: it has no place.
      const places = errors?.map(({ path }) => path?.join('.') ?? 'nowhere').sort();
      expect(places).toEqual([isReported ? 'nowhere' : 'scale', 'product.rating'].sort());
      for (const { message, extensions } of errors ?? []) {
        expect(extensions).toEqual({ code, subgraph: 'ratings' });
        expect(message).toMatch(/subgraph "ratings" /i);
      }
      expect(JSON.stringify(errors)).not.toMatch(/\d+\.\d+\.\d+\.\d+|\/srv|stack|https?:/i);
      expect(gateway.reported.filter(({ message }) => message === 'An error was withheld from a client.')).toHaveLength(isReported ? 2 : 0);
    });
  });

  test('is not there, a list of the other\'s is answered, with one error for all its items', async () => {
    const ratings = await startScriptedRatings(hang);
    await ratings.close();
    await withRatings({ ...ratings, close: async () => undefined }, async (gateway) => {
      expect(await gateway.ask('{ products { name rating } }')).toEqual({
        data: { products: [{ name: '微捷贷', rating: null }, { name: '抵押e贷', rating: null }] },
        errors: [
          {
            message: 'Subgraph "ratings" cannot be reached.',
            path: ['products'],
            extensions: { code: 'SUBGRAPH_UNREACHABLE', subgraph: 'ratings' },
          },
        ],
      });
    });
  });

  test('refuses a value, its refusal is passed on with field, value and allowed, and nothing else', async () => {
    const refusal = { code: 'BAD_USER_INPUT', field: 'id', value: '"x"', allowed: 'p1 or p2', http: { status: 302 }, debug: 'x' };
    await withRatings(await startScriptedRatings(failing(refusal, 'id cannot be "x": allowed is p1 or p2.')), async (gateway) => {
      const { errors } = await gateway.ask('{ product(id: "p1") { rating } }');
      expect(errors).toEqual([
        {
          message: 'id cannot be "x": allowed is p1 or p2.',
          path: ['product', 'rating'],
          extensions: { code: 'BAD_USER_INPUT', subgraph: 'ratings', field: 'id', value: '"x"', allowed: 'p1 or p2' },
        },
      ]);
    });
  });

  test.each(REVEALING)('says in an error of any code %j, no client reads it', async (message) => {
    const known = answer(
      JSON.stringify({
        data: null,
        errors: ['VERSION_NOT_KEPT', 'RATING_WITHDRAWN', undefined].map((code) => ({
          message,
          locations: [{ line: 1, column: 1 }],
          path: ['_entities', 0, 'rating'],
          extensions: { code, field: message, value: message, allowed: message, limit: message, exception: { stacktrace: [message] }, stacktrace: [message], sql: message, [message]: 1 },
        })),
        extensions: { debug: message },
      }),
      { status: 500 },
    );
    await withRatings(await startScriptedRatings(known), async (gateway) => {
      const answered = await gateway.ask('{ product(id: "p1") { name rating } }');
      const plain = { message: 'Subgraph "ratings" reported an error of its own; its log has the cause.', path: ['product', 'rating'], extensions: { code: 'SUBGRAPH_ERROR', subgraph: 'ratings' } };
      expect(answered).toEqual({
        data: { product: { name: '微捷贷', rating: null } },
        errors: [{ message: 'The version asked for is not kept by its owner.', path: ['product', 'rating'], extensions: { code: 'VERSION_NOT_KEPT', subgraph: 'ratings' } }, plain, plain],
      });
      expect(gateway.reported.filter(({ level }) => level === 'error')).toHaveLength(3);
    });
  });

  test('says more than a sentence with a code of the catalogue, its beginning is passed on', async () => {
    await withRatings(await startScriptedRatings(failing({ code: 'VERSION_NOT_KEPT' }, 'Version kept no more. '.repeat(2_000))), async (gateway) => {
      const { errors } = await gateway.ask('{ product(id: "p1") { rating } }');
      expect(errors?.map(({ message }) => message.length)).toEqual([500]);
    });
  });

  test('was published with no address of HTTP, its supergraph is refused and the gateway does not start on it', async () => {
    const source = createHandSource();
    const gateway = await startGateway(source);
    const sdl = await composed(products, { name: 'ratings', url: 'ftp://10.1.2.3/', sdl: federated('type Query { scale: Int }') });
    expect(() => source.deliver(sdl)).toThrow('Subgraph "ratings" has no address of http or https.');
    expect((await fetch(`${gateway.url}/health`)).status).toBe(503);
    await gateway.close();
  });
});
