import fc from 'fast-check';
import { mapCdrProduct, readCdrFile } from '../../../../../subgraphs/bank-kit/catalog-import/cdr';
import { accountProblems } from './account-check';

/** Values that some member of the standard takes, in the wrong places too, and values that none takes. */
const scalar = fc.oneof(
  fc.constantFrom<unknown>(
    null, '', ' ', 'x', 'P1M', 'P1Y', 'P6M', '1 Year', '0', '0.00', '0.0795', '15.00', '20,000', '7.95', '0.165', 'AUD', 'USD', 'AUD ',
    'At cost', 'Base rate only, a margin is added', 'https://mutual.example/', '2024-03-01T00:00:00Z', '9999-12-31T00:00:00Z', 0, 0.8, 12, 20000, 1e21, true, false,
  ),
  fc.string({ maxLength: 6 }),
);
const nested = fc.oneof({ weight: 9, arbitrary: scalar }, { weight: 1, arbitrary: fc.object({ maxDepth: 2, maxKeys: 3, values: [scalar] }) });

function members(names: readonly string[], codes: Readonly<Record<string, readonly string[]>>, arrays: Readonly<Record<string, fc.Arbitrary<unknown>>> = {}): fc.Arbitrary<unknown> {
  const coded = Object.entries(codes).map(([name, values]) => [name, fc.oneof(fc.constantFrom(...values), nested)] as const);
  const model = Object.fromEntries([...names.map((name) => [name, nested] as const), ...coded, ...Object.entries(arrays)]);
  return fc.record(model, { requiredKeys: [] });
}

const words = ['additionalValue', 'additionalInfo', 'additionalInfoUri', 'a.b'];
const listOf = (item: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => fc.oneof(fc.array(item, { maxLength: 3 }), fc.constant(null));

const tier = members(['name', 'minimumValue', 'maximumValue', 'applicabilityConditions', ...words], {
  unitOfMeasure: ['DOLLAR', 'MONTH', 'PERCENT', 'DAY', 'DOLLAR '],
  rateApplicationMethod: ['WHOLE_BALANCE', 'PER_TIER'],
});
const lendingRate = members(
  ['rate', 'comparisonRate', 'calculationFrequency', 'applicationFrequency', ...words],
  {
    lendingRateType: ['FIXED', 'VARIABLE', 'MARKET_LINKED', 'PENALTY', 'DISCOUNT', 'VARIABLE '],
    repaymentType: ['PRINCIPAL_AND_INTEREST', 'INTEREST_ONLY', 'OTHER', 'UNCONSTRAINED'],
    interestPaymentDue: ['IN_ARREARS', 'IN_ADVANCE'],
    loanPurpose: ['INVESTMENT', 'UNCONSTRAINED'],
  },
  { tiers: listOf(tier) },
);
const fee = members(['name', 'amount', 'balanceRate', 'transactionRate', 'accruedRate', 'accrualFrequency', 'currency', 'discounts', ...words], {
  feeType: ['UPFRONT', 'PERIODIC', 'EXIT', 'EVENT', 'VARIABLE ', 'TRANSACTION', 'OTHER', 'toString'],
});
const constraint = members(words, { constraintType: ['MIN_LIMIT', 'MAX_LIMIT', 'MIN_BALANCE', 'MAX_LIMIT '] });
const eligibility = members(words, {
  eligibilityType: ['BUSINESS', 'NATURAL_PERSON', 'MIN_AGE', 'MAX_AGE', 'MIN_TURNOVER', 'RESIDENCY_STATUS', 'OTHER', 'STAFF'],
});

const product = members(
  ['description', 'brand', 'brandName', 'effectiveFrom', 'effectiveTo', 'isTailored', 'applicationUri', 'features', 'cardArt', 'depositRates'],
  { productCategory: ['BUSINESS_LOANS', 'OVERDRAFTS', 'constructor'] },
  { lendingRates: listOf(lendingRate), fees: listOf(fee), constraints: listOf(constraint), eligibility: listOf(eligibility) },
);

it('loses no leaf of any product that a file can hold, and never throws', () => {
  fc.assert(
    fc.property(product, (parts) => {
      const text = JSON.stringify([{ ...(parts as object), productId: 'any', name: 'Any', lastUpdated: '2024-03-01T00:00:00Z' }]);
      const file = readCdrFile(text, 'any.json');
      if (!file.ok || !file.products[0]) throw new Error(JSON.stringify(file));
      const [raw] = JSON.parse(text) as unknown[];
      expect(accountProblems(raw, mapCdrProduct(file.products[0], { code: 'example-mutual' }))).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});
