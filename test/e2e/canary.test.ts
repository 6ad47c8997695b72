import { post } from '../kit/ask';
import { type StartedJinqiao, demoCredentials, startJinqiao, temporaryFolder } from '../kit/jinqiao-process';

/*
 * A phone number, an identity number, a card number and secrets are put wherever a client can put
 * something. None of them may stand in the log, which tells of every request all the same.
 */

const PHONE = '13912345678';
const IDENTITY = '11010519491231002X';
const CARD = '6222021234567890128';
const SECRET = 'hunter2-hunter2-hunter2-hunter2';
const KEY = `jinqiao_abcdefghijkl_${'S'.repeat(43)}`;
const TOKEN = `eyJhbGciOiJFUzI1NiJ9.${Buffer.from(`{"sub":"${PHONE}"}`).toString('base64url')}.c2lnbmF0dXJl`;
const CANARIES = [PHONE, IDENTITY, CARD, SECRET, KEY, TOKEN];

const scratch = temporaryFolder('canary');
let started: StartedJinqiao;
let urls: string[];

beforeAll(async () => {
  started = await startJinqiao(scratch.path, { JINQIAO_LOG: 'json', JINQIAO_LOG_LEVEL: 'info' });
  urls = [...started.process.stdout.matchAll(/http:\/\/127\.0\.0\.1:\d+(?:\/graphql)?/g)].map(([url]) => url);
});
afterAll(async () => {
  await started?.process.end();
  scratch.remove();
});

const need = (region: string): string => `financingOffers(need: { amount: "1000.00", termMonths: 12, purpose: WORKING_CAPITAL, applicant: { region: "${region}" } }) { totalCount }`;

/** Sent to the gateway and to every part. */
const BODIES: readonly string[] = CANARIES.flatMap((canary) => [
  JSON.stringify({ query: `query a${canary.replace(/\W/g, '_')} { ${need(canary)} }` }),
  JSON.stringify({ query: 'query ($of: String) { vocabulary(code: $of) { code } }', variables: { of: canary, [canary]: canary } }),
  JSON.stringify({ query: `{ bank(code: "${canary}") { name } }`, operationName: canary, extensions: { note: canary } }),
  JSON.stringify({ query: `{ enterprise(uscc: "${canary}") { name } }` }),
  JSON.stringify({ query: `{ f${canary.replace(/\W/g, '_')} }` }),
  JSON.stringify({ query: `{ # ${canary}` }),
  `{"query": "${canary}`,
  canary,
]);

const HEADERS = (canary: string): Record<string, string> => ({
  authorization: `Bearer ${canary}`,
  // An id is its sender's to choose and is logged, unless it looks like what must not be.
  ...(canary === SECRET ? {} : { 'x-request-id': canary }),
  'user-agent': canary,
  cookie: `session=${canary}`,
  'x-forwarded-for': canary,
  'apollographql-client-name': canary,
});

it('nothing of a person and no secret enters the log, wherever a client puts it', async () => {
  const json = { 'content-type': 'application/json' };
  const officer = demoCredentials(scratch.path, 'officer');
  expect(urls.length).toBeGreaterThan(8);
  const asked = async (url: string, init: RequestInit): Promise<void> => void (await (await fetch(url, init)).text());
  for (const url of urls) {
    for (const body of BODIES) await asked(url, { method: 'POST', headers: json, body });
    for (const canary of CANARIES) {
      await asked(`${url}/${encodeURIComponent(canary)}?query=${encodeURIComponent(`{ a(b: "${canary}") }`)}`, { headers: { 'apollo-require-preflight': '1' } });
      await asked(url, { method: 'POST', headers: { ...json, ...HEADERS(canary) }, body: '{"query":"{ banks { code } }"}' });
    }
  }
  for (const body of BODIES) await asked(`${started.url}`, { method: 'POST', headers: { ...json, ...officer } as Record<string, string>, body });
  await post(started.url, '{ banks { code } }', {}, officer);
  await started.process.end();

  const lines = started.process.stderr.trim().split('\n').map((line) => JSON.parse(line) as { requestId?: string; path?: string; principalKind?: string });
  expect(lines.filter(({ path }) => path !== undefined).length).toBeGreaterThan(BODIES.length);
  expect(lines.filter(({ path, requestId }) => path !== undefined && !requestId)).toEqual([]);
  expect(lines.filter(({ principalKind }) => principalKind === 'officer').length).toBeGreaterThan(BODIES.length / 2);
  expect(CANARIES.filter((canary) => started.process.stderr.includes(canary) || started.process.stdout.includes(canary))).toEqual([]);
});
