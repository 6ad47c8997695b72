import type { Verdict } from '../../../../schema';
import { matchProduct } from '../../../../subgraphs/offers/matching/match';
import { verdictOf } from '../../../../subgraphs/offers/matching/verdict';
import { type CriterionOutcome, bankJudges, decided, factMissing } from '../../../../subgraphs/offers/matching/outcome';
import { MET_BY_ALL, ON, need, product } from '../kit/builders';

const stated = { kind: 'FREE_TEXT' as const, required: '' };
const met = decided(stated, '', true);
const notMet = decided(stated, '', false);
const missing = factMissing(stated, 'region');
const judged = bankJudges(stated);

const VERDICTS: readonly { title: string; outcomes: readonly CriterionOutcome[]; verdict: Verdict }[] = [
  { title: 'no condition', outcomes: [], verdict: 'ELIGIBLE' },
  { title: 'every condition met', outcomes: [met, met], verdict: 'ELIGIBLE' },
  { title: 'something for the bank to judge', outcomes: [met, judged], verdict: 'REFER' },
  { title: 'a missing fact', outcomes: [met, missing], verdict: 'UNABLE_TO_DETERMINE' },
  { title: 'a missing fact beside something to judge', outcomes: [judged, missing, judged], verdict: 'UNABLE_TO_DETERMINE' },
  { title: 'a condition not met', outcomes: [met, notMet], verdict: 'INELIGIBLE' },
  { title: 'a condition not met beside everything else', outcomes: [judged, missing, met, notMet], verdict: 'INELIGIBLE' },
];

describe('the verdict', () => {
  it.each(VERDICTS)('of $title is $verdict', ({ outcomes, verdict }) => {
    expect(verdictOf(outcomes)).toBe(verdict);
    expect(verdictOf([...outcomes].reverse())).toBe(verdict);
  });
});

describe('a product held against a need', () => {
  const strict = product({
    amount: { minimum: '1' },
    term: { maximumMonths: 12 },
    purposes: ['WORKING_CAPITAL'],
    validity: { from: '2026-01-01' },
    collaterals: [{ kind: 'LIVESTOCK', required: true }],
    criteria: [
      { kind: 'REGION', codes: ['150000'] },
      { kind: 'FREE_TEXT', text: '信用良好' },
    ],
  });

  it('is read in the order of the terms, then of its criteria', () => {
    const { outcomes } = matchProduct(strict, need({ repaymentMethods: ['INTEREST_ONLY'] }), { sizeClass: null, on: ON });
    expect(outcomes.map(({ kind }) => kind)).toEqual([
      'CURRENCY', 'VALIDITY', 'AMOUNT', 'TERM', 'PURPOSE', 'REPAYMENT_METHOD', 'COLLATERAL', 'REGION', 'FREE_TEXT',
    ]);
  });

  it('is ineligible in another currency, whatever else holds', () => {
    const { outcomes, verdict } = matchProduct(product({ amount: { minimum: '1' }, collaterals: [{ kind: 'LIVESTOCK', required: true }] }), need({ currency: 'AUD' }), { sizeClass: null, on: ON });
    expect(verdict).toBe('INELIGIBLE');
    expect(outcomes).toEqual([
      expect.objectContaining({ kind: 'CURRENCY', required: 'CNY', given: 'AUD', result: 'NOT_MET' }),
      expect.objectContaining({ kind: 'TERM', result: 'MET' }),
    ]);
  });

  it.each([
    ['discloses no condition', { criteria: [] }, 'no conditions disclosed'],
    ['discloses no condition and says so', { criteria: [], unknowns: [{ field: 'criteria', reason: 'UNDISCLOSED' as const }] }, 'no conditions disclosed'],
    ['has more conditions than the source lets one read', { criteria: [MET_BY_ALL], unknowns: [{ field: 'criteria', reason: 'UNPARSED' as const }] }, 'unclear in the source'],
  ])('is for the bank where it %s', (_title, terms, required) => {
    const { outcomes, verdict } = matchProduct(product(terms), need(), { sizeClass: null, on: ON });
    expect(verdict).toBe('REFER');
    expect(outcomes).toContainEqual({ kind: 'FREE_TEXT', required, given: null, result: 'UNKNOWN', unknownCause: 'BANK_JUDGES', missingFact: null, clause: null });
  });

  it('is eligible where every condition that it discloses is met', () => {
    expect(matchProduct(product(), need(), { sizeClass: null, on: ON }).verdict).toBe('ELIGIBLE');
  });

  it.each([
    ['met', '150926'],
    ['not met', '110000'],
    ['undecided', undefined],
  ])('leaves to the bank a criterion of which the source gives two readings, be it %s in one', (_title, region) => {
    const conflicting = product({
      criteria: [{ kind: 'REGION', codes: ['150000'] }],
      unknowns: [{ field: 'criteria[0].codes', reason: 'CONFLICTING', rawText: '全区；本市' }],
    });
    const { outcomes, verdict } = matchProduct(conflicting, need({}, { region }), { sizeClass: null, on: ON });
    expect(verdict).toBe('REFER');
    expect(outcomes[1]).toMatchObject({ kind: 'REGION', required: '150000', given: region ?? null, result: 'UNKNOWN', missingFact: null });
  });

  it('decides a criterion beside another of which the source gives two readings, or beside what it has besides', () => {
    const conflicting = product({
      criteria: [{ kind: 'REGION', codes: ['150000'] }, { kind: 'FREE_TEXT', text: '信用良好' }],
      unknowns: [{ field: 'criteria[1]', reason: 'CONFLICTING' }, { field: 'criteria[10]', reason: 'CONFLICTING' }, { field: 'criteria[0]', reason: 'UNPARSED' }],
    });
    expect(matchProduct(conflicting, need({}, { region: '110000' }), { sizeClass: null, on: ON }).verdict).toBe('INELIGIBLE');
  });
});
