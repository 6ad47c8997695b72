import type { ContractFields } from '../../../../schema';
import type { Cost } from '../../../../subgraphs/offers/graphql/cost.type';
import { POINT_RULE, exactRate, fee, policy } from '../kit/builders';
import { oneOffer } from '../kit/one-offer';

const FIGURES = ['totalInterest', 'totalFees', 'totalSubsidies', 'totalCost', 'annualRateSimple', 'annualRateIrr', 'statementAnnualRate'] as const;

/** Exactly one of a figure and its range is set, and no range is turned round. */
function expectWhole(cost: Cost): void {
  for (const name of FIGURES) {
    const [value, range] = [cost[name], cost[`${name}Range`]];
    expect([name, value === null]).toEqual([name, range !== null]);
    if (range?.max != null) expect(Number(range.min)).toBeLessThan(Number(range.max));
  }
  for (const row of cost.fees) {
    expect([row.name, row.amount === null]).toEqual([row.name, row.amountRange !== null]);
    if (row.counted) expect([row.name, row.annualRate === null]).toEqual([row.name, row.annualRateRange !== null]);
    else expect([row.annualRate, row.annualRateRange]).toEqual([null, null]);
  }
}

const uncertain = (cost: Cost | null): string[] => FIGURES.filter((name) => cost?.[name] === null);
const RANGE = { ...exactRate('0.04'), disclosure: 'RANGE' as const, maximumRate: '0.05' };
const FROM = { ...exactRate('0.04'), disclosure: 'FROM' as const, maximumRate: null };
const BY_RATE = ['totalInterest', 'totalCost', 'annualRateSimple', 'annualRateIrr', 'statementAnnualRate'];
const BY_FEE = ['totalFees', 'totalCost', 'annualRateSimple', 'annualRateIrr', 'statementAnnualRate'];

describe('a figure is null and its range is set', () => {
  const CASES: readonly { title: string; terms: Partial<ContractFields>; uncertain: readonly string[]; hasSchedule: boolean }[] = [
    { title: 'nowhere of exact terms', terms: { fees: [fee()] }, uncertain: [], hasSchedule: true },
    { title: 'wherever a range of rates enters', terms: { rates: [RANGE], fees: [fee()] }, uncertain: BY_RATE, hasSchedule: false },
    { title: 'wherever a rate without an upper end enters', terms: { rates: [FROM], fees: [fee()] }, uncertain: BY_RATE, hasSchedule: false },
    { title: 'wherever a range of a fee enters', terms: { fees: [fee({ amount: null, minimumAmount: '1', maximumAmount: '2000' })] }, uncertain: BY_FEE, hasSchedule: true },
    { title: 'wherever an undisclosed fee enters', terms: { fees: [fee({ amount: null })] }, uncertain: BY_FEE, hasSchedule: true },
    { title: 'everywhere of a method that is not priced', terms: { repayments: [{ method: 'SEASONAL', creditReportCode: '19' }], fees: [fee()] }, uncertain: FIGURES.filter((name) => name !== 'totalSubsidies'), hasSchedule: false },
  ];

  it.each(CASES)('$title', ({ hasSchedule, terms, uncertain: expected }) => {
    const { cost, costAfterIncentives, schedule, unknowns } = oneOffer(terms);
    expect(uncertain(cost)).toEqual(expected);
    expectWhole(cost!);
    expectWhole(costAfterIncentives!);
    expect(schedule !== null).toBe(hasSchedule);
    expect(unknowns.length > 0).toBe(expected.length > 0);
  });

  it('and not where the dearer loan is the cheaper one after two subsidies', () => {
    // All of the interest above 3.5 %, LPR and half a point, and half of all: of more interest less is left to pay.
    const above = { ...POINT_RULE, formula: { shareOfInterest: '1', borrowerBears: { benchmark: 'LPR_1Y' as const, spreadBasisPoints: 50 }, dayCount: 'ACTUAL_360' as const, payment: 'AT_END' as const } };
    const half = { ...POINT_RULE, formula: { shareOfInterest: '0.5', payment: 'AT_END' as const } };
    const { costAfterIncentives } = oneOffer({ rates: [RANGE] }, [policy({ id: 'P1', rule: above }), policy({ id: 'P2', rule: half })]);
    expectWhole(costAfterIncentives!);
    // Borne are 35,486.11; of 40,555.51 less half and less 5,069.40 are left 15,208.35, of 50,694.49 less half and 15,208.38 are 10,138.86.
    expect(costAfterIncentives?.totalCostRange).toEqual({ min: '10138.86', max: '15208.35' });
  });
});

describe('the fees of a cost', () => {
  const rows = (terms: Partial<ContractFields>) => oneOffer(terms).cost!.fees.map(({ amount, amountRange, counted, name }) => [name, counted, amount ?? amountRange]);
  const onEvent = fee({ name: '公证费', frequency: 'ON_EVENT', amount: null, minimumAmount: '200', maximumAmount: '1000' });

  it('stand in the order of the product, each with its amount or its range', () => {
    expect(
      rows({
        fees: [
          fee({ name: '评估费', payer: 'BANK', amount: null }),
          onEvent,
          fee({ name: '服务费' }),
          fee({ name: '提前还款违约金', frequency: 'ON_EVENT', amount: '50' }),
          fee({ name: '手续费', frequency: 'ON_EVENT', amount: null, base: 'TRANSACTION', rate: '0.0002' }),
        ],
      }),
    ).toEqual([
      ['评估费', false, { min: '0.00', max: null }],
      ['公证费', false, { min: '200.00', max: '1000.00' }],
      ['服务费', true, '1000.00'],
      ['提前还款违约金', false, '50.00'],
      ['手续费', false, { min: '0.00', max: null }],
    ]);
  });

  it('that are only to be found at one end do not move the others', () => {
    expect(rows({ fees: [fee({ name: '一', amount: null, maximumAmount: '5' }), fee({ name: '二', amount: '7' }), fee({ name: '三', condition: '需要时', amount: '9' })] })).toEqual([
      ['一', true, { min: '0.00', max: '5.00' }],
      ['二', true, '7.00'],
      ['三', true, { min: '0.00', max: '9.00' }],
    ]);
  });

  it('of one value stay so where the whole has no upper end', () => {
    expect(rows({ rates: [FROM], fees: [fee({ name: '一' }), fee({ name: '二', amount: null }), onEvent] })).toEqual([
      ['一', true, '1000.00'],
      ['二', true, { min: '0.00', max: null }],
      ['公证费', false, { min: '200.00', max: null }],
    ]);
  });

  it('are itemised, not known, where the method is not priced', () => {
    expect(rows({ repayments: [{ method: 'SEASONAL', creditReportCode: '19' }], fees: [fee({ name: '一' })] })).toEqual([['一', true, { min: '0.00', max: null }]]);
  });
});

describe('the basis of the internal rate', () => {
  it('is that of the cost', () => {
    expect(oneOffer({})).toMatchObject({ irrBasis: 'PERIODS', cost: { irrBasis: 'PERIODS' } });
    expect(oneOffer({ repayments: [{ method: 'SEASONAL', creditReportCode: '19' }] }).irrBasis).toBeNull();
  });

  it('is the same at both ends: a fee on a day of its own moves no period', () => {
    const bullet: Partial<ContractFields> = { repayments: [{ method: 'BULLET', creditReportCode: '21' }], fees: [fee({ frequency: 'YEARLY', condition: '需要时' })] };
    expect(oneOffer(bullet, [], { termMonths: 18 })).toMatchObject({ irrBasis: 'PERIODS', cost: { irrBasis: 'PERIODS' } });
  });
});

describe('the schedule', () => {
  it('begins after drawdown, repays the principal and leaves fees up front out', () => {
    const { amount, schedule } = oneOffer({ fees: [fee(), fee({ frequency: 'AT_END', amount: '5' })] });
    expect(schedule?.[0]).toEqual({ dueOn: '2026-08-01', drawn: '0.00', principal: '0.00', interest: '4133.33', fee: '0.00', feeRange: null, balance: amount });
    expect(schedule?.at(-1)).toEqual({ dueOn: '2027-07-01', drawn: '0.00', principal: amount, interest: '4000.00', fee: '5.00', feeRange: null, balance: '0.00' });
    expect(schedule).toHaveLength(12);
  });
});
