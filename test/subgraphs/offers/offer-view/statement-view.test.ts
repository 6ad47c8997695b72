import type { ContractFields, IncentiveRule } from '../../../../schema';
import { parseRate, parseScaled } from '../../../../subgraphs/finance';
import type { CostStatement } from '../../../../subgraphs/offers/graphql/statement.type';
import { POINT_RULE, exactRate, fee, policy } from '../kit/builders';
import { oneOffer } from '../kit/one-offer';

const statementOf = (terms: Partial<ContractFields>): CostStatement => oneOffer(terms).costStatement!;
const fen = (decimal: string): bigint => parseScaled('amount', decimal, 2);

const GUARANTEE = fee({ type: 'GUARANTEE', name: '担保费', payee: 'GUARANTOR', frequency: 'YEARLY', amount: null, base: 'BALANCE_PER_YEAR', rate: '0.008' });
const DEPOSIT = fee({ type: 'SECURITY_DEPOSIT', name: '保证金', amount: '20000', refundable: true });
const APPRAISAL = fee({ type: 'APPRAISAL', name: '评估费', payee: 'THIRD_PARTY', payer: 'BANK', amount: '3000' });
const EARLY = fee({ type: 'EARLY_REPAYMENT', name: '提前还款违约金', frequency: 'ON_EVENT', amount: '500' });
const NOTARY = fee({ type: 'NOTARY', name: '公证费', amount: null, minimumAmount: '200', maximumAmount: '1000' });
const RANGE = { ...exactRate('0.04'), disclosure: 'RANGE' as const, maximumRate: '0.05' };
const FROM = { ...exactRate('0.04'), disclosure: 'FROM' as const, maximumRate: null };
const LEVEL = [{ method: 'EQUAL_INSTALMENT' as const, creditReportCode: '11', frequency: 'MONTHLY' as const }];

describe('the cost statement', () => {
  it('lists interest first, then each fee, whoever bears it', () => {
    const { amount, lines, termMonths } = statementOf({ fees: [GUARANTEE, DEPOSIT, APPRAISAL, EARLY] });
    expect([amount, termMonths]).toEqual(['1000000.00', 12]);
    // 0.8 % of 1,000,000 up front: 992,000 = 1,000,000 / (1 + R)^12, R × 12.
    expect(lines.map(({ amount: borne, annualRate, feeType, frequency, name, payee, payer }) => [name, feeType, payee, payer, frequency, borne, annualRate])).toEqual([
      ['利息', null, 'BANK', 'BORROWER', 'PER_PERIOD', '48666.64', '0.048'],
      ['担保费', 'GUARANTEE', 'GUARANTOR', 'BORROWER', 'YEARLY', '8000.00', '0.008035'],
      ['保证金', 'SECURITY_DEPOSIT', null, 'BORROWER', 'UPFRONT', '0.00', '0'],
      ['评估费', 'APPRAISAL', 'THIRD_PARTY', 'BANK', 'UPFRONT', '0.00', '0'],
      ['提前还款违约金', 'EARLY_REPAYMENT', null, 'BORROWER', 'ON_EVENT', '0.00', '0'],
    ]);
  });

  it.each([
    ['of exact terms', { fees: [GUARANTEE, DEPOSIT, APPRAISAL, EARLY, fee()] }],
    ['of a rate with ten decimals', { rates: [exactRate('0.0481234567')], fees: [GUARANTEE, fee()], repayments: LEVEL }],
    ['without fees', {}],
  ])('%s adds up to its totals to the last digit', (_title, terms: Partial<ContractFields>) => {
    const { annualRate, lines, totalAmount, ...ranges } = statementOf(terms);
    expect(lines.reduce((sum, line) => sum + fen(line.amount!), 0n)).toBe(fen(totalAmount!));
    expect(lines.reduce((sum, line) => sum + parseRate(line.annualRate!), 0n)).toBe(parseRate(annualRate!));
    expect([ranges.totalAmountRange, ranges.annualRateRange]).toEqual([null, null]);
  });

  it.each([
    ['a range of a fee', { fees: [GUARANTEE, NOTARY] }],
    ['a range of rates over a fixed fee, whose yearly rate moves the other way', { rates: [RANGE], fees: [fee()], repayments: LEVEL }],
    ['a rate without upper end', { rates: [FROM], fees: [fee(), NOTARY], repayments: LEVEL }],
    ['a fee without upper end', { fees: [fee({ amount: null }), GUARANTEE] }],
  ])('of %s has ranges, and its totals lie within the sums of its lines', (_title, terms: Partial<ContractFields>) => {
    const { annualRate, annualRateRange, lines, totalAmount, totalAmountRange } = statementOf(terms);
    expect([totalAmount, annualRate]).toEqual([null, null]);
    const least = (value: string | null, range: { min: string } | null): string => value ?? range!.min;
    const most = (value: string | null, range: { max: string | null } | null): string | null => value ?? range!.max;
    const sum = (values: readonly (string | null)[], digits: number): bigint | null =>
      values.includes(null) ? null : values.reduce((total, value) => total + parseScaled('value', value!, digits), 0n);
    for (const [range, key, digits] of [[totalAmountRange, 'amount', 2], [annualRateRange, 'annualRate', 10]] as const) {
      expect(sum(lines.map((line) => least(line[key], line[`${key}Range`])), digits)!).toBeLessThanOrEqual(parseScaled('value', range!.min, digits));
      const upper = sum(lines.map((line) => most(line[key], line[`${key}Range`])), digits);
      expect(upper === null).toBe(range!.max === null);
      if (upper !== null) expect(upper).toBeGreaterThanOrEqual(parseScaled('value', range!.max!, digits));
    }
  });

  it('knows the yearly rate of a fee although another has no upper end', () => {
    const { lines } = statementOf({ fees: [GUARANTEE, fee({ amount: null })] });
    expect(lines.map(({ amountRange, annualRate, annualRateRange }) => [annualRate, annualRateRange, amountRange])).toEqual([
      ['0.048', null, null],
      ['0.008035', null, null],
      [null, { min: '0', max: null }, { min: '0.00', max: null }],
    ]);
  });

  it('does not say at the least contract rate what the yearly rate of a fee is at any', () => {
    const { lines } = statementOf({ rates: [FROM], fees: [fee()], repayments: LEVEL });
    // Level payments of a dearer loan repay later, which makes the fee of 1,000 a lesser rate.
    expect([lines[1]?.amount, lines[1]?.annualRateRange]).toEqual(['1000.00', { min: '0', max: null }]);
  });

  it.each([
    // 1,000 of 1,000,000 after no interest: 1,000 / 999,000 in a year, and 0.00100054 as twelve months of it.
    ['BULLET', '21', '0.001001'],
    ['INTEREST_ONLY', '31', '0.001001'],
  ] as const)('of %s knows the yearly rate of a fee at any contract rate, for no rate moves its principal', (method, creditReportCode, annualRate) => {
    const { lines } = statementOf({ rates: [FROM], fees: [fee()], repayments: [{ method, creditReportCode }] });
    expect(lines[1]).toMatchObject({ amount: '1000.00', annualRate, annualRateRange: null });
  });

  it('is the contract rate where nothing is charged, however the loan is repaid', () => {
    const { cost, costStatement } = oneOffer({ repayments: [{ method: 'PERIODIC', creditReportCode: '33' }], rates: [exactRate('0.0415')] });
    expect([costStatement?.annualRate, cost?.statementAnnualRate]).toEqual(['0.0415', '0.0415']);
  });

  it('names the applied incentives on the line that they lower, and no others', () => {
    const half: IncentiveRule = { kind: 'GUARANTEE_FEE_SUBSIDY', conditions: {}, formula: { shareOfGuaranteeFee: '0.5', payment: 'AT_END' } };
    const possible: IncentiveRule = { ...POINT_RULE, conditions: { firstTimeBorrower: true } };
    const { cost, costStatement } = oneOffer({ fees: [GUARANTEE, { ...GUARANTEE, payer: 'GOVERNMENT' }, fee()] }, [
      policy(),
      policy({ id: 'P2', kind: 'GUARANTEE_FEE_SUBSIDY', rule: half }),
      policy({ id: 'P3', rule: possible }),
    ]);
    expect(costStatement!.lines.map(({ incentives }) => incentives.map((each) => each.policy?.id))).toEqual([['P1'], ['P2'], [], []]);
    // Before incentives.
    expect(costStatement!.totalAmount).toBe(cost!.totalCost);
  });

  it.each([
    ['BULLET', '21', null, 'AT_END'],
    ['DISCOUNT', '22', null, 'UPFRONT'],
    ['ANYTIME', '23', 'AT_END', 'AT_END'],
    ['ANYTIME', '23', 'MONTHLY', 'PER_PERIOD'],
    ['REVOLVING', '32', 'AT_END', 'AT_END'],
    ['INTEREST_ONLY', '31', null, 'PER_PERIOD'],
  ] as const)('says of %s (%s) by %p when interest falls due', (method, creditReportCode, frequency, due) => {
    expect(statementOf({ repayments: [{ method, creditReportCode, frequency }] }).lines[0]?.frequency).toBe(due);
  });
});
