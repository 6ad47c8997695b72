import { createHash, createHmac } from 'node:crypto';
import { ANONYMOUS, type CallKey, type Principal, createCallSigner, houseCallKeys, principalOf, signCall, verifyCall } from '../../../../schema';

const NOW = '2026-08-20T08:00:00.000Z';
const NONCE = '00112233445566778899aabbccddeeff';
const keys = houseCallKeys([Buffer.alloc(32, 1)]);
const key = keys.of({ from: 'gateway', to: 'abc' })[0] as CallKey;
const call = { method: 'POST', target: '/graphql?trace=1', body: '{"query":"{ 金桥 }"}' };
const bank = principalOf({ kind: 'bank', id: 'key-7', bank: 'abc' });

function received(headers: Readonly<Record<string, string>>) {
  return { ...call, body: Buffer.from(call.body), headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])) };
}

describe('a signed call', () => {
  it('carries exactly these headers, the HMAC being over one line a fact', () => {
    const claims = Buffer.from('{"kind":"bank","id":"key-7","enterprise":null,"bank":"abc","scopes":["directory:read","enterprise:read","need:read","schema:read"]}').toString('base64url');
    const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
    const text = ['jinqiao-call-v1', 'POST', '/graphql?trace=1', sha256(call.body), 'gateway', key.id, NOW, NONCE, sha256(claims)].join('\n');
    expect(signCall(call, { part: 'gateway', key, time: NOW, nonce: NONCE, principal: bank })).toEqual({
      'jinqiao-part': 'gateway',
      'jinqiao-key': key.id,
      'jinqiao-time': NOW,
      'jinqiao-nonce': NONCE,
      'jinqiao-claims': claims,
      'jinqiao-signature': createHmac('sha256', key.secret).update(text).digest('hex'),
    });
  });

  const people: readonly Principal[] = [
    ANONYMOUS,
    bank,
    principalOf({ kind: 'enterprise', id: '企业', enterprise: '91150926MA0000001X' }),
    principalOf({ kind: 'auditor', id: 'a "quoted" \ud800 id\n' }),
    { ...principalOf({ kind: 'portal', id: 'p' }), scopes: ['foreign:scope'] },
  ];
  it.each(people)('gives back the principal %j', (principal) => {
    const headers = signCall(call, { part: 'gateway', key, time: NOW, nonce: NONCE, principal });
    const verification = verifyCall(received(headers), { keysOf: () => [key], now: NOW });
    expect(verification).toMatchObject({ kind: 'verified', caller: { principal, part: 'gateway' } });
  });

  it('is the same for a body as text and as bytes', () => {
    const signing = { part: 'gateway', key, time: NOW, nonce: NONCE, principal: ANONYMOUS };
    expect(signCall({ ...call, body: Buffer.from(call.body) }, signing)).toEqual(signCall(call, signing));
  });

  it.each(['offers', 'registry', 'cli', 'abc'])('of %s cannot speak for a client', (part) => {
    expect(() => signCall(call, { part, key, time: NOW, nonce: NONCE, principal: bank })).toThrow(`Only gateway speaks for clients, ${part} does not.`);
  });

  it.each([{ target: '/graphql\nx' }, { method: 'POST\r' }])('is refused where a line would break: %j', (changed) => {
    expect(() => signCall({ ...call, ...changed }, { part: 'gateway', key, time: NOW, nonce: NONCE, principal: ANONYMOUS })).toThrow('line break');
  });

  it('is refused for claims that no header holds', () => {
    const principal = { ...bank, scopes: Array.from({ length: 1_000 }, (_, index) => `scope-${index}`) };
    expect(() => signCall(call, { part: 'gateway', key, time: NOW, nonce: NONCE, principal })).toThrow(/claims of a principal have \d+ characters; allowed are 8192/);
  });
});

describe('a signer', () => {
  it('signs with the first key, each call at its own time and with its own nonce', () => {
    let count = 0;
    const two = houseCallKeys([Buffer.alloc(32, 1), Buffer.alloc(32, 2)]);
    const sign = createCallSigner(two, { from: 'offers', to: 'abc' }, { now: () => `${(count += 1)}`, nonce: () => `nonce-${count}` });
    const [first] = two.of({ from: 'offers', to: 'abc' });
    expect([sign(call), sign(call)].map((headers) => [headers['jinqiao-key'], headers['jinqiao-time'], headers['jinqiao-nonce']])).toEqual([
      [first?.id, '1', 'nonce-1'],
      [first?.id, '2', 'nonce-2'],
    ]);
  });

  it('is none where there is no key for the route', () => {
    expect(() => createCallSigner(keys, { from: 'abc', to: 'icbc' }, { now: () => NOW, nonce: () => NONCE })).toThrow('There is no key for calls from abc to icbc.');
  });
});

describe('why a call is refused', () => {
  const good = signCall(call, { part: 'gateway', key, time: NOW, nonce: NONCE, principal: ANONYMOUS });
  const without = (name: string) => Object.fromEntries(Object.entries(good).filter(([each]) => each !== name));
  it.each<[why: string, headers: Record<string, string>, now?: string]>([
    ['the header jinqiao-time is missing', without('jinqiao-time')],
    ['the header jinqiao-nonce has not its form', { ...good, 'jinqiao-nonce': 'abc' }],
    ['the header jinqiao-claims has not its form', { ...good, 'jinqiao-claims': '' }],
    ['no key 0000000000000000 is known of the part gateway', { ...good, 'jinqiao-key': '0'.repeat(16) }],
    ['the signature of gateway does not fit the call', { ...good, 'jinqiao-nonce': '0'.repeat(32) }],
    ['the clock of gateway is 60001 ms ahead of this one', good, '2026-08-20T07:58:59.999Z'],
    ['the clock of gateway is -60001 ms ahead of this one', good, '2026-08-20T08:01:00.001Z'],
    ['the clock of gateway is NaN ms ahead of this one', signCall(call, { part: 'gateway', key, time: '2026-13-20T08:00:00.000Z', nonce: NONCE, principal: ANONYMOUS })],
  ])('the log hears: %s', (why, headers, now = NOW) => {
    expect(verifyCall(received(headers), { keysOf: () => [key], now })).toEqual({ kind: 'refused', why });
  });

  it.each(['2026-08-20T07:59:00.000Z', '2026-08-20T08:01:00.000Z'])('not for a clock that is 60 s off, at %s', (now) => {
    expect(verifyCall(received(good), { keysOf: () => [key], now }).kind).toBe('verified');
  });
});
