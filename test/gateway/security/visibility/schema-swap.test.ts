import { type GraphPart, type GuardedGraph, anonymous, compose, errorPlaces, officer, startGuardedGraph } from './guarded-graph';

const QUERY = '{ a b }';
const DONE = 'mutation { count }';

function part(a: string, b: string, count = ''): GraphPart {
  return { name: 'part', typeDefs: `type Query { a: Int ${a} b: Int ${b} } type Mutation { count: Int ${count} }`, resolvers: {} };
}

let mutations = 0;
const OPEN: GraphPart = { ...part('', ''), resolvers: { Query: { a: () => 1, b: () => 2 }, Mutation: { count: () => (mutations += 1) } } };

describe('rules that change under a gateway', () => {
  let graph: GuardedGraph;
  /** Resolves fetches that wait; null lets them through. */
  let hold: { arrived: () => void; until: Promise<void> } | null = null;
  beforeEach(async () => {
    hold = null;
    mutations = 0;
    graph = await startGuardedGraph([OPEN], {
      beforeFetch: async () => {
        const held = hold;
        hold = null;
        held?.arrived();
        await held?.until;
      },
    });
  });
  afterEach(() => graph.stop());

  /** Delivers while a request waits for its subgraph. */
  async function deliverDuring(query: string, supergraphSdl: string): Promise<ReturnType<GuardedGraph['ask']>> {
    let release: () => void = () => undefined;
    const until = new Promise<void>((resolve) => (release = resolve));
    const arrived = new Promise<void>((resolve) => (hold = { arrived: resolve, until }));
    const answer = graph.ask(query, anonymous);
    await arrived;
    graph.deliver(supergraphSdl);
    release();
    return answer;
  }

  const both = { data: { a: 1, b: 2 } };

  it('hold from the moment of their delivery, also where nothing else changes', async () => {
    expect(await graph.ask(QUERY, anonymous)).toEqual(both);
    graph.deliver(compose([part('@authenticated', '')]));
    expect((await graph.ask(QUERY, anonymous)).data).toEqual({ a: null, b: 2 });
    graph.deliver(compose([part('', '@authenticated')]));
    expect((await graph.ask(QUERY, anonymous)).data).toEqual({ a: 1, b: null });
    expect(await graph.ask(QUERY, officer)).toEqual(both);
    graph.deliver(compose([OPEN]));
    expect(await graph.ask(QUERY, anonymous)).toEqual(both);
  });

  it('stay as they are where a supergraph is refused', async () => {
    const guarded = compose([part('@authenticated', '')]);
    graph.deliver(guarded);
    for (const refused of [
      guarded.replace('authenticated/v0.1', 'authenticated/v0.9'),
      compose([OPEN]).replace('schema\n', 'schema @link(url: "https://example.org/seal/v0.1", for: SECURITY)\n'),
    ]) {
      expect(() => graph.deliver(refused)).toThrow();
      expect((await graph.ask(QUERY, anonymous)).data).toEqual({ a: null, b: 2 });
      graph.deliver(guarded);
      expect((await graph.ask(QUERY, anonymous)).data).toEqual({ a: null, b: 2 });
    }
  });

  it.each([
    { from: part('', ''), to: part('', '@authenticated'), data: { a: 1, b: null }, fetches: 2 },
    { from: part('@authenticated', ''), to: part('', '@authenticated'), data: { a: 1, b: null }, fetches: 2 },
    { from: part('@authenticated', ''), to: part('@authenticated', '@authenticated'), data: { a: null, b: null }, fetches: 1 },
    { from: part('', '@authenticated'), to: part('', ''), data: { a: 1, b: null }, fetches: 1 },
    { from: part('', ''), to: { ...part('', ''), typeDefs: 'type Query { a: Int b: Int c: Int }' }, data: { a: 1, b: 2 }, fetches: 1 },
  ])('hold for the answer of a query in flight: $data', async ({ data, fetches, from, to }) => {
    graph.deliver(compose([from]));
    const answer = await deliverDuring(QUERY, compose([to]));
    expect(answer.data).toEqual(data);
    expect(graph.requests).toHaveLength(fetches);
  });

  it('withhold the answer of a mutation in flight, which is not carried out again', async () => {
    const answer = await deliverDuring(DONE, compose([part('', '', '@authenticated')]));
    expect(answer.data).toBeNull();
    expect(errorPlaces(answer)).toEqual(['UNAUTHENTICATED']);
    expect(mutations).toBe(1);
  });

  it('are needed: nothing is served of a supergraph that came past them, until one comes with them', async () => {
    graph.deliverPast(`# Anything\n${compose([OPEN])}`);
    expect(errorPlaces(await graph.ask(QUERY, officer))).toEqual(['GATEWAY_NOT_READY']);
    expect(graph.requests).toEqual([]);
    expect(graph.reported).toEqual(['The gateway loaded a supergraph whose access rules are not known; nothing of it is served.']);
    graph.deliver(compose([OPEN]));
    expect(await graph.ask(QUERY, anonymous)).toEqual(both);
  });
});
