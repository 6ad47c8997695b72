import type { ContractFields, Criterion } from '../../../../schema';
import { need, product } from '../kit/builders';
import { testChanges } from '../kit/change-cases';
import { smallestChangeOf, told } from '../kit/changes';

const one = (...criteria: Criterion[]): Partial<ContractFields> => ({ criteria });
const REPAYMENT = { creditReportCode: '11', frequency: 'MONTHLY', frequencyCreditReportCode: '03' } as const;

describe('the terms of a product', () => {
  testChanges([
    { title: 'an offer that is eligible', expected: 'NOT_COMPUTED' },
    { title: 'an amount below the least', product: { amount: { minimum: '3000000' } }, expected: 'amount: 1000000.00 → 3000000.00 ⇒ ELIGIBLE' },
    { title: 'an amount above the greatest, which is offered instead', product: { amount: { maximum: '1' } }, expected: 'NOT_COMPUTED' },
    { title: 'a least amount beyond what can be asked', product: { amount: { minimum: '10000000001' } }, expected: 'NOT_COMPUTED' },
    { title: 'a least amount in yen', product: { currency: 'JPY', amount: { minimum: '100.5' } }, need: { currency: 'JPY', amount: '100' }, expected: 'amount: 100 → 101 ⇒ ELIGIBLE' },
    { title: 'a term too short', product: { term: { minimumMonths: 24 } }, expected: 'termMonths: 12 → 24 ⇒ ELIGIBLE' },
    { title: 'a term too long', product: { term: { minimumMonths: 1, maximumMonths: 6 } }, expected: 'termMonths: 12 → 6 ⇒ ELIGIBLE' },
    { title: 'a term that no term reaches', product: { term: { minimumMonths: 24, maximumMonths: 6 } }, expected: 'NONE' },
    { title: 'a least term in doubt, and one too long', product: { term: { minimumMonths: 3, maximumMonths: 6 }, unknowns: [{ field: 'term.minimumMonths', reason: 'AMBIGUOUS', rawText: '3-6' }] }, expected: 'termMonths: 12 → 6 ⇒ REFER' },
    { title: 'a least term that ends after the last day there is', product: { term: { minimumMonths: 24 } }, need: { drawdownOn: '2198-12-31' }, expected: 'NOT_COMPUTED' },
    { title: 'a condition on the amount', product: one({ kind: 'AMOUNT', maximum: '500000' }), expected: 'amount: 1000000.00 → 500000.00 ⇒ ELIGIBLE' },
    { title: 'a condition on the amount that the least amount forbids', product: { amount: { minimum: '800000' }, ...one({ kind: 'AMOUNT', maximum: '500000' }) }, expected: 'NONE' },
    { title: 'a condition on the term within the bounds of the product', product: { term: { minimumMonths: 24 }, ...one({ kind: 'TERM', minimum: '30', maximum: '36' }) }, expected: 'termMonths: 12 → 30 ⇒ ELIGIBLE' },
    { title: 'a condition on the method', product: one({ kind: 'REPAYMENT_METHOD', codes: ['EQUAL_PRINCIPAL'] }), need: { repaymentMethods: ['INTEREST_ONLY'] }, expected: 'repaymentMethods[1]: none → EQUAL_PRINCIPAL ⇒ ELIGIBLE' },
    { title: 'another currency', product: { currency: 'USD' }, expected: 'NONE' },
    { title: 'another purpose', product: { purposes: ['TRADE'] }, expected: 'NONE' },
    { title: 'a product closed to new customers', product: { marketingState: 'CLOSED_TO_NEW' }, expected: 'NONE' },
    { title: 'a product of next year', product: { validity: { from: '2027-01-01' } }, expected: 'NONE' },
    { title: 'a service that lends nothing', product: { instrument: 'SETTLEMENT' }, expected: 'NONE' },
    {
      title: 'methods that the product does not have',
      product: { repayments: [{ method: 'EQUAL_INSTALMENT', ...REPAYMENT }, { method: 'EQUAL_PRINCIPAL', ...REPAYMENT }] },
      need: { repaymentMethods: ['INTEREST_ONLY'] },
      expected: 'repaymentMethods[1]: none → EQUAL_INSTALMENT ⇒ ELIGIBLE',
    },
    { title: 'methods where the product names none', product: { repayments: [] }, need: { repaymentMethods: ['INTEREST_ONLY'] }, expected: 'repaymentMethods: INTEREST_ONLY → [] ⇒ ELIGIBLE' },
  ]);
});

describe('facts that an applicant can change', () => {
  testChanges([
    { title: 'overdue debt', product: one({ kind: 'OVERDUE', flag: false }), applicant: { hasOverdue: true }, expected: 'applicant.hasOverdue: true → false ⇒ ELIGIBLE' },
    { title: 'overdue debt that a product asks for', product: one({ kind: 'OVERDUE', flag: true }), applicant: { hasOverdue: false }, expected: 'NONE' },
    { title: 'lenders', product: one({ kind: 'EXISTING_LENDERS', maximum: '3' }, { kind: 'EXISTING_LENDERS', maximum: '2.5' }), applicant: { existingLenders: 5 }, expected: 'applicant.existingLenders: 5 → 2 ⇒ ELIGIBLE' },
    { title: 'lenders that a product asks for', product: one({ kind: 'EXISTING_LENDERS', minimum: '1' }), applicant: { existingLenders: 0 }, expected: 'NONE' },
    { title: 'debt, to the fen below the ratio', product: one({ kind: 'DEBT_RATIO', maximum: '0.7' }), applicant: { totalLiabilities: '90', totalAssets: '100.01' }, expected: 'applicant.totalLiabilities: 90 → 70.00 ⇒ ELIGIBLE' },
    { title: 'debt too small', product: one({ kind: 'DEBT_RATIO', minimum: '0.1' }), applicant: { totalLiabilities: '0', totalAssets: '100' }, expected: 'NONE' },
    { title: 'nothing over nothing, which the bank judges', product: one({ kind: 'DEBT_RATIO', maximum: '0.7' }), applicant: { totalLiabilities: '0', totalAssets: '0' }, expected: 'NONE' },
    { title: 'no customer yet', product: one({ kind: 'EXISTING_CUSTOMER', flag: true }), applicant: { customerOf: ['icbc'] }, expected: 'applicant.customerOf[1]: none → abc ⇒ ELIGIBLE' },
    { title: 'a customer where newcomers are wanted', product: one({ kind: 'EXISTING_CUSTOMER', flag: false }), applicant: { customerOf: ['abc'] }, expected: 'NONE' },
    { title: 'land', product: one({ kind: 'LAND_AREA', minimum: '500' }), applicant: { landAreaMu: '320.5' }, expected: 'applicant.landAreaMu: 320.5 → 500.00 ⇒ ELIGIBLE' },
    { title: 'too much land', product: one({ kind: 'LAND_AREA', maximum: '100' }), applicant: { landAreaMu: '320' }, expected: 'NONE' },
    { title: 'no certificate', product: one({ kind: 'CERTIFICATE', codes: ['高新技术企业', '专精特新'] }), applicant: { certificates: [] }, expected: 'applicant.certificates[0]: none → 高新技术企业 ⇒ ELIGIBLE' },
    { title: 'a certificate in other words', product: one({ kind: 'CERTIFICATE', codes: ['高新技术企业'] }), applicant: { certificates: ['高企'] }, expected: 'applicant.certificates[1]: none → 高新技术企业 ⇒ ELIGIBLE' },
    {
      title: 'one certificate that serves two conditions',
      product: one({ kind: 'CERTIFICATE', codes: ['甲', '乙'] }, { kind: 'CERTIFICATE', codes: ['丙', '乙'] }),
      applicant: { certificates: [] },
      expected: 'applicant.certificates[0]: none → 乙 ⇒ ELIGIBLE',
    },
    {
      title: 'the greater herd, of which less is bought',
      product: one({ kind: 'LIVESTOCK', minimum: '120', codes: ['SHEEP', 'PIG'] }),
      applicant: { livestock: [{ species: 'SHEEP', head: 20 }, { species: 'PIG', head: 80 }, { species: 'HORSE', head: 500 }] },
      expected: 'applicant.livestock[1].head: 80 → 100 ⇒ ELIGIBLE',
    },
    {
      title: 'one herd that serves two conditions',
      product: one({ kind: 'LIVESTOCK', minimum: '500' }, { kind: 'LIVESTOCK', minimum: '50', codes: ['BEEF_CATTLE'] }),
      applicant: { livestock: [{ species: 'SHEEP', head: 400 }, { species: 'BEEF_CATTLE', head: 40 }] },
      expected: 'applicant.livestock[1].head: 40 → 100 ⇒ ELIGIBLE',
    },
    {
      title: 'no herd of the species',
      product: one({ kind: 'LIVESTOCK', minimum: '50', codes: ['BEEF_CATTLE'] }),
      applicant: { livestock: [] },
      expected: 'applicant.livestock[0].species: none → BEEF_CATTLE; applicant.livestock[0].head: none → 50 ⇒ ELIGIBLE',
    },
    {
      title: 'two herds, shown one by one',
      product: one({ kind: 'LIVESTOCK', minimum: '50', codes: ['SHEEP'] }, { kind: 'LIVESTOCK', minimum: '9', codes: ['PIG'] }),
      applicant: { livestock: [] },
      expected:
        'applicant.livestock[0].species: none → SHEEP; applicant.livestock[0].head: none → 50; applicant.livestock[1].species: none → PIG; applicant.livestock[1].head: none → 9 ⇒ ELIGIBLE',
    },
    { title: 'no herd where one of a species is wanted', product: one({ kind: 'LIVESTOCK', excludedCodes: ['PIG'], codes: ['PIG', 'SHEEP'] }), applicant: { livestock: [{ species: 'PIG', head: 3 }] }, expected: 'applicant.livestock[1].species: none → SHEEP; applicant.livestock[1].head: none → 1 ⇒ ELIGIBLE' },
    { title: 'too great a herd', product: one({ kind: 'LIVESTOCK', maximum: '50' }), applicant: { livestock: [{ species: 'PIG', head: 80 }] }, expected: 'NONE' },
  ]);
});

describe('facts that an applicant cannot change', () => {
  testChanges([
    { title: 'region', product: one({ kind: 'REGION', codes: ['110000'] }), applicant: { region: '150926' }, expected: 'NONE' },
    { title: 'industry', product: one({ kind: 'INDUSTRY', codes: ['C'] }), applicant: { industry: 'A0311' }, expected: 'NONE' },
    { title: 'legal form', product: one({ kind: 'LEGAL_FORM', codes: ['COOPERATIVE'] }), applicant: { legalForm: 'FAMILY_FARM' }, expected: 'NONE' },
    { title: 'ownership', product: one({ kind: 'OWNERSHIP', codes: ['PRIVATE'] }), applicant: { ownership: 'STATE' }, expected: 'NONE' },
    { title: 'size class', product: one({ kind: 'SIZE_CLASS', codes: ['MICRO'] }), applicant: { sizeClass: 'LARGE' }, expected: 'NONE' },
    { title: 'size class that follows from what is stated', product: one({ kind: 'SIZE_CLASS', codes: ['LARGE'] }), applicant: { industry: 'A0311', annualRevenue: '1' }, expected: 'NONE' },
    { title: 'years of trading', product: one({ kind: 'YEARS_TRADING', minimum: '2' }), applicant: { establishedOn: '2026-01-01' }, expected: 'NONE' },
    { title: 'revenue', product: one({ kind: 'ANNUAL_REVENUE', minimum: '1000000' }), applicant: { annualRevenue: '999999.99' }, expected: 'NONE' },
    { title: 'tax', product: one({ kind: 'TAX_PAID', minimum: '10000' }), applicant: { annualTax: '1' }, expected: 'NONE' },
    { title: 'tax credit grade', product: one({ kind: 'TAX_CREDIT_GRADE', codes: ['A', 'B'] }), applicant: { taxCreditGrade: 'C' }, expected: 'NONE' },
    { title: 'credit rating', product: one({ kind: 'CREDIT_RATING', codes: ['AAA'] }), applicant: { creditRating: 'AA' }, expected: 'NONE' },
    { title: 'dishonesty list', product: one({ kind: 'DISHONESTY_LIST', flag: false }), applicant: { onDishonestyList: true }, expected: 'NONE' },
    { title: 'age of the owner', product: one({ kind: 'OWNER_AGE', maximum: '60' }), applicant: { ownerAge: 61 }, expected: 'NONE' },
    { title: 'first-time borrower', product: one({ kind: 'FIRST_TIME_BORROWER', flag: true }), applicant: { firstTimeBorrower: false }, expected: 'NONE' },
    { title: 'agricultural subject', product: one({ kind: 'AGRICULTURAL_SUBJECT', codes: ['FAMILY_FARM'] }), applicant: { agriculturalSubject: 'COOPERATIVE' }, expected: 'NONE' },
    { title: 'one of them beside what could be changed', product: { amount: { minimum: '3000000' }, ...one({ kind: 'OWNER_AGE', maximum: '60' }) }, applicant: { ownerAge: 61 }, expected: 'NONE' },
  ]);
});

describe('facts that were not stated', () => {
  testChanges([
    { title: 'region', product: one({ kind: 'REGION', codes: ['150000'] }), expected: 'applicant.region: unstated → 150000 ⇒ ELIGIBLE' },
    { title: 'the county of a city', product: one({ kind: 'REGION', codes: ['110101', '150926'] }), applicant: { region: '150900' }, expected: 'applicant.region: unstated → 150926 ⇒ ELIGIBLE' },
    { title: 'a region with an exception', product: one({ kind: 'REGION', codes: ['150900'], excludedCodes: ['150902'] }), expected: 'applicant.region: unstated → 150921 ⇒ ELIGIBLE' },
    { title: 'anywhere but in one province', product: one({ kind: 'REGION', excludedCodes: ['110000'] }), expected: 'applicant.region: unstated → 120000 ⇒ ELIGIBLE' },
    { title: 'industry', product: one({ kind: 'INDUSTRY', codes: ['A03'], excludedCodes: ['C'] }), expected: 'applicant.industry: unstated → A03 ⇒ ELIGIBLE' },
    { title: 'an industry with an exception', product: one({ kind: 'INDUSTRY', codes: ['A'], excludedCodes: ['A01'] }), expected: 'applicant.industry: unstated → A02 ⇒ ELIGIBLE' },
    { title: 'a grade, the least that is admitted', product: one({ kind: 'TAX_CREDIT_GRADE', codes: ['A', 'B', 'M'] }), expected: 'applicant.taxCreditGrade: unstated → M ⇒ ELIGIBLE' },
    { title: 'a legal form that two conditions admit', product: one({ kind: 'LEGAL_FORM', codes: ['LIMITED_COMPANY', 'COOPERATIVE'] }, { kind: 'LEGAL_FORM', excludedCodes: ['LIMITED_COMPANY'] }), expected: 'applicant.legalForm: unstated → COOPERATIVE ⇒ ELIGIBLE' },
    { title: 'tax', product: one({ kind: 'TAX_PAID', minimum: '10000' }, { kind: 'TAX_PAID', minimum: '20000' }), expected: 'applicant.annualTax: unstated → 20000.00 ⇒ ELIGIBLE' },
    { title: 'an age between two', product: one({ kind: 'OWNER_AGE', minimum: '18', maximum: '60' }), expected: 'applicant.ownerAge: unstated → 18 ⇒ ELIGIBLE' },
    { title: 'two and a half years of trading', product: one({ kind: 'YEARS_TRADING', minimum: '2.5' }), expected: 'applicant.establishedOn: unstated → 2024-01-01 ⇒ ELIGIBLE' },
    { title: 'overdue debt', product: one({ kind: 'OVERDUE', flag: false }), expected: 'applicant.hasOverdue: unstated → false ⇒ ELIGIBLE' },
    { title: 'dishonesty list', product: one({ kind: 'DISHONESTY_LIST', flag: false }), expected: 'applicant.onDishonestyList: unstated → false ⇒ ELIGIBLE' },
    { title: 'customers where newcomers are wanted', product: one({ kind: 'EXISTING_CUSTOMER', flag: false }), expected: 'applicant.customerOf: unstated → [] ⇒ ELIGIBLE' },
    { title: 'customers where these are wanted', product: one({ kind: 'EXISTING_CUSTOMER', flag: true }), expected: 'applicant.customerOf[0]: unstated → abc ⇒ ELIGIBLE' },
    { title: 'debt', product: one({ kind: 'DEBT_RATIO', maximum: '0.7' }), applicant: { totalAssets: '100.01' }, expected: 'applicant.totalLiabilities: unstated → 70.00 ⇒ ELIGIBLE' },
    { title: 'assets', product: one({ kind: 'DEBT_RATIO', maximum: '0.7' }), applicant: { totalLiabilities: '100' }, expected: 'applicant.totalAssets: unstated → 142.86 ⇒ ELIGIBLE' },
    { title: 'assets of who has no debt', product: one({ kind: 'DEBT_RATIO', maximum: '0.7' }), applicant: { totalLiabilities: '0' }, expected: 'applicant.totalAssets: unstated → 0.01 ⇒ ELIGIBLE' },
    { title: 'debt and assets', product: one({ kind: 'DEBT_RATIO', maximum: '0.7' }), expected: 'applicant.totalAssets: unstated → 1000000.00; applicant.totalLiabilities: unstated → 700000.00 ⇒ ELIGIBLE' },
    { title: 'a herd', product: one({ kind: 'LIVESTOCK', minimum: '50' }), expected: 'applicant.livestock[0].species: unstated → BEEF_CATTLE; applicant.livestock[0].head: unstated → 50 ⇒ ELIGIBLE' },
    {
      title: 'revenue, from which the size class then follows',
      product: one({ kind: 'SIZE_CLASS', codes: ['SMALL', 'MICRO'] }, { kind: 'ANNUAL_REVENUE', minimum: '600000' }),
      applicant: { industry: 'A0311' },
      expected: 'applicant.annualRevenue: unstated → 600000.00 ⇒ ELIGIBLE',
    },
    {
      title: 'revenue that would make the enterprise too large',
      product: one({ kind: 'SIZE_CLASS', codes: ['MICRO'] }, { kind: 'ANNUAL_REVENUE', minimum: '600000' }),
      applicant: { industry: 'A0311' },
      expected: 'NONE',
    },
    { title: 'size class', product: one({ kind: 'SIZE_CLASS', excludedCodes: ['LARGE'] }), expected: 'applicant.sizeClass: unstated → MEDIUM ⇒ ELIGIBLE' },
  ]);
});

describe('what the bank judges', () => {
  const FREE: Criterion = { kind: 'FREE_TEXT', text: '信用良好' };
  testChanges([
    { title: 'alone, which no change removes', product: one(FREE), expected: 'NONE' },
    { title: 'beside what can be changed', product: { term: { minimumMonths: 24 }, ...one(FREE) }, expected: 'termMonths: 12 → 24 ⇒ REFER' },
    { title: 'beside what need not be changed to be referred', product: { term: { minimumMonths: 24 }, ...one(FREE, { kind: 'CERTIFICATE', codes: ['甲'] }) }, applicant: { certificates: ['乙'] }, expected: 'termMonths: 12 → 24 ⇒ REFER' },
    { title: 'an undisclosed threshold', product: one({ kind: 'CERTIFICATE', codes: ['甲'], undisclosed: true }), applicant: { certificates: ['乙'] }, expected: 'NONE' },
    { title: 'a condition that can be read in two ways', product: { ...one({ kind: 'OVERDUE', flag: false }), unknowns: [{ field: 'criteria[0]', reason: 'AMBIGUOUS', rawText: '无逾期' }] }, applicant: { hasOverdue: true }, expected: 'NONE' },
    { title: 'beside a fact that is missing', product: one(FREE, { kind: 'OWNER_AGE', maximum: '60' }), expected: 'applicant.ownerAge: unstated → 60 ⇒ REFER' },
  ]);
});

describe('several at once', () => {
  testChanges([
    {
      title: 'all that are needed, in the order of the input',
      product: { amount: { minimum: '3000000' }, term: { maximumMonths: 6 }, ...one({ kind: 'OVERDUE', flag: false }, { kind: 'EXISTING_LENDERS', maximum: '2' }, { kind: 'TAX_PAID', minimum: '10000' }) },
      applicant: { hasOverdue: true, existingLenders: 3 },
      expected:
        'amount: 1000000.00 → 3000000.00; termMonths: 12 → 6; applicant.annualTax: unstated → 10000.00; applicant.existingLenders: 3 → 2; applicant.hasOverdue: true → false ⇒ ELIGIBLE',
    },
  ]);

  it('says that it was not computed where there is more to try than is tried', () => {
    const codes = (index: number): string[] => Array.from({ length: 9 }, (_each, other) => `${Math.min(index, other)}-${Math.max(index, other)}`);
    const demanding = product({ criteria: Array.from({ length: 9 }, (_each, index) => ({ kind: 'CERTIFICATE' as const, codes: codes(index) })) });
    expect(smallestChangeOf(demanding, need({}, { certificates: [] }))).toBe('NOT_COMPUTED');
  });

  it('gives the same answer each time', () => {
    const offered = product(one({ kind: 'LIVESTOCK', minimum: '120' }, { kind: 'CERTIFICATE', codes: ['甲', '乙'] }));
    const asked = need({}, { livestock: [{ species: 'PIG', head: 50 }, { species: 'SHEEP', head: 50 }], certificates: [] });
    expect(smallestChangeOf(offered, asked)).toEqual(smallestChangeOf(offered, asked));
    expect(told(smallestChangeOf(offered, asked))).toContain('livestock[0]');
  });
});
