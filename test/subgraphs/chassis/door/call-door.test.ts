import { ANONYMOUS, type CallKeys, createCallSigner, houseCallKeys, principalOf, signCall } from '../../../../schema';
import { CallDoor } from '../../../../subgraphs/chassis/door/call-door';
import { QUERY, SUBGRAPH, type ServerUnderTest, START_MS, instant, master, startServerUnderTest } from './server-under-test';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

async function open(changed: Parameters<typeof startServerUnderTest>[0] = {}): Promise<ServerUnderTest> {
  const server = await startServerUnderTest(changed);
  opened.push(server);
  return server;
}

const post = (server: ServerUnderTest, headers: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(server.url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: QUERY });

let nonces = 0;
function signedBy(keys: CallKeys, server: ServerUnderTest, from = 'gateway') {
  const sources = { now: () => instant(server.nowMs), nonce: () => (nonces += 1).toString(16).padStart(32, '0') };
  return createCallSigner(keys, { from, to: SUBGRAPH }, sources)({ method: 'POST', target: '/graphql', body: QUERY });
}

const TOKEN = 'a-token-of-forty-characters-0123456789ab';
const OTHER = 'another-token-of-more-than-32-characters';
const ROUTER = { principal: ANONYMOUS, part: 'router' };

describe('a call that is not signed', () => {
  it.each<[title: string, tokens: readonly string[], headers: Record<string, string>, isLetIn: boolean]>([
    ['shows the token', [TOKEN], { authorization: `Bearer ${TOKEN}` }, true],
    ['shows the token, the scheme in small letters', [TOKEN], { authorization: `bearer ${TOKEN}` }, true],
    ['shows the first of two tokens', [TOKEN, OTHER], { authorization: `Bearer ${TOKEN}` }, true],
    ['shows the second of two tokens', [OTHER, TOKEN], { authorization: `Bearer ${TOKEN}` }, true],
    ['shows a token that is no longer one', [OTHER], { authorization: `Bearer ${TOKEN}` }, false],
    ['shows a part of the token', [TOKEN], { authorization: `Bearer ${TOKEN.slice(0, -1)}` }, false],
    ['shows more than the token', [TOKEN], { authorization: `Bearer ${TOKEN}x` }, false],
    ['shows both tokens at once', [TOKEN, OTHER], { authorization: `Bearer ${TOKEN},${OTHER}` }, false],
    ['shows the token in capitals', [TOKEN], { authorization: `Bearer ${TOKEN.toUpperCase()}` }, false],
    ['shows the token under another scheme', [TOKEN], { authorization: `Basic ${TOKEN}` }, false],
    ['shows the token without a scheme', [TOKEN], { authorization: TOKEN }, false],
    ['shows an empty token where none is set', [], { authorization: 'Bearer ' }, false],
    ['shows the token elsewhere', [TOKEN], { cookie: `authorization=Bearer ${TOKEN}`, 'x-authorization': `Bearer ${TOKEN}` }, false],
    ['shows nothing', [TOKEN], {}, false],
    ['shows nothing where no token is set', [], {}, false],
    ['brings claims beside the token', [TOKEN], { authorization: `Bearer ${TOKEN}`, 'jinqiao-claims': 'e30' }, false],
    ['says that it is the gateway, beside the token', [TOKEN], { authorization: `Bearer ${TOKEN}`, 'jinqiao-part': 'gateway' }, false],
  ])('and %s', async (_title, routerTokens, headers, isLetIn) => {
    const server = await open({ routerTokens });
    const response = await post(server, headers);
    expect(response.status).toBe(isLetIn ? 200 : 401);
    expect(server.admitted).toEqual(isLetIn ? [ROUTER] : []);
  });

  it('learns that it is refused and not why, while the log hears it', async () => {
    const server = await open();
    const response = await post(server, { 'jinqiao-part': 'gateway' });
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect([response.status, await response.json()]).toEqual([
      401,
      { errors: [{ message: 'This subgraph answers its known callers only, and who makes this call is not proved.', extensions: { code: 'CALL_REFUSED' } }] },
    ]);
    expect(server.logged).toEqual(['enterprise refused a call: the header jinqiao-key is missing']);
  });

  it('is refused before anybody looks whether it is JSON', async () => {
    const server = await open();
    const response = await fetch(server.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' });
    expect([response.status, await response.text()]).toEqual([401, expect.stringContaining('CALL_REFUSED')]);
  });

  it('may ask for the health', async () => {
    const server = await open();
    expect((await fetch(new URL('/health', server.url))).status).toBe(200);
  });
});

describe('a signed call', () => {
  it('says who asks and through whom', async () => {
    const server = await open();
    const bank = principalOf({ kind: 'bank', id: 'key-9', bank: 'abc' });
    const [key] = houseCallKeys([master(1)]).of({ from: 'gateway', to: SUBGRAPH });
    if (!key) throw new Error('no key');
    const headers = signCall({ method: 'POST', target: '/graphql', body: QUERY }, { part: 'gateway', key, principal: bank, time: instant(START_MS), nonce: '0'.repeat(32) });
    expect(await (await post(server, headers)).json()).toEqual({ data: { part: 'gateway', who: 'key-9' } });
    expect(server.admitted).toEqual([{ principal: bank, part: 'gateway' }]);
    expect((await post(server, headers)).status).toBe(401);
  });

  it.each(['gateway', 'offers', 'registry', 'cli'])('of %s is let in, for nobody', async (part) => {
    const server = await open();
    expect((await post(server, signedBy(houseCallKeys([master(1)]), server, part))).status).toBe(200);
    expect(server.admitted).toEqual([{ principal: ANONYMOUS, part }]);
  });

  it('is refused after a new start, having come before it', async () => {
    const before = await open();
    const headers = signedBy(houseCallKeys([master(1)]), before);
    expect((await post(before, headers)).status).toBe(200);
    const after = await open({ clock: () => instant(START_MS + 1_000) });
    expect((await post(after, headers)).status).toBe(401);
  });
});

describe('while the key is changed', () => {
  const [old, young] = [master(1), master(2)];
  const step = (...masters: Buffer[]): CallKeys => houseCallKeys(masters);

  it.each<[title: string, caller: CallKeys, called: CallKeys, isLetIn: boolean]>([
    ['before: old to old', step(old), step(old), true],
    ['step 1, called first: old to old,new', step(old), step(old, young), true],
    ['step 1, caller first: old,new to old', step(old, young), step(old), true],
    ['step 2, caller first: new,old to old,new', step(young, old), step(old, young), true],
    ['step 2, called first: old,new to new,old', step(old, young), step(young, old), true],
    ['step 3, called first: new,old to new', step(young, old), step(young), true],
    ['step 3, caller first: new to new,old', step(young), step(young, old), true],
    ['after: new to new', step(young), step(young), true],
    ['after: old to new', step(old), step(young), false],
    ['without the first step: new to old', step(young), step(old), false],
  ])('%s', async (_title, caller, called, isLetIn) => {
    const server = await open({ keys: called });
    expect((await post(server, signedBy(caller, server))).status).toBe(isLetIn ? 200 : 401);
  });
});

describe('a door', () => {
  it('that can remember no more refuses with 503, and never forgets instead', () => {
    const keys = houseCallKeys([master(1)]);
    let nowMs = START_MS;
    const settings = { keys, clock: () => instant(nowMs), routerTokens: [], tls: null, log: () => undefined };
    const door = new CallDoor(SUBGRAPH, settings, { capacity: 2 });
    const sources = { now: settings.clock, nonce: () => (nonces += 1).toString(16).padStart(32, '0') };
    const sign = createCallSigner(keys, { from: 'gateway', to: SUBGRAPH }, sources);
    const call = { method: 'POST', target: '/graphql', body: Buffer.from(QUERY) };
    const arrive = (signature: Readonly<Record<string, string>>) =>
      door.admit({ ...call, hasTrustedCertificate: false, headers: Object.fromEntries(Object.entries(signature).map(([name, value]) => [name, [value]])) });
    const first = sign(call);
    expect([arrive(first), arrive(sign(call)), arrive(sign(call)), arrive(first)]).toMatchObject([
      { kind: 'admitted' },
      { kind: 'admitted' },
      { kind: 'refused', status: 503 },
      { kind: 'refused', status: 401 },
    ]);
    nowMs += 120_000;
    expect(arrive(sign(call))).toMatchObject({ kind: 'admitted' });
  });

  it('tells the log of a flood in one line, and of how many the next', async () => {
    const server = await open();
    for (let count = 0; count < 5; count += 1) await post(server, {});
    expect(server.logged).toHaveLength(1);
    server.nowMs += 10_000;
    await post(server, {});
    expect(server.logged[1]).toBe('enterprise refused a call: nothing that came with it says who makes it (4 more were refused since the last line)');
  });
});
