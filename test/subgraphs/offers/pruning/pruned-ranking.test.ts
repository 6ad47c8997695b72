import fc from 'fast-check';
import { PrunedRanking } from '../../../../subgraphs/offers/pruning/pruned-ranking';

interface Item {
  readonly value: number;
  /** How far the bound, and the quick one before it, lie below. */
  readonly slack: number;
  readonly quickSlack: number;
}

const items = fc.array(fc.record({ value: fc.integer({ min: 0, max: 9 }), slack: fc.constantFrom(0, 1, 5, Infinity), quickSlack: fc.constantFrom(0, 2) }), { maxLength: 40 });

function ranked(list: readonly Item[]): PrunedRanking<Item, { item: Item; at: number }> {
  const boundOf = ({ slack, value }: Item) => ({ objective: value - slack, totalCost: -Infinity });
  return new PrunedRanking({
    items: list,
    boundOf,
    quickBoundOf: (item) => boundOf(item).objective - item.quickSlack,
    compute: (item) => ({ item, at: list.indexOf(item) }),
    isBefore: ({ item }, { objective }) => item.value < objective,
    compare: (a, b) => a.item.value - b.item.value || a.at - b.at,
  });
}

describe('a pruned ranking', () => {
  it('reads as everything computed and sorted, ties included', () => {
    fc.assert(
      fc.property(items, (list) => {
        const ranking = ranked(list);
        const read = list.map((_, index) => ranking.at(index)?.at);
        const sorted = list.map((item, at) => ({ item, at })).sort((a, b) => a.item.value - b.item.value || a.at - b.at);
        expect(read).toEqual(sorted.map(({ at }) => at));
        expect(ranking.at(list.length)).toBeUndefined();
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('computes no more than may come before what is read', () => {
    const ranking = ranked([5, 3, 9, 1, 7].map((value) => ({ value, slack: 1, quickSlack: 1 })));
    expect(ranking.computedCount).toBe(0);
    expect(ranking.at(0)?.item.value).toBe(1);
    expect(ranking.computedCount).toBe(1);
    expect(ranking.at(2)?.item.value).toBe(5);
    expect(ranking.computedCount).toBe(3);
  });
});
