import { ANONYMOUS, type Principal, principalOf } from '../../../schema';
import { type DataSources, createDataSources } from '../../../gateway/datasources';
import { TEST_CALLS, testSigner } from '../../kit/calls';
import { callDataSource } from '../../kit/data-source-call';
import { answer, startScriptedServer } from '../../kit/scripted-server';
import { SUBGRAPH, type ServerUnderTest, START_MS, instant, startServerUnderTest } from '../../subgraphs/chassis/door/server-under-test';

const officer = principalOf({ kind: 'officer', id: 'key-3' });

describe('calls of a gateway that signs', () => {
  let dataSources: DataSources;
  let server: ServerUnderTest;
  beforeAll(async () => {
    dataSources = createDataSources({}, { signerTo: (subgraph) => testSigner(subgraph), tls: null });
    server = await startServerUnderTest({ keys: TEST_CALLS.keys, clock: TEST_CALLS.clock });
  });
  afterAll(async () => {
    await dataSources.close();
    await server.close();
  });
  beforeEach(() => {
    server.admitted.length = 0;
  });

  const build = (name: string, path = '') => dataSources.buildService({ name, url: server.url + path });

  it.each<[title: string, context: object | undefined, principal: Principal]>([
    ['whoever asks', { principal: officer, requestId: 'r-1' }, officer],
    ['nobody known', { principal: ANONYMOUS, requestId: 'r-2' }, ANONYMOUS],
    ['nobody, where the context has none', {}, ANONYMOUS],
  ])('carry the claims of %s', async (_title, context, principal) => {
    expect(await callDataSource(build(SUBGRAPH, '?tenant=1'), '{ part }', { context })).toEqual({ data: { part: 'gateway' } });
    expect(server.admitted).toEqual([{ principal, part: 'gateway' }]);
  });

  it('carry nobody\'s in a health check', async () => {
    await build(SUBGRAPH).process({ kind: 'health check', request: { query: '{ __typename }' } } as never);
    expect(server.admitted).toEqual([{ principal: ANONYMOUS, part: 'gateway' }]);
  });

  it('are good for the subgraph alone that the supergraph names', async () => {
    expect(await callDataSource(build('policy'), '{ part who }', { context: { principal: officer } })).toEqual({
      errors: ['part', 'who'].map((field) => ({ message: 'Subgraph "policy" refused the gateway\'s call.', path: [field], extensions: { code: 'CALL_REFUSED' } })),
    });
    expect(server.admitted).toEqual([]);
  });

  it('are refused with a coded error at their fields where the clocks differ', async () => {
    const late = await startServerUnderTest({ keys: TEST_CALLS.keys, clock: () => instant(START_MS - 120_000) });
    const result = await callDataSource(dataSources.buildService({ name: SUBGRAPH, url: late.url }), '{ part }');
    await late.close();
    expect(result.errors).toEqual([{ message: 'Subgraph "enterprise" refused the gateway\'s call.', path: ['part'], extensions: { code: 'CALL_REFUSED' } }]);
  });
});

describe('calls of a gateway that does not sign', () => {
  it('say nothing of the client, and no door lets them in', async () => {
    const dataSources = createDataSources();
    const scripted = await startScriptedServer(answer('{"data":{"part":null}}'));
    const server = await startServerUnderTest();
    await callDataSource(dataSources.buildService({ name: SUBGRAPH, url: scripted.url }), '{ part }', { context: { principal: officer } });
    const refused = await callDataSource(dataSources.buildService({ name: SUBGRAPH, url: server.url }), '{ part }', { context: { principal: officer } });
    await dataSources.close();
    await scripted.close();
    await server.close();
    expect(scripted.requests).toHaveLength(1);
    expect(scripted.requests.join()).not.toMatch(/jinqiao|officer|key-3/i);
    expect(refused.errors).toMatchObject([{ extensions: { code: 'CALL_REFUSED' } }]);
  });
});
