import { type PolicyHarness, openPolicyHarness } from './policy-harness';

let policy: PolicyHarness;
beforeAll(async () => {
  policy = await openPolicyHarness();
});
afterAll(() => policy.close());

const INDICATORS = `query ($region: String!, $codes: [String!], $period: IndicatorPeriod, $until: CalendarDate) {
  regionIndicators(region: $region, codes: $codes, period: $period, until: $until) {
    region code name nameEn value unit period periodEnd growth rank rankScope source illustrative
  }
}`;

describe('the indicators of a region', () => {
  test('are its own figures, with their period, rank and source', async () => {
    const { data } = await policy.ask(INDICATORS, { region: '150926', codes: ['GENERAL_PUBLIC_BUDGET_REVENUE'] });
    expect(data?.regionIndicators).toEqual([
      {
        region: '150926',
        code: 'GENERAL_PUBLIC_BUDGET_REVENUE',
        name: '一般公共预算收入',
        nameEn: 'General public budget revenue',
        value: '154000000',
        unit: '元',
        period: 'YEAR_TO_MONTH',
        periodEnd: '2023-04-30',
        growth: '0.346',
        rank: 1,
        rankScope: '全市各旗县市区',
        source: expect.stringContaining('2023'),
        illustrative: true,
      },
    ]);
  });

  const cases: [string, Record<string, unknown>, string[]][] = [
    ['of points in time', { period: 'POINT_IN_TIME' }, ['LOAN_BALANCE', 'NON_PERFORMING_LOAN_CHANGE', 'WEIGHTED_AVERAGE_LENDING_RATE', 'LOAN_TO_DEPOSIT_RATIO']],
    ['to the end of 2022', { until: '2022-12-31' }, ['FINANCIAL_VALUE_ADDED', 'LOAN_TO_DEPOSIT_RATIO']],
    ['of two codes', { codes: ['LOAN_BALANCE', 'FIXED_ASSET_INVESTMENT'] }, ['LOAN_BALANCE', 'FIXED_ASSET_INVESTMENT']],
    ['of an unknown code', { codes: ['NONE'] }, []],
  ];

  test.each(cases)('%s come newest first', async (_name, variables, expected) => {
    const { data } = await policy.ask(INDICATORS, { region: '150926', ...variables });
    expect(data?.regionIndicators?.map(({ code }) => code)).toEqual(expected);
  });

  test('are all ten where nothing narrows them', async () => {
    expect((await policy.ask(INDICATORS, { region: '150926', codes: [] })).data?.regionIndicators).toHaveLength(10);
  });

  test('are none for a region that has none', async () => {
    expect((await policy.ask(INDICATORS, { region: '150900' })).data).toEqual({ regionIndicators: [] });
  });

  const refused: [string, Record<string, unknown>, string][] = [
    ['an unknown region', { region: '159999' }, 'region'],
    ['too many codes', { region: '150926', codes: Array.from({ length: 101 }, String) }, 'codes'],
  ];

  test.each(refused)('are refused for %s', async (_name, variables, field) => {
    const { data, errors } = await policy.ask(INDICATORS, variables);
    expect(data).toEqual({ regionIndicators: null });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  test('are at most 200', async () => {
    const other = await openPolicyHarness();
    try {
      const [sample] = await other.stores.indicators.find({ region: '150926', limit: 1 });
      const many = Array.from({ length: 201 }, (_unused, index) => ({ ...sample!, region: '150921', code: `CODE_${index}` }));
      await other.stores.indicators.add(many);
      expect((await other.ask(INDICATORS, { region: '150921' })).data?.regionIndicators).toHaveLength(200);
    } finally {
      await other.close();
    }
  });
});
