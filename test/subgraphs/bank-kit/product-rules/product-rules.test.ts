import type { Criterion, ProductTerms, RateComponent } from '../../../../schema';
import { acceptedCollateral, exactRate, feeOfAmount, feeOfRate, loanToValue, lprPlus, mustBe, rateRange, repaymentTerm } from '../../../../subgraphs/bank-kit/authoring';
import { readCdrFile } from '../../../../subgraphs/bank-kit/catalog-import/cdr';
import { type RuledProduct, checkProduct } from '../../../../subgraphs/bank-kit/product-rules';
import { fixtureText, mappedFixture } from '../catalog-import/cdr/mapped-fixture';
import { entry, profile } from '../sample-entries';

const REAL = { ...profile, illustrative: false };

function product(terms: Partial<ProductTerms> = {}, more: Partial<RuledProduct> = {}): RuledProduct {
  return { terms: { ...entry('a').terms, ...terms }, own: {}, profile, hasOther: (id) => id === 'test-bank:b', ...more };
}

const fieldsOf = (ruled: RuledProduct): string[] => checkProduct(ruled).map(({ field }) => field);
const rate = (more: Partial<RateComponent>): Partial<ProductTerms> => ({ rates: [{ ...exactRate('0.04'), ...more }] });
const fee = (more: object): Partial<ProductTerms> => ({ fees: [{ ...feeOfRate('GUARANTEE', '担保费', 'BORROWER', 'YEARLY', 'PRINCIPAL_PER_YEAR', '0.008'), ...more }] });
const repayment = (...args: Parameters<typeof repaymentTerm>): Partial<ProductTerms> => ({ repayments: [repaymentTerm(...args)] });
const criterion = (more: Criterion): Partial<ProductTerms> => ({ criteria: [more] });
const items = <T>(count: number, item: T): T[] => new Array<T>(count).fill(item);

describe('a product that keeps every rule', () => {
  it.each<[title: string, ruled: RuledProduct]>([
    ['is a plain one', product()],
    ['lends what is least and most', product({ amount: { minimum: '0.01', maximum: '10000000000' }, term: { minimumMonths: 0, maximumMonths: 600 } })],
    ['states neither amount nor term nor rate', product({ amount: {}, term: {}, rates: [] })],
    ['has what its source calls by a name of its own', product({ unknowns: [{ field: 'cardArt', reason: 'UNPARSED', sourcePath: 'cardArt[0]', rawText: 'x' }] })],
    ['does not disclose a threshold', product({ criteria: [{ kind: 'TAX_PAID', undisclosed: true }] })],
    ['has tiers that begin at nothing and overlap', product({ rates: [exactRate('0.04', { minimumAmount: '0', maximumAmount: '100' }), exactRate('0.05', { minimumAmount: '50' })] })],
    ['has rates at their bounds', product({ rates: [rateRange('0', '10'), lprPlus('LPR_1Y', -100_000), lprPlus('LPR_5Y', 100_000)] })],
    ['is counted in a currency without a minor unit', product({ currency: 'JPY', amount: { maximum: '5000000.00' } })],
    ['has as many items and characters as it may', product({ rates: items(100, exactRate('0.04')), name: `${'长'.repeat(196)}（示例）`.slice(-200), description: 'x'.repeat(4_000) })],
    ['tells livestock by tag and insurance', product({ collaterals: [acceptedCollateral('LIVESTOCK', { ...loanToValue('0.7'), tagged: true, insured: false })] })],
    ['wants a machine insured', product({ collaterals: [acceptedCollateral('MACHINERY', { insured: true })] })],
    ['settles on the last day there is, after a long first period', product(repayment('INTEREST_ONLY', 'QUARTERLY', { settlementDay: 31, firstPeriod: 'LONG' }))],
    ['settles on the first of the month, the source silent on the first period', product(repayment('REVOLVING', 'MONTHLY', { settlementDay: 1 }))],
    ['leaves the months of a season to the need', product(repayment('SEASONAL', 'QUARTERLY'))],
    ['has a season of all twelve months', product(repayment('SEASONAL', 'MONTHLY', { principalMonths: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }))],
    ['steps down by almost as much as there is', product(repayment('STEP_GEOMETRIC', 'MONTHLY', { stepRate: '-0.9999' }))],
    ['steps up by an amount', product(repayment('STEP_ARITHMETIC', 'MONTHLY', { stepAmount: '-100.50' }))],
    ['does not say by how much it steps', product({ repayments: [repaymentTerm('STEP_GEOMETRIC', 'MONTHLY'), repaymentTerm('STEP_ARITHMETIC', 'MONTHLY')] })],
    ['caps a fee by the charge, the year and the term', product(fee({ minimumAmount: '0', maximumAmount: '800', yearlyCap: '1000', totalCap: '1000.00', payee: 'GUARANTOR' }))],
    ['caps over the term what is charged once', product(fee({ frequency: 'UPFRONT', totalCap: '0.01' }))],
    ['caps by the year what is charged who knows when', product(fee({ frequency: null, yearlyCap: '500' }))],
    ['has a fee of no amount', product({ fees: [feeOfAmount('SERVICE', '服务费', 'BORROWER', 'UPFRONT', '0')] })],
    ['succeeds another and one of an absorbed bank', product({ predecessorIds: ['test-bank:b', 'old-bank:x'] })],
    ['is real, of a real bank', product({ name: '贷', illustrative: false, provenance: { source: '官网', trust: 'BANK_PUBLISHED' } }, { profile: REAL })],
  ])('%s', (_title, ruled) => {
    expect(checkProduct(ruled)).toEqual([]);
  });
});

describe('a product that breaks a rule is told of the field', () => {
  it.each<[field: string, title: string, terms: Partial<ProductTerms>]>([
    ['code', 'is blank', { code: ' ' }],
    ['code', 'has space around it', { code: 'a ' }],
    ['code', 'makes too long an id', { code: '贷'.repeat(21) }],
    ['code', 'is half a character', { code: 'a\ud83d' }],
    ['code', 'is too long', { code: 'x'.repeat(201) }],
    ['name', 'is blank', { name: '  ' }],
    ['name', 'does not say that it is made up', { name: '好贷款' }],
    ['name', 'is too long', { name: `${'长'.repeat(197)}（示例）` }],
    ['description', 'is too long', { description: 'x'.repeat(4_001) }],
    ['description', 'is half a character', { description: '\udc00' }],
    ['rates', 'are too many', { rates: items(101, exactRate('0.04')) }],
    ['segments', 'are too many', { segments: items(101, 'LARGE' as const) }],
    ['unknowns', 'are too many', { unknowns: items(1_001, { field: 'fees', reason: 'UNDISCLOSED' as const, note: '一' }) }],
    ['rates[0].conditions[0]', 'is too long', rate({ conditions: ['x'.repeat(4_001)] })],
    ['illustrative', 'is not what the bank is', { illustrative: false }],
    ['provenance.trust', 'is that of a real publication', { provenance: { source: '示例', trust: 'BANK_PUBLISHED' } }],
    ['provenance.source', 'does not say so', { provenance: { source: '官网', trust: 'ILLUSTRATIVE' } }],
    ['currency', 'is none', { currency: 'cny' }],
    ['currency', 'is a metal', { currency: 'XAU' }],
    ['amount.minimum', 'is nothing', { amount: { minimum: '0' } }],
    ['amount.maximum', 'is nothing', { amount: { maximum: '0.00' } }],
    ['amount.maximum', 'is less than nothing', { amount: { maximum: '-1' } }],
    ['amount.maximum', 'is beyond what is priced', { amount: { maximum: '10000000001' } }],
    ['amount.maximum', 'is finer than the currency', { amount: { maximum: '1.001' } }],
    ['amount.minimum', 'is above the maximum', { amount: { minimum: '100000', maximum: '90000' } }],
    ['term.maximumMonths', 'is none', { term: { maximumMonths: 0 } }],
    ['term.maximumMonths', 'is beyond fifty years', { term: { maximumMonths: 601 } }],
    ['term.minimumMonths', 'is below zero', { term: { minimumMonths: -1 } }],
    ['term.minimumMonths', 'is above the maximum', { term: { minimumMonths: 13, maximumMonths: 12 } }],
    ['rates[0].role', 'is that of a loan where nothing is lent', { instrument: 'SETTLEMENT' }],
    ['rates[0].minimumRate', 'is below zero', { rates: [{ ...exactRate('0.04'), disclosure: 'RANGE', minimumRate: '-0.01' }] }],
    ['rates[0].maximumRate', 'is above 1,000 %', { rates: [rateRange('0.04', '10.01')] }],
    ['rates[0].minimumRate', 'is above its maximum', { rates: [rateRange('0.05', '0.04')] }],
    ['rates[0].minimumSpreadBasisPoints', 'is too far', { rates: [{ ...lprPlus('LPR_1Y', -100_001), disclosure: 'FROM', maximumSpreadBasisPoints: null }] }],
    ['rates[0].disclosure', 'is exact with two ends', rate({ maximumRate: '0.05' })],
    ['rates[0].disclosure', 'is undisclosed with an end', rate({ disclosure: 'UNDISCLOSED' })],
    ['rates[0].benchmark', 'is missing from a linked rate', { rates: [{ ...lprPlus('LPR_1Y', 50), benchmark: null }] }],
    ['rates[0].kind', 'is linked with an absolute end', { rates: [{ ...lprPlus('LPR_1Y', 50), minimumRate: '0.03' }] }],
    ['rates[0].kind', 'is fixed with a spread', rate({ minimumSpreadBasisPoints: 5 })],
    ['rates[0].minimumAmount', 'is below zero', rate({ minimumAmount: '-1' })],
    ['rates[0].minimumAmount', 'is above its maximum', rate({ minimumAmount: '2', maximumAmount: '1' })],
    ['rates[0].maximumTermMonths', 'is beyond fifty years', rate({ maximumTermMonths: 601 })],
    ['rates[0].minimumTermMonths', 'is above its maximum', rate({ minimumTermMonths: 13, maximumTermMonths: 12 })],
    ['repayments[0].graceMonths', 'is below zero', { repayments: [repaymentTerm('BULLET', undefined, { graceMonths: -1 })] }],
    ['repayments[0].principalMonths', 'are not of the year', repayment('SEASONAL', 'YEARLY', { principalMonths: [13] })],
    ['repayments[0].principalMonths', 'are before the year', repayment('SEASONAL', 'YEARLY', { principalMonths: [0] })],
    ['repayments[0].principalMonths', 'stand twice', repayment('SEASONAL', 'YEARLY', { principalMonths: [10, 10] })],
    ['repayments[0].principalMonths', 'are of no season', repayment('BULLET', undefined, { principalMonths: [3] })],
    ['repayments[0].settlementDay', 'is before the first', repayment('INTEREST_ONLY', 'MONTHLY', { settlementDay: 0 })],
    ['repayments[0].settlementDay', 'is after the last', repayment('INTEREST_ONLY', 'MONTHLY', { settlementDay: 32, firstPeriod: 'LONG' })],
    ['repayments[0].settlementDay', 'is of one due at the end', repayment('BULLET', 'AT_END', { settlementDay: 20 })],
    ['repayments[0].settlementDay', 'is of interest in advance', repayment('DISCOUNT', undefined, { settlementDay: 20 })],
    ['repayments[0].settlementDay', 'is of what is repaid at any time', repayment('ANYTIME', undefined, { settlementDay: 20 })],
    ['repayments[0].settlementDay', 'is of interest at the end', repayment('INTEREST_ONLY', 'AT_END', { settlementDay: 20 })],
    ['repayments[0].firstPeriod', 'is of no settlement day', repayment('INTEREST_ONLY', 'MONTHLY', { firstPeriod: 'LONG' })],
    ['repayments[0].stepRate', 'is of no ratio', repayment('STEP_ARITHMETIC', 'MONTHLY', { stepRate: '0.02' })],
    ['repayments[0].stepRate', 'is all', repayment('STEP_GEOMETRIC', 'MONTHLY', { stepRate: '-1.00' })],
    ['repayments[0].stepRate', 'more than doubles', repayment('STEP_GEOMETRIC', 'MONTHLY', { stepRate: '1.01' })],
    ['repayments[0].stepAmount', 'is of no amount', repayment('STEP_GEOMETRIC', 'MONTHLY', { stepAmount: '100' })],
    ['repayments[0].stepAmount', 'is finer than the currency', repayment('STEP_ARITHMETIC', 'MONTHLY', { stepAmount: '0.001' })],
    ['repayments[0].stepAmount', 'is beyond what is priced', repayment('STEP_ARITHMETIC', 'MONTHLY', { stepAmount: '-10000000000.01' })],
    ['fees[0].yearlyCap', 'is nothing', fee({ yearlyCap: '0' })],
    ['fees[0].yearlyCap', 'is less than nothing', fee({ yearlyCap: '-1' })],
    ['fees[0].yearlyCap', 'is finer than the currency', fee({ yearlyCap: '0.001' })],
    ['fees[0].yearlyCap', 'is of what is charged once, at the start', fee({ frequency: 'UPFRONT', yearlyCap: '5' })],
    ['fees[0].yearlyCap', 'is of what is charged once, at the end', fee({ frequency: 'AT_END', yearlyCap: '5' })],
    ['fees[0].totalCap', 'is nothing', fee({ totalCap: '0.00' })],
    ['fees[0].totalCap', 'is beyond what is priced', fee({ totalCap: '10000000001' })],
    ['fees[0].totalCap', 'is below that of a year', fee({ yearlyCap: '500', totalCap: '499.99' })],
    ['fees[0].maximumAmount', 'caps a rate by nothing', fee({ maximumAmount: '0' })],
    ['fees[0].minimumAmount', 'is above the cap of the charge', fee({ minimumAmount: '800.01', maximumAmount: '800' })],
    ['collaterals[0].maximumLoanToValue', 'is above 1,000 %', { collaterals: [acceptedCollateral('LIVESTOCK', { maximumLoanToValue: '11' })] }],
    ['collaterals[0].minimumLoanToValue', 'is above its maximum', { collaterals: [acceptedCollateral('LIVESTOCK', { minimumLoanToValue: '0.6', maximumLoanToValue: '0.5' })] }],
    ['collaterals[0].tagged', 'is of what carries no tags', { collaterals: [acceptedCollateral('MACHINERY', { tagged: false })] }],
    ['collaterals[0].insured', 'is of what nobody insures', { collaterals: [acceptedCollateral('GUARANTEE_COMPANY', { insured: true })] }],
    ['fees[0].rate', 'is below zero', fee({ rate: '-0.01' })],
    ['fees[0].base', 'is missing', fee({ base: null })],
    ['fees[0].disclosure', 'is exact without a value', fee({ rate: null, base: null })],
    ['fees[0].amount', 'stands beside a rate', fee({ amount: '1' })],
    ['fees[0].maximumAmount', 'is finer than the currency', fee({ maximumAmount: '0.001' })],
    ['criteria[0]', 'has nothing to decide by', criterion({ kind: 'TAX_PAID' })],
    ['criteria[0].undisclosed', 'has its threshold', criterion({ kind: 'TAX_PAID', minimum: '1', undisclosed: true })],
    ['criteria[0].kind', 'is words with an operand', criterion({ kind: 'FREE_TEXT', text: '一', flag: true })],
    ['criteria[0].codes[1]', 'is no region', criterion({ kind: 'REGION', codes: ['150000', '159999'] })],
    ['criteria[0].excludedCodes[0]', 'is no industry', criterion({ kind: 'INDUSTRY', excludedCodes: ['A06'] })],
    ['criteria[0].codes[0]', 'is no grade', criterion({ kind: 'TAX_CREDIT_GRADE', codes: ['Z'] })],
    ['criteria[0].codes[0]', 'is a name of every object', criterion({ kind: 'LEGAL_FORM', codes: ['toString'] })],
    ['criteria[0].minimum', 'is above its maximum', criterion({ kind: 'OWNER_AGE', minimum: '60', maximum: '18' })],
    ['turnaround.maximumWorkingDays', 'is below zero', { turnaround: { maximumWorkingDays: -1 } }],
    ['turnaround.minimumWorkingDays', 'is above its maximum', { turnaround: { minimumWorkingDays: 5, maximumWorkingDays: 3 } }],
    ['validity.from', 'is after its end', { validity: { from: '2026-02-02', to: '2026-02-01' } }],
    ['predecessorIds[0]', 'is the product itself', { predecessorIds: ['test-bank:a'] }],
    ['predecessorIds[0]', 'is not there', { predecessorIds: ['test-bank:none'] }],
    ['predecessorIds[1]', 'is of a bank that was not absorbed', { predecessorIds: ['test-bank:b', 'icbc:one'] }],
    ['predecessorIds[0]', 'is no id', { predecessorIds: ['b'] }],
    ['unknowns[0].field', 'is not there', { unknowns: [{ field: 'rates[1]', reason: 'UNDISCLOSED', note: '一' }] }],
    ['unknowns[0].field', 'is no field', { unknowns: [{ field: 'constructor', reason: 'UNDISCLOSED', note: '一' }] }],
    ['unknowns[0].note', 'is not a word', { unknowns: [{ field: 'fees', reason: 'UNDISCLOSED' }] }],
  ])('%s %s', (field, _title, terms) => {
    expect([...new Set(fieldsOf(product(terms)))]).toEqual([field]);
    const [found] = checkProduct(product(terms));
    expect(found?.allowed).toMatch(/^\S.*[^.]$/s);
  });

  it('of a real bank, where it is said to be made up', () => {
    expect(fieldsOf(product({}, { profile: REAL }))).toEqual(['illustrative', 'provenance.trust']);
  });

  it('of the bank\'s own, where that is too long', () => {
    expect(fieldsOf(product({}, { own: { line: 'x'.repeat(4_001), points: items(101, '甲') } }))).toEqual(['line', 'points']);
  });

  it('for every rule at once', () => {
    const many = product({ name: '', currency: 'cny', term: { minimumMonths: 3, maximumMonths: 1 }, criteria: [mustBe('OVERDUE', false, '一'), { kind: 'TAX_PAID' }] });
    expect(fieldsOf(many)).toEqual(['name', 'name', 'currency', 'term.minimumMonths', 'criteria[1]']);
  });
});

/* A bank that was imported must be able to save what the import made of its file. */
describe('what an import makes of a file', () => {
  it.each(['constraints', 'eligibility', 'fees', 'lending-rates', 'texts'])('keeps the rules: %s', (name) => {
    const file = readCdrFile(fixtureText(`${name}.json`), name);
    if (!file.ok) throw new Error('the fixture is refused');
    const mapped = mappedFixture(`${name}.json`);
    const found = file.products.flatMap(({ productId }) =>
      checkProduct({ terms: mapped(productId).terms, own: {}, profile: REAL, hasOther: () => false }).map(({ field, value }) => `${productId} ${field} ${String(value)}`),
    );
    expect(found).toEqual([]);
  });
});
