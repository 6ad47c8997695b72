import type { IrrFailure } from '../../../../subgraphs/finance';
import type { Scenario } from '../../../../subgraphs/offers/pricing/scenario';
import { unknownRates } from '../../../../subgraphs/offers/pricing/unknown-rates';
import { priceProduct } from '../../../../subgraphs/offers/pricing/price-product';
import { need, policySet, product } from '../kit/builders';

const priced = priceProduct({ product: product(), need: need(), sizeClass: null, policy: policySet(), policies: [], fractionDigits: 2 }).scenarios!.low;
const failing = (rateFailure: IrrFailure): Scenario => {
  const cost = { ...priced.cost, annualRateIrr: null, annualRateSimple: null, rateFailure };
  return { ...priced, cost, costAfterIncentives: cost };
};
const notes = (low: Scenario, high: Scenario | null) => unknownRates({ low, high }).map(({ field, note }) => [field, note]);

describe('an annual rate that is not known', () => {
  it.each<[IrrFailure, string]>([
    ['NO_SIGN_CHANGE', 'Once fees are paid nothing is received, or nothing is paid, so that no annual rate equates both'],
    ['NO_ROOT_IN_BOUNDS', 'No annual rate equates what is received and what is paid'],
    ['ANNUAL_RATE_OUT_OF_BOUNDS', 'The annual rate that equates what is received and what is paid is beyond what is published'],
    ['TOO_MANY_FLOWS', 'The loan has flows on more than 1400 days, over which no annual rate is searched'],
  ])('for %s says so once', (failure, note) => {
    expect(notes(failing(failure), failing(failure))).toEqual([['cost.annualRateIrr', note]]);
  });

  it('at both ends for different reasons says each', () => {
    expect(notes(failing('NO_SIGN_CHANGE'), failing('NO_ROOT_IN_BOUNDS'))).toHaveLength(2);
  });

  it('of the statement is that of a fee', () => {
    const low = { ...priced, cost: { ...priced.cost, statementAnnualRate: null } };
    expect(notes(low, null)).toEqual([['cost.statementAnnualRate', 'No annual rate equates the principal and what is repaid with a fee']]);
  });

  it('is none of a loan that has its rates', () => {
    expect([unknownRates({ low: priced, high: null }), unknownRates(null)]).toEqual([[], []]);
  });
});
