import type { BankProfile, ProductTerms, RepaymentTerm } from '../../schema';
import { type Bank, createBank } from '../../subgraphs/bank-kit';
import { exactRate, feeOfAmount, feeOfBank, feeOfRate, guaranteeTerm, illustrativeSource, refundableDeposit, repaymentTerm, sampleEntry } from '../../subgraphs/bank-kit/authoring';

const PROFILE: BankProfile = { code: 'golden', prefix: 'golden', name: '标尺银行（示例）', nameEn: 'Golden Bank (illustrative)', kind: '示例', predecessorCodes: [], illustrative: true };

const GUARANTEE = feeOfRate('GUARANTEE', '担保费', 'BORROWER', 'YEARLY', 'BALANCE_PER_YEAR', '0.008', { minimumAmount: '500.00' });
const ESTABLISHMENT = feeOfAmount('ESTABLISHMENT', '开办费', 'BORROWER', 'UPFRONT', '1200.00');
const KEEPING = { ...feeOfAmount('ACCOUNT_KEEPING', '账户管理费', 'BORROWER', 'MONTHLY', '90.00'), yearlyCap: '1000.00' };
const LINE = { ...feeOfRate('LINE', '额度费', 'BORROWER', 'QUARTERLY', 'PRINCIPAL_PER_YEAR', '0.002'), totalCap: '2600.00' };
const EARLY = feeOfAmount('EARLY_REPAYMENT', '提前还款违约金', 'BORROWER', 'ON_EVENT', '300.00');

type Offered = Pick<ProductTerms, 'rates' | 'fees' | 'dayCount'> & { readonly repayment: RepaymentTerm };

const monthlyOn = (day: number): Partial<RepaymentTerm> => ({ settlementDay: day, firstPeriod: 'SHORT' });
const quarterlyOn = (day: number): Partial<RepaymentTerm> => ({ settlementDay: day, firstPeriod: 'LONG' });

/** A product for every method that has a schedule, each with other days, day count and fees. */
const OFFERED: readonly Offered[] = [
  { repayment: { ...repaymentTerm('EQUAL_INSTALMENT', 'MONTHLY'), ...monthlyOn(15) }, rates: [exactRate('0.0445')], dayCount: { convention: 'ACTUAL_360' }, fees: [GUARANTEE, feeOfBank('APPRAISAL', '评估费')] },
  { repayment: { ...repaymentTerm('EQUAL_PRINCIPAL', 'QUARTERLY'), graceMonths: 6 }, rates: [exactRate('0.042')], dayCount: { convention: 'ACTUAL_360' }, fees: [GUARANTEE, ESTABLISHMENT] },
  {
    repayment: { ...repaymentTerm('INTEREST_ONLY', 'QUARTERLY'), ...quarterlyOn(20) },
    rates: [exactRate('0.053', { tierMethod: 'PER_TIER', maximumAmount: '400000' }), exactRate('0.0495', { tierMethod: 'PER_TIER', minimumAmount: '400000.01' })],
    dayCount: { convention: 'ACTUAL_365' },
    fees: [refundableDeposit('0.02'), KEEPING],
  },
  { repayment: repaymentTerm('BULLET', 'AT_END'), rates: [exactRate('0.0515')], dayCount: { convention: 'ACTUAL_365' }, fees: [KEEPING, EARLY] },
  { repayment: repaymentTerm('DISCOUNT', 'AT_END'), rates: [exactRate('0.0333')], dayCount: { convention: 'ACTUAL_360' }, fees: [ESTABLISHMENT] },
  { repayment: repaymentTerm('SEASONAL', 'QUARTERLY', { principalMonths: [10, 11] }), rates: [exactRate('0.0475')], dayCount: { convention: 'THIRTY_360' }, fees: [GUARANTEE] },
  { repayment: { ...repaymentTerm('STEP_GEOMETRIC', 'MONTHLY'), stepRate: '0.015' }, rates: [exactRate('0.048')], dayCount: { convention: 'THIRTY_360' }, fees: [KEEPING] },
  { repayment: { ...repaymentTerm('STEP_ARITHMETIC', 'MONTHLY'), stepAmount: '400.00' }, rates: [exactRate('0.048')], dayCount: { convention: 'ACTUAL_360' }, fees: [ESTABLISHMENT, GUARANTEE] },
  { repayment: { ...repaymentTerm('REVOLVING', 'MONTHLY'), ...monthlyOn(21) }, rates: [exactRate('0.0435')], dayCount: { convention: 'ACTUAL_360' }, fees: [LINE, GUARANTEE] },
  { repayment: repaymentTerm('ANYTIME', 'AT_END'), rates: [exactRate('0.0455')], dayCount: { convention: 'ACTUAL_360' }, fees: [ESTABLISHMENT] },
];

export const GOLDEN_BANK: Bank = createBank({
  profile: PROFILE,
  fields: [],
  catalog: OFFERED.map(({ repayment, ...terms }) =>
    sampleEntry<object>({
      effectiveOn: '2026-01-01',
      recordedOn: '2025-12-01',
      own: {},
      terms: {
        ...terms,
        code: repayment.method.toLowerCase().replace('_', '-'),
        name: `标尺贷 ${repayment.method}（示例）`,
        instrument: 'WORKING_CAPITAL_LOAN',
        segments: ['MICRO_AND_SMALL'],
        purposes: ['WORKING_CAPITAL'],
        amount: { maximum: '2000000.00' },
        term: { maximumMonths: 36 },
        repayments: [repayment],
        guarantees: [guaranteeTerm('CREDIT')],
        criteria: [],
        channels: ['BRANCH'],
        provenance: illustrativeSource('标尺手册', '2025-12-01'),
      },
    })),
});
