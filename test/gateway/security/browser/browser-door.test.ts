import { type BrowserDoorOptions, createBrowserDoor, isPortalOrigin } from '../../../../gateway/security';
import { Listener, sendJson } from '../../../../gateway/http';

/* Over HTTP on loopback, before an answer as the gateway gives it. */

const PORTAL = 'https://portal.example';
const LOCAL = 'http://localhost:5173';
const STRANGER = 'https://stranger.example';

/** Node's own headers of an answer, and those of the body. */
const OF_ANY_ANSWER = ['connection', 'content-length', 'content-type', 'date', 'keep-alive'];

const SECURITY = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};
const OWN = { ...SECURITY, 'cross-origin-resource-policy': 'same-origin' };
const readable = (origin: string) => ({ ...SECURITY, vary: 'origin', 'access-control-allow-origin': origin, 'access-control-expose-headers': 'x-request-id, retry-after' });
const invited = (origin: string) => ({
  ...SECURITY,
  vary: 'origin',
  'access-control-allow-origin': origin,
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'content-type, authorization, x-request-id, apollo-require-preflight',
  'access-control-max-age': '7200',
});

interface Case {
  readonly title: string;
  readonly options: BrowserDoorOptions;
  readonly request: { readonly method?: string; readonly path?: string; readonly headers?: Readonly<Record<string, string>> };
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

const origins = [PORTAL, LOCAL];
const preflight = (origin: string, path?: string) => ({ method: 'OPTIONS', path, headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' } });

const CASES: readonly Case[] = [
  { title: 'nobody else\'s page', options: {}, request: {}, status: 200, headers: OWN },
  { title: 'a page, where no origin is allowed', options: {}, request: { headers: { origin: PORTAL } }, status: 200, headers: OWN },
  { title: 'a page that asks beforehand, where no origin is allowed', options: {}, request: preflight(PORTAL), status: 405, headers: OWN },
  { title: 'a portal\'s page', options: { origins }, request: { method: 'POST', headers: { origin: PORTAL } }, status: 200, headers: readable(PORTAL) },
  { title: 'the other portal\'s page, by GET', options: { origins }, request: { path: '/graphql?query=x', headers: { origin: LOCAL } }, status: 200, headers: readable(LOCAL) },
  { title: 'a portal\'s page that asks beforehand', options: { origins }, request: preflight(PORTAL), status: 204, headers: invited(PORTAL) },
  { title: 'a stranger\'s page', options: { origins }, request: { method: 'POST', headers: { origin: STRANGER } }, status: 200, headers: { ...OWN, vary: 'origin' } },
  { title: 'a stranger\'s page that asks beforehand', options: { origins }, request: preflight(STRANGER), status: 403, headers: { ...OWN, vary: 'origin' } },
  { title: 'a page of no origin that asks beforehand', options: { origins }, request: preflight('null'), status: 403, headers: { ...OWN, vary: 'origin' } },
  { title: 'an origin that only begins like a portal\'s', options: { origins }, request: preflight(`${PORTAL}.stranger.example`), status: 403, headers: { ...OWN, vary: 'origin' } },
  { title: 'no page', options: { origins }, request: { method: 'POST' }, status: 200, headers: { ...OWN, vary: 'origin' } },
  { title: 'OPTIONS that is no question beforehand', options: { origins }, request: { method: 'OPTIONS', headers: { origin: PORTAL } }, status: 405, headers: readable(PORTAL) },
  { title: 'a portal\'s page at another path', options: { origins }, request: { path: '/health', headers: { origin: PORTAL } }, status: 200, headers: OWN },
  { title: 'a portal\'s page that asks beforehand at another path', options: { origins }, request: preflight(PORTAL, '/health'), status: 405, headers: OWN },
  { title: 'a client of a trusted proxy that ends https', options: { isHttps: ({ headers }) => headers['x-forwarded-proto'] === 'https' }, request: { headers: { 'x-forwarded-proto': 'https' } }, status: 200, headers: { ...OWN, 'strict-transport-security': 'max-age=31536000' } },
  { title: 'a client that only says that it spoke https', options: {}, request: { headers: { 'x-forwarded-proto': 'https' } }, status: 200, headers: OWN },
];

describe('an answer to', () => {
  it.each(CASES)('$title', async ({ headers, options, request: { headers: sent, method = 'GET', path = '/graphql' }, status }) => {
    const door = createBrowserDoor(options);
    const listener = new Listener({
      who: 'The test',
      requestTimeoutMs: 5_000,
      drainTimeoutMs: 1_000,
      handle: (request, response) => {
        if (door(request, response)) return;
        sendJson(response, request.method === 'OPTIONS' ? 405 : 200, {});
      },
    });
    const { url } = await listener.listen(0, '127.0.0.1');
    try {
      const answer = await fetch(`${url}${path}`, { method, headers: sent });
      const body = await answer.text();
      const got = Object.fromEntries([...answer.headers].filter(([name]) => !OF_ANY_ANSWER.includes(name)));
      expect({ status: answer.status, headers: got }).toEqual({ status, headers });
      expect(body).toBe(status === 204 || status === 403 ? '' : '{}');
    } finally {
      await listener.close();
    }
  });

  it('a page of its own may have a policy of its own', async () => {
    const door = createBrowserDoor();
    const listener = new Listener({
      who: 'The test',
      requestTimeoutMs: 5_000,
      drainTimeoutMs: 1_000,
      handle: (request, response) => {
        door(request, response);
        response.writeHead(200, { 'content-security-policy': "default-src 'self'" }).end();
      },
    });
    const { url } = await listener.listen(0, '127.0.0.1');
    const answer = await fetch(url);
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'self'");
    await listener.close();
  });
});

describe('an origin of a portal', () => {
  it.each([PORTAL, LOCAL, 'https://portal.example:8443', 'https://xn--fiqs8s.example', 'http://127.0.0.1:3000', 'http://[::1]:3000', 'http://localhost'])('is %s', (origin) => {
    expect(isPortalOrigin(origin)).toBe(true);
    expect(() => createBrowserDoor({ origins: [origin] })).not.toThrow();
  });

  it.each(['*', 'null', '', 'https://*.example', 'http://portal.example', 'https://portal.example/', 'https://portal.example/page', 'https://PORTAL.example', 'https://portal.example:443', 'https://a@portal.example', 'portal.example', 'file:///x', 'http://localhost.example', 'https://门户.example'])(
    'is not %j',
    (origin) => {
      expect(isPortalOrigin(origin)).toBe(false);
      expect(() => createBrowserDoor({ origins: [PORTAL, origin] })).toThrow(JSON.stringify(origin));
    },
  );

  it('is one of at most 100', () => {
    const many = Array.from({ length: 101 }, (_, index) => `https://portal-${index}.example`);
    expect(() => createBrowserDoor({ origins: many })).toThrow('There are 101 origins; at most 100 are allowed.');
  });
});
