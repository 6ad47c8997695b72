import { type Variant, measureRounds } from '../../../bench/kit/rounds';
import { type GraphqlStub, startGraphqlStub } from './graphql-stub';

describe('rounds', () => {
  const NAMES = ['A', 'B', 'C'];
  let asked: [name: string, index: unknown][];
  let stubs: GraphqlStub[];
  let variants: Variant[];

  beforeEach(async () => {
    asked = [];
    const started = await Promise.all(
      NAMES.map((name) =>
        startGraphqlStub(({ index }) => {
          asked.push([name, index]);
          return { data: { ok: true } };
        }),
      ),
    );
    stubs = started;
    variants = started.map(({ url }, position) => {
      const title = NAMES[position] ?? '';
      const cpuMs = (): number => asked.filter(([name]) => name === title).length * (position + 1);
      return { title, target: { url, key: null }, cpuMs };
    });
  });

  afterEach(async () => {
    for (const stub of stubs) await stub.close();
  });

  const measure = (overrides: { maxMs?: number } = {}) =>
    measureRounds(variants, (index) => ({ query: '{ ok }', variables: { index } }), { rounds: 4, requests: 2, warmUpRequests: 1, concurrency: 1, maxMs: 30_000, ...overrides });

  it('ask every variant the same in every round, each round beginning with another', async () => {
    await measure();
    const turns = ['ABC', 'ABC', 'BCA', 'CAB', 'ABC'].map((round) => [...round]);
    const indices = [[0], [1, 2], [3, 4], [5, 6], [7, 8]];
    expect(asked).toEqual(turns.flatMap((turn, round) => turn.flatMap((name) => (indices[round] ?? []).map((index) => [name, index]))));
  });

  it('give to each variant what its own process took', async () => {
    const measured = await measure();
    expect(measured.map((rounds) => rounds.map(({ cpuMsPerRequest, load }) => [load.requests, cpuMsPerRequest]))).toEqual([1, 2, 3].map((cpuMs) => Array(4).fill([2, cpuMs])));
  });

  it('are no measurement where nothing was answered in time', async () => {
    await expect(measure({ maxMs: 0 })).rejects.toThrow('A: nothing was answered within 0 ms');
  });
});
