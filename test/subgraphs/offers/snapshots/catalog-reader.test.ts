import type { ContractFields, RepaymentTerm } from '../../../../schema';
import { buildOffersSchema } from '../../../../subgraphs/offers/graphql/offers-schema';
import { createCatalogReader } from '../../../../subgraphs/offers/snapshots/catalog-reader';
import { MET_BY_ALL, exactRate, fee, product, profile } from '../kit/builders';

const reader = createCatalogReader(buildOffersSchema([]).schema);
const repays = (more: Partial<RepaymentTerm> = {}): RepaymentTerm => ({ method: 'INTEREST_ONLY', creditReportCode: '31', ...more });
const read = (value: unknown) => reader.readVersion(value, 'abc');

describe('a version that keeps the contract', () => {
  it('is read as it is, what the source leaves out being null', () => {
    const version = product({ fees: [fee()] });
    const found = read(version);
    expect(found).toMatchObject({ ...version, rates: [{ minimumRate: '0.048' }] });
    expect(found.turnaround).toBeNull();
    expect(found.rates[0]?.benchmark).toBeNull();
  });

  it('has its instants in one form, so that they compare', () => {
    expect(read(product({ effectiveFrom: '2026-01-01T08:00:00+08:00', recordedAt: '2025-12-01T00:00:00Z' }))).toMatchObject({
      effectiveFrom: '2026-01-01T00:00:00.000Z', recordedAt: '2025-12-01T00:00:00.000Z',
    });
  });

  it('has no fields but those of the contract', () => {
    expect(read({ ...product(), own: 1, bank: { code: 'icbc' } })).not.toHaveProperty('own');
    expect(read({ ...product(), bank: { code: 'icbc' } })).not.toHaveProperty('bank');
  });

  it.each([
    ['an escaped code', { code: 'A$1' }],
    ['the greatest maximum', { amount: { maximum: '10000000000' } }],
    ['a thousand unknowns', { unknowns: new Array(1_000).fill({ field: 'fees', reason: 'AMBIGUOUS' }) }],
    ['a hundred fees', { fees: new Array(100).fill(fee()) }],
    ['zeros past the fen', { fees: [fee({ amount: '1.500' })] }],
    ['a rate of zero', { rates: [exactRate('0')] }],
    ['a spread below the benchmark', { rates: [exactRate('0', { minimumSpreadBasisPoints: -100_000 })] }],
    ['caps of a fen', { fees: [fee({ yearlyCap: '0.01', totalCap: '0.01' })] }],
    ['a settlement day at either end', { repayments: [repays({ settlementDay: 1 }), repays({ settlementDay: 31, firstPeriod: 'LONG' })] }],
    ['steps at their bounds', { repayments: [repays({ stepRate: '-0.9999' }), repays({ stepRate: '1' }), repays({ stepAmount: '-10000000000' })] }],
    ['a season without months', { repayments: [repays({ method: 'SEASONAL' }), repays({ method: 'SEASONAL', principalMonths: [] })] }],
    ['fifty years of grace', { repayments: [repays({ graceMonths: 600 })] }],
  ] as [string, Partial<ContractFields>][])('may have %s', (_title, more) => {
    expect(() => read(product(more))).not.toThrow();
  });
});

const broken = (field: string, value: unknown): unknown => ({ ...product(), [field]: value });

describe('a version is refused, named with what is wrong,', () => {
  it.each([
    ['of another bank', broken('bankCode', 'icbc'), 'bankCode: allowed is "abc"'],
    ['with an id of another bank', broken('id', 'icbc:dai'), 'id: allowed is "abc:"'],
    ['with an id of another code', broken('id', 'abc:other'), 'id: allowed is "abc:"'],
    ['with an id that no column holds', product({ code: 'x'.repeat(188) }), 'id: allowed is'],
    ['with an empty version', broken('version', ''), 'version: allowed is 1 to 64'],
    ['with a version that no column holds', broken('version', 'x'.repeat(65)), 'version: allowed is 1 to 64'],
    ['without a name', broken('name', null), 'name: is missing'],
    ['without a list', broken('fees', undefined), 'fees: is missing'],
    ['with a code of no vocabulary', broken('instrument', 'GIFT'), 'instrument: Enum "Instrument"'],
    ['with a code of no vocabulary deep inside', broken('rates', [exactRate('0.04'), { ...exactRate('0.04'), kind: 'CHEAP' }]), 'rates[1].kind: Enum "RateKind"'],
    ['with an amount that is a number', broken('amount', { maximum: 1e6 }), 'amount.maximum: '],
    ['with a day that is none', broken('validity', { to: '2026-02-30' }), 'validity.to: '],
    ['with an instant that is none', broken('effectiveFrom', 'soon'), 'effectiveFrom: '],
    ['with a list that is none', broken('criteria', 'none'), 'criteria: is not a list'],
    ['with an object that is none', broken('term', 'none'), 'term: is not an object'],
    ['with an item that is missing', broken('fees', [null]), 'fees[0]: is missing'],
    ['in a currency that is none', broken('currency', 'RMB'), 'currency: allowed is an ISO 4217 code'],
    ['that lends nothing', broken('amount', { maximum: '0.00' }), 'amount.maximum: allowed is more than 0'],
    ['that lends a tenth of a fen', broken('amount', { maximum: '0.001' }), 'amount.maximum: allowed is 0 to 10000000000'],
    ['that lends more than can be asked', broken('amount', { maximum: '10000000000.01' }), 'amount.maximum: allowed is'],
    ['with too many fees', broken('fees', new Array(101).fill(fee())), 'fees: allowed is at most 100'],
    ['with too many rates', broken('rates', new Array(101).fill(exactRate('0.04'))), 'rates: allowed is at most 100'],
    ['with too many criteria', broken('criteria', new Array(101).fill(MET_BY_ALL)), 'criteria: allowed is at most 100'],
    ['with too many repayments', broken('repayments', new Array(101).fill(repays())), 'repayments: allowed is at most 100'],
    ['with too many collaterals', broken('collaterals', new Array(101).fill({ kind: 'LIVESTOCK', required: false })), 'collaterals: allowed is at most 100'],
    ['with too many unknowns', broken('unknowns', new Array(1_001).fill({ field: 'fees', reason: 'AMBIGUOUS' })), 'unknowns: allowed is at most 1000'],
    ['with too many conditions of a rate', broken('rates', [exactRate('0.04', { conditions: new Array(101).fill('优质客户') })]), 'rates[0].conditions: allowed is at most 100'],
    ['with a tier up to nothing', broken('rates', [exactRate('0.04', { maximumAmount: '0' })]), 'rates[0].maximumAmount: allowed is more than 0'],
    ['with a negative fee', broken('fees', [fee(), fee({ amount: '-1' })]), 'fees[1]: allowed is amounts of 0'],
    ['with a fee of a tenth of a fen', broken('fees', [fee({ maximumAmount: '0.001' })]), 'fees[0]: allowed is amounts of 0'],
    ['with a negative fee rate', broken('fees', [fee({ amount: null, minimumRate: '-0.1' })]), 'fees[0]: allowed is rates of 0 to 10'],
    ['with a negative rate', broken('rates', [exactRate('-0.01')]), 'rates[0]: allowed is rates of 0 to 10'],
    ['with a rate beyond any', broken('rates', [exactRate('10.01')]), 'rates[0]: allowed is rates of 0 to 10'],
    ['with a spread beyond any', broken('rates', [exactRate('0', { maximumSpreadBasisPoints: 100_001 })]), 'rates[0]: allowed is a spread'],
    ['with a tier of a tenth of a fen', broken('rates', [exactRate('0.04', { maximumAmount: '0.001' })]), 'rates[0]: allowed is amounts of 0'],
    ['with a yearly cap of nothing', broken('fees', [fee({ yearlyCap: '0' })]), 'fees[0].yearlyCap: allowed is more than 0'],
    ['with a cap of a tenth of a fen', broken('fees', [fee(), fee({ totalCap: '0.001' })]), 'fees[1].totalCap: allowed is more than 0, and 0 to'],
    ['with a settlement day 0', broken('repayments', [repays({ settlementDay: 0 })]), 'repayments[0].settlementDay: allowed is a day of the month from 1 to 31'],
    ['with a settlement day 32', broken('repayments', [repays(), repays({ settlementDay: 32 })]), 'repayments[1].settlementDay: allowed is'],
    ['with a month 13', broken('repayments', [repays({ method: 'SEASONAL', principalMonths: [10, 13] })]), 'repayments[0].principalMonths: allowed is months from 1 to 12'],
    ['with a negative grace', broken('repayments', [repays({ graceMonths: -1 })]), 'repayments[0].graceMonths: allowed is 0 to 600'],
    ['with a step of all', broken('repayments', [repays({ stepRate: '-1' })]), 'repayments[0].stepRate: allowed is more than -1 and at most 1'],
    ['with a step of a tenth of a fen', broken('repayments', [repays({ stepAmount: '-0.001' })]), 'repayments[0].stepAmount: allowed is up or down by 0 to'],
    ['with a negative loan to value', broken('collaterals', [{ kind: 'LIVESTOCK', required: false, minimumLoanToValue: '-0.1' }]), 'collaterals[0]: allowed is loan to value of 0 to 10'],
  ])('%s', (_title, value, message) => {
    expect(() => read(value)).toThrow(message);
  });

  it('by its key', () => {
    expect(() => read({ ...product({ version: '7' }), name: null })).toThrow(/^abc:dai@7: name: is missing$/);
  });

  it.each([[null], ['x'], [[]], [undefined]])('being no object: %p', (value) => {
    expect(() => read(value)).toThrow('value: allowed is an object');
  });
});

describe('a profile', () => {
  it('is read with its derived prefix', () => {
    expect(reader.readProfile(profile('rural-bank'), 'rural-bank')).toEqual({ ...profile('rural-bank'), prefix: 'ruralBank' });
  });

  it('needs no more than a code and a name', () => {
    expect(reader.readProfile({ code: 'abc', name: '农行' }, 'abc')).toEqual({ code: 'abc', prefix: 'abc', name: '农行', nameEn: '农行', kind: '', predecessorCodes: [], illustrative: false });
  });

  it.each([
    ['of another bank', profile('icbc'), 'profile.code: allowed is "abc"'],
    ['without a name', { ...profile('abc'), name: null }, 'profile.name: is missing'],
    ['that is missing', null, 'value: allowed is an object'],
  ])('is refused %s', (_title, value, message) => {
    expect(() => reader.readProfile(value, 'abc')).toThrow(message);
  });
});
