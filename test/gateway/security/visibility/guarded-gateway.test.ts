import { type GraphPart, type GuardedGraph, abc, anonymous, errorPlaces, icbc, officer, portal, startGuardedGraph } from './guarded-graph';

const PEOPLE: GraphPart = {
  name: 'people',
  typeDefs: `
    type Query {
      me: Person
      nobody: Person
      must: Person!
      people: [Person]
      named: Named
      grid: [[Person!]]
      pet: Pet
      found: [Found]
      rank: Rank
      stamp: Stamp
      vault: Vault
      secret: String @authenticated
      echo(text: String): String @authenticated
      sum(of: Int!): Int
    }
    type Mutation { erase(id: ID!): Person @policy(policies: [["bank:abc"]]) keep(id: ID!): Person }
    interface Named { name: String title: String }
    type Person implements Named @key(fields: "id") {
      id: ID!
      name: String @authenticated
      title: String
      salary: Int @requiresScopes(scopes: [["enterprise:read"]])
      diary: String! @requiresScopes(scopes: [["need:read"], ["plan:read"]])
      own: String @policy(policies: [["bank:abc"], ["bank:rcb"]])
      friend: Person
      mate: Person!
    }
    type Dog implements Named { name: String title: String }
    union Found = Person | Dog | Safe
    type Pet { dog: Dog }
    type Safe @requiresScopes(scopes: [["need:read"]]) { code: String gold: Int }
    type Vault { safe: Safe door: String }
    enum Rank @authenticated { LOW HIGH }
    scalar Stamp @requiresScopes(scopes: [["need:read"]])
  `,
  resolvers: {
    Query: {
      me: () => person('1'),
      nobody: () => null,
      must: () => person('1'),
      people: () => [person('1'), null, person('2')],
      named: () => person('1'),
      grid: () => [[person('1'), person('2')], [person('3')], null],
      pet: () => ({ dog: { name: 'Rex', title: 'Sir' } }),
      found: () => [person('1'), { __typename: 'Dog', name: 'Rex', title: 'Sir' }, { __typename: 'Safe', code: '1234', gold: 5 }],
      rank: () => 'HIGH',
      stamp: () => 'S',
      vault: () => ({ safe: { code: '1234', gold: 5 }, door: 'iron' }),
      secret: () => 'hush',
      echo: (_, { text }) => text,
      sum: (_, { of }) => of,
    },
    Mutation: { erase: (_, { id }) => person(String(id)), keep: (_, { id }) => person(String(id)) },
    Person: { __resolveReference: ({ id }) => person(String(id)), friend: () => person('9'), mate: () => person('8') },
  },
};

const TAXES: GraphPart = {
  name: 'taxes',
  typeDefs: `
    type Person @key(fields: "id") {
      id: ID!
      salary: Int @external
      tax: Int @requires(fields: "salary") @requiresScopes(scopes: [["enterprise:read"]])
      file: String @authenticated
      office: String
    }
  `,
  resolvers: {
    Person: {
      __resolveReference: ({ id, salary }) => ({ id, salary }),
      tax: ({ salary }) => Number(salary) / 10,
      file: ({ id }) => `file-${id}`,
      office: ({ id }) => `office-${id}`,
    },
  },
};

function person(id: string): Record<string, unknown> {
  return { __typename: 'Person', id, name: `name-${id}`, title: `title-${id}`, salary: 100, diary: `diary-${id}`, own: `own-${id}` };
}

describe('a guarded gateway', () => {
  let graph: GuardedGraph;
  beforeAll(async () => {
    graph = await startGuardedGraph([PEOPLE, TAXES]);
  });
  afterAll(() => graph.stop());
  beforeEach(() => void graph.requests.splice(0));

  it('has no list of errors where what leads to a denied field is null', async () => {
    expect(await graph.ask('{ nobody { name } }', anonymous)).toEqual({ data: { nobody: null } });
  });

  it.each<{ what: string; query: string; data: unknown; errors: string[]; variables?: Record<string, unknown> }>([
    { what: 'a plain field', query: '{ me { id salary title } }', data: { me: { id: '1', salary: null, title: 'title-1' } }, errors: ['UNAUTHENTICATED me.salary'] },
    { what: 'a nested field', query: '{ me { friend { friend { name id } } } }', data: { me: { friend: { friend: { name: null, id: '9' } } } }, errors: ['UNAUTHENTICATED me.friend.friend.name'] },
    { what: 'an alias', query: '{ a: me { b: name } }', data: { a: { b: null } }, errors: ['UNAUTHENTICATED a.b'] },
    {
      what: "the client's own alias with the gateway's prefix",
      query: '{ me { __denied_0: title __denied__1: name } }',
      data: { me: { __denied_0: 'title-1', __denied__1: null } },
      errors: ['UNAUTHENTICATED me.__denied__1'],
    },
    { what: 'a client that asks for an alias __proto__', query: '{ me { __proto__: name id } }', data: { me: JSON.parse('{ "__proto__": null, "id": "1" }') }, errors: ['UNAUTHENTICATED me.__proto__'] },
    { what: 'an inline fragment without a type', query: '{ me { ... { name } id } }', data: { me: { name: null, id: '1' } }, errors: ['UNAUTHENTICATED me.name'] },
    {
      what: 'a fragment in two places and of nothing else',
      query: '{ me { ...F } people { ...F } } fragment F on Person { name }',
      data: { me: { name: null }, people: [{ name: null }, null, { name: null }] },
      errors: ['UNAUTHENTICATED me.name', 'UNAUTHENTICATED people.0.name', 'UNAUTHENTICATED people.2.name'],
    },
    {
      what: 'fragments in fragments on several types',
      query: '{ found { ...N ... on Dog { title } } } fragment N on Named { ...P name } fragment P on Person { id ...Q } fragment Q on Person { own }',
      data: { found: [{ id: '1', own: null, name: null }, { name: null, title: 'Sir' }, {}] },
      errors: ['UNAUTHENTICATED found.0.own', 'UNAUTHENTICATED found.0.name', 'UNAUTHENTICATED found.1.name'],
    },
    {
      what: 'an interface field that one implementation guards',
      query: '{ named { name title } }',
      data: { named: { name: null, title: 'title-1' } },
      errors: ['UNAUTHENTICATED named.name'],
    },
    { what: "that field on the implementation that does not, seen", query: '{ pet { dog { name } } }', data: { pet: { dog: { name: 'Rex' } } }, errors: [] },
    {
      what: 'one name denied through the interface and seen through the type',
      query: '{ found { ... on Dog { name } ... on Named { name } } }',
      data: { found: [{ name: null }, { name: null }, {}] },
      errors: ['UNAUTHENTICATED found.0.name', 'UNAUTHENTICATED found.1.name'],
    },
    {
      what: 'the same the other way round',
      query: '{ found { ... on Named { name } ... on Dog { name } } }',
      data: { found: [{ name: null }, { name: null }, {}] },
      errors: ['UNAUTHENTICATED found.0.name', 'UNAUTHENTICATED found.1.name'],
    },
    {
      what: 'one name denied through the interface and through the type',
      query: '{ found { ... on Named { name } ... on Person { name } } }',
      data: { found: [{ name: null }, { name: null }, {}] },
      errors: ['UNAUTHENTICATED found.0.name', 'UNAUTHENTICATED found.1.name'],
    },
    {
      what: 'one object asked for in several places',
      query: '{ me { friend { name } ... on Person { friend { mate { diary } } } ...F } } fragment F on Person { friend { salary } }',
      data: { me: { friend: null } },
      errors: ['UNAUTHENTICATED me.friend.name', 'UNAUTHENTICATED me.friend.mate.diary', 'UNAUTHENTICATED me.friend.salary'],
    },
    {
      what: 'a union, of which one member is guarded whole',
      query: '{ found { __typename ... on Safe { code gold } ... on Person { title } } }',
      data: { found: [{ __typename: 'Person', title: 'title-1' }, { __typename: 'Dog' }, { __typename: 'Safe', code: null, gold: null }] },
      errors: ['UNAUTHENTICATED found.2.code', 'UNAUTHENTICATED found.2.gold'],
    },
    { what: 'lists of lists', query: '{ grid { name id } }', data: { grid: [[{ name: null, id: '1' }, { name: null, id: '2' }], [{ name: null, id: '3' }], null] }, errors: ['UNAUTHENTICATED grid.0.0.name', 'UNAUTHENTICATED grid.0.1.name', 'UNAUTHENTICATED grid.1.0.name'] },
    {
      what: 'skip and include',
      query: 'query ($yes: Boolean!, $no: Boolean!) { me { a: name @skip(if: $yes) b: name @include(if: $no) c: name @include(if: $yes) id } }',
      variables: { yes: true, no: false },
      data: { me: { c: null, id: '1' } },
      errors: ['UNAUTHENTICATED me.c'],
    },
    {
      what: 'a variable that only a denied field uses',
      query: 'query ($text: String, $of: Int!) { echo(text: $text) sum(of: $of) }',
      variables: { text: 'x', of: 2 },
      data: { echo: null, sum: 2 },
      errors: ['UNAUTHENTICATED echo'],
    },
    { what: 'a null up to the object that may be null', query: '{ me { diary } pet { dog { title } } }', data: { me: null, pet: { dog: { title: 'Sir' } } }, errors: ['UNAUTHENTICATED me.diary'] },
    { what: 'a null through objects that may not', query: '{ me { friend { mate { mate { diary } } } } }', data: { me: { friend: null } }, errors: ['UNAUTHENTICATED me.friend.mate.mate.diary'] },
    { what: 'a null up to data', query: '{ must { diary } }', data: null, errors: ['UNAUTHENTICATED must.diary'] },
    {
      what: 'a null through lists',
      query: '{ grid { diary } people { diary } }',
      data: { grid: [null, null, null], people: [null, null, null] },
      errors: ['grid.0.0', 'grid.0.1', 'grid.1.0', 'people.0', 'people.2'].map((at) => `UNAUTHENTICATED ${at}.diary`),
    },
    { what: 'an enum', query: '{ rank }', data: { rank: null }, errors: ['UNAUTHENTICATED rank'] },
    { what: 'a scalar', query: '{ stamp }', data: { stamp: null }, errors: ['UNAUTHENTICATED stamp'] },
    { what: 'a type that is guarded whole', query: '{ vault { safe { gold } door } }', data: { vault: { safe: null, door: 'iron' } }, errors: ['UNAUTHENTICATED vault.safe'] },
    { what: 'a field that requires a guarded one', query: '{ me { tax office } }', data: { me: { tax: null, office: 'office-1' } }, errors: ['UNAUTHENTICATED me.tax'] },
    { what: 'a field of another subgraph', query: '{ me { file id } }', data: { me: { file: null, id: '1' } }, errors: ['UNAUTHENTICATED me.file'] },
    { what: 'introspection, which is not masked', query: '{ __type(name: "Safe") { name fields { name } } }', data: { __type: { name: 'Safe', fields: [{ name: 'code' }, { name: 'gold' }] } }, errors: [] },
  ])('answers nobody with: $what', async ({ data, errors, query, variables }) => {
    const answer = await graph.ask(query, anonymous, variables);
    expect(errorPlaces(answer)).toEqual(errors);
    expect(JSON.stringify(answer.data)).toBe(JSON.stringify(data));
    expect(graph.requests.join()).not.toMatch(/\b(diary|salary|secret|file|tax|echo|rank|stamp|code|__proto__)\b/);
  });

  it.each([
    { who: officer, denied: 'own' },
    { who: portal, denied: 'salary own tax' },
    { who: abc, denied: '' },
    { who: icbc, denied: 'own' },
  ])('lets $who.kind $who.bank see what is theirs', async ({ denied, who }) => {
    const answer = await graph.ask('{ me { name salary diary own tax file } }', who);
    const all: Record<string, unknown> = { name: 'name-1', salary: 100, diary: 'diary-1', own: 'own-1', tax: 10, file: 'file-1' };
    for (const field of denied.split(' ').filter(Boolean)) all[field] = null;
    expect(answer.data).toEqual({ me: all });
    expect(errorPlaces(answer)).toEqual(denied.split(' ').filter(Boolean).map((field) => `FORBIDDEN me.${field}`));
  });

  it('says in each error which field it is about', async () => {
    const [toNobody] = (await graph.ask('{ secret }', anonymous)).errors ?? [];
    const [toPortal] = (await graph.ask('{ me { salary } }', portal)).errors ?? [];
    expect(toNobody).toEqual({ message: 'Query.secret is for known principals: send an API key or a token.', path: ['secret'], extensions: { code: 'UNAUTHENTICATED' } });
    expect(toPortal).toEqual({ message: 'Person.salary is not for the principal of kind portal that asks.', path: ['me', 'salary'], extensions: { code: 'FORBIDDEN' } });
  });

  it.each([
    { query: '{ secret }', fetches: [] },
    { query: '{ me { file } }', fetches: ['people'] },
    { query: '{ me { tax } }', fetches: ['people'] },
    { query: '{ me { office } }', fetches: ['people', 'taxes'] },
    { query: 'mutation { erase(id: "1") { id } }', fetches: [] },
    { query: 'mutation { erase(id: "1") { id } keep(id: "2") { id } }', fetches: ['people'] },
  ])('fetches $fetches for $query', async ({ fetches, query }) => {
    await graph.ask(query, anonymous);
    expect(graph.requests.map((each) => each.split(' ', 1)[0])).toEqual(fetches);
    expect(graph.requests.join()).not.toMatch(/erase/);
  });

  it('sends a mutation for the principal whose it is, and for no other', async () => {
    const erase = 'mutation E($id: ID!) { erase(id: $id) { id } }';
    expect(await graph.ask(erase, icbc, { id: '4' })).toMatchObject({ data: { erase: null }, errors: [{ path: ['erase'], extensions: { code: 'FORBIDDEN' } }] });
    expect(graph.requests).toEqual([]);
    expect(await graph.ask(erase, abc, { id: '4' })).toEqual({ data: { erase: { id: '4' } } });
  });

  it('keeps two principals that ask the same in turn apart', async () => {
    const query = '{ people { name own } }';
    for (let round = 0; round < 3; round += 1) {
      expect((await graph.ask(query, abc)).data).toEqual({ people: [{ name: 'name-1', own: 'own-1' }, null, { name: 'name-2', own: 'own-2' }] });
      expect((await graph.ask(query, icbc)).data).toEqual({ people: [{ name: 'name-1', own: null }, null, { name: 'name-2', own: null }] });
      expect((await graph.ask(query, anonymous)).data).toEqual({ people: [{ name: null, own: null }, null, { name: null, own: null }] });
    }
  });

  it.each([
    { name: 'A', data: { echo: null }, errors: ['UNAUTHENTICATED echo'], status: undefined },
    { name: 'B', data: { sum: 1, secret: null }, errors: ['UNAUTHENTICATED secret'], status: undefined },
    { name: 'C', data: undefined, errors: ['OPERATION_RESOLUTION_FAILURE'], status: 400 },
    { name: '', data: undefined, errors: ['OPERATION_RESOLUTION_FAILURE'], status: 400 },
  ])('carries out of several operations the one that is named: "$name"', async ({ data, errors, name, status }) => {
    const answer = await graph.ask('query A($text: String) { echo(text: $text) } query B { ...S } fragment S on Query { sum(of: 1) secret }', anonymous, {}, name);
    expect(answer.data).toEqual(data);
    expect(errorPlaces(answer)).toEqual(errors);
    expect(answer.status).toBe(status);
  });

  it('tells of 100 places and counts the others', async () => {
    const aliases = Array.from({ length: 60 }, (_, index) => `a${index}: name`).join(' ');
    const { errors = [] } = await graph.ask(`{ people { ${aliases} } }`, anonymous);
    expect(errors).toHaveLength(101);
    expect(errors[100]).toEqual({ message: 'Of 20 more fields the same is true.', extensions: { code: 'UNAUTHENTICATED' } });
  });
});
