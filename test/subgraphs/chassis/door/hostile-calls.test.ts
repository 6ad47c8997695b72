import fc from 'fast-check';
import { Pool } from 'undici';
import { houseCallKeys } from '../../../../schema';
import { ATTACKS, ROUTER_TOKEN } from './attacks';
import { CURRENT, type Chance, PREVIOUS, type WireCall, goodCall } from './hostile-call';
import { type ServerUnderTest, startServerUnderTest } from './server-under-test';

/*
 * 10,000 calls that must not be let in, with good ones between them, at a real server. The clock
 * is the test's: calls come over some minutes of it, so that much is forgotten on the way.
 */

jest.setTimeout(180_000);

const SEED = 20_260_820;
const HOSTILE = 10_000;
const BATCH = 20;
const GOOD_IN_A_BATCH = 4;

/** Numbers from fast-check's generator, the same ones in every run. */
function chanceOf(seed: number): Chance {
  const numbers = fc.sample(fc.integer({ min: 0, max: 2 ** 31 - 1 }), { seed, numRuns: 1 << 17 });
  let at = 0;
  return (below) => (numbers[at++ % numbers.length] ?? 0) % below;
}

describe('a subgraph that is called 10,000 times by whoever may not', () => {
  let server: ServerUnderTest;
  let pool: Pool;
  beforeAll(async () => {
    server = await startServerUnderTest({ keys: houseCallKeys([CURRENT, PREVIOUS]), routerTokens: [ROUTER_TOKEN] });
    pool = new Pool(new URL(server.url).origin, { connections: BATCH });
  });
  afterAll(async () => {
    await pool.close();
    await server.close();
  });

  async function send({ body, headers, method, target }: WireCall): Promise<{ status: number; text: string }> {
    const answer = await pool.request({ method, path: target, headers: headers.flat(), body: body.length === 0 ? null : body });
    return { status: answer.statusCode, text: await answer.body.text() };
  }

  it('lets none in, and every good one between them', async () => {
    const chance = chanceOf(SEED);
    const names = Object.keys(ATTACKS);
    const taken: WireCall[] = [];
    const letIn: string[] = [];
    const turnedAway: string[] = [];
    const statuses = new Map<number, number>();
    const tried = new Map<string, number>();
    let good = 0;
    // Calls from before the start are refused: the good ones reach back a minute.
    server.nowMs += 60_000;
    for (let sent = 0; sent < HOSTILE; sent += BATCH) {
      server.nowMs += chance(1_000);
      const goodCalls = Array.from({ length: GOOD_IN_A_BATCH }, () => goodCall(server.nowMs, chance));
      for (const { status, text } of await Promise.all(goodCalls.map(send))) {
        good += 1;
        if (status !== 200) turnedAway.push(text);
      }
      taken.push(...goodCalls);
      const before = server.admitted.length;
      const attacks = Array.from({ length: BATCH }, (_, index) => names[(sent + index) % names.length] ?? '');
      const answers = await Promise.all(attacks.map((name) => send((ATTACKS[name] as (typeof ATTACKS)[string])({ nowMs: server.nowMs, chance, taken }))));
      answers.forEach(({ status, text }, index) => {
        const name = attacks[index] ?? '';
        tried.set(name, (tried.get(name) ?? 0) + 1);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (status < 400) letIn.push(`${name}: ${text}`);
      });
      if (server.admitted.length > before) letIn.push(`one of ${attacks.join(', ')}`);
    }
    expect(letIn).toEqual([]);
    expect(turnedAway).toEqual([]);
    expect(server.admitted).toHaveLength(good);
    expect([...tried.values()].reduce((sum, count) => sum + count, 0)).toBe(HOSTILE);
    expect(tried.size).toBe(names.length);
    // 404 where the path is another; everything else meets the door.
    expect([...statuses.keys()].sort()).toEqual([401, 404]);
    expect(statuses.get(404)).toBeLessThan(HOSTILE / 20);
  });

  it('has told no caller why, and its log in lines that a flood does not fill', () => {
    expect(server.logged.length).toBeGreaterThan(10);
    expect(server.logged.length).toBeLessThan(100);
    expect(server.logged.every((line) => line.startsWith('enterprise refused a call: '))).toBe(true);
    expect(server.logged.join()).not.toContain(ROUTER_TOKEN);
  });
});
