import type { BetterWhen } from '../../../../schema';
import { NOTHING, type Shown, comparedRow, rowOf, shown, totalOf } from '../../../../subgraphs/offers/comparison/compared-row';
import type { FinancingOffer } from '../../../../subgraphs/offers/graphql/offer.type';

const range = (min: string, max: string | null): Shown => shown(null, { min, max });

/** A row over offers that show what is given; `null` is an offer that could not be recomputed. */
function row(values: readonly (Shown | null)[], better: BetterWhen | null = 'LOWER') {
  const offers = values.map((value) => value as unknown as FinancingOffer | null);
  return comparedRow(rowOf('cost.totalCost', ['总成本', 'Total cost'], 'AMOUNT', better, (offer) => offer as unknown as Shown), offers);
}

const bests = (values: readonly (Shown | null)[], better?: BetterWhen | null): boolean[] => row(values, better).values.map(({ isBest }) => isBest);

describe('the best of a row', () => {
  it.each<[string, (Shown | null)[], BetterWhen | null, boolean[]]>([
    ['is the lowest', [shown('10.00'), shown('9.99'), shown('100.00')], 'LOWER', [false, true, false]],
    ['is the highest', [shown('10.00'), shown('9.99'), shown('100.00')], 'HIGHER', [false, false, true]],
    ['are both of two that are equal and better than a third', [shown('1'), shown('1.00'), shown('2')], 'LOWER', [true, true, false]],
    ['is none where all are equal', [shown('1'), shown('1.0')], 'LOWER', [false, false]],
    ['is none where neither is better as such', [shown('1'), shown('2')], null, [false, false]],
    ['is none beside nothing', [shown('1'), NOTHING, null], 'LOWER', [false, false, false]],
    ['is not what shows nothing', [NOTHING, shown('1'), shown('2')], 'LOWER', [false, true, false]],
    ['is a range wholly below', [range('1', '2'), range('2', '9')], 'LOWER', [true, false]],
    ['is none of ranges that overlap', [range('1', '3'), range('2', '9')], 'LOWER', [false, false]],
    ['is not what has no upper end', [range('1', null), shown('5')], 'LOWER', [false, false]],
    ['is below what has no upper end', [shown('1'), range('1', null)], 'LOWER', [true, false]],
    ['is above what may be lower, where higher is better', [range('5', null), range('1', '5')], 'HIGHER', [true, false]],
    ['is not above what has no upper end, where higher is better', [shown('5'), range('1', null)], 'HIGHER', [false, false]],
  ])('%s', (_title, values, better, expected) => {
    expect(bests(values, better)).toEqual(expected);
  });
});

describe('a total', () => {
  const bestsOf = (offers: readonly (readonly [amount: string, total: string])[]): boolean[] => {
    const total = totalOf('cost.totalCost', ['总成本', 'Total cost'], 'LOWER', (offer) => shown(offer.currency));
    // The total stands in a field that any offer has.
    return comparedRow(total, offers.map(([amount, currency]) => ({ amount, currency }) as FinancingOffer)).values.map(({ isBest }) => isBest);
  };

  it('has a best where the same is lent', () => {
    expect(bestsOf([['100', '5'], ['100', '4']])).toEqual([false, true]);
  });

  it('has none where less is lent for less', () => {
    expect(bestsOf([['100', '5'], ['80', '4']])).toEqual([false, false]);
  });
});

describe('a row differs', () => {
  it.each<[string, (Shown | null)[], boolean]>([
    ['where a value does', [shown('1'), shown('2')], true],
    ['where one is a range', [shown('1'), range('1', '2')], true],
    ['where one shows nothing', [shown('1'), NOTHING], true],
    ['not where all are alike', [range('1', '2'), range('1', '2')], false],
    ['not by what could not be recomputed', [shown('1'), null, shown('1')], false],
  ])('%s', (_title, values, expected) => {
    expect(row(values).differs).toBe(expected);
  });
});
