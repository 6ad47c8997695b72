import { once } from 'node:events';
import { type ClientRequest, request } from 'node:http';
import { testSigner } from '../../kit/calls';
import { startRegistry } from '../../kit/registry';

describe('the registry as a server', () => {
  test('says that it is there', async () => {
    const registry = await startRegistry();
    const answer = await fetch(`${registry.url}/health`);
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
    await registry.close();
  });

  test('refuses a taken port with PORT_TAKEN', async () => {
    const first = await startRegistry();
    const port = Number(new URL(first.url).port);
    await expect(startRegistry({ port, dataSource: first.dataSource })).rejects.toMatchObject({ code: 'PORT_TAKEN' });
    await first.close();
  });

  test('closes the connection of a body that never ends', async () => {
    const registry = await startRegistry();
    const endless = request(`${registry.url}/graph`, { method: 'PUT', headers: { 'content-type': 'application/json' } });
    endless.on('error', () => undefined);
    const chunk = Buffer.alloc(4_194_304);
    const write = () => void (endless.destroyed || endless.write(chunk, write));
    write();
    await new Promise((resolve) => endless.once('close', resolve));
    await registry.close();
    expect(registry.faults).toEqual([]);
  });

  test('answers a publication that is under way when it closes, and takes no other', async () => {
    const registry = await startRegistry();
    const body = JSON.stringify({ url: 'http://127.0.0.1:1/', sdl: 'type Query { a: Int }' });
    const half = slowPut(`${registry.url}/subgraphs/abc`, body);
    await new Promise((sent) => half.write(body.slice(0, 10), sent));
    // A round trip on another connection: after it the registry has read what was sent before.
    await fetch(`${registry.url}/health`);
    const closed = registry.close();
    await expect(fetch(`${registry.url}/health`)).rejects.toThrow();
    half.end(body.slice(10));
    const [response] = await once(half, 'response');
    const chunks = await response.toArray();
    await closed;
    expect([response.statusCode, response.headers.connection, Buffer.concat(chunks).toString()]).toEqual([
      200,
      'close',
      '{"changed":true,"revision":1}',
    ]);
  });
});

/** Announces a body, and sends nothing of it yet. */
function slowPut(url: string, body: string): ClientRequest {
  const signature = testSigner('registry', 'cli')({ method: 'PUT', target: new URL(url).pathname, body });
  return request(url, { method: 'PUT', headers: { ...signature, 'content-type': 'application/json', 'content-length': body.length } });
}
