import { type PolicyHarness, openPolicyHarness } from './policy-harness';

let policy: PolicyHarness;
beforeAll(async () => {
  policy = await openPolicyHarness();
});
afterAll(() => policy.close());

const RATES = `query ($asOf: CalendarDate) {
  benchmarkRates(asOf: $asOf) { asOf lpr1y lpr5y effectiveFrom confirmedThrough confirmed source }
}`;

describe('the benchmark rates', () => {
  // Published quotations of the loan prime rate.
  const published: [string, string, string, string, boolean][] = [
    ['2019-08-20', '0.0425', '0.0485', '2019-08-20', true],
    ['2019-09-19', '0.0425', '0.0485', '2019-08-20', true],
    ['2020-04-20', '0.0385', '0.0465', '2020-04-20', true],
    ['2022-05-20', '0.0370', '0.0445', '2022-05-20', true],
    ['2024-02-19', '0.0345', '0.0420', '2023-08-21', true],
    // A widely copied table has 4.20 % here.
    ['2024-02-20', '0.0345', '0.0395', '2024-02-20', true],
    ['2025-05-20', '0.0300', '0.0350', '2025-05-20', true],
    ['2026-08-20', '0.0300', '0.0350', '2025-05-20', true],
    ['2026-08-21', '0.0300', '0.0350', '2025-05-20', false],
    ['2026-11-01', '0.0300', '0.0350', '2025-05-20', false],
  ];

  test.each(published)('on %s are %s and %s, quoted on %s, confirmed: %s', async (asOf, lpr1y, lpr5y, effectiveFrom, confirmed) => {
    const { data } = await policy.ask(RATES, { asOf });
    expect(data?.benchmarkRates).toMatchObject({ asOf, lpr1y, lpr5y, effectiveFrom, confirmed, confirmedThrough: '2026-08-20' });
    expect(data?.benchmarkRates?.source).toContain('贷款市场报价利率');
  });

  test('are those of today in Shanghai where no day is given', async () => {
    const { data } = await policy.ask(RATES);
    expect(data?.benchmarkRates).toMatchObject({ asOf: '2026-09-01', confirmed: false });
  });

  test('are null before the first quotation', async () => {
    expect(await policy.ask(RATES, { asOf: '2019-08-19' })).toEqual({ data: { benchmarkRates: null } });
  });

  test('keep a later confirmation when an older history is recorded again', async () => {
    const other = await openPolicyHarness();
    try {
      const history = (await other.stores.benchmarks.history())!;
      const quotation = { effectiveFrom: '2026-10-20', lpr1y: '0.0290', lpr5y: '0.0340' };
      await other.stores.benchmarks.add({ ...history, quotations: [quotation], confirmedThrough: '2026-10-20' });
      await other.stores.benchmarks.add(history);
      const { data } = await other.ask(RATES, { asOf: '2026-10-20' });
      expect(data?.benchmarkRates).toMatchObject({ lpr1y: '0.0290', confirmed: true, confirmedThrough: '2026-10-20' });
    } finally {
      await other.close();
    }
  });
});

describe('the benchmark history', () => {
  test('lists every quotation, newest first, page by page', async () => {
    const query = `query ($after: String) {
      benchmarkHistory(first: 8, after: $after) {
        totalCount nodes { effectiveFrom lpr5y } edges { cursor node { effectiveFrom } } pageInfo { hasNextPage endCursor }
      }
    }`;
    const first = (await policy.ask(query)).data!.benchmarkHistory!;
    const second = (await policy.ask(query, { after: first.pageInfo.endCursor })).data!.benchmarkHistory!;
    expect(first.totalCount).toBe(15);
    expect(first.nodes[0]).toEqual({ effectiveFrom: '2025-05-20', lpr5y: '0.0350' });
    expect(first.edges[0]?.node.effectiveFrom).toBe('2025-05-20');
    expect([first.nodes.length, second.nodes.length]).toEqual([8, 7]);
    expect(second.nodes[6]?.effectiveFrom).toBe('2019-08-20');
    expect(second.pageInfo.hasNextPage).toBe(false);
  });
});
