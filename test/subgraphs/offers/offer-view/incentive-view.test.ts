import type { ContractFields, IncentiveRule } from '../../../../schema';
import type { OfferIncentive } from '../../../../subgraphs/offers/graphql/incentive.type';
import type { PolicyVersion } from '../../../../subgraphs/offers/snapshots/policy-snapshot';
import { findOffers } from '../../../kit/find-offers';
import { AS_OF, POINT_RULE, catalogOf, exactRate, fee, need, policy, policySet, product } from '../kit/builders';

const half: IncentiveRule = { kind: 'INTEREST_SUBSIDY', conditions: {}, formula: { shareOfInterest: '0.5', payment: 'AT_END' } };
const RANGE = { ...exactRate('0.04'), disclosure: 'RANGE' as const, maximumRate: '0.05' };
const FROM = { ...exactRate('0.04'), disclosure: 'FROM' as const, maximumRate: null };
const UP_TO = { ...exactRate('0.05'), disclosure: 'UP_TO' as const, minimumRate: null };
const UNDISCLOSED = { ...exactRate('0'), disclosure: 'UNDISCLOSED' as const, minimumRate: null, maximumRate: null };

function incentivesOf(rates: ContractFields['rates'], ...rules: IncentiveRule[]): OfferIncentive[] {
  return incentivesOfLoan({ rates }, {}, rules.map((rule, index) => policy({ id: `P${index}`, rule })));
}

function incentivesOfLoan(terms: Partial<ContractFields>, asked: Parameters<typeof need>[0], policies: readonly PolicyVersion[]): OfferIncentive[] {
  const [offer] = findOffers({
    catalog: catalogOf([product(terms)], policySet(policies)),
    need: need(asked),
    storedNeed: null,
    asOf: AS_OF,
    filter: {},
    orderBy: 'ALL_IN',
    decisionKey: Buffer.alloc(32),
  });
  return offer!.view().incentives;
}

// Half of the interest: at 4 % 20,277.755 of 40,555.51, at 5 % 25,347.245 of 50,694.49, both rounded once.
describe('an incentive', () => {
  it('on a point has its amount and its payments', () => {
    const [incentive] = incentivesOf([exactRate('0.04')], half);
    expect(incentive).toMatchObject({ policy: { id: 'P0', version: '1' }, status: 'APPLIED', amount: '20277.76', amountRange: null, payments: [{ paidOn: '2027-07-01', amount: '20277.76' }] });
    expect(incentive?.explanation).toContain('20277.76元');
  });

  it('on a range has a range, both ends explained and no payments', () => {
    const [incentive] = incentivesOf([RANGE], half);
    expect(incentive).toMatchObject({ status: 'APPLIED', amount: null, amountRange: { min: '20277.76', max: '25347.25' }, payments: null });
    expect(incentive?.explanation).toMatch(/^按下限：.*20277\.76元。按上限：.*25347\.25元。$/);
    expect(incentive?.explanationEn).toMatch(/^At the lower end: .*20277\.76.* At the upper end: .*25347\.25/);
  });

  it('that is the same at both ends of a range is a point', () => {
    const [incentive] = incentivesOf([RANGE], POINT_RULE);
    expect(incentive).toMatchObject({ status: 'APPLIED', amount: '10138.89', amountRange: null });
    expect(incentive?.payments).toHaveLength(12);
  });

  it('on a rate without an upper end has a range without one', () => {
    const [incentive] = incentivesOf([FROM], half);
    expect(incentive).toMatchObject({ status: 'APPLIED', amount: null, amountRange: { min: '20277.76', max: null }, payments: null });
    expect(incentive?.explanationEn).toMatch(/At the upper end: not disclosed/);
  });

  it('on a rate without a lower end counts from nothing', () => {
    expect(incentivesOf([UP_TO], half)[0]).toMatchObject({ status: 'APPLIED', amount: null, amountRange: { min: '0.00', max: '25347.25' }, payments: null });
  });

  it.each([
    ['a share of the interest', half],
    ['points, never more than the interest', POINT_RULE],
  ])('on a rate that is not disclosed is possible, not refused: %s', (_title, rule) => {
    const [incentive] = incentivesOf([UNDISCLOSED], rule);
    expect(incentive).toMatchObject({ status: 'POSSIBLE', amount: null, amountRange: null, payments: [] });
    expect(incentive?.explanation).toBe('利率或费用未完全披露，补贴金额无法计算。');
  });

  it('on a rate that is not disclosed is refused where its cap is used up', () => {
    const capped = { ...POINT_RULE, formula: { ...POINT_RULE.formula, totalCap: '0' } };
    expect(incentivesOf([exactRate('0.04')], capped)[0]).toMatchObject({ status: 'NOT_APPLIED', limitedBy: 'AMOUNT_CAP' });
    expect(incentivesOf([FROM], capped)[0]).toMatchObject({ status: 'NOT_APPLIED', limitedBy: 'AMOUNT_CAP' });
  });

  it('that does not apply has neither an amount nor payments, and its reason', () => {
    const [incentive] = incentivesOf([RANGE], { ...POINT_RULE, conditions: { banks: ['icbc'] } });
    expect(incentive).toMatchObject({ status: 'NOT_APPLIED', amount: null, amountRange: null, payments: [], limitedBy: null });
    expect(incentive?.explanation).toContain('经办银行');
  });

  it('of two exclusive ones is possible where another wins at the other end', () => {
    // A fixed amount, one point capped at 22,000, against half of the interest: the first wins at 4 %, the second at 5 %.
    const fixed: IncentiveRule = { ...POINT_RULE, formula: { ...POINT_RULE.formula, annualRatePoints: '0.03', totalCap: '22000' }, exclusiveGroup: 'G' };
    const incentives = incentivesOf([RANGE], fixed, { ...half, exclusiveGroup: 'G' });
    expect(incentives.map(({ amount, amountRange, status }) => ({ amount, amountRange, status }))).toEqual([
      { status: 'POSSIBLE', amount: null, amountRange: null },
      { status: 'POSSIBLE', amount: null, amountRange: null },
    ]);
  });

  it('of a policy that came after the drawdown does not apply, from what the snapshot says of its validity', () => {
    const [incentive] = incentivesOfLoan({}, { drawdownOn: '2021-03-01', termMonths: 96 }, [policy({ validFrom: '2026-01-19' })]);
    expect(incentive).toMatchObject({ status: 'NOT_APPLIED', amount: null, payments: [] });
    expect(incentive?.explanation).toBe('贷款2021-03-01发放，早于政策施行日2026-01-19，不适用。');
  });

  describe('that pays a share of the guarantee fee', () => {
    const ofFee: IncentiveRule = { kind: 'GUARANTEE_FEE_SUBSIDY', conditions: {}, formula: { shareOfGuaranteeFee: '0.5', payment: 'YEARLY' } };
    it.each([
      ['a rate that is not disclosed', UNDISCLOSED],
      ['a rate without an upper end', FROM],
      ['a point', exactRate('0.04')],
    ])('does not apply without a guarantee fee, on %s', (_title, rate) => {
      const [incentive] = incentivesOf([rate], ofFee);
      expect(incentive).toMatchObject({ status: 'NOT_APPLIED', amount: null, payments: [], explanationEn: 'the loan has no guarantee fee that the borrower pays.' });
    });

    it('is possible where the size of the guarantee fee is not disclosed', () => {
      const undisclosed = fee({ type: 'GUARANTEE', name: '担保费', disclosure: 'UNDISCLOSED', amount: null });
      const [incentive] = incentivesOfLoan({ fees: [undisclosed] }, {}, [policy({ rule: ofFee, kind: ofFee.kind })]);
      expect(incentive).toMatchObject({ status: 'POSSIBLE', amount: null, explanation: '利率或费用未完全披露，补贴金额无法计算。' });
    });
  });
});

describe('how an incentive adds up', () => {
  const lines = (incentive: OfferIncentive | undefined) => incentive?.computation.map(({ baseAmount, computed, counted, days, limitedBy, paidOn }) => ({ baseAmount, computed, counted, days, limitedBy, paidOn }));

  it('is said line by line, to the last digit', () => {
    const [incentive] = incentivesOf([exactRate('0.04')], half);
    expect(incentive).toMatchObject({ reason: 'COMPUTED', conditions: [{ condition: 'CURRENCY', required: 'CNY', given: 'CNY', result: 'MET', missingFact: null }], missingFacts: [], excludedBy: null, limits: [], computationAtMax: null });
    expect(incentive?.computation.reduce((sum, { counted }) => sum + Number(counted), 0)).toBeCloseTo(20_277.755, 8);
    expect(incentive?.computation[0]).toMatchObject({ from: '2026-07-01', to: '2026-08-01', yearOfLoan: 1, principal: '1000000.00', base: 'INTEREST', rate: '0.5', baseAmount: '3444.44', borne: null, computed: '1722.22', counted: '1722.22', paidOn: '2027-07-01' });
  });

  it('is said of both ends of a range', () => {
    const [incentive] = incentivesOf([RANGE], half);
    const sum = (of: OfferIncentive['computationAtMax']) => of?.reduce((total, { counted }) => total + Number(counted), 0);
    expect([sum(incentive!.computation), sum(incentive!.computationAtMax)].map((each) => each?.toFixed(3))).toEqual(['20277.755', '25347.245']);
    expect(incentivesOf([FROM], half)[0]?.computationAtMax).toBeNull();
  });

  it('says what cut a line', () => {
    const capped = { ...half, formula: { ...half.formula, totalCap: '2000' } };
    expect(lines(incentivesOf([exactRate('0.04')], capped)[0])?.slice(0, 3)).toEqual([
      { baseAmount: '3444.44', computed: '1722.22', counted: '1722.22', days: null, limitedBy: null, paidOn: '2027-07-01' },
      { baseAmount: '3444.44', computed: '1722.22', counted: '277.78', days: null, limitedBy: 'AMOUNT_CAP', paidOn: '2027-07-01' },
      { baseAmount: '3333.33', computed: '1666.665', counted: '0.00', days: null, limitedBy: 'AMOUNT_CAP', paidOn: '2027-07-01' },
    ]);
  });

  it('is nothing of what does not apply, and names the clause, the reason and what is missing', () => {
    const rules = [policy({ id: 'P0', clause: '第三条', rule: { ...half, conditions: { firstTimeBorrower: true } } }), policy({ id: 'P1', rule: { ...half, conditions: { banks: ['icbc'] } } })];
    const [possible, refused] = incentivesOfLoan({}, {}, rules);
    expect(possible).toMatchObject({ status: 'POSSIBLE', reason: 'FACT_MISSING', clause: '第三条', missingFacts: ['firstTimeBorrower'], computation: [], computationAtMax: null });
    expect(Number(possible?.potentialAmount)).toBeGreaterThan(0);
    expect(refused).toMatchObject({ status: 'NOT_APPLIED', reason: 'CONDITION_NOT_MET', clause: null, potentialAmount: null, computation: [] });
  });

  it('names the policy that counts instead', () => {
    const [lesser] = incentivesOf([exactRate('0.04')], { ...half, exclusiveGroup: 'G' }, { ...half, formula: { ...half.formula, shareOfInterest: '0.6' }, exclusiveGroup: 'G' });
    expect(lesser).toMatchObject({ status: 'NOT_APPLIED', reason: 'EXCLUDED_BY_ANOTHER', excludedBy: { id: 'P1', version: '1' } });
  });

  it('is possible for the terms of the loan alone where the two ends differ', () => {
    expect(incentivesOf([UNDISCLOSED], half)[0]).toMatchObject({ status: 'POSSIBLE', reason: 'TERMS_NOT_KNOWN', missingFacts: [], potentialAmount: null });
  });
});
