import { FIRST_QUERY } from '../../gateway/cli/first-query';
import { callPart } from '../kit/calls';
import { type WholeUnderTest, startWholeUnderTest } from '../kit/whole';

interface Report {
  readonly totalCount: number;
  readonly otherCalls: number;
  readonly operations: readonly { readonly name: string | null; readonly text: string; readonly calls: number; readonly lastSeenOn: string; readonly use: string | null; readonly clients: readonly { readonly client: string; readonly calls: number }[] }[];
}

const NEED = 'query Ask($need: FinancingNeedInput!) { financingOffers(need: $need, first: 1) { totalCount } }';
const need = { amount: '1234567.89', termMonths: 17, purpose: 'AGRICULTURE', applicant: { region: '150926', employees: 4321, taxCreditGrade: 'B' } };
const OTHER_FACTS = FIRST_QUERY.replace('2000000.00', '7654321.00').replace('C1351', 'A0311').replace('employees: 45', 'employees: 46').replace('creditRating: A', 'creditRating: AA');

describe('what clients run', () => {
  let whole: WholeUnderTest;
  beforeAll(async () => {
    whole = await startWholeUnderTest();
    for (const query of [FIRST_QUERY, OTHER_FACTS]) expect(await whole.ask(query)).toMatchObject({ data: { financingOffers: { nodes: expect.any(Array) } } });
    await whole.ask(NEED, { need });
    await whole.ask(NEED, { need: { ...need, termMonths: 18 } }, 'portal');
    await whole.ask('query Directory { banks { code } }', {}, 'officer');
    // None of these is executed for its client, or is anything of the graph.
    await whole.ask('{ banks { colour } }');
    await whole.ask('{ banks { ');
    await whole.ask('{ __schema { queryType { name } } }', {}, 'officer');
    await whole.whole.gateway.close();
  });
  afterAll(() => whole?.close());

  const usage = async (search = ''): Promise<Report> => (await (await callPart(`${whole.whole.registryUrl}/usage${search}`, { to: 'registry', from: 'cli' })).json()) as Report;

  test('is counted by operation and client, and kept by the registry when the gateway stops', async () => {
    const { operations, otherCalls, totalCount } = await usage();
    expect([totalCount, otherCalls]).toEqual([3, 0]);
    expect(operations.map(({ calls, clients, lastSeenOn, name }) => [name, calls, lastSeenOn, clients.map(({ client }) => client.replace(/:[a-z2-7]{12}$/, ':KEY'))]).sort()).toEqual([
      [null, 2, '2026-08-20', ['anonymous']],
      ['Ask', 2, '2026-08-20', ['anonymous', 'portal:KEY']],
      ['Directory', 1, '2026-08-20', ['officer']],
    ].sort());
  });

  test('holds no fact of a need, written into the query or given as a variable', async () => {
    const told = (await usage()).operations.map(({ text }) => text).join(' ');
    const facts = [FIRST_QUERY, OTHER_FACTS].flatMap((query) => query.slice(query.indexOf('need:'), query.indexOf('totalCount')).match(/"[^"]+"|: [A-Z_]+|: \d+/g) ?? []).map((fact) => fact.replace(/^: |"/g, ''));
    const given = [need.amount, String(need.termMonths), need.purpose, need.applicant.region, String(need.applicant.employees)];
    expect(facts.length).toBeGreaterThan(20);
    const words = new Set(told.split(/[^\w.-]+/));
    expect([...facts, ...given].filter((fact) => words.has(fact))).toEqual([]);
  });

  test.each([
    ['?coordinate=Bank.code', [['Directory', 'CERTAIN']]],
    ['?coordinate=Bank', [[null, 'CERTAIN'], ['Directory', 'CERTAIN']]],
    ['?coordinate=ApplicantInput.creditRating', [[null, 'CERTAIN'], ['Ask', 'POSSIBLE']]],
    ['?coordinate=Bank.colour', []],
  ])('is found by what it uses: %s', async (search, expected) => {
    const { operations } = await usage(search);
    expect(operations.map(({ name, use }) => [name, use]).sort()).toEqual(expected.sort());
  });
});
