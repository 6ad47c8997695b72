import type { ExecutionResult } from 'graphql';
import { policyEntries } from '../../../subgraphs/policy/data';
import type { Policy } from '../../../subgraphs/policy/policy';
import { type PolicyAnswer, type PolicyHarness, openPolicyHarness } from './policy-harness';

let policy: PolicyHarness;
beforeAll(async () => {
  policy = await openPolicyHarness();
});
afterAll(() => policy.close());

const LIST = `query ($filter: PolicyFilter, $first: Int, $after: String, $asOf: DateTime) {
  incentivePolicies(filter: $filter, first: $first, after: $after, asOf: $asOf) {
    totalCount nodes { id } pageInfo { hasNextPage endCursor }
  }
}`;

async function ids(variables: Record<string, unknown>): Promise<string[] | undefined> {
  const { data, errors } = await policy.ask(LIST, { first: 100, ...variables });
  expect(errors).toBeUndefined();
  return data?.incentivePolicies?.nodes.map(({ id }) => id);
}

describe('policies in force at an instant', () => {
  const CAP = `query ($asOf: DateTime) {
    incentivePolicy(id: "CN-CJ-2026-4", asOf: $asOf) { version trust rule { formula { principalCapPerBorrower } } }
  }`;

  const border: [string, string, string | undefined, boolean][] = [
    ['the last second of 2025 in Shanghai', '2025-12-31T15:59:59Z', undefined, false],
    ['the first second of 2026 in Shanghai', '2025-12-31T16:00:00Z', '50000000', false],
    ['the last second of 31 July in Shanghai', '2026-07-31T15:59:59.999Z', '50000000', false],
    ['the first second of 1 August in Shanghai', '2026-07-31T16:00:00Z', '75000000', true],
    ['the same instant written with its offset', '2026-08-01T00:00:00+08:00', '75000000', true],
  ];

  test.each(border)('at %s have the cap and the working-capital leg of that day', async (_name, asOf, cap, hasWorkingCapitalLeg) => {
    const { data } = await policy.ask(CAP, { asOf });
    expect(data?.incentivePolicy?.rule?.formula.principalCapPerBorrower).toBe(cap);
    const inForce = await ids({ asOf });
    expect(inForce?.includes('CN-CJ-2026-4')).toBe(cap !== undefined);
    expect(inForce?.includes('CN-CJ-2026-71')).toBe(hasWorkingCapitalLeg);
  });

  test('end with the last day of their validity in Shanghai', async () => {
    expect(await ids({ asOf: '2026-12-31T15:59:59Z' })).toContain('CN-CJ-2026-5');
    expect(await ids({ asOf: '2026-12-31T16:00:00Z' })).not.toContain('CN-CJ-2026-5');
  });

  test('do not come back in an earlier version when the latest has lapsed', async () => {
    const other = await openPolicyHarness();
    try {
      const sound = policyEntries.find(({ id }) => id === '150926-AGRI-INTEREST')!;
      const open = { ...sound, id: 'LAPSING', terms: { ...sound.terms, validTo: null } };
      const lapsed = {
        ...open,
        effectiveFrom: '2026-01-01T00:00:00.000Z',
        terms: { ...sound.terms, validTo: '2026-06-30' },
      };
      await other.stores.policies.addVersions([open, lapsed]);
      const shown = async (asOf: string) => (await other.stores.policies.at(asOf)).some(({ id }) => id === 'LAPSING');
      expect(await shown('2025-12-31T00:00:00.000Z')).toBe(true);
      expect(await shown('2026-06-30T15:59:59.000Z')).toBe(true);
      expect(await shown('2026-06-30T16:00:00.000Z')).toBe(false);
    } finally {
      await other.close();
    }
  });

  test('are those of now where no instant is given', async () => {
    expect(await ids({})).toEqual(await ids({ asOf: '2026-09-01T02:00:00Z' }));
  });

  test('are answered one by one also after they lapsed', async () => {
    const { data } = await policy.ask(
      '{ incentivePolicy(id: "210400-BANK-REWARD-2012") { validTo bankReward { combination components { measure tiers { from fromInclusive amount } } } } }',
    );
    expect(data?.incentivePolicy?.validTo).toBe('2012-12-31');
    expect(data?.incentivePolicy?.bankReward?.combination).toBeNull();
    expect(data?.incentivePolicy?.bankReward?.components[1]).toEqual({
      measure: 'GROWTH',
      tiers: [
        { from: '0.26', fromInclusive: false, amount: '20000' },
        { from: '0.30', fromInclusive: false, amount: '30000' },
        { from: '0.40', fromInclusive: false, amount: '50000' },
      ],
    });
  });
});

describe('the filter of policies', () => {
  const LOCAL = [
    '150000-RISK-COMPENSATION',
    '150900-LISTED-BANKS-INTEREST',
    '150926-AGRI-INTEREST',
    '150926-BANK-REWARD',
    '150926-GUARANTEE-FEE',
    '150926-PARK-INTEREST',
  ];
  const CENTRAL = ['CN-CJ-2025-11', 'CN-CJ-2026-2', 'CN-CJ-2026-4', 'CN-CJ-2026-5', 'CN-CJ-2026-71', 'CN-CYDB', 'CN-CYDB-PERSON'];

  const cases: [string, Record<string, unknown>, string[]][] = [
    ['nothing', {}, [...LOCAL, '331000-BANK-REWARD-2008', ...CENTRAL]],
    ['the county', { region: '150926' }, [...LOCAL, ...CENTRAL]],
    ['another county of the city', { region: '150921' }, [...LOCAL.slice(0, 2), ...CENTRAL]],
    ['another city of the province', { region: '150100' }, [...LOCAL.slice(0, 1), ...CENTRAL]],
    ['the city, whose policies and whose parts\' policies it shows', { region: '1509' }, [...LOCAL, ...CENTRAL]],
    ['another province', { region: '440000' }, CENTRAL],
    ['no kinds', { region: '150926', kinds: [] }, [...LOCAL, ...CENTRAL]],
    ['two kinds', { kinds: ['RISK_COMPENSATION', 'GUARANTEE_SUPPORT'] }, ['150000-RISK-COMPENSATION', 'CN-CJ-2025-11']],
    ['a level', { level: 'CITY' }, ['150900-LISTED-BANKS-INTEREST', '331000-BANK-REWARD-2008']],
    ['a bank that is on no list', { region: '150926', bank: 'rcb', kinds: ['INTEREST_SUBSIDY'] }, ['150926-AGRI-INTEREST', '150926-PARK-INTEREST']],
    ['a bank on the lists', { level: 'CITY', bank: 'abc', kinds: ['INTEREST_SUBSIDY'] }, ['150900-LISTED-BANKS-INTEREST']],
    ['a document number in other brackets', { search: '财金[2026]71号' }, ['CN-CJ-2026-4', 'CN-CJ-2026-71']],
    ['two words of which one is elsewhere', { search: '察右前旗　担保费' }, ['150926-GUARANTEE-FEE']],
    ['a word that nothing has', { search: '不存在的词' }, []],
  ];

  test.each(cases)('leaves for %s what belongs to it', async (_name, filter, expected) => {
    expect(await ids({ filter })).toEqual(expected);
  });

  const refused: [string, Record<string, unknown>, string][] = [
    ['a region that does not exist', { region: '159999' }, 'filter.region'],
    ['an empty region', { region: '' }, 'filter.region'],
    ['a bank code with capital letters', { bank: 'ABC' }, 'filter.bank'],
    ['a search of 101 characters', { search: '贴'.repeat(101) }, 'filter.search'],
  ];

  test.each(refused)('refuses %s and names the field', async (_name, filter, field) => {
    const { data, errors } = await policy.ask(LIST, { filter });
    expect(data).toEqual({ incentivePolicies: null });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});

describe('the states of policies', () => {
  const VALIDITY = `query ($filter: PolicyFilter, $orderBy: PolicyOrder, $asOf: DateTime) {
    incentivePolicies(filter: $filter, orderBy: $orderBy, asOf: $asOf, first: 100) { nodes { id level validTo effectiveFrom } }
  }`;
  const ask = async (variables: Record<string, unknown>) => {
    const { data, errors } = await policy.ask(VALIDITY, variables);
    expect(errors).toBeUndefined();
    return data?.incentivePolicies?.nodes ?? [];
  };

  test.each([
    ['VALID', '2026-09-01T02:00:00Z', 'CN-CJ-2026-5', true],
    ['LAPSED', '2026-09-01T02:00:00Z', '210400-BANK-REWARD-2012', true],
    ['LAPSED', '2027-01-01T00:00:00+08:00', 'CN-CJ-2026-5', true],
    ['VALID', '2027-01-01T00:00:00+08:00', 'CN-CJ-2026-5', false],
    ['WITHDRAWN', '2026-09-01T02:00:00Z', 'CN-CJ-2026-5', false],
  ])('%s at %s has %s: %s', async (validity, asOf, id, has) => {
    const nodes = await ask({ filter: { validity: [validity] }, asOf });
    expect(nodes.some((node) => node.id === id)).toBe(has);
  });

  test('together are every policy once', async () => {
    const all = await ask({ filter: { validity: ['NOT_YET_VALID', 'VALID', 'LAPSED', 'WITHDRAWN'] } });
    const begun = policyEntries.filter(({ effectiveFrom }) => effectiveFrom <= '2026-09-01T02:00:00.000Z');
    expect(all.map(({ id }) => id)).toEqual([...new Set(begun.map(({ id }) => id))].sort());
  });

  const LEVELS = ['CENTRAL', 'PROVINCE', 'CITY', 'COUNTY'];
  test.each([
    ['ID', ({ id }: Policy) => id],
    ['NEWEST', ({ effectiveFrom, id }: Policy) => `${9e15 - Date.parse(effectiveFrom)} ${id}`],
    ['ENDING_FIRST', ({ id, validTo }: Policy) => `${validTo ?? '9999'} ${id}`],
    ['LEVEL', ({ id, level }: Policy) => `${LEVELS.indexOf(level)} ${id}`],
  ])('in the order %s stand so, ties by id', async (orderBy, keyOf) => {
    const keys = (await ask({ orderBy })).map(keyOf);
    expect(keys.length).toBeGreaterThan(5);
    expect(keys).toEqual([...keys].sort());
  });
});

describe('the versions of a policy', () => {
  const HISTORY = 'query ($first: Int, $after: String) { incentivePolicy(id: "CN-CJ-2026-4") { versions(first: $first, after: $after) { totalCount nodes { version effectiveFrom } pageInfo { hasNextPage endCursor } } } }';
  const page = async (variables: Record<string, unknown>) => {
    const { data } = await policy.ask(HISTORY, variables);
    return (data?.incentivePolicy as unknown as { versions: NonNullable<PolicyAnswer['incentivePolicies']> }).versions;
  };

  test('are all that are kept, the newest first, page by page', async () => {
    const kept = (await policy.stores.policies.allVersions()).filter(({ id }) => id === 'CN-CJ-2026-4');
    const first = await page({ first: 1 });
    const second = await page({ first: 1, after: first.pageInfo.endCursor });
    expect(first.totalCount).toBe(kept.length);
    expect([first, second].flatMap(({ nodes }) => nodes.map(({ version }) => version))).toEqual(kept.map(({ version }) => version).reverse());
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  test('of many policies cost three statements', async () => {
    const before = policy.statements.length;
    await policy.ask('{ incentivePolicies(first: 10) { nodes { versions { nodes { title } } } } }');
    expect(policy.statements.slice(before)).toHaveLength(3);
  });
});

describe('the pages of policies', () => {
  test('join up to the whole list', async () => {
    const all = (await ids({})) ?? [];
    const walked: string[] = [];
    for (let after: string | null = null, page = 0; page < all.length; page += 1) {
      const { data }: ExecutionResult<PolicyAnswer> = await policy.ask(LIST, { first: 4, after });
      const { nodes, totalCount, pageInfo } = data!.incentivePolicies!;
      walked.push(...nodes.map(({ id }) => id));
      expect(totalCount).toBe(all.length);
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(walked).toEqual(all);
  });

  test('are refused above 100', async () => {
    const { errors } = await policy.ask(LIST, { first: 101 });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'first' });
  });
});
