import { fieldsFor } from '../../../../schema';
import { BEEF_COOPERATIVE, DAIRY } from '../../../../subgraphs/enterprise/data/enterprises';
import { type OpenSubgraph, openSubgraph } from '../open-subgraph';
import { CALLERS, type CallerName, refusalsOf } from './kit';

let subgraph: OpenSubgraph;
beforeAll(async () => {
  subgraph = await openSubgraph();
});
afterAll(() => subgraph.close());

const FIGURES = fieldsFor('Enterprise', 'enterprise');
const figuresOf = (enterprise: object): object => Object.fromEntries(FIGURES.map((field) => [field, enterprise[field as keyof object]]));
const NONE = Object.fromEntries(FIGURES.map((field) => [field, null]));

describe('the figures of an enterprise that is seen', () => {
  test.each<[CallerName, typeof DAIRY, boolean]>([
    ['portal', DAIRY, false],
    ['dairy', DAIRY, true],
    ['beef', BEEF_COOPERATIVE, true],
    ['abc', DAIRY, true],
    ['abc', BEEF_COOPERATIVE, false],
    ['rcb', BEEF_COOPERATIVE, true],
    ['rcb', DAIRY, false],
    ['newcomer', DAIRY, false],
    ['officer', DAIRY, true],
    ['auditor', BEEF_COOPERATIVE, true],
  ])('are for %s, of case %#, each by itself', async (name, enterprise, isSeen) => {
    const representation = { __typename: 'Enterprise', uscc: enterprise.uscc };
    const { data, errors } = await subgraph.ask(
      `query ($of: [_Any!]!) { enterprise(uscc: "${enterprise.uscc}") { name ${FIGURES.join(' ')} } _entities(representations: $of) { ... on Enterprise { name ${FIGURES.join(' ')} } } }`,
      { of: [representation] },
      CALLERS[name],
    );
    const expected = { name: enterprise.name, ...(isSeen ? figuresOf(enterprise) : NONE) };
    expect(data).toEqual({ enterprise: expected, _entities: [expected] });
    const refusals = FIGURES.flatMap((field) => [`enterprise.${field} FORBIDDEN`, `_entities.0.${field} FORBIDDEN`]);
    expect(refusalsOf(errors).sort()).toEqual(isSeen ? [] : refusals.sort());
  });

  test('are found for a bank in one statement for the whole list', async () => {
    const { data, errors, statements } = await subgraph.ask<{ enterprises: { nodes: { employees: number | null }[] } }>(
      '{ enterprises(first: 100) { nodes { employees annualRevenue } } }',
      {},
      CALLERS.abc,
    );
    const seen = data.enterprises.nodes.filter(({ employees }) => employees !== null).length;
    expect([seen > 0, errors.length]).toEqual([true, 2 * (data.enterprises.nodes.length - seen)]);
    expect(statements).toHaveLength(2);
  });
});

describe('an order by figures', () => {
  test.each<[CallerName, string, boolean]>([
    ['portal', 'ANNUAL_REVENUE', false],
    ['portal', 'EMPLOYEES', false],
    ['portal', 'ESTABLISHED_ON', true],
    ['abc', 'ANNUAL_REVENUE', false],
    ['abc', 'EMPLOYEES', false],
    ['abc', 'NAME', true],
    ['dairy', 'ANNUAL_REVENUE', true],
    ['officer', 'EMPLOYEES', true],
    ['auditor', 'ANNUAL_REVENUE', true],
  ])('is for %s: %s %s', async (name, orderBy, isAllowed) => {
    const { data, errors, statements } = await subgraph.ask<{ enterprises: object | null }>(`{ enterprises(orderBy: ${orderBy}) { totalCount } }`, {}, CALLERS[name]);
    expect(refusalsOf(errors)).toEqual(isAllowed ? [] : ['enterprises FORBIDDEN']);
    expect([data.enterprises !== null, statements.length]).toEqual(isAllowed ? [true, 1] : [false, 0]);
  });

  test('is refused by its name', async () => {
    const { errors } = await subgraph.ask('{ enterprises(orderBy: EMPLOYEES) { totalCount } }', {}, CALLERS.abc);
    expect(errors[0]?.message).toBe('Query.enterprises(orderBy: EMPLOYEES) is not for the principal of kind bank that asks.');
  });

  test.each<CallerName>(['portal', 'abc', 'dairy'])('does not stand in the way of a filter by what %s may see', async (name) => {
    const { errors } = await subgraph.ask('{ enterprises(filter: { sizeClass: MEDIUM, region: "150900" }) { totalCount } }', {}, CALLERS[name]);
    expect(errors).toEqual([]);
  });
});
