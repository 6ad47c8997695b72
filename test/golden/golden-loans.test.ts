import { costOf, givenPlan } from './independent/cost';
import { layOut } from './independent/lay-out';
import { engineCost, scheduleOf } from './engine';
import { GOLDEN_LOANS } from './golden-loans';

describe('a golden loan', () => {
  it.each(GOLDEN_LOANS)('$id costs what its row says', (row) => {
    expect(engineCost(row)).toEqual(row.expected);
  });

  it.each(GOLDEN_LOANS)('$id costs the same by the second computation', ({ dues, expected, fees, terms }) => {
    expect(costOf(terms, fees, dues && givenPlan(terms, dues))).toEqual(expected);
  });

  it.each(GOLDEN_LOANS.filter(({ dues }) => !dues))('$id is repaid on the same days by the second computation', (row) => {
    const { interestInAdvance, lines } = scheduleOf(row);
    const plan = layOut(row.terms);
    expect(lines.map((line) => [line.dueOn, line.drawn.minor, line.principal.minor, line.interest.minor, line.balance.minor])).toEqual(
      plan.lines.map((line) => [line.on, line.drawn, line.principal, line.interest, line.balance]),
    );
    expect(interestInAdvance.minor).toBe(plan.interestInAdvance);
  });
});

describe('the golden loans', () => {
  it('are many, and no two of them are called the same', () => {
    expect(GOLDEN_LOANS.length).toBeGreaterThanOrEqual(40);
    expect(new Set(GOLDEN_LOANS.map(({ id }) => id)).size).toBe(GOLDEN_LOANS.length);
  });

  it('begin with the official one: 12.80 % simple, 13.58 % compound', () => {
    const [official] = GOLDEN_LOANS;
    expect([official?.id, official?.expected.simple.slice(0, 6), official?.expected.irr.slice(0, 6)]).toEqual(['pboc-2021-3', '0.1280', '0.1358']);
  });

  it.each([
    ['repayment method', 10, GOLDEN_LOANS.map(({ terms }) => terms.method)],
    ['frequency of dues', 4, GOLDEN_LOANS.map(({ terms }) => terms.everyMonths)],
    ['day count', 3, GOLDEN_LOANS.map(({ terms }) => terms.dayCount)],
    ['frequency of a fee', 7, GOLDEN_LOANS.flatMap(({ fees }) => fees.map(({ frequency }) => frequency))],
    ['payer of a fee', 4, GOLDEN_LOANS.flatMap(({ fees }) => fees.map(({ payer }) => payer))],
    ['basis of a rate', 2, GOLDEN_LOANS.map(({ expected }) => expected.basis)],
    ['number of decimals', 3, GOLDEN_LOANS.map(({ terms }) => terms.digits)],
  ])('have every %s', (_what, count, found: readonly unknown[]) => {
    expect(new Set(found).size).toBe(count);
  });
});
