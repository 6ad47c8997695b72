import type { ContractFields, ProductOrder } from '../../../schema';
import { UserInputError } from '../../../schema/errors';
import { findProducts } from '../../../subgraphs/offers/find-products';
import type { ProductFilter } from '../../../subgraphs/offers/graphql/inputs';
import { AS_OF, catalogOf, product } from './kit/builders';

const GRAIN = product({
  code: 'grain', name: '粮食收购贷', description: 'Seasonal purchase', purposes: ['TRADE'], segments: ['AGRICULTURAL_ENTITY'], amount: { maximum: '5000000' },
  term: { minimumMonths: 3, maximumMonths: 12 }, guarantees: [{ method: 'MORTGAGE', creditReportCode: '2', statisticsCode: 'B' }], collaterals: [{ kind: 'INVENTORY', required: true }],
});
const TAX = product({ code: 'tax', bankCode: 'icbc', name: '税务贷', instrument: 'REVOLVING_CREDIT', amount: { maximum: '40000000' }, repayments: [{ method: 'ANYTIME', creditReportCode: '23' }], illustrative: false });
const DOLLARS = product({ code: 'dollars', bankCode: 'anz', name: 'Business loan', currency: 'AUD', amount: { maximum: '9' }, purposes: ['WORKING_CAPITAL'] });
const OPEN = product({ code: 'open', name: '开放贷' });
const FUTURE = product({ code: 'future', name: '明日贷', effectiveFrom: '2026-07-02T00:00:00.000Z' });
const ALL = [TAX, OPEN, FUTURE, GRAIN, DOLLARS];

const codes = (filter: ProductFilter, search: string | null = null, orderBy: ProductOrder = 'ID', products: readonly ContractFields[] = ALL) =>
  findProducts(catalogOf(products), AS_OF, filter, search, orderBy).map(({ code }) => code);

describe('products', () => {
  it('are those in force, by id', () => {
    expect(codes({})).toEqual(['grain', 'open', 'dollars', 'tax']);
    expect(findProducts(catalogOf(ALL), '2026-07-02T00:00:00.000Z', {}, null, 'ID').map(({ code }) => code)).toContain('future');
  });

  it.each([
    [{ banks: ['icbc', 'nobody'] }, ['tax']],
    [{ banks: [] }, []],
    [{ instruments: ['REVOLVING_CREDIT'] }, ['tax']],
    [{ purposes: ['TRADE'] }, ['grain', 'open', 'tax']],
    [{ segments: ['AGRICULTURAL_ENTITY'] }, ['grain']],
    [{ repaymentMethods: ['ANYTIME'] }, ['tax']],
    [{ guaranteeMethods: ['MORTGAGE'] }, ['grain']],
    [{ collateralKinds: ['INVENTORY'] }, ['grain']],
    [{ currency: 'AUD' }, ['dollars']],
    [{ illustrative: false }, ['tax']],
    [{ termMonths: 2 }, ['open', 'dollars', 'tax']],
    [{ termMonths: 12 }, ['grain', 'open', 'dollars', 'tax']],
    [{ termMonths: 13, currency: 'CNY' }, ['open', 'tax']],
  ] as [ProductFilter, string[]][])('that pass %j are %j', (filter, expected) => {
    expect(codes(filter)).toEqual(expected);
  });

  it.each([
    ['收购', ['grain']],
    ['seasonal 粮食', ['grain']],
    ['seasonal 税务', []],
    ['BUSINESS', ['dollars']],
    ['tax', ['tax']],
    ['   ', ['grain', 'open', 'dollars', 'tax']],
    ['.*', []],
  ])('that have the words %j are %j', (search, expected) => {
    expect(codes({}, search)).toEqual(expected);
  });
});

describe('products are ordered', () => {
  const more = [...ALL, product({ code: 'a', name: '税务贷', amount: { maximum: '5000000.00' } })];

  it.each([
    ['ID', ['a', 'grain', 'open', 'dollars', 'tax']],
    ['NAME', ['dollars', 'open', 'a', 'tax', 'grain']],
    // Each currency for itself: 9 dollars are neither more nor less than 5,000,000 yuan.
    ['MAXIMUM_AMOUNT', ['dollars', 'tax', 'a', 'grain', 'open']],
  ] as [ProductOrder, string[]][])('by %s, however they come', (orderBy, expected) => {
    expect(codes({}, null, orderBy, more)).toEqual(expected);
    expect(codes({}, null, orderBy, [...more].reverse())).toEqual(expected);
  });
});

describe('bad input', () => {
  it.each([
    [{ currency: 'RMB' }, null, 'filter.currency', '"RMB"'],
    [{ termMonths: 0 }, null, 'filter.termMonths', '0'],
    [{ termMonths: 601 }, null, 'filter.termMonths', '601'],
    [{}, 'x'.repeat(201), 'search', `"${'x'.repeat(78)}…`],
  ] as [ProductFilter, string | null, string, string][])('%j %j is refused by field', (filter, search, field, value) => {
    const attempt = () => codes(filter, search);
    expect(attempt).toThrow(UserInputError);
    try {
      attempt();
    } catch (error) {
      expect((error as UserInputError).extensions).toMatchObject({ code: 'BAD_USER_INPUT', field, value });
    }
  });

  it('is not a search of 200 characters', () => {
    expect(codes({}, 'x'.repeat(200))).toEqual([]);
  });
});
