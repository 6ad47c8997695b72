import type { PrivateRead } from '../../../../gateway/security';
import type { Principal } from '../../../../schema';
import { type GraphPart, type GuardedGraph, anonymous, auditor, officer, startGuardedGraph } from './guarded-graph';

const PART: GraphPart = {
  name: 'needs',
  typeDefs: `
    type Query { need(id: ID!): Need open: Int }
    type Need { id: ID! amount: Int @requiresScopes(scopes: [["need:read"]]) phone: String @authenticated own: Int @policy(policies: [["bank:abc"]]) }
  `,
  resolvers: { Query: { need: (_, { id }) => ({ id, amount: 5, phone: '1', own: 6 }), open: () => 1 } },
};

describe('what an auditor reads of others', () => {
  const reads: PrivateRead[] = [];
  let graph: GuardedGraph;
  let fetchesBefore: number[] = [];
  let unavailable = false;
  beforeAll(async () => {
    graph = await startGuardedGraph([PART], {
      onPrivateRead: async (read) => {
        fetchesBefore.push(graph.requests.length);
        if (unavailable) throw new Error('the disk at 10.0.0.1 is full');
        reads.push(read);
      },
    });
  });
  afterAll(() => graph.stop());
  beforeEach(() => {
    reads.splice(0);
    graph.requests.splice(0);
    graph.reported.splice(0);
    fetchesBefore = [];
    unavailable = false;
  });

  const SECRET = 'query Look($id: ID!) { need(id: $id) { id phone amount own } }';

  it('is recorded before it is fetched, without what it may not see', async () => {
    expect((await graph.ask(SECRET, auditor, { id: '7' })).data).toEqual({ need: { id: '7', phone: '1', amount: 5, own: null } });
    expect(fetchesBefore).toEqual([0]);
    expect(reads).toEqual([
      { principal: auditor, requestId: 'r-1', coordinates: ['Need.amount', 'Need.phone'], operationName: 'Look', query: SECRET, variables: { id: '7' } },
    ]);
  });

  it.each<{ who: Principal; query: string }>([
    { who: officer, query: SECRET },
    { who: anonymous, query: SECRET },
    { who: auditor, query: '{ open need(id: "1") { id } }' },
    { who: auditor, query: '{ need(id: "1") { own } }' },
  ])('is not recorded for $who.kind with $query', async ({ query, who }) => {
    await graph.ask(query, who, { id: '7' });
    expect(reads).toEqual([]);
    expect(graph.requests).toHaveLength(1);
  });

  it('is not read where it cannot be recorded', async () => {
    unavailable = true;
    expect(await graph.ask(SECRET, auditor, { id: '7' })).toEqual({
      errors: [{ message: 'What an auditor reads of others is recorded, and the record cannot be kept now; nothing was read.', extensions: { code: 'AUDIT_UNAVAILABLE' } }],
      status: 503,
    });
    expect(graph.requests).toEqual([]);
    expect(graph.reported).toEqual(['A read of private data was refused: it could not be recorded.']);
    expect(await graph.ask('{ open }', auditor)).toEqual({ data: { open: 1 } });
  });
});
