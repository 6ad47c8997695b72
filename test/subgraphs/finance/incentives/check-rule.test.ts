import type { IncentiveConditions, IncentiveFormula, IncentiveRule } from '../../../../schema';
import { checkRule } from '../../../../subgraphs/finance';

const sound: IncentiveRule = {
  kind: 'INTEREST_SUBSIDY',
  conditions: {
    regions: ['150000'], industries: ['A', 'C13', 'C1331'], excludedIndustries: ['K70'], sizeClasses: ['SMALL'], legalForms: ['COOPERATIVE'],
    ownerships: ['PRIVATE'], purposes: ['FIXED_ASSET'], instruments: ['FIXED_ASSET_LOAN'], banks: ['abc'], drawdownFrom: '2026-01-01',
    drawdownTo: '2026-12-31', maximumLoanAmount: '4000000', minimumTermMonths: 1, maximumTermMonths: 600, minimumNewHiresShare: '0.1',
    newHiresLargeStaffAbove: 100, minimumNewHiresShareLargeStaff: '0.05', noOverdue: true, firstTimeBorrower: false,
  },
  formula: {
    annualRatePoints: '0.015', dayCount: 'ACTUAL_360', maximumMonths: 24, principalCapPerBorrower: '50000000', yearlyCap: '0', totalCap: '100000.50', payment: 'YEARLY',
  },
  exclusiveGroup: 'CENTRAL_INTEREST_SUBSIDY',
};

test('a rule with every field in order is accepted, and so is one with none', () => {
  expect(checkRule(sound)).toEqual([]);
  expect(checkRule({ kind: 'BANK_REWARD', conditions: {}, formula: {} })).toEqual([]);
});

test.each<[string, IncentiveRule]>([
  ['tiers side by side, the last one open', { ...sound, formula: { base: 'PRINCIPAL', tiers: [{ from: '0', to: '1000000', rate: '0.02' }, { from: '1000000.00', to: null, rate: '0.01' }], payment: 'AT_END' } }],
  ['a borrower who bears LPR less 150 basis points', { ...sound, kind: 'STARTUP_GUARANTEE_LOAN', formula: { shareOfInterest: '1', borrowerBears: { benchmark: 'LPR_1Y', spreadBasisPoints: -150 }, payment: 'QUARTERLY' } }],
  ['a cap of a borrower, and policies that exclude it', { ...sound, formula: { ...sound.formula, totalCapPerBorrower: '0' }, excludedBy: ['CN-1', 'CN-2'] }],
])('a rule with %s is accepted', (_, rule) => expect(checkRule(rule)).toEqual([]));

describe('a rule is refused, by field, for', () => {
  /** Bad values come from stored text, so the types cannot hold them back. */
  const conditions = (change: object): IncentiveRule => ({ ...sound, conditions: { ...sound.conditions, ...(change as IncentiveConditions) } });
  const formula = (change: object): IncentiveRule => ({ ...sound, formula: { ...sound.formula, ...(change as IncentiveFormula) } });
  const tiered = (change: object): IncentiveRule => formula({ annualRatePoints: null, ...change });
  const shared = (change: object): IncentiveRule => formula({ annualRatePoints: null, shareOfInterest: '0.5', ...change });
  const rows: [string, IncentiveRule, string][] = [
    ['two operands', formula({ shareOfInterest: '0.5' }), 'formula'],
    ['a share of a guarantee fee in an interest subsidy', formula({ annualRatePoints: null, shareOfGuaranteeFee: '0.5' }), 'formula'],
    ['points in a guarantee-fee subsidy', { ...sound, kind: 'GUARANTEE_FEE_SUBSIDY' }, 'formula'],
    ['a fact for other industries that nobody knows', conditions({ otherIndustriesFact: 'guess' }), 'conditions.otherIndustriesFact'],
    ['a fact for other industries without a list of industries', conditions({ industries: null, otherIndustriesFact: 'keyChainFirm' }), 'conditions.otherIndustriesFact'],
    ['a negative cap', formula({ principalCapPerBorrower: '-1' }), 'formula.principalCapPerBorrower'],
    ['a cap in tenths of a fen', formula({ totalCap: '1.005' }), 'formula.totalCap'],
    ['a cap that is no decimal', formula({ yearlyCap: '1,000' }), 'formula.yearlyCap'],
    ['points above 1', formula({ annualRatePoints: '1.5' }), 'formula.annualRatePoints'],
    ['negative points', formula({ annualRatePoints: '-0.01' }), 'formula.annualRatePoints'],
    ['no months', formula({ maximumMonths: 0 }), 'formula.maximumMonths'],
    ['too many months', formula({ maximumMonths: 601 }), 'formula.maximumMonths'],
    ['an unknown day count', formula({ dayCount: 'ACTUAL_366' }), 'formula.dayCount'],
    ['an unknown payment', formula({ payment: 'WEEKLY' }), 'formula.payment'],
    ['an unknown kind', { ...sound, kind: 'GIFT' as IncentiveRule['kind'] }, 'kind'],
    ['an empty list, which would admit none', conditions({ banks: [] }), 'conditions.banks'],
    ['a blank bank', conditions({ banks: [' '] }), 'conditions.banks'],
    ['a region that is no code', conditions({ regions: ['1525'] }), 'conditions.regions'],
    ['an industry that is no code', conditions({ industries: ['03'] }), 'conditions.industries'],
    ['an excluded industry that is no code', conditions({ excludedIndustries: ['Z'] }), 'conditions.excludedIndustries'],
    ['an unknown size', conditions({ sizeClasses: ['TINY'] }), 'conditions.sizeClasses'],
    ['an inherited name for a code', conditions({ purposes: ['toString'] }), 'conditions.purposes'],
    ['a day that does not exist', conditions({ drawdownFrom: '2026-02-29' }), 'conditions.drawdownFrom'],
    ['days in the wrong order', conditions({ drawdownTo: '2025-12-31' }), 'conditions.drawdownTo'],
    ['terms in the wrong order', conditions({ minimumTermMonths: 24, maximumTermMonths: 12 }), 'conditions.maximumTermMonths'],
    ['a negative staff', conditions({ newHiresLargeStaffAbove: -1 }), 'conditions.newHiresLargeStaffAbove'],
    ['half of the large-staff pair', conditions({ newHiresLargeStaffAbove: null }), 'conditions.minimumNewHiresShareLargeStaff'],
    ['the pair without the share beside it', conditions({ minimumNewHiresShare: null }), 'conditions.minimumNewHiresShareLargeStaff'],
    ['a flag that is no flag', conditions({ noOverdue: 'yes' }), 'conditions.noOverdue'],
    ['a cap of a borrower below zero', formula({ totalCapPerBorrower: '-0.01' }), 'formula.totalCapPerBorrower'],
    ['tiers beside another operand', formula({ tiers: [{ from: '0', rate: '0.01' }], base: 'PRINCIPAL' }), 'formula'],
    ['tiers without a base', tiered({ tiers: [{ from: '0', rate: '0.01' }] }), 'formula.base'],
    ['an unknown base', tiered({ tiers: [{ from: '0', rate: '0.01' }], base: 'TURNOVER' }), 'formula.base'],
    ['a base without tiers', formula({ base: 'PRINCIPAL' }), 'formula.base'],
    ['tiers of a guarantee fee in an interest subsidy', tiered({ tiers: [{ from: '0', rate: '0.01' }], base: 'GUARANTEE_FEE' }), 'formula.base'],
    ['no tiers', tiered({ tiers: [], base: 'PRINCIPAL' }), 'formula.tiers'],
    ['too many tiers', tiered({ tiers: Array.from({ length: 21 }, (_each, at) => ({ from: String(at), to: String(at + 1), rate: '0.01' })), base: 'PRINCIPAL' }), 'formula.tiers'],
    ['tiers that overlap', tiered({ tiers: [{ from: '0', to: '100', rate: '0.01' }, { from: '99.99', rate: '0.02' }], base: 'PRINCIPAL' }), 'formula.tiers[1].from'],
    ['tiers with a gap', tiered({ tiers: [{ from: '0', to: '100', rate: '0.01' }, { from: '100.01', rate: '0.02' }], base: 'PRINCIPAL' }), 'formula.tiers[1].from'],
    ['tiers that begin above zero', tiered({ tiers: [{ from: '1', rate: '0.01' }], base: 'PRINCIPAL' }), 'formula.tiers[0].from'],
    ['a tier that ends where it begins', tiered({ tiers: [{ from: '0', to: '0', rate: '0.01' }], base: 'PRINCIPAL' }), 'formula.tiers[0].to'],
    ['an open tier before another', tiered({ tiers: [{ from: '0', rate: '0.01' }, { from: '100', rate: '0.02' }], base: 'PRINCIPAL' }), 'formula.tiers[0].to'],
    ['a tier below zero', tiered({ tiers: [{ from: '-1', rate: '0.01' }], base: 'PRINCIPAL' }), 'formula.tiers[0].from'],
    ['a rate of a tier above 1', tiered({ tiers: [{ from: '0', rate: '1.01' }], base: 'PRINCIPAL' }), 'formula.tiers[0].rate'],
    ['a tier that is none', tiered({ tiers: ['0'], base: 'PRINCIPAL' }), 'formula.tiers[0]'],
    ['a borrower\'s part of points', formula({ borrowerBears: { benchmark: 'LPR_1Y', spreadBasisPoints: -150 } }), 'formula.borrowerBears'],
    ['a borrower\'s part by an unknown benchmark', shared({ borrowerBears: { benchmark: 'OTHER', spreadBasisPoints: 0 } }), 'formula.borrowerBears.benchmark'],
    ['a borrower\'s part by half a basis point', shared({ borrowerBears: { benchmark: 'LPR_1Y', spreadBasisPoints: 0.5 } }), 'formula.borrowerBears.spreadBasisPoints'],
    ['no ids to be excluded by', { ...sound, excludedBy: [] }, 'excludedBy'],
    ['a blank id to be excluded by', { ...sound, excludedBy: [' '] }, 'excludedBy'],
    ['an id to be excluded by that no policy can have', { ...sound, excludedBy: ['P'.repeat(65)] }, 'excludedBy'],
    ['a long name of a group', { ...sound, exclusiveGroup: 'G'.repeat(65) }, 'exclusiveGroup'],
    ['a blank group', { ...sound, exclusiveGroup: ' ' }, 'exclusiveGroup'],
  ];
  test.each(rows)('%s', (_, rule, field) => {
    const violations = checkRule(rule);
    expect(violations.map((violation) => violation.field)).toEqual([field]);
    expect(violations[0]?.allowed).not.toBe('');
  });

  test('everything at once', () => {
    const rule = { ...formula({ totalCap: '-1', maximumMonths: 0 }), conditions: { regions: ['x'] } };
    expect(checkRule(rule).map(({ field, value }) => [field, value])).toEqual([
      ['conditions.regions', '["x"]'], ['formula.maximumMonths', '0'], ['formula.totalCap', '"-1"'],
    ]);
  });
});
