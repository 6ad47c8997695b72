import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Authenticator, type IdentityLogEntry, createAuthenticator } from '../../../../gateway/security';
import { SCOPES_OF_KIND, StartupError } from '../../../../schema';
import { temporaryFolder } from '../../../kit/jinqiao-process';
import { HandClock } from './kit/hand-clock';
import { AUDIENCE, type Algorithm, ISSUER, type SigningKey, createSigningKey, goodToken, jose, jwksOf, settingsOf, signToken } from './kit/issuer';

const ALGORITHMS: readonly Algorithm[] = ['ES256', 'RS256', 'PS256', 'EdDSA'];
const HOUR_S = 3_600;

const scratch = temporaryFolder('tokens');
const path = join(scratch.path, 'jwks.json');
const keys = new Map<Algorithm, SigningKey>();
let clock: HandClock;
let log: IdentityLogEntry[];
let authenticator: Authenticator;

const keyOf = (alg: Algorithm): SigningKey => keys.get(alg) as SigningKey;

beforeAll(async () => {
  for (const alg of [...ALGORITHMS, 'ES384', 'RS512'] as const) keys.set(alg, await createSigningKey(alg));
});
beforeEach(() => {
  // The set that an issuer publishes has keys of other algorithms too, and secrets have no place in it.
  const secret = { kty: 'oct', kid: 'secret', k: 'c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0c2U', alg: 'HS256' };
  writeFileSync(path, JSON.stringify({ keys: [...(JSON.parse(jwksOf(...keys.values())) as { keys: object[] }).keys, secret] }));
  clock = new HandClock();
  log = [];
  authenticator = open();
});
afterEach(() => authenticator.close());
afterAll(() => scratch.remove());

function open({ foreign = false } = {}): Authenticator {
  const jwt = settingsOf({ kind: 'file', path });
  return createAuthenticator({ apiKeys: null, jwt, foreign, clock: clock.now, monotonicMs: clock.monotonicMs, log: (entry) => log.push(entry) });
}

const ask = (token: string, asked = authenticator) => asked.authenticate({ authorization: [`Bearer ${token}`] });
/** A good token but for these changes of header and claims; undefined takes one out. */
const tokenWith = ({ claims = {}, header = {}, key = keyOf('ES256') }: { claims?: object; header?: object; key?: SigningKey } = {}): Promise<string> => {
  const good = goodToken(clock.seconds);
  return signToken(key, { ...good.header, ...header }, { ...good.claims, ...claims });
};

describe('a token', () => {
  it.each(ALGORITHMS)('signed with %s is taken', async (alg) => {
    expect(await ask(await tokenWith({ key: keyOf(alg) }))).toEqual({ kind: 'officer', id: 'somebody', enterprise: null, bank: null, scopes: SCOPES_OF_KIND.officer });
  });

  it.each([
    [{ jinqiao_kind: 'portal' }, { kind: 'portal', enterprise: null, bank: null }],
    [{ jinqiao_kind: 'enterprise', jinqiao_enterprise: '91150926X000000199' }, { kind: 'enterprise', enterprise: '91150926X000000199', bank: null }],
    [{ jinqiao_kind: 'bank', jinqiao_bank: 'abc' }, { kind: 'bank', enterprise: null, bank: 'abc' }],
    [{ jinqiao_kind: 'operator' }, { kind: 'operator', enterprise: null, bank: null }],
  ] as const)('with %j is %j', async (claims, holder) => {
    expect(await ask(await tokenWith({ claims }))).toEqual({ ...holder, id: 'somebody', scopes: SCOPES_OF_KIND[holder.kind] });
  });

  it('adds the scopes that this house does not define, and none of its own', async () => {
    const scope = 'orders:read need:read plan:read orders:read profile';
    expect((await ask(await tokenWith({ claims: { jinqiao_kind: 'portal', scope } }))).scopes).toEqual([...SCOPES_OF_KIND.portal, 'orders:read', 'profile']);
  });

  it.each([
    ['30 s less one after it expired', { exp: -29 }],
    ['30 s before it begins', { nbf: 30 }],
    ['30 s before it was issued', { iat: 30, exp: HOUR_S }],
    ['at the end of a life of 24 h', { iat: -24 * HOUR_S, exp: 0 }],
    ['for several audiences', { aud: ['other', AUDIENCE] }],
  ])('is taken %s', async (_when, changes: Record<string, unknown>) => {
    const claims = Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, typeof value === 'number' ? clock.seconds + value : value]));
    expect(await ask(await tokenWith({ claims }))).toMatchObject({ kind: 'officer' });
  });

  it('that was taken once is refused once it expires', async () => {
    const token = await tokenWith();
    await ask(token);
    clock.advance(HOUR_S * 1_000 + 29_999);
    expect(await ask(token)).toMatchObject({ kind: 'officer' });
    clock.advance(1);
    await expect(ask(token)).rejects.toMatchObject({ status: 401 });
    expect(log).toEqual([expect.objectContaining({ reason: 'the token has expired' })]);
  });

  it('of a key that the file has only since is taken, and within a minute one of a key that it has no more is not', async () => {
    const fresh = await createSigningKey('ES256', 'fresh');
    const old = await tokenWith();
    await ask(old);
    writeFileSync(path, jwksOf(fresh));
    expect(await ask(await tokenWith({ key: fresh }))).toMatchObject({ kind: 'officer' });
    clock.advance(60_001);
    await expect(ask(old)).rejects.toMatchObject({ status: 401 });
  });

  it('in front of a supergraph of others needs no kind: it is a portal\'s', async () => {
    const claims = { jinqiao_kind: undefined, scope: 'orders:read' };
    const foreign = open({ foreign: true });
    expect(await ask(await tokenWith({ claims }), foreign)).toEqual({ kind: 'portal', id: 'somebody', enterprise: null, bank: null, scopes: [...SCOPES_OF_KIND.portal, 'orders:read'] });
    expect(await ask(await tokenWith(), foreign)).toMatchObject({ kind: 'officer' });
    await expect(ask(await tokenWith({ claims: { jinqiao_kind: 'king' } }), foreign)).rejects.toMatchObject({ status: 401 });
    await foreign.close();
  });
});

type Attack = (nowS: number) => Promise<string> | string;
const s = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const unsigned = (nowS: number, header: object): string => `${s({ typ: 'at+jwt', ...header })}.${s(goodToken(nowS).claims)}`;

/** HMAC under the public key's text: what a verifier falls for that lets the token choose the algorithm. */
async function confused(nowS: number, keyText: string): Promise<string> {
  const { claims, header } = goodToken(nowS);
  return new jose.SignJWT(claims).setProtectedHeader({ ...header, alg: 'HS256', kid: 'RS256' }).sign(Buffer.from(keyText));
}

async function resigned(nowS: number): Promise<string> {
  const [header, , signature] = (await tokenWith()).split('.');
  return [header, s({ ...goodToken(nowS).claims, jinqiao_kind: 'auditor' }), signature].join('.');
}

const REFUSED: readonly [what: string, attack: Attack, reason: RegExp][] = [
  ['that is no token', () => 'abc', /Invalid Token/],
  ['of three parts that are nothing', () => 'a.b.c', /Invalid Token|header/i],
  ['without a signature', (nowS) => `${unsigned(nowS, { alg: 'none' })}.`, /"alg"/],
  ['of HS256 with the public key in PEM', async (nowS) => confused(nowS, await jose.exportSPKI((await jose.importJWK(keyOf('RS256').publicJwk, 'RS256', { extractable: true })) as Parameters<typeof jose.exportSPKI>[0])), /"alg"/],
  ['of HS256 with the public key as JWK', (nowS) => confused(nowS, JSON.stringify(keyOf('RS256').publicJwk)), /"alg"/],
  ['of ES384', () => tokenWith({ key: keyOf('ES384') }), /"alg"/],
  ['of RS512', () => tokenWith({ key: keyOf('RS512') }), /"alg"/],
  ['of RS256 with the key of PS256', () => tokenWith({ key: { ...keyOf('RS256'), kid: 'PS256' } }), /no applicable key/],
  ['of another signature', resigned, /signature/],
  ['of a key with the id of another', async () => tokenWith({ key: await createSigningKey('ES256') }), /signature/],
  ['of an unknown key id', async () => tokenWith({ key: await createSigningKey('ES256', 'unknown') }), /no applicable key/],
  ['of another type', () => tokenWith({ header: { typ: 'JWT' } }), /"typ"/],
  ['of no type', () => tokenWith({ header: { typ: undefined } }), /"typ"/],
  ['that names an address of keys', () => tokenWith({ header: { jku: 'https://evil.example/jwks' } }), /brings its own key \(jku\)/],
  ['that brings its key', () => tokenWith({ header: { jwk: keyOf('ES256').publicJwk } }), /brings its own key \(jwk\)/],
  ['that names a certificate', () => tokenWith({ header: { x5u: 'https://evil.example/cert' } }), /brings its own key \(x5u\)/],
  ['that brings a certificate', () => tokenWith({ header: { x5c: ['MIIB'] } }), /brings its own key \(x5c\)/],
  ['of a critical header that nobody knows', (nowS) => `${s({ alg: 'ES256', kid: 'ES256', typ: 'at+jwt', crit: ['x'], x: 1 })}.${s(goodToken(nowS).claims)}.AAAA`, /"x"/],
  ['of another issuer', () => tokenWith({ claims: { iss: `${ISSUER}/` } }), /"iss"/],
  ['of no issuer', () => tokenWith({ claims: { iss: undefined } }), /"iss"/],
  ['for another audience', () => tokenWith({ claims: { aud: 'jinqiao2' } }), /"aud"/],
  ['for no audience', () => tokenWith({ claims: { aud: undefined } }), /"aud"/],
  ['that never expires', () => tokenWith({ claims: { exp: undefined } }), /"exp"/],
  ['that expires at no number', () => tokenWith({ claims: { exp: 'never' } }), /"exp"/],
  ['that expired 30 s ago', (nowS) => tokenWith({ claims: { exp: nowS - 30 } }), /"exp"/],
  ['that begins in 31 s', (nowS) => tokenWith({ claims: { nbf: nowS + 31 } }), /"nbf"/],
  ['that does not say when it was issued', () => tokenWith({ claims: { iat: undefined } }), /"iat"/],
  ['that was issued in a year', (nowS) => tokenWith({ claims: { iat: nowS + 31_536_000, exp: nowS + 31_536_000 + HOUR_S } }), /iat of the token lies in the future/],
  ['that lives for 24 h and a second', (nowS) => tokenWith({ claims: { exp: nowS + 24 * HOUR_S + 1 } }), /lives for 86401 s/],
  ['without a subject', () => tokenWith({ claims: { sub: undefined } }), /"sub"/],
  ['of an empty subject', () => tokenWith({ claims: { sub: '' } }), /sub of the token/],
  ['of a subject of 256 characters', () => tokenWith({ claims: { sub: 'x'.repeat(256) } }), /sub of the token/],
  ['of a subject that moves the cursor', () => tokenWith({ claims: { sub: 'a\u001b[2J' } }), /sub of the token/],
  ['of no kind', () => tokenWith({ claims: { jinqiao_kind: undefined } }), /jinqiao_kind/],
  ['of an unknown kind', () => tokenWith({ claims: { jinqiao_kind: 'king' } }), /jinqiao_kind/],
  ['of the kind anonymous', () => tokenWith({ claims: { jinqiao_kind: 'anonymous' } }), /jinqiao_kind/],
  ['of a kind that is a property of every object', () => tokenWith({ claims: { jinqiao_kind: 'constructor' } }), /jinqiao_kind/],
  ['of an enterprise without its code', () => tokenWith({ claims: { jinqiao_kind: 'enterprise' } }), /jinqiao_enterprise/],
  ['of an enterprise with a wrong code', () => tokenWith({ claims: { jinqiao_kind: 'enterprise', jinqiao_enterprise: '91150926X000000198' } }), /jinqiao_enterprise/],
  ['of a bank without its code', () => tokenWith({ claims: { jinqiao_kind: 'bank' } }), /jinqiao_bank/],
  ['of an officer and a bank at once', () => tokenWith({ claims: { jinqiao_bank: 'abc' } }), /jinqiao_bank/],
  ['of several banks', () => tokenWith({ claims: { jinqiao_kind: 'bank', jinqiao_bank: ['abc', 'icbc'] } }), /jinqiao_bank/],
  ['of a scope that is no text', () => tokenWith({ claims: { scope: ['orders:read'] } }), /scope of the token/],
  ['of 33 scopes', () => tokenWith({ claims: { scope: Array.from({ length: 33 }, (_, index) => `s${index}`).join(' ') } }), /scope of the token/],
  ['of a scope of 65 characters', () => tokenWith({ claims: { scope: 's'.repeat(65) } }), /scope of the token/],
];

describe('a token is refused', () => {
  it.each(REFUSED)('%s', async (_what, attack, reason) => {
    const token = await attack(clock.seconds);
    await expect(ask(token)).rejects.toMatchObject({
      status: 401,
      code: 'UNAUTHENTICATED',
      message: 'The credential is not good: send a valid API key or token as "authorization: Bearer …", or none.',
      headers: { 'www-authenticate': 'Bearer' },
      detail: {},
    });
    expect(log).toEqual([{ level: 'info', message: 'A credential was refused.', reason: expect.stringMatching(reason) }]);
    expect(JSON.stringify(log)).not.toContain(token.slice(-20));
  });
});

describe('a file of keys', () => {
  it.each([
    ['is not there', null],
    ['is not JSON', 'keys'],
    ['is no JWK Set', '{"kty":"EC"}'],
    ['has no key', '{"keys":[]}'],
    ['has only a secret', '{"keys":[{"kty":"oct","k":"c2VjcmV0"}]}'],
    ['is of more than 64 KiB', JSON.stringify({ keys: [{ kty: 'EC', x: 'x'.repeat(65_536) }] })],
  ])('that %s ends the start', (_what, text) => {
    const file = join(scratch.path, text === null ? 'missing.json' : 'bad.json');
    if (text !== null) writeFileSync(file, text);
    const jwt = settingsOf({ kind: 'file', path: file });
    expect(() => createAuthenticator({ apiKeys: null, jwt, foreign: false, clock: clock.now, log: () => undefined })).toThrow(StartupError);
  });
});
