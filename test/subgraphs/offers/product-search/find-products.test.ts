import type { ContractFields, Criterion, ProductOrder } from '../../../../schema';
import { UserInputError } from '../../../../schema/errors';
import { type ProductsQuestion, findProducts } from '../../../../subgraphs/offers/product-search/find-products';
import type { StatedFilter } from '../../../../subgraphs/offers/product-search/product-filter';
import { Catalog } from '../../../../subgraphs/offers/snapshots/catalog';
import { AS_OF, catalogOf, exactRate, product } from '../kit/builders';

const GRAIN = product({
  code: 'grain', name: '粮食收购贷', description: 'Seasonal purchase', purposes: ['TRADE'], segments: ['AGRICULTURAL_ENTITY'], amount: { minimum: '100000', maximum: '5000000' },
  term: { minimumMonths: 3, maximumMonths: 12 }, guarantees: [{ method: 'MORTGAGE', creditReportCode: '2', statisticsCode: 'B' }], collaterals: [{ kind: 'INVENTORY', required: true }],
  turnaround: { maximumWorkingDays: 5 }, effectiveFrom: '2026-06-01T00:00:00.000Z',
});
const TAX = product({
  code: 'tax', bankCode: 'icbc', name: '税务贷', instrument: 'REVOLVING_CREDIT', amount: { maximum: '40000000' }, repayments: [{ method: 'ANYTIME', creditReportCode: '23' }], illustrative: false,
  rates: [exactRate('0.031')], channels: ['ONLINE'], turnaround: { maximumWorkingDays: 2 },
});
const DOLLARS = product({
  code: 'dollars', bankCode: 'anz', name: 'Business loan', currency: 'AUD', amount: { maximum: '9' }, purposes: ['WORKING_CAPITAL'], cooperationModel: 'BANK_INSURANCE',
  rates: [{ role: 'CONTRACT', kind: 'LPR_LINKED', disclosure: 'RANGE', benchmark: 'LPR_5Y', minimumSpreadBasisPoints: -20, maximumSpreadBasisPoints: 100 }],
});
const OPEN = product({ code: 'open', name: '开放贷', rates: [{ role: 'CONTRACT', kind: 'VARIABLE', disclosure: 'FROM', minimumRate: '0.02' }], marketingState: 'CLOSED_TO_NEW' });
const FUTURE = product({ code: 'future', name: '明日贷', effectiveFrom: '2026-07-02T00:00:00.000Z' });
const ALL = [TAX, OPEN, FUTURE, GRAIN, DOLLARS];

const find = (question: ProductsQuestion = {}, products: readonly ContractFields[] = ALL) => findProducts(catalogOf(products), AS_OF, question);
const codes = (question: ProductsQuestion = {}, products: readonly ContractFields[] = ALL) => find(question, products).nodes.map(({ code }) => code);

describe('products', () => {
  it('are those in force, by id', () => {
    expect(codes()).toEqual(['grain', 'open', 'dollars', 'tax']);
    expect(codes({ asOf: '2026-07-02T00:00:00.000Z' })).toContain('future');
  });

  it.each<[StatedFilter, string[]]>([
    [{ banks: ['icbc', 'anz'] }, ['dollars', 'tax']],
    [{ banks: [] }, []],
    [{ instruments: ['REVOLVING_CREDIT'] }, ['tax']],
    [{ purposes: ['TRADE'] }, ['grain', 'open', 'tax']],
    [{ segments: ['AGRICULTURAL_ENTITY'] }, ['grain']],
    [{ repaymentMethods: ['ANYTIME'] }, ['tax']],
    [{ repaymentFrequencies: ['MONTHLY'] }, ['grain', 'open', 'dollars']],
    [{ guaranteeMethods: ['MORTGAGE'] }, ['grain']],
    [{ collateralKinds: ['INVENTORY'] }, ['grain']],
    [{ channels: ['ONLINE', 'BRANCH'] }, ['tax']],
    [{ cooperationModels: ['BANK_INSURANCE'] }, ['dollars']],
    [{ rateKinds: ['FIXED'] }, ['grain', 'tax']],
    [{ rateKinds: ['LPR_LINKED', 'VARIABLE'] }, ['open', 'dollars']],
    [{ marketingStates: ['CLOSED_TO_NEW'] }, ['open']],
    [{ takesApplications: true }, ['grain', 'dollars', 'tax']],
    [{ takesApplications: false }, ['open']],
    [{ currency: 'AUD' }, ['dollars']],
    [{ illustrative: false }, ['tax']],
    [{ termMonths: 2 }, ['open', 'dollars', 'tax']],
    [{ termMonths: 12 }, ['grain', 'open', 'dollars', 'tax']],
    [{ termMonths: 13, currency: 'CNY' }, ['open', 'tax']],
    [{ amount: '99999.99' }, ['open', 'tax']],
    [{ amount: '100000' }, ['grain', 'open', 'tax']],
    [{ amount: '5000000.01' }, ['open', 'tax']],
    [{ amount: '9', currency: 'AUD' }, ['dollars']],
    [{ amount: '9.01', currency: 'AUD' }, []],
    // LPR over five years of 3.50 %: 3.30 % to 4.50 %; an upper end that is not disclosed has none.
    [{ maxAnnualRate: '0.045' }, ['dollars', 'tax']],
    [{ maxAnnualRate: '0.0449999999' }, ['tax']],
    [{ minAnnualRate: '0.033' }, ['grain', 'dollars']],
    [{ minAnnualRate: '0.0330000001' }, ['grain']],
    [{ minAnnualRate: '0.031', maxAnnualRate: '0.031' }, ['tax']],
    [{ maxTurnaroundDays: 2 }, ['tax']],
    [{ maxTurnaroundDays: 5 }, ['grain', 'tax']],
  ])('that pass %j are %j', (filter, expected) => {
    expect(codes({ filter })).toEqual(expected);
  });

  it.each([
    ['收购', ['grain']],
    ['seasonal 粮食', ['grain']],
    ['seasonal 税务', []],
    ['BUSINESS', ['dollars']],
    ['tax', ['tax']],
    ['loan business', ['dollars']],
    ['   ', ['grain', 'open', 'dollars', 'tax']],
    ['.*', []],
  ])('that have the words %j are %j', (search, expected) => {
    expect(codes({ search, orderBy: 'ID' })).toEqual(expected);
  });

  it('follow the LPR of the day', () => {
    expect(codes({ filter: { maxAnnualRate: '0.045' } })).toContain('dollars');
    // 3.60 % before 2025-05-20, when neither product was there yet but for the earlier version.
    const earlier = { ...DOLLARS, effectiveFrom: '2025-01-01T00:00:00.000Z' };
    const at = (asOf: string) => codes({ filter: { maxAnnualRate: '0.045' }, asOf }, [earlier]);
    expect([at('2025-05-19T00:00:00.000Z'), at('2025-05-20T00:00:00.000Z')]).toEqual([[], ['dollars']]);
  });
});

describe('what limits whom a product is for', () => {
  const limited = (code: string, ...criteria: Criterion[]) => product({ code, criteria });
  const products = [
    limited('county', { kind: 'REGION', codes: ['150926'] }),
    limited('province', { kind: 'REGION', codes: ['150000'], excludedCodes: ['150926'] }),
    limited('farms', { kind: 'INDUSTRY', codes: ['A'] }, { kind: 'LEGAL_FORM', codes: ['COOPERATIVE', 'FAMILY_FARM'] }),
    limited('small', { kind: 'SIZE_CLASS', codes: ['SMALL', 'MICRO'] }, { kind: 'OWNERSHIP', excludedCodes: ['STATE'] }),
    limited('first', { kind: 'FIRST_TIME_BORROWER', flag: true }, { kind: 'TAX_CREDIT_GRADE', codes: ['A', 'B'] }),
    limited('words', { kind: 'REGION', text: '本地' }, { kind: 'AMOUNT', minimum: '50000' }, { kind: 'LEGAL_FORM', codes: ['COOPERATIVE'], undisclosed: true }),
    limited('doubted', { kind: 'TERM', maximum: '6' }),
  ].map((each) => (each.code === 'doubted' ? { ...each, unknowns: [{ field: 'criteria[0].maximum', reason: 'AMBIGUOUS' as const }] } : each));
  const others = (...left: string[]) => ['county', 'doubted', 'farms', 'first', 'province', 'small', 'words'].filter((code) => !left.includes(code));

  it.each<[StatedFilter, string[]]>([
    [{ regions: ['150926'] }, others('province')],
    [{ regions: ['150900'] }, others()],
    [{ regions: ['110000'] }, others('county', 'province')],
    [{ industries: ['A0311'] }, others()],
    [{ industries: ['C13'] }, others('farms')],
    [{ legalForms: ['LIMITED_COMPANY'] }, others('farms')],
    [{ legalForms: ['LIMITED_COMPANY', 'COOPERATIVE'] }, others()],
    [{ sizeClasses: ['LARGE'] }, others('small')],
    [{ ownerships: ['STATE'] }, others('small')],
    [{ firstTimeBorrower: false }, others('first')],
    [{ firstTimeBorrower: true }, others()],
    [{ taxCreditGrades: ['M'] }, others('first')],
    [{ creditRatings: ['D'], agriculturalSubjects: ['COOPERATIVE'] }, others()],
    [{ amount: '49999' }, others('words')],
    [{ termMonths: 7 }, others()],
  ])('leaves by %j %j: what is not stated, or for the bank to judge, admits all', (filter, expected) => {
    expect(codes({ filter }, products)).toEqual(expected);
  });
});

describe('products are ordered', () => {
  const more = [...ALL, product({ code: 'a', name: '税务贷', amount: { maximum: '5000000.00' } })];

  it.each<[ProductOrder, string[][]]>([
    ['ID', [['a', 'grain', 'open', 'dollars', 'tax']]],
    ['NAME', [['dollars', 'open', 'a', 'tax', 'grain']]],
    // Each currency for itself: 9 dollars are neither more nor less than 5,000,000 yuan. Of two that are equal the lot decides.
    ['MAXIMUM_AMOUNT', [['dollars', 'tax', 'a', 'grain', 'open'], ['dollars', 'tax', 'grain', 'a', 'open']]],
    ['LOWEST_RATE', [['tax', 'dollars', 'a', 'grain', 'open'], ['tax', 'dollars', 'grain', 'a', 'open']]],
    ['LATEST_CHANGE', [['grain', 'a', 'open', 'dollars', 'tax']]],
    // Nothing was searched for.
    ['RELEVANCE', [['a', 'grain', 'open', 'dollars', 'tax']]],
  ])('by %s, however they come', (orderBy, expected) => {
    const found = codes({ orderBy }, more);
    expect(expected).toContainEqual(found);
    expect(codes({ orderBy }, [...more].reverse())).toEqual(found);
  });

  it('by FASTEST: undisclosed ones last', () => {
    expect(codes({ orderBy: 'FASTEST' }, more).slice(0, 2)).toEqual(['tax', 'grain']);
  });

  it('by lots where they are equal, which the day and the search draw anew and no bank’s code decides', () => {
    const equals = ['aaa', 'bbb', 'ccc', 'ddd'].map((bankCode) => product({ bankCode }));
    const first = (question: ProductsQuestion) => find({ orderBy: 'LOWEST_RATE', ...question }, equals).nodes[0]?.bankCode;
    const days = Array.from({ length: 28 }, (_, index) => first({ asOf: `2026-07-${String(index + 1).padStart(2, '0')}T00:00:00.000Z` }));
    expect(new Set(days).size).toBe(equals.length);
    expect(first({ asOf: '2026-07-03T09:00:00.000Z' })).toBe(days[2]);
  });
});

describe('a product’s id, searched for,', () => {
  const coded = ['A$1', 'A$1 B', 'a-b_c.d e f g h i j k l'].map((code) => product({ code }));

  it.each(coded.map(({ code, id }) => [id, code] as const))('%s finds that product alone', (id, code) => {
    expect(codes({ search: ` ${id} ` }, coded)).toEqual([code]);
    expect(codes({ search: id, filter: { termMonths: 12 }, orderBy: 'NAME' }, coded)).toEqual([code]);
  });

  it('finds nothing before it is in force', () => {
    expect(codes({ search: FUTURE.id })).toEqual([]);
    expect(codes({ search: FUTURE.id, asOf: '2026-07-02T00:00:00.000Z' })).toEqual(['future']);
  });
});

it('a filter by a bank that merged into another is no mistake', () => {
  const { banks, policy } = catalogOf(ALL);
  const merged = banks.map((bank) => ({ ...bank, profile: { ...bank.profile, predecessorCodes: ['former'] } }));
  expect(findProducts(new Catalog(merged, policy), AS_OF, { filter: { banks: ['former'] } }).totalCount).toBe(0);
});

describe('bad input', () => {
  it.each<[ProductsQuestion, string, string]>([
    [{ filter: { currency: 'RMB' } }, 'filter.currency', '"RMB"'],
    [{ filter: { termMonths: 0 } }, 'filter.termMonths', '0'],
    [{ filter: { termMonths: 601 } }, 'filter.termMonths', '601'],
    [{ filter: { amount: '0' } }, 'filter.amount', '"0"'],
    [{ filter: { amount: '1.001' } }, 'filter.amount', '"1.001"'],
    [{ filter: { minAnnualRate: '-0.01' } }, 'filter.minAnnualRate', '"-0.01"'],
    [{ filter: { maxAnnualRate: '10.1' } }, 'filter.maxAnnualRate', '"10.1"'],
    [{ filter: { minAnnualRate: '0.05', maxAnnualRate: '0.04' } }, 'filter.minAnnualRate', '"0.05"'],
    [{ filter: { maxTurnaroundDays: -1 } }, 'filter.maxTurnaroundDays', '-1'],
    [{ filter: { regions: ['150926', '999999'] } }, 'filter.regions[1]', '"999999"'],
    [{ filter: { industries: ['Z'] } }, 'filter.industries[0]', '"Z"'],
    [{ filter: { banks: new Array(51).fill('abc') } }, 'filter.banks', '"51 items"'],
    [{ filter: { banks: ['icbc', 'nobody'] } }, 'filter.banks[1]', '"nobody"'],
    [{ search: 'x'.repeat(201) }, 'search', `"${'x'.repeat(78)}…`],
    [{ search: 'a b c d e f g h i j k' }, 'search', '"a b c d e f g h i j k"'],
    [{ first: 101 }, 'first', '101'],
    [{ after: 'x' }, 'after', '"x"'],
  ])('%j is refused by field', (question, field, value) => {
    const attempt = () => find(question);
    expect(attempt).toThrow(UserInputError);
    try {
      attempt();
    } catch (error) {
      expect((error as UserInputError).extensions).toMatchObject({ code: 'BAD_USER_INPUT', field, value });
    }
  });

  it('is not a search of 200 characters, nor the same word eleven times', () => {
    expect(codes({ search: 'x'.repeat(200) })).toEqual([]);
    expect(codes({ search: new Array(11).fill('税务').join(' ') })).toEqual(['tax']);
  });
});
