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

describe('a rule is refused, by field, for', () => {
  /** Bad values come from stored text, so the types cannot hold them back. */
  const conditions = (change: object): IncentiveRule => ({ ...sound, conditions: { ...sound.conditions, ...(change as IncentiveConditions) } });
  const formula = (change: object): IncentiveRule => ({ ...sound, formula: { ...sound.formula, ...(change as IncentiveFormula) } });
  const rows: [string, IncentiveRule, string][] = [
    ['two operands', formula({ shareOfInterest: '0.5' }), 'formula'],
    ['a share of a guarantee fee in an interest subsidy', formula({ annualRatePoints: null, shareOfGuaranteeFee: '0.5' }), 'formula'],
    ['points in a guarantee-fee subsidy', { ...sound, kind: 'GUARANTEE_FEE_SUBSIDY' }, 'formula'],
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
