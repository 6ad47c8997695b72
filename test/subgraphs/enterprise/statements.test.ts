import { sampleSeed } from '../../../subgraphs/enterprise/data';
import { type OpenSubgraph, openSubgraph } from './open-subgraph';

let subgraph: OpenSubgraph;
beforeAll(async () => {
  subgraph = await openSubgraph();
});
afterAll(() => subgraph.close());

const ENTITIES = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  __typename ... on Enterprise { uscc name } ... on Project { id name } ... on FinancingNeed { id version amount applicantFacts { region } }
} }`;

const repeated = <T>(items: readonly T[], count: number): T[] => Array.from({ length: count }, (_, index) => items[index % items.length] as T);

const REFERENCES: Readonly<Record<string, object[]>> = {
  Enterprise: repeated(sampleSeed.enterprises, 20).map(({ uscc }) => ({ __typename: 'Enterprise', uscc })),
  Project: repeated(sampleSeed.projects, 20).map(({ id }) => ({ __typename: 'Project', id })),
  FinancingNeed: repeated(sampleSeed.needs, 20).map(({ id, version }) => ({ __typename: 'FinancingNeed', id, version })),
};

interface Entities {
  readonly _entities: readonly (Record<string, unknown> | null)[];
}

describe('references', () => {
  test.each(Object.entries(REFERENCES))('20 of %s cost one statement and come back in their order', async (_type, representations) => {
    const { data, errors, statements } = await subgraph.ask<Entities>(ENTITIES, { representations });
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(1);
    expect(data._entities).toEqual(representations.map((representation) => expect.objectContaining(representation) as object));
  });

  test('of all three types in one call cost one statement a type', async () => {
    const { data, errors, statements } = await subgraph.ask<Entities>(ENTITIES, { representations: Object.values(REFERENCES).flat() });
    expect(errors).toEqual([]);
    expect(data._entities).toHaveLength(60);
    expect(statements).toHaveLength(3);
  });

  test('to enterprises and projects that do not exist are null without an error', async () => {
    const { data, errors } = await subgraph.ask<Entities>(ENTITIES, {
      representations: [{ __typename: 'Enterprise', uscc: '91100000100003962T' }, { __typename: 'Project', id: 'project-9999' }],
    });
    expect({ data, errors }).toEqual({ data: { _entities: [null, null] }, errors: [] });
  });

  test.each(['9', '0', '01', '1.0', ' 1', '', 'NaN', '99999999999999999999'])(
    'to version %p of a need, which is not kept, say so and leave the others answered',
    async (version) => {
      const { data, errors } = await subgraph.ask<Entities>(ENTITIES, {
        representations: [
          { __typename: 'FinancingNeed', id: 'need-0001', version },
          { __typename: 'FinancingNeed', id: 'need-0001', version: '1' },
        ],
      });
      expect(data._entities).toEqual([null, expect.objectContaining({ id: 'need-0001', version: '1', amount: '15000000.00' })]);
      expect(errors).toHaveLength(1);
      expect(errors[0]?.path).toEqual(['_entities', 0]);
      expect(errors[0]?.extensions).toEqual({ code: 'VERSION_NOT_KEPT', id: 'need-0001', version });
    },
  );
});

describe('a list costs a number of statements that does not grow with it', () => {
  const cases: readonly (readonly [string, number, (first: number) => string])[] = [
    ['needs with enterprise and project', 3, (first) => `{ financingNeeds(first: ${first}) { nodes { id enterprise { name } project { name } } } }`],
    ['needs with what their applicants stated', 2, (first) => `{ financingNeeds(first: ${first}) { nodes { applicantFacts { region } } } }`],
    ['needs with the projects and needs of their enterprises, and theirs again', 5, (first) => `{ financingNeeds(first: ${first}) { nodes { enterprise {
      projects { nodes { name enterprise { name } } } needs { nodes { title project { name } enterprise { name } } } } } } }`],
    ['enterprises with projects and needs', 3, (first) => `{ enterprises(first: ${first}) { nodes { projects { totalCount nodes { id } } needs(first: 1) { totalCount nodes { id } } } } }`],
    ['projects with who builds them', 2, (first) => `{ projects(first: ${first}) { nodes { enterprise { name regionName } } } }`],
  ];
  test.each(cases)('%s: %i', async (_title, expected, query) => {
    for (const first of [6, 30]) {
      const { errors, statements } = await subgraph.ask(query(first));
      expect({ first, errors, statements: statements.length }).toEqual({ first, errors: [], statements: expected });
    }
  });

  test('and reads what applicants stated only where it is asked for', async () => {
    const { statements } = await subgraph.ask('{ financingNeeds(first: 30) { nodes { id amount enterprise { name } } } }');
    expect(statements.filter((statement) => statement.includes('applicant_facts'))).toEqual([]);
  });
});
