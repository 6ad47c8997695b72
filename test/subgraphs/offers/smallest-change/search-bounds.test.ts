import type { CollateralInput, CollateralTerm, ContractFields } from '../../../../schema';
import type { Need } from '../../../../subgraphs/offers/matching/need';
import { changedNeed } from '../../../../subgraphs/offers/smallest-change/changed-need';
import { MAX_ALTERNATIVES, MAX_TRIALS, Search } from '../../../../subgraphs/offers/smallest-change/least-repair';
import { REPAIRS } from '../../../../subgraphs/offers/smallest-change/repairs';
import { ON, need, product } from '../kit/builders';
import { matched, smallestChangeOf, told } from '../kit/changes';

/* The work of one offer, counted. */

const searchOf = (terms: ContractFields, asked: Need): Search => new Search({ product: terms, need: asked, on: ON, match: matched(terms, asked) });

/** Ages of which each condition wants another one. */
const ages = (count: number): ContractFields =>
  product({ criteria: Array.from({ length: count }, (_each, index) => ({ kind: 'OWNER_AGE' as const, minimum: String(index + 1), maximum: String(index + 1) })) });

const herds = (count: number, more: (index: number) => Partial<CollateralInput> = () => ({})): Need =>
  need({ amount: '30000000.00' }, { collaterals: Array.from({ length: count }, (_each, index) => ({ kind: 'LIVESTOCK' as const, value: '100000', ...more(index) })) });

/** Terms on herds that count how often their flags are read. */
function countedTerms(count: number): { readonly terms: ContractFields; readonly reads: () => number } {
  let reads = 0;
  const collaterals = Array.from({ length: count }, (_each, index): CollateralTerm => ({
    kind: 'LIVESTOCK', required: true, minimumLoanToValue: '0.5', maximumLoanToValue: '0.6', insured: index % 2 === 0,
    get tagged() {
      reads += 1;
      return true;
    },
  }));
  return { terms: product({ collaterals, amount: { minimum: '20000000' } }), reads: () => reads };
}

describe('what is tried for one condition', () => {
  it('is bounded, and beyond it nothing is known', () => {
    const search = searchOf(ages(2 * MAX_ALTERNATIVES), need());
    expect(search.leastRepair(['OWNER_AGE'], 'ELIGIBLE')).toEqual({ kind: 'undecided' });
    // One match of each, and one search for what settles the rest.
    expect(search.trials).toBe(2 * MAX_ALTERNATIVES + 1);
  });

  it('is all there is within the bound, so that it is known that none will do', () => {
    expect(searchOf(ages(MAX_ALTERNATIVES), need()).leastRepair(['OWNER_AGE'], 'ELIGIBLE')).toEqual({ kind: 'none' });
  });

  it('is the same for many assets as for one, where they are alike', () => {
    const { terms } = countedTerms(2);
    const alternatives = (asked: Need): number => {
      const [outcome] = matched(terms, asked).outcomes.filter(({ kind }) => kind === 'COLLATERAL');
      return outcome ? REPAIRS.COLLATERAL({ product: terms, need: asked, on: ON, outcome, criterion: null }).length : 0;
    };
    expect(alternatives(herds(50))).toBe(alternatives(herds(1)));
    expect(alternatives(herds(50, (index) => ({ value: String(100_000 + index), insured: false })))).toBe(alternatives(herds(1, () => ({ insured: false }))));
  });
});

describe('a page of an applicant with fifty herds', () => {
  it.each([
    ['of which nothing is stated', herds(50)],
    ['each of another value', herds(50, (index) => ({ value: String(100_000 + index) }))],
    ['in every state', herds(50, (index) => ({ tagged: [true, false, null][index % 3], insured: [true, false, null][Math.floor(index / 3) % 3], value: index % 7 === 0 ? null : '100000' }))],
  ])('holds the terms of a product a few times against herds %s', (_title, asked) => {
    const [few, many] = [countedTerms(100), countedTerms(100)];
    smallestChangeOf(few.terms, herds(1));
    const toOne = few.reads();
    smallestChangeOf(many.terms, asked);
    expect(many.reads()).toBeLessThan(20 * toOne);
  });

  it('ends at the trials allowed', () => {
    const search = searchOf(countedTerms(100).terms, herds(50));
    search.leastRepair(['COLLATERAL'], 'ELIGIBLE');
    expect(search.trials).toBeLessThanOrEqual(MAX_TRIALS + 1);
  });
});

describe('a value that no need can have', () => {
  const vehicle: CollateralTerm = { kind: 'VEHICLE', required: true, minimumLoanToValue: '0.5', maximumLoanToValue: '0.5' };
  const full = Array.from({ length: 50 }, () => ({ kind: 'MACHINERY' as const, value: '1' }));

  it('leaves open whether there is a way: a list that is full takes no more', () => {
    expect(told(smallestChangeOf(product({ collaterals: [vehicle] }), need({}, { collaterals: full })))).toBe('NOT_COMPUTED');
  });

  it('is refused for its value alone: what is no input at all is our mistake', () => {
    expect(changedNeed(need(), [{ path: 'amount', value: '0' }], ON)).toBeNull();
    expect(() => changedNeed(need(), [{ path: 'amount', value: 'much' }], ON)).toThrow('much');
  });
});
