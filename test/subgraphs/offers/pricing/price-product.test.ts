import type { ApplicantInput, ContractFields } from '../../../../schema';
import { addMonths, formatMoney } from '../../../../subgraphs/finance';
import type { Need } from '../../../../subgraphs/offers/matching/need';
import { type Pricing, priceProduct } from '../../../../subgraphs/offers/pricing/price-product';
import type { PolicyInForce } from '../../../../subgraphs/offers/snapshots/policy-snapshot';
import { NO_POLICIES, type PolicySnapshot } from '../../../../subgraphs/offers/snapshots/policy-snapshot';
import { ON, POINT_RULE, exactRate, fee, need, policy, policySet, product } from '../kit/builders';

interface Asked {
  readonly product?: Partial<ContractFields>;
  readonly need?: Partial<Omit<Need, 'applicant'>>;
  readonly applicant?: ApplicantInput;
  readonly policies?: readonly PolicyInForce[];
  readonly policy?: PolicySnapshot;
}

function price({ applicant, need: stated, policies = [], policy: set = policySet(), product: terms }: Asked = {}): Pricing {
  const priced = product(terms);
  return priceProduct({ product: priced, need: need(stated, applicant), sizeClass: null, policy: set, policies, fractionDigits: 2 });
}

const subsidy: PolicyInForce = { ...policy(), rule: POINT_RULE };
const ranged = [{ ...exactRate('0.04'), disclosure: 'RANGE' as const, maximumRate: '0.05' }];
const from = [{ ...exactRate('0.04'), disclosure: 'FROM' as const, maximumRate: null }];
/* At 4 %: 7 × 3,444.44 + 4 × 3,333.33 + 3,111.11; at 5 %: 7 × 4,305.56 + 4 × 4,166.67 + 3,888.89. */
const totals = ({ scenarios }: Pricing) => [scenarios?.low, scenarios?.high].map((scenario) => scenario && formatMoney(scenario.cost.totalCost, 2));

describe('a loan of the longest term', () => {
  it('with dues, fees and draws on days of their own has its annual rate', () => {
    const draws = Array.from({ length: 50 }, (_, index) => ({ on: addMonths('2026-07-05', index).replace(/05$/, index === 0 ? '05' : '11'), amount: '20000' }));
    const { findings, scenarios } = price({
      need: { termMonths: 600, drawdownOn: '2026-07-05', cashPlan: { settlementDay: 20, draws } },
      product: { repayments: [{ method: 'EQUAL_INSTALMENT', creditReportCode: '11', frequency: 'MONTHLY' }], fees: [fee({ frequency: 'MONTHLY', amount: '1' })] },
    });
    expect([scenarios?.low.cost.rateFailure, findings.unknowns]).toEqual([null, []]);
  });

  it.each([
    ['one draw', 1, []],
    ['two', 2, [{ field: 'repayments', reason: 'UNPARSED', note: 'Instalments of EQUAL_INSTALMENT on balance tiers are not computed over 1200 draws × dues; at most 600 are' }]],
  ])('on balance tiers is computed for %s', (_title, count, unknowns) => {
    const draws = Array.from({ length: count }, (_, index) => ({ on: addMonths(ON, index), amount: String(1_000_000 / count) }));
    const { findings, scenarios } = price({
      need: { termMonths: 600, cashPlan: { draws } },
      product: {
        repayments: [{ method: 'EQUAL_INSTALMENT', creditReportCode: '11', frequency: 'MONTHLY' }],
        rates: [exactRate('0.05', { tierMethod: 'PER_TIER', maximumAmount: '500000' }), exactRate('0.04', { tierMethod: 'PER_TIER', minimumAmount: '500000' })],
      },
    });
    expect([scenarios === null, findings.unknowns]).toEqual([unknowns.length > 0, unknowns]);
  });
});

describe('a product of exact terms', () => {
  it('is priced once: both ends are the same computation', () => {
    const { scenarios } = price({ product: { fees: [fee()] } });
    expect(scenarios?.low).toBe(scenarios?.high);
  });

  it('costs its interest and its fees', () => {
    // 4.8 % of 1,000,000 over 360: seven months of 31 days at 4,133.33, four of 30 at 4,000.00, one of 28 at 3,733.33; a fee of 1,000.
    expect(totals(price({ product: { fees: [fee()] } }))).toEqual(['49666.64', '49666.64']);
  });

  it('has no unknowns', () => {
    const repayments = [{ method: 'INTEREST_ONLY' as const, creditReportCode: '31', frequency: 'MONTHLY' as const, settlementDay: 1 }];
    expect(price({ product: { repayments } }).findings).toEqual({ assumptions: [], unknowns: [] });
  });
});

describe('a product that the source leaves open', () => {
  const CASES: readonly { title: string; product: Partial<ContractFields>; totals: readonly (string | null)[] }[] = [
    { title: 'by a range of rates has two ends', product: { rates: ranged }, totals: ['40555.51', '50694.49'] },
    { title: 'by a rate from has no upper end', product: { rates: from }, totals: ['40555.51', null] },
    { title: 'by a range of a fee has two ends', product: { fees: [fee({ frequency: 'AT_END', amount: null, minimumAmount: '1', maximumAmount: '2' })] }, totals: ['48667.64', '48668.64'] },
    { title: 'by a range of a fee up front has two ends too', product: { fees: [fee({ amount: null, minimumAmount: '1', maximumAmount: '2' })] }, totals: ['48667.64', '48668.64'] },
    { title: 'by an undisclosed fee up front has no upper end', product: { fees: [fee({ amount: null })] }, totals: ['48666.64', null] },
    { title: 'by an undisclosed yearly fee has none either', product: { fees: [fee({ amount: null, frequency: 'YEARLY' })] }, totals: ['48666.64', null] },
    { title: 'by a fee of an event costs one amount', product: { fees: [fee({ frequency: 'ON_EVENT', amount: null, minimumAmount: '200', maximumAmount: '1000' })] }, totals: ['48666.64', '48666.64'] },
    { title: 'by a fee that the bank bears costs one amount', product: { fees: [fee({ payer: 'BANK', amount: null })] }, totals: ['48666.64', '48666.64'] },
  ];

  it.each(CASES)('$title', ({ product: terms, totals: expected }) => {
    const pricing = price({ product: terms });
    expect(totals(pricing)).toEqual(expected);
    // A cost that is no point has its reason.
    expect(pricing.findings.unknowns.length > 0).toBe(expected[0] !== expected[1]);
  });
});

describe('a method that is not priced', () => {
  const unpriced = price({ product: { repayments: [{ method: 'PERIODIC', creditReportCode: '33' }] } });

  it('has a rate and no cost, and says so', () => {
    expect(unpriced.scenarios).toBeNull();
    expect(unpriced.rate).toEqual({ low: 480_000_000n, high: 480_000_000n });
    expect(unpriced.findings.unknowns).toEqual([{ field: 'repayments', reason: 'UNPARSED', note: 'PERIODIC is not priced' }]);
  });
});

describe('the amount', () => {
  it.each([
    ['below the maximum', '1000000.01', '1000000.00', null],
    ['at the maximum', '1000000', '1000000.00', null],
    ['above the maximum', '999999.99', '999999.99', 'PRODUCT_MAXIMUM'],
    ['of a product without one', null, '1000000.00', null],
  ])('%s', (_title, maximum, offered, limitedBy) => {
    const pricing = price({ product: { amount: { maximum } } });
    expect(formatMoney(pricing.amount, 2)).toBe(offered);
    expect(pricing.limitedBy).toBe(limitedBy);
  });

  it('that is offered chooses the tier, not the one asked', () => {
    const rates = [exactRate('0.05', { maximumAmount: '500000' }), exactRate('0.04', { minimumAmount: '500000.01' })];
    expect(price({ product: { amount: { maximum: '500000' }, rates } }).rate.low).toBe(500_000_000n);
  });
});

describe('incentives', () => {
  it('make the cost after them smaller, and leave the one before as it is', () => {
    const { scenarios } = price({ policies: [subsidy] });
    const { cost, costAfterIncentives, incentives } = scenarios!.low;
    expect(incentives.map(({ policyId, status }) => [policyId, status])).toEqual([['P1', 'APPLIED']]);
    // One point of 1,000,000 over 365 days of 360 is 10,138.89.
    expect([cost, costAfterIncentives].map(({ totalCost }) => formatMoney(totalCost, 2))).toEqual(['48666.64', '38527.75']);
    expect(costAfterIncentives.annualRateIrr!).toBeLessThan(cost.annualRateIrr!);
  });

  it('that may apply leave the cost as it is', () => {
    const possible: PolicyInForce = { ...subsidy, rule: { ...POINT_RULE, conditions: { firstTimeBorrower: true } } };
    const { scenarios } = price({ policies: [possible] });
    expect(scenarios!.low.incentives[0]?.status).toBe('POSSIBLE');
    expect(scenarios!.low.costAfterIncentives).toBe(scenarios!.low.cost);
  });

  it('on guarantee fees see those that the borrower pays and does not get back', () => {
    const half: PolicyInForce = { ...subsidy, rule: { kind: 'GUARANTEE_FEE_SUBSIDY', conditions: {}, formula: { shareOfGuaranteeFee: '0.5', payment: 'AT_END' } } };
    const guarantee = fee({ type: 'GUARANTEE', amount: '8000' });
    const fees = [guarantee, { ...guarantee, payer: 'GOVERNMENT' as const }, { ...guarantee, refundable: true }, fee()];
    const { scenarios } = price({ product: { fees }, policies: [half] });
    expect(scenarios!.low.incentives[0]?.amount?.minor).toBe(400_000n);
  });

  it('of a set that was never received are said to be unknown', () => {
    expect(price({ policy: NO_POLICIES }).findings.unknowns).toEqual([
      { field: 'incentives', reason: 'UNDISCLOSED', note: 'No policy has been received yet, so none is counted' },
    ]);
  });
});

describe('a loan that no rate equates', () => {
  it('says so: fees that take all of the principal', () => {
    const { findings, scenarios } = price({ product: { fees: [fee({ amount: '1000000' })] } });
    expect(scenarios?.low.cost.annualRateIrr).toBeNull();
    expect(findings.unknowns.map(({ field, reason }) => `${field} ${reason}`)).toEqual(['cost.annualRateIrr AMBIGUOUS', 'cost.statementAnnualRate AMBIGUOUS']);
  });
});
