import { type Credentials, post } from '../kit/ask';
import { type StartedJinqiao, demoCredentials, startJinqiao, temporaryFolder } from '../kit/jinqiao-process';

/* What a client may get wrong, over HTTP, once as a variable and once written into the query. */

jest.setTimeout(30_000);

const scratch = temporaryFolder('bad-input');
let started: StartedJinqiao;
let officer: Credentials;
beforeAll(async () => {
  started = await startJinqiao(scratch.path);
  officer = demoCredentials(scratch.path, 'officer');
});
afterAll(async () => {
  await started?.process.end();
  scratch.remove();
});

interface BadInput {
  readonly name: string;
  /** Everything but the value, which stands for `VALUE`. */
  readonly query: string;
  /** The type of the variable. */
  readonly type: string;
  readonly value: unknown;
  /** What the error names: the path of the argument. */
  readonly field: string;
}

function needWith(field: string): string {
  const given: Record<string, string> = { amount: '"2000000.00"', termMonths: '12', purpose: 'WORKING_CAPITAL' };
  if (['region', 'industry', 'establishedOn'].includes(field)) given.applicant = `{ ${field}: VALUE }`;
  else given[field] = 'VALUE';
  const need = Object.entries(given).map(([name, value]) => `${name}: ${value}`);
  return `financingOffers(need: { ${need.join(', ')} }) { totalCount }`;
}

function offersWith(argument: string): string {
  return `financingOffers(need: { amount: "2000000.00", termMonths: 12, purpose: WORKING_CAPITAL }, ${argument}: VALUE) { totalCount }`;
}

const CASES: readonly BadInput[] = [
  ...['0', '-5', '0.001', '10000000000.01', '2e6', 'two million', 2_000_000].map((value) => ({ name: 'an amount', query: needWith('amount'), type: 'Decimal!', value, field: 'need.amount' })),
  ...[0, -1, 1_000, 'twelve', 1.5].map((value) => ({ name: 'a term', query: needWith('termMonths'), type: 'Int!', value, field: 'need.termMonths' })),
  ...['999999', '150999', ''].map((value) => ({ name: 'a region', query: needWith('region'), type: 'String', value, field: 'need.applicant.region' })),
  ...['Z99', 'A9999', 'cattle'].map((value) => ({ name: 'an industry', query: needWith('industry'), type: 'String', value, field: 'need.applicant.industry' })),
  ...['XYZ', 'cny'].map((value) => ({ name: 'a currency', query: needWith('currency'), type: 'String!', value, field: 'need.currency' })),
  { name: 'a purpose', query: needWith('purpose'), type: 'Purpose!', value: 'HOLIDAY', field: 'need.purpose' },
  { name: 'a day that is none', query: needWith('establishedOn'), type: 'CalendarDate', value: '2016-02-30', field: 'need.applicant.establishedOn' },
  { name: 'an instant that is none', query: offersWith('asOf'), type: 'DateTime', value: 'yesterday', field: 'asOf' },
  { name: 'a credit code with a wrong check digit', query: 'enterprise(uscc: VALUE) { name }', type: 'ID!', value: '91150926MA0QAB1230', field: 'uscc' },
  ...[
    offersWith('first'),
    'financingProducts(first: VALUE) { totalCount }',
    'incentivePolicies(first: VALUE) { totalCount }',
    'enterprises(first: VALUE) { totalCount }',
    'financingNeeds(first: VALUE) { totalCount }',
    'abcProducts(first: VALUE) { totalCount }',
  ].flatMap((query) => [1_000_000, 0].map((value) => ({ name: 'a page', query, type: 'Int', value, field: 'first' }))),
  ...[
    offersWith('after'),
    'financingProducts(after: VALUE) { totalCount }',
    'incentivePolicies(after: VALUE) { totalCount }',
    'enterprises(after: VALUE) { totalCount }',
    'financingNeeds(after: VALUE) { totalCount }',
    'abcProducts(after: VALUE) { totalCount }',
  ].map((query) => ({ name: 'a cursor', query, type: 'String', value: 'bm8gY3Vyc29y', field: 'after' })),
];

type Sent = (badInput: BadInput) => readonly [query: string, variables?: Readonly<Record<string, unknown>>];

const WAYS: readonly [way: string, sent: Sent][] = [
  ['a variable', ({ query, type, value }) => [`query ($value: ${type}) { ${query.replace('VALUE', '$value')} }`, { value }]],
  ['a literal', ({ query, value }) => [`{ ${query.replace('VALUE', JSON.stringify(value))} }`]],
];

describe.each(WAYS)('bad input as %s', (_way, sent) => {
  it.each(CASES)('is refused with field, value and what is allowed: $name of $value in $query', async (badInput) => {
    const [query, variables] = sent(badInput);
    const { answer, status, text } = await post<Record<string, unknown>>(started.url, query, variables, officer);
    expect([200, 400]).toContain(status);
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: badInput.field,
      value: JSON.stringify(badInput.value),
      allowed: expect.stringMatching(/\w{2}/),
    });
    expect(Object.values(answer.data ?? {}).filter((value) => value !== null)).toEqual([]);
    expect(text).not.toMatch(/stacktrace|\.js:\d+|\n\s+at |127\.0\.0\.1/);
  });
});

describe('after all that', () => {
  it('the next request is answered', async () => {
    const { status, answer } = await post<{ banks: unknown[] }>(started.url, '{ banks { code } }');
    expect([status, answer.data?.banks?.length]).toEqual([200, 4]);
  });

  it('nothing was reported as a fault', () => {
    expect(started.process.stderr).toBe('');
  });
});
