import { testCriteria } from '../../kit/criteria';

describe('a criterion of one number in a closed interval', () => {
  testCriteria([
    { title: 'below the minimum', criterion: { kind: 'ANNUAL_REVENUE', minimum: '3000000' }, applicant: { annualRevenue: '2999999.99' }, settled: 'NOT_MET', required: '≥ 3000000 CNY', given: '2999999.99 CNY' },
    { title: 'at the minimum', criterion: { kind: 'ANNUAL_REVENUE', minimum: '3000000' }, applicant: { annualRevenue: '3000000.00' }, settled: 'MET' },
    { title: 'at the maximum', criterion: { kind: 'EXISTING_LENDERS', maximum: '2' }, applicant: { existingLenders: 2 }, settled: 'MET', required: '≤ 2 lenders', given: '2 lenders' },
    { title: 'above the maximum', criterion: { kind: 'EXISTING_LENDERS', maximum: '2' }, applicant: { existingLenders: 3 }, settled: 'NOT_MET' },
    { title: 'zero, which is a fact', criterion: { kind: 'EXISTING_LENDERS', maximum: '2' }, applicant: { existingLenders: 0 }, settled: 'MET', given: '0 lenders' },
    { title: 'inside an interval', criterion: { kind: 'OWNER_AGE', minimum: '18', maximum: '65' }, applicant: { ownerAge: 40 }, settled: 'MET', required: '18 – 65 years' },
    { title: 'no fact', criterion: { kind: 'TAX_PAID', minimum: '10000' }, applicant: {}, settled: 'missing annualTax', given: null },
    { title: 'digits that a floating-point number loses', criterion: { kind: 'ANNUAL_REVENUE', minimum: '100000000000000000.01' }, applicant: { annualRevenue: '100000000000000000' }, settled: 'NOT_MET' },
    { title: 'land in mu', criterion: { kind: 'LAND_AREA', minimum: '50' }, applicant: { landAreaMu: '50.5' }, settled: 'MET' },
    { title: 'no bound', criterion: { kind: 'OWNER_AGE' }, applicant: { ownerAge: 40 }, settled: 'bank judges', required: 'undisclosed' },
    { title: 'no bound but words', criterion: { kind: 'TAX_PAID', text: '纳税稳定' }, applicant: { annualTax: '1' }, settled: 'bank judges', required: '纳税稳定' },
    { title: 'a threshold in another currency than the yuan that are stated', criterion: { kind: 'ANNUAL_REVENUE', minimum: '75000' }, applicant: { annualRevenue: '1' }, context: { currency: 'AUD' }, settled: 'bank judges', required: '≥ 75000 AUD' },
    { title: 'a count in a product of another currency', criterion: { kind: 'OWNER_AGE', minimum: '18' }, applicant: { ownerAge: 40 }, context: { currency: 'AUD' }, settled: 'MET' },
  ]);
});
