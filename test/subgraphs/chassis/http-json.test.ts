import { createAddressRules } from '../../../schema';
import { callGraphql, callIdentity, requestJson } from '../../../subgraphs/chassis';
import { TEST_CALLS } from '../../kit/calls';
import { type Script, answer, endless, garbage, halfABody, halfABodyThenHang, hang, reset, startScriptedServer } from '../../kit/scripted-server';

async function against<T>(script: Script, use: (url: string, requests: readonly string[]) => Promise<T>): Promise<T> {
  const server = await startScriptedServer(script);
  try {
    return await use(server.url, server.requests);
  } finally {
    await server.close();
  }
}

const limits = { identity: null, timeoutMs: 10_000, maxResponseBytes: 1_000 };

describe('a JSON call', () => {
  it('sends a body as JSON with the headers given, and returns status, headers and body', async () => {
    await against(answer('{"a":"贷款"}', { status: 201 }), async (url, requests) => {
      const response = await requestJson({ url, method: 'PUT', body: { b: '利率' }, headers: { 'x-trace': '1' }, ...limits });
      expect(response).toMatchObject({ status: 201, body: { a: '贷款' }, headers: { 'content-type': 'application/json' } });
      expect(requests[0]).toMatch(/^PUT \/graphql HTTP\/1\.1\r\n/);
      expect(requests[0]).toMatch(/\r\ncontent-type: application\/json\r\n/);
      expect(requests[0]).toMatch(/\r\nx-trace: 1\r\n/);
      expect(requests[0]?.endsWith('\r\n\r\n{"b":"利率"}')).toBe(true);
    });
  });

  it('asks by GET without a body where none is given', async () => {
    await against(answer('null'), async (url, requests) => {
      expect((await requestJson({ url, ...limits })).body).toBeNull();
      expect(requests[0]).toMatch(/^GET /);
      expect(requests[0]).not.toMatch(/content-type/i);
    });
  });

  it('returns a refusal as it is, and undefined for no body', async () => {
    const refused = await against(answer('{"error":"no"}', { status: 400 }), (url) => requestJson({ url, ...limits }));
    expect(refused).toMatchObject({ status: 400, body: { error: 'no' } });
    expect((await against(answer('', { status: 500 }), (url) => requestJson({ url, ...limits }))).body).toBeUndefined();
  });

  it('takes an answer of exactly the size allowed', async () => {
    const body = JSON.stringify('x'.repeat(998));
    expect((await against(answer(body), (url) => requestJson({ url, ...limits }))).body).toHaveLength(998);
  });

  it.each<{ title: string; script: Script; timeoutMs?: number; message: RegExp }>([
    { title: 'nothing comes', script: hang, timeoutMs: 50, message: /^no whole answer within 50 ms$/ },
    { title: 'half a body comes, and then nothing', script: halfABodyThenHang, timeoutMs: 50, message: /^no whole answer within 50 ms$/ },
    { title: 'the answer is a byte too long', script: answer(JSON.stringify('x'.repeat(999))), message: /^the answer is larger than 1000 bytes$/ },
    { title: 'the answer never ends', script: endless, message: /^the answer is larger than 1000 bytes$/ },
    { title: 'the answer is a proxy\'s page', script: answer('<html>10.0.0.7</html>', { status: 502 }), message: /^the answer is not JSON \(HTTP 502\)$/ },
    { title: 'the answer is not HTTP', script: garbage, message: /Parse|Expected HTTP/i },
    { title: 'the answer is cut off', script: halfABody, message: /terminated|other side closed|aborted/ },
    { title: 'the connection is reset', script: reset, message: /ECONNRESET|other side closed/ },
  ])('throws an Error where $title', async ({ script, timeoutMs = 10_000, message }) => {
    await expect(against(script, (url) => requestJson({ url, ...limits, timeoutMs }))).rejects.toThrow(message);
  });

  it('names the refused connection where nobody listens', async () => {
    const { url, close } = await startScriptedServer(hang);
    await close();
    await expect(requestJson({ url, ...limits })).rejects.toThrow(/ECONNREFUSED/);
  });

  it('follows no redirection', async () => {
    const script: Script = (socket) => socket.write('HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 2\r\n\r\n{}');
    expect((await against(script, (url) => requestJson({ url, ...limits }))).status).toBe(302);
  });

  it('of an identity that is held to addresses sends nothing elsewhere, and those to the registry go where the operator says', async () => {
    const addresses = createAddressRules({ allowed: ['10.0.0.0/8'], production: true });
    const identityTo = (to: string) => callIdentity({ ...TEST_CALLS, addresses }, { from: 'offers', to });
    await against(answer('{}'), async (url, requests) => {
      // The same origin is reached by others, whose connections are kept.
      expect((await requestJson({ url, ...limits })).status).toBe(200);
      await expect(requestJson({ url, ...limits, identity: identityTo('abc') })).rejects.toThrow('the address is refused: its host is a loopback address');
      expect(requests).toHaveLength(1);
      expect((await requestJson({ url, ...limits, identity: identityTo('registry') })).status).toBe(200);
    });
  });
});

describe('a GraphQL call', () => {
  const call = (url: string) => callGraphql<{ a: number }>({ url, query: '{ a }', variables: { b: 1 }, ...limits });

  it('posts query and variables and returns the data', async () => {
    await against(answer('{"data":{"a":1}}'), async (url, requests) => {
      expect(await call(url)).toEqual({ a: 1 });
      expect(requests[0]).toMatch(/^POST /);
      expect(requests[0]?.endsWith('{"query":"{ a }","variables":{"b":1}}')).toBe(true);
    });
  });

  it.each<[title: string, body: string, status: number, message: string]>([
    ['the first error of the answer, also beside data', '{"data":{"a":null},"errors":[{"message":"first"},{"message":"second"}]}', 200, 'first'],
    ['that there is no data', '{"data":null}', 200, 'no data in the answer (HTTP 200)'],
    ['that there is no data in a refusal', '{"error":"no"}', 503, 'no data in the answer (HTTP 503)'],
    ['that there is no data in what is no object', '"data"', 200, 'no data in the answer (HTTP 200)'],
    ['that there is no data in nothing', '', 200, 'no data in the answer (HTTP 200)'],
  ])('throws %s', async (_title, body, status, message) => {
    await expect(against(answer(body, { status }), call)).rejects.toThrow(new Error(message));
  });
});
