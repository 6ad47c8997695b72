import { sampleSeed } from '../../../../subgraphs/enterprise/data';
import { BEEF_COOPERATIVE, DAIRY } from '../../../../subgraphs/enterprise/data/enterprises';
import { type Answer, type OpenSubgraph, openSubgraph } from '../open-subgraph';
import { CALLERS, type CallerName, refusalsOf } from './kit';

let subgraph: OpenSubgraph;
beforeAll(async () => {
  subgraph = await openSubgraph();
});
afterAll(() => subgraph.close());

const ENTERPRISES = sampleSeed.enterprises.length;
const PROJECTS = sampleSeed.projects.length;
const NEEDS = new Set(sampleSeed.needs.map(({ id }) => id)).size;
const GOVERNMENT = sampleSeed.projects.filter(({ enterpriseUscc }) => enterpriseUscc === null).length;
const projectsOf = (uscc: string): number => sampleSeed.projects.filter(({ enterpriseUscc }) => enterpriseUscc === uscc).length;
const needsOf = (uscc: string): number => new Set(sampleSeed.needs.filter(({ enterpriseUscc }) => enterpriseUscc === uscc).map(({ id }) => id)).size;
const sharedWith = (code: string): number => sampleSeed.shares.filter(({ bank }) => bank === code).length;

type Refused = 'UNAUTHENTICATED' | 'FORBIDDEN';

/** How many of each list each sees, or how the list is refused. */
const LISTS: readonly (readonly [CallerName, number | Refused, number | Refused, number | Refused])[] = [
  ['anonymous', 'UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
  ['offersPart', 'UNAUTHENTICATED', 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
  ['operator', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
  ['portal', ENTERPRISES, PROJECTS, 'FORBIDDEN'],
  ['dairy', 1, projectsOf(DAIRY.uscc) + GOVERNMENT, needsOf(DAIRY.uscc)],
  ['beef', 1, projectsOf(BEEF_COOPERATIVE.uscc) + GOVERNMENT, needsOf(BEEF_COOPERATIVE.uscc)],
  ['stranger', 0, GOVERNMENT, 0],
  ['nameless', 0, 0, 0],
  ['abc', ENTERPRISES, PROJECTS, sharedWith('abc')],
  ['rcb', ENTERPRISES, PROJECTS, sharedWith('rcb')],
  ['newcomer', ENTERPRISES, PROJECTS, 0],
  ['codeless', 0, 0, 0],
  ['officer', ENTERPRISES, PROJECTS, NEEDS],
  ['auditor', ENTERPRISES, PROJECTS, NEEDS],
];

interface List {
  readonly list: { readonly totalCount: number; readonly nodes: readonly { readonly key: string }[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } } | null;
}

describe.each([
  ['enterprises', 'uscc', 1],
  ['projects', 'id', 2],
  ['financingNeeds', 'id', 3],
] as const)('the list of %s', (field, key, column) => {
  test.each(LISTS)('is, its total and its pages, what %s may see of it', async (...row) => {
    const [name, expected] = [row[0], row[column]];
    const query = `query ($after: String) { list: ${field}(first: 7, after: $after) { totalCount nodes { key: ${key} } pageInfo { hasNextPage endCursor } } }`;
    const seen: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { data, errors }: Answer<List> = await subgraph.ask<List>(query, { after }, CALLERS[name]);
      if (typeof expected === 'string') {
        expect([data, refusalsOf(errors)]).toEqual([{ list: null }, [`list ${expected}`]]);
        return;
      }
      expect(refusalsOf(errors)).toEqual([]);
      expect(data.list?.totalCount).toBe(expected);
      seen.push(...(data.list?.nodes ?? []).map((node) => node.key));
      if (!data.list?.pageInfo.hasNextPage) break;
      after = data.list.pageInfo.endCursor;
    }
    expect(new Set(seen).size).toBe(expected);
  });
});

const SHARED = 'need-0001';
const OTHERS = 'need-0020';

interface Seen {
  readonly enterprise: string;
  readonly project: string;
  readonly government: string;
  readonly need: string;
}

/** What is answered of the dairy, of its project, of the government's own and of its need: the object, null, or a refusal. */
const ONE: readonly (readonly [CallerName, Seen])[] = [
  ['anonymous', { enterprise: 'UNAUTHENTICATED', project: 'UNAUTHENTICATED', government: 'UNAUTHENTICATED', need: 'UNAUTHENTICATED' }],
  ['operator', { enterprise: 'FORBIDDEN', project: 'FORBIDDEN', government: 'FORBIDDEN', need: 'FORBIDDEN' }],
  ['portal', { enterprise: 'seen', project: 'seen', government: 'seen', need: 'FORBIDDEN' }],
  ['dairy', { enterprise: 'seen', project: 'seen', government: 'seen', need: 'seen' }],
  ['beef', { enterprise: 'null', project: 'null', government: 'seen', need: 'null' }],
  ['stranger', { enterprise: 'null', project: 'null', government: 'seen', need: 'null' }],
  ['nameless', { enterprise: 'null', project: 'null', government: 'null', need: 'null' }],
  ['abc', { enterprise: 'seen', project: 'seen', government: 'seen', need: 'seen' }],
  ['rcb', { enterprise: 'seen', project: 'seen', government: 'seen', need: 'null' }],
  ['codeless', { enterprise: 'null', project: 'null', government: 'null', need: 'null' }],
  ['officer', { enterprise: 'seen', project: 'seen', government: 'seen', need: 'seen' }],
  ['auditor', { enterprise: 'seen', project: 'seen', government: 'seen', need: 'seen' }],
];

const project = sampleSeed.projects.find(({ enterpriseUscc }) => enterpriseUscc === DAIRY.uscc)?.id ?? '';
const government = sampleSeed.projects.find(({ enterpriseUscc }) => enterpriseUscc === null)?.id ?? '';

describe('one object', () => {
  test.each(ONE)('by its root field is for %s what the rules say', async (name, expected) => {
    const { data, errors } = await subgraph.ask<Record<keyof Seen | 'version', object | null>>(
      `{ enterprise(uscc: "${DAIRY.uscc}") { uscc } project(id: "${project}") { id } government: project(id: "${government}") { id }
        need: financingNeed(id: "${SHARED}") { id } version: financingNeed(id: "${SHARED}", version: "1") { id } }`,
      {},
      CALLERS[name],
    );
    const refused = new Map(errors.map(({ extensions, path }) => [String(path?.[0]), String(extensions.code)]));
    const seen = Object.fromEntries(Object.entries(data).map(([field, value]) => [field, refused.get(field) ?? (value ? 'seen' : 'null')]));
    expect(seen).toEqual({ ...expected, version: expected.need });
  });

  // Behind a reference whoever is refused a root field is told nothing, not even that there is something.
  test.each(ONE)('by reference is for %s there or not, without an error', async (name, expected) => {
    const representations = [
      { __typename: 'Enterprise', uscc: DAIRY.uscc },
      { __typename: 'Project', id: project },
      { __typename: 'Project', id: government },
      { __typename: 'FinancingNeed', id: SHARED, version: '1' },
    ];
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }';
    const { data, errors } = await subgraph.ask<{ _entities: (object | null)[] }>(query, { of: representations }, CALLERS[name]);
    expect(errors).toEqual([]);
    const { enterprise, government: ofGovernment, need, project: ofDairy } = expected;
    expect(data._entities.map((entity) => entity !== null)).toEqual([enterprise, ofDairy, ofGovernment, need].map((each) => each === 'seen'));
  });

  test.each([
    ['officer', ['VERSION_NOT_KEPT', 'VERSION_NOT_KEPT', 'VERSION_NOT_KEPT']],
    ['auditor', ['VERSION_NOT_KEPT', 'VERSION_NOT_KEPT', 'VERSION_NOT_KEPT']],
    ['dairy', ['VERSION_NOT_KEPT', 'null', 'null']],
    ['abc', ['VERSION_NOT_KEPT', 'null', 'null']],
    ['rcb', ['null', 'VERSION_NOT_KEPT', 'null']],
    ['portal', ['null', 'null', 'null']],
    ['anonymous', ['null', 'null', 'null']],
  ] as const)('in a version that is not kept is for %s no sign of a need that it may not see', async (name, expected) => {
    const of = [SHARED, OTHERS, 'need-9999'].map((id) => ({ __typename: 'FinancingNeed', id, version: '99' }));
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }';
    const { data, errors } = await subgraph.ask<{ _entities: (object | null)[] }>(query, { of }, CALLERS[name]);
    const codes = new Map(errors.map(({ extensions, path }) => [path?.[1], extensions.code]));
    expect(data._entities.map((entity, index) => codes.get(index) ?? (entity ? 'seen' : 'null'))).toEqual(expected);
  });
});

describe('what an object leads to', () => {
  test('is for an enterprise its own and the government\'s alone', async () => {
    const { data, errors } = await subgraph.ask(
      `{ enterprise(uscc: "${DAIRY.uscc}") { projects { totalCount nodes { enterprise { uscc } } } needs { totalCount nodes { enterprise { uscc } } } }
         project(id: "${government}") { enterprise { uscc } } }`,
      {},
      CALLERS.dairy,
    );
    expect(errors).toEqual([]);
    const own = { enterprise: { uscc: DAIRY.uscc } };
    expect(data).toEqual({
      enterprise: {
        projects: { totalCount: projectsOf(DAIRY.uscc), nodes: Array(projectsOf(DAIRY.uscc)).fill(own) },
        needs: { totalCount: needsOf(DAIRY.uscc), nodes: Array(needsOf(DAIRY.uscc)).fill(own) },
      },
      project: { enterprise: null },
    });
  });

  test.each([
    ['abc', ['need-0001', 'need-0002']],
    ['mengyin', ['need-0002']],
    ['rcb', []],
  ] as const)('is for the bank %s of the needs of an enterprise those shared with it: %j', async (code, expected) => {
    const caller = { ...CALLERS.abc, principal: { ...CALLERS.abc.principal, bank: code } };
    const { data, errors } = await subgraph.ask<{ enterprise: { needs: { totalCount: number; nodes: { id: string }[] } } }>(
      `{ enterprise(uscc: "${DAIRY.uscc}") { needs { totalCount nodes { id } } } }`,
      {},
      caller,
    );
    expect(errors).toEqual([]);
    expect(data.enterprise.needs).toEqual({ totalCount: expected.length, nodes: expected.map((id) => ({ id })) });
  });

  test('is for a bank what the applicant stated with a need that is shared with it', async () => {
    const { data, errors } = await subgraph.ask(
      '{ mine: financingNeed(id: "need-0020") { applicantFacts { livestock { head } } enterprise { name employees } } others: financingNeed(id: "need-0001") { applicantFacts { region } } }',
      {},
      CALLERS.rcb,
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      mine: { applicantFacts: { livestock: [{ head: 402 }] }, enterprise: { name: BEEF_COOPERATIVE.name, employees: BEEF_COOPERATIVE.employees } },
      others: null,
    });
  });

  test('is for a portal no need of an enterprise, and everything else of it in the directory', async () => {
    const { data, errors } = await subgraph.ask(`{ enterprise(uscc: "${DAIRY.uscc}") { name sizeClass needs { totalCount } projects { totalCount } } }`, {}, CALLERS.portal);
    expect(refusalsOf(errors)).toEqual(['enterprise.needs FORBIDDEN']);
    expect(data).toEqual({ enterprise: { name: DAIRY.name, sizeClass: 'MEDIUM', needs: null, projects: { totalCount: projectsOf(DAIRY.uscc) } } });
  });

  test('costs a bank one statement more than an officer, whatever the length of the list', async () => {
    const query = (first: number) => `{ financingNeeds(first: ${first}) { nodes { id } } }`;
    for (const first of [2, 30]) expect((await subgraph.ask(query(first), {}, CALLERS.rcb)).statements).toHaveLength(2);
    expect((await subgraph.ask(query(30), {}, CALLERS.officer)).statements).toHaveLength(1);
  });

  test('is refused by a cursor of an object that is not seen as by one of none', async () => {
    const { data } = await subgraph.ask<{ financingNeeds: { edges: { cursor: string }[] } }>('{ financingNeeds(first: 1) { edges { cursor } } }');
    const [edge] = data.financingNeeds.edges;
    const { errors } = await subgraph.ask('query ($after: String) { financingNeeds(after: $after) { totalCount } }', { after: edge?.cursor }, CALLERS.beef);
    expect(refusalsOf(errors)).toEqual(['financingNeeds BAD_USER_INPUT']);
  });
});
