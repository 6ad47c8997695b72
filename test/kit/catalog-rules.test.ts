import type { ProductTerms } from '../../schema';
import type { CatalogEntry } from '../../subgraphs/bank-kit';
import {
  exactRate,
  feeOfRate,
  guaranteeTerm,
  illustrativeSource,
  lprPlus,
  mustBe,
  repaymentTerm,
  sampleEntry,
  taxGradeAtLeast,
} from '../../subgraphs/bank-kit/authoring';
import { type SampleBank, catalogRules } from './catalog-rules';

interface OneField {
  limitShare: string;
}

const sound: CatalogEntry<OneField> = sampleEntry<OneField>({
  effectiveOn: '2025-06-01',
  recordedOn: '2025-05-26',
  own: { limitShare: '0.3' },
  terms: {
    code: 'one',
    name: '甲（示例）',
    instrument: 'WORKING_CAPITAL_LOAN',
    segments: ['MICRO_AND_SMALL'],
    purposes: ['WORKING_CAPITAL'],
    amount: { minimum: '90000', maximum: '100000' },
    term: { minimumMonths: 6, maximumMonths: 12 },
    rates: [exactRate('0.04')],
    repayments: [repaymentTerm('INTEREST_ONLY', 'MONTHLY')],
    guarantees: [guaranteeTerm('CREDIT')],
    fees: [feeOfRate('GUARANTEE', '担保费', 'BORROWER', 'YEARLY', 'PRINCIPAL_PER_YEAR', '0.008')],
    criteria: [mustBe('OVERDUE', false, '第一条')],
    channels: ['BRANCH'],
    provenance: illustrativeSource('甲', '2025-05-26'),
  },
});

function bankWith(entry: CatalogEntry<object>): SampleBank {
  return {
    profile: {
      code: 'abc',
      prefix: 'abc',
      name: '银行（示例）',
      nameEn: 'Bank',
      kind: '银行',
      predecessorCodes: ['old'],
      illustrative: true,
    },
    fields: [{ name: 'limitShare', type: 'Rate', description: 'A share' }],
    catalog: [entry],
  };
}

function rulesBrokenBy(entry: CatalogEntry<object>): string[] {
  return catalogRules.filter(({ problems }) => problems(entry, bankWith(entry)).length > 0).map(({ title }) => title.split(' ')[0] ?? '');
}

const withTerms = (terms: Partial<ProductTerms>): CatalogEntry<object> => ({ ...sound, terms: { ...sound.terms, ...terms } });
/** A code that no type admits, as data read from elsewhere may have. */
const foreign = <T>(value: unknown): T => value as T;

describe('The rules of a sample catalog', () => {
  it('find nothing wrong with a sound product', () => {
    expect(rulesBrokenBy(sound)).toEqual([]);
  });

  it.each<{ fault: string; entry: CatalogEntry<object>; broken: string }>([
    { fault: 'a name without 示例', entry: withTerms({ name: '甲' }), broken: 'says' },
    { fault: 'no mark of illustration', entry: withTerms({ illustrative: false }), broken: 'says' },
    {
      fault: 'a secondary source that does not say so',
      entry: withTerms({ provenance: { source: '一篇文章（示例）', trust: 'SECONDARY' } }),
      broken: 'says',
    },
    {
      fault: 'a sample that claims to be published by the bank',
      entry: withTerms({ provenance: { source: '示例', trust: 'BANK_PUBLISHED' } }),
      broken: 'says',
    },
    { fault: 'effect before 2025', entry: { ...sound, effectiveFrom: '2024-12-31T16:00:00.000Z', recordedAt: '2024-12-01T00:00:00.000Z' }, broken: 'takes' },
    { fault: 'effect after March 2026', entry: { ...sound, effectiveFrom: '2026-03-02T00:00:00.000Z' }, broken: 'takes' },
    { fault: 'a record after the effect', entry: { ...sound, recordedAt: '2025-07-01T00:00:00.000Z' }, broken: 'takes' },
    { fault: 'an instant that is not in UTC', entry: { ...sound, recordedAt: '2025-05-26T00:00:00+08:00' }, broken: 'takes' },
    { fault: 'a day that the calendar has not', entry: withTerms({ validity: { to: '2026-02-30' } }), broken: 'takes' },
    { fault: 'a purpose outside the vocabulary', entry: withTerms({ purposes: [foreign('HOLIDAY')] }), broken: 'uses' },
    { fault: 'a division that its industry section lacks', entry: withTerms({ criteria: [{ kind: 'INDUSTRY', codes: ['A06'], clause: '一' }] }), broken: 'uses' },
    { fault: 'a region that does not exist', entry: withTerms({ criteria: [{ kind: 'REGION', codes: ['159999'], clause: '一' }] }), broken: 'uses' },
    { fault: 'an excluded grade that does not exist', entry: withTerms({ criteria: [{ kind: 'TAX_CREDIT_GRADE', excludedCodes: ['Z'], clause: '一' }] }), broken: 'uses' },
    { fault: 'a wrong credit-report code', entry: withTerms({ guarantees: [{ ...guaranteeTerm('CREDIT'), creditReportCode: '1' }] }), broken: 'carries' },
    { fault: 'a frequency code without a frequency', entry: withTerms({ repayments: [{ ...repaymentTerm('BULLET'), frequencyCreditReportCode: '03' }] }), broken: 'carries' },
    { fault: 'a rate in percent signs', entry: withTerms({ rates: [exactRate('4%')] }), broken: 'writes' },
    { fault: 'more months at least than at most', entry: withTerms({ term: { minimumMonths: 13, maximumMonths: 12 } }), broken: 'has' },
    { fault: 'an amount that is greater as a number, not as a text', entry: withTerms({ amount: { minimum: '100000', maximum: '90000' } }), broken: 'has' },
    { fault: 'a validity that ends before it begins', entry: withTerms({ validity: { from: '2026-02-02', to: '2026-02-01' } }), broken: 'has' },
    { fault: 'a criterion without a clause', entry: withTerms({ criteria: [mustBe('OVERDUE', false, ' ')] }), broken: 'gives' },
    { fault: 'a criterion without an operand', entry: withTerms({ criteria: [{ kind: 'TAX_PAID', clause: '一' }] }), broken: 'gives' },
    { fault: 'an undisclosed threshold that is there', entry: withTerms({ criteria: [{ ...taxGradeAtLeast('B', '一'), undisclosed: true }] }), broken: 'gives' },
    { fault: 'an exact rate with two ends', entry: withTerms({ rates: [{ ...exactRate('0.04'), maximumRate: '0.05' }] }), broken: 'states' },
    { fault: 'an undisclosed rate with a lower end', entry: withTerms({ rates: [{ ...exactRate('0.04'), disclosure: 'UNDISCLOSED' }] }), broken: 'states' },
    { fault: 'a linked rate without a benchmark', entry: withTerms({ rates: [{ ...lprPlus('LPR_1Y', 50), benchmark: null }] }), broken: 'states' },
    { fault: 'a linked rate with an absolute end', entry: withTerms({ rates: [{ ...lprPlus('LPR_1Y', 50), minimumRate: '0.03' }] }), broken: 'states' },
    { fault: 'a fee by rate without a base', entry: withTerms({ fees: sound.terms.fees.map((fee) => ({ ...fee, base: null })) }), broken: 'states' },
    { fault: 'an exact fee without a value', entry: withTerms({ fees: sound.terms.fees.map((fee) => ({ ...fee, rate: null })) }), broken: 'states' },
    { fault: 'a month that a year lacks', entry: withTerms({ repayments: [repaymentTerm('SEASONAL', 'YEARLY', { principalMonths: [13] })] }), broken: 'names' },
    { fault: 'a day that no month has', entry: withTerms({ repayments: [repaymentTerm('INTEREST_ONLY', 'MONTHLY', { settlementDay: 32 })] }), broken: 'settles' },
    { fault: 'a step of a method without steps', entry: withTerms({ repayments: [repaymentTerm('EQUAL_PRINCIPAL', 'MONTHLY', { stepRate: '0.1' })] }), broken: 'steps' },
    { fault: 'a cap below that of a year', entry: withTerms({ fees: sound.terms.fees.map((fee) => ({ ...fee, yearlyCap: '2', totalCap: '1' })) }), broken: 'caps' },
    { fault: 'a settlement service with a rate', entry: withTerms({ instrument: 'SETTLEMENT' }), broken: 'prices' },
    { fault: 'a loan without a rate', entry: withTerms({ rates: [] }), broken: 'prices' },
    { fault: 'an unknown of a field that is not there', entry: withTerms({ unknowns: [{ field: 'rates[1]', reason: 'UNDISCLOSED', note: '一' }] }), broken: 'lists' },
    { fault: 'a conflict without its readings', entry: withTerms({ unknowns: [{ field: 'amount.maximum', reason: 'CONFLICTING', note: '一' }] }), broken: 'lists' },
    { fault: 'itself as predecessor', entry: withTerms({ predecessorIds: ['abc:one'] }), broken: 'succeeds' },
    { fault: 'a predecessor of a bank that was not absorbed', entry: withTerms({ predecessorIds: ['icbc:one'] }), broken: 'succeeds' },
    { fault: 'a field that the bank has not', entry: { ...sound, own: { colour: 'red' } }, broken: 'fills' },
    { fault: 'a share that is a number', entry: { ...sound, own: { limitShare: 0.3 } }, broken: 'fills' },
  ])('find $fault', ({ broken, entry }) => {
    expect(rulesBrokenBy(entry)).toEqual([broken]);
  });
});
