import type { ProductTerms } from '../../../../../schema';
import { mappedFixture, unknownsOf } from './mapped-fixture';

interface TermsCase {
  readonly code: string;
  readonly title: string;
  readonly expected: unknown;
  readonly unknowns?: readonly string[];
}

function suite(fixture: string, part: keyof ProductTerms, cases: readonly TermsCase[]): void {
  const product = mappedFixture(fixture);
  test.each(cases)(`${part} of $code: $title`, ({ code, expected, unknowns = [] }) => {
    const mapped = product(code);
    expect(mapped.terms[part]).toEqual(expected);
    expect(unknownsOf(mapped)).toEqual(expect.arrayContaining([...unknowns]));
  });
}

suite('constraints.json', 'amount', [
  { code: 'both-limits', title: 'limits are amounts', expected: { minimum: '20000.00', maximum: '500000', clause: 'Maximum LVR 80%' } },
  { code: 'blank-code', title: 'a trailing blank of the code is trimmed', expected: { minimum: '20000.00' } },
  { code: 'trailing-zeros', title: 'zeros past the cent go', expected: { minimum: '10000.00' } },
  { code: 'comma', title: '20,000 is not read', expected: {}, unknowns: ['amount.minimum UNPARSED 20,000'] },
  { code: 'dollar-sign', title: '$50,000.00 is not read', expected: {}, unknowns: ['amount.maximum UNPARSED $50,000.00'] },
  { code: 'two-minimums', title: 'two limits of one kind conflict and both stay', expected: {}, unknowns: ['amount.minimum CONFLICTING 50000.00', 'amount.minimum CONFLICTING 150000.00'] },
  { code: 'two-equal-minimums', title: 'two equal limits agree', expected: { minimum: '50000.00' } },
  { code: 'one-readable-of-two', title: 'a limit beside an unreadable one conflicts', expected: {}, unknowns: ['amount.minimum CONFLICTING 50000.00', 'amount.minimum UNPARSED 1 year minimum term'] },
  { code: 'crossed', title: 'a least amount above the greatest conflicts', expected: {}, unknowns: ['amount.minimum CONFLICTING 500000.00', 'amount.maximum CONFLICTING 20000.00'] },
  { code: 'preferred', title: 'a preferred least amount is none', expected: {}, unknowns: ['amount.minimum AMBIGUOUS 20000.00'] },
  { code: 'zero-maximum', title: 'a greatest amount of zero is none', expected: {}, unknowns: ['amount.maximum AMBIGUOUS 0.00'] },
  { code: 'silent', title: 'a limit without an amount is undisclosed', expected: {}, unknowns: ['amount.minimum UNDISCLOSED'] },
  { code: 'balance', title: 'a balance bounds no amount lent', expected: {}, unknowns: ['amount AMBIGUOUS 100000.00', 'amount AMBIGUOUS MIN_BALANCE', 'amount UNPARSED A minimum balance applies'] },
]);

const NOT_A_PERSON = { kind: 'LEGAL_FORM', excludedCodes: ['NATURAL_PERSON'] };

suite('eligibility.json', 'criteria', [
  { code: 'business', title: 'only businesses: no natural person', expected: [NOT_A_PERSON] },
  { code: 'business-in-words', title: 'its words are a condition of their own', expected: [NOT_A_PERSON, { kind: 'FREE_TEXT', text: 'Your business has traded for two years' }] },
  {
    code: 'business-or-person',
    title: 'businesses and natural persons exclude each other',
    expected: [{ kind: 'FREE_TEXT', text: 'BUSINESS' }, { kind: 'FREE_TEXT', text: 'NATURAL_PERSON: Personal use' }],
    unknowns: ['criteria CONFLICTING'],
  },
  { code: 'ages', title: 'ages bound the owner\'s', expected: [{ kind: 'OWNER_AGE', minimum: '18', text: 'Directors' }, { kind: 'OWNER_AGE', maximum: '70' }] },
  { code: 'age-silent', title: 'an age limit without an age is undisclosed', expected: [{ kind: 'OWNER_AGE', undisclosed: true }], unknowns: ['criteria[0].minimum UNDISCLOSED'] },
  { code: 'age-in-words', title: 'an age in words is for the bank', expected: [{ kind: 'OWNER_AGE', undisclosed: true, text: 'eighteen' }], unknowns: ['criteria[0].minimum UNPARSED eighteen'] },
  {
    code: 'turnover',
    title: 'a turnover in dollars is not one in yuan',
    expected: [{ kind: 'ANNUAL_REVENUE', undisclosed: true, text: 'MIN_TURNOVER (AUD): 75000.00' }],
    unknowns: ['criteria[0].minimum AMBIGUOUS 75000.00'],
  },
  { code: 'residency', title: 'residency stays in words', expected: [{ kind: 'RESIDENCY', text: 'RESIDENCY_STATUS: Y; Must be an Australian resident' }] },
  { code: 'other', title: 'other conditions are free text', expected: [{ kind: 'FREE_TEXT', text: 'Subject to credit approval' }] },
  { code: 'other-silent', title: 'a condition without words still is one', expected: [{ kind: 'FREE_TEXT', text: 'OTHER' }] },
  { code: 'employment', title: 'a code without a criterion is named in the text', expected: [{ kind: 'FREE_TEXT', text: 'EMPLOYMENT_STATUS: Y' }] },
  { code: 'blank-code', title: 'a trailing blank of the code is trimmed', expected: [NOT_A_PERSON] },
]);

suite('texts.json', 'instrument', [
  { code: 'only-updated', title: 'business loans', expected: 'BUSINESS_LOAN' },
  { code: 'category-blank', title: 'overdrafts, a trailing blank trimmed', expected: 'OVERDRAFT' },
  { code: 'lease', title: 'leases', expected: 'LEASE' },
  { code: 'trade', title: 'trade finance', expected: 'TRADE_FINANCE' },
  { code: 'unread-parts', title: 'another category is other', expected: 'OTHER', unknowns: ['instrument AMBIGUOUS RESIDENTIAL_MORTGAGES'] },
  { code: 'category-silent', title: 'no category is other', expected: 'OTHER', unknowns: ['instrument UNDISCLOSED'] },
]);

suite('texts.json', 'validity', [
  { code: 'A$1,B', title: 'from the day it is offered to the last day before it is retired, in Shanghai', expected: { from: '2019-12-31', to: '2099-05-31' } },
  { code: 'never-ends', title: 'a year past the calendar is open-ended', expected: { from: '2020-06-30' }, unknowns: ['validity.to UNPARSED 9999-12-31T00:00:00.000Z'] },
  { code: 'retired-at-midnight', title: 'the day that begins when it is retired is not offered', expected: { to: '2029-12-31' } },
  { code: 'only-updated', title: 'nothing where the source says nothing', expected: {} },
]);

describe('texts and times', () => {
  const product = mappedFixture('texts.json');

  const effective = [
    { code: 'A$1,B', expected: '2019-12-31T14:00:00.000Z', says: 'seven decimals' },
    { code: 'never-ends', expected: '2020-06-30T14:00:00.000Z', says: 'an offset' },
    { code: 'basic-offset', expected: '2023-11-16T05:33:01.112Z', says: 'an offset without a colon' },
    { code: 'only-updated', expected: '2024-02-29T22:30:00.000Z', says: 'lastUpdated where there is no other' },
    { code: 'unreadable-from', expected: '2024-02-29T22:30:00.000Z', says: 'lastUpdated where the other cannot be read' },
    { code: 'nulls', expected: '2024-02-29T22:30:00.000Z', says: 'lastUpdated where the other is null' },
  ];

  it.each(effective)('$code takes effect at $says', ({ code, expected }) => {
    expect(product(code).effectiveFrom).toBe(expected);
  });

  it('says which effective instant the source lacks or has unreadable', () => {
    expect(unknownsOf(product('only-updated'))).toContain('effectiveFrom UNDISCLOSED');
    expect(unknownsOf(product('unreadable-from'))).toEqual(expect.arrayContaining(['effectiveFrom UNPARSED 1 July 2020', 'effectiveFrom UNDISCLOSED']));
  });

  it('reports repairs of an offset and of a boolean in quotes', () => {
    expect(product('basic-offset').report.repairs.map(({ repair }) => repair)).toEqual(['a colon put into the offset']);
    expect(product('tailored-text').report.repairs.map(({ repair }) => repair)).toEqual(['a text read as the boolean it spells']);
  });

  it('keeps the bank\'s own code and says where the terms come from', () => {
    const { terms } = product('A$1,B');
    expect(terms.code).toBe('A$1,B');
    expect(terms).toMatchObject({ currency: 'AUD', segments: ['GENERAL_BUSINESS'], purposes: [], illustrative: false, marketingState: 'REGULAR' });
    expect(terms.provenance).toEqual({
      source: 'Consumer Data Right Get Product Detail, EXM (Example Mutual); amounts in AUD, the currency the standard assumes',
      trust: 'BANK_PUBLISHED',
      date: '2024-03-01',
      lastUpdatedAt: '2024-02-29T22:30:00.000Z',
    });
  });

  it('names a brand once where brand and display name are the same', () => {
    expect(product('one-brand').terms.provenance.source).toContain('Detail, Example Mutual;');
  });

  it('collects every address once, in the order of the document, and refuses what is none', () => {
    const mapped = product('links');
    expect(mapped.terms.provenance.links).toEqual(['https://mutual.example/apply', 'https://mutual.example/loan', 'https://mutual.example/redraw']);
    expect(unknownsOf(mapped)).toContain('provenance.links UNPARSED hhttps://mutual.example/terms');
  });

  it('keeps parts without a dimension in the contract under the source\'s own names', () => {
    expect(unknownsOf(product('unread-parts'))).toEqual(
      expect.arrayContaining([
        'cardArt UNPARSED Card',
        'bundles UNPARSED a',
        'depositRates UNPARSED 0.0001',
        'depositRates UNPARSED 99999999999',
        '["x-note"] UNPARSED 1',
        '["x-note"] UNPARSED true',
      ]),
    );
  });

  it('gives an empty product nothing it does not state', () => {
    const { terms } = product('nulls');
    expect([terms.rates, terms.fees, terms.criteria, terms.repayments, terms.amount, terms.term]).toEqual([[], [], [], [], {}, {}]);
    expect(unknownsOf(product('nulls'))).toEqual(['effectiveFrom UNDISCLOSED', 'rates UNDISCLOSED']);
  });
});
