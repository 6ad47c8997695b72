import type { ApplicantFacts, IncentiveConditionKind, IncentiveConditions, IncentiveKind, IncentiveReason, IncentiveRule, IncentiveStatus } from '../../../../schema';
import { FinanceInputError, evaluateIncentives, money } from '../../../../subgraphs/finance';
import { DRAWDOWN_ON, evaluateOne, loanOf, policyOf, ruleOf, scheduleOf } from './kit';

const POINTS = { annualRatePoints: '0.01', dayCount: 'ACTUAL_360' } as const;

describe('each condition', () => {
  interface Row {
    readonly condition: IncentiveConditionKind;
    readonly rule: IncentiveConditions;
    readonly met: Partial<ApplicantFacts>;
    readonly notMet: Partial<ApplicantFacts>;
    readonly missing: string;
  }
  const rows: readonly Row[] = [
    { condition: 'REGION', rule: { regions: ['152500'] }, met: { region: '152531' }, notMet: { region: '150102' }, missing: 'region' },
    { condition: 'INDUSTRY', rule: { industries: ['A', 'C13'] }, met: { industry: 'C1331' }, notMet: { industry: 'C14' }, missing: 'industry' },
    { condition: 'EXCLUDED_INDUSTRY', rule: { excludedIndustries: ['K'] }, met: { industry: 'A03' }, notMet: { industry: 'K701' }, missing: 'industry' },
    { condition: 'LEGAL_FORM', rule: { legalForms: ['COOPERATIVE'] }, met: { legalForm: 'COOPERATIVE' }, notMet: { legalForm: 'PARTNERSHIP' }, missing: 'legalForm' },
    { condition: 'OWNERSHIP', rule: { ownerships: ['PRIVATE'] }, met: { ownership: 'PRIVATE' }, notMet: { ownership: 'STATE' }, missing: 'ownership' },
    { condition: 'OVERDUE', rule: { noOverdue: true }, met: { hasOverdue: false }, notMet: { hasOverdue: true }, missing: 'hasOverdue' },
    { condition: 'FIRST_TIME_BORROWER', rule: { firstTimeBorrower: true }, met: { firstTimeBorrower: true }, notMet: { firstTimeBorrower: false }, missing: 'firstTimeBorrower' },
    { condition: 'NEW_HIRES', rule: { minimumNewHiresShare: '0.1' }, met: { newHiresShare: '0.1' }, notMet: { newHiresShare: '0.0999' }, missing: 'newHiresShare' },
  ];

  test.each(rows)('$condition is met, not met, or possible where the fact is missing', ({ condition, rule, met, notMet, missing }) => {
    const evaluate = (applicant: Partial<ApplicantFacts>): ReturnType<typeof evaluateOne> => evaluateOne(ruleOf(POINTS, rule), { applicant });
    expect(evaluate(met).status).toBe('APPLIED');
    expect(evaluate(notMet)).toMatchObject({ status: 'NOT_APPLIED', reason: 'CONDITION_NOT_MET', amount: null, failedCondition: { condition, result: 'NOT_MET' } });
    const possible = evaluate({});
    expect(possible).toMatchObject({ status: 'POSSIBLE', reason: 'FACT_MISSING', amount: null, subsidies: [], missingFacts: [missing] });
    expect(possible.potentialAmount).toEqual(evaluate(met).amount);
  });

  const loanRows: { condition: IncentiveConditionKind; met: IncentiveConditions; notMet: IncentiveConditions; given: string }[] = [
    { condition: 'BANK', met: { banks: ['icbc', 'abc'] }, notMet: { banks: ['icbc'] }, given: 'abc' },
    { condition: 'INSTRUMENT', met: { instruments: ['FIXED_ASSET_LOAN'] }, notMet: { instruments: ['LEASE'] }, given: 'FIXED_ASSET_LOAN' },
    { condition: 'PURPOSE', met: { purposes: ['FIXED_ASSET'] }, notMet: { purposes: ['TRADE'] }, given: 'FIXED_ASSET' },
    { condition: 'DRAWDOWN', met: { drawdownFrom: '2026-03-01', drawdownTo: '2026-03-01' }, notMet: { drawdownFrom: '2026-03-02' }, given: '2026-03-01' },
    { condition: 'DRAWDOWN', met: { drawdownTo: '2026-12-31' }, notMet: { drawdownTo: '2026-02-28' }, given: '2026-03-01' },
    { condition: 'LOAN_AMOUNT', met: { maximumLoanAmount: '1000000' }, notMet: { maximumLoanAmount: '999999.99' }, given: '1000000.00' },
    { condition: 'TERM', met: { minimumTermMonths: 12, maximumTermMonths: 12 }, notMet: { minimumTermMonths: 13 }, given: '12' },
    { condition: 'TERM', met: { maximumTermMonths: 24 }, notMet: { maximumTermMonths: 11 }, given: '12' },
  ];
  test.each(loanRows)('$condition of the loan decides: $met against $notMet', ({ condition, met, notMet, given }) => {
    expect(evaluateOne(ruleOf(POINTS, met)).status).toBe('APPLIED');
    expect(evaluateOne(ruleOf(POINTS, notMet)).failedCondition).toMatchObject({ condition, given });
  });

  test('SIZE_CLASS asks what was stated or computed', () => {
    const rule = ruleOf(POINTS, { sizeClasses: ['SMALL', 'MICRO'] });
    expect(evaluateOne(rule, { sizeClass: 'MICRO' }).status).toBe('APPLIED');
    expect(evaluateOne(rule, { sizeClass: 'LARGE' }).failedCondition?.condition).toBe('SIZE_CLASS');
    expect(evaluateOne(rule, { sizeClass: null }).missingFacts).toEqual(['sizeClass']);
  });

  test('a loan in another currency gets no policy', () => {
    const found = evaluateOne(ruleOf(POINTS), { loan: loanOf(scheduleOf({ currency: 'AUD' })) });
    expect(found).toMatchObject({ status: 'NOT_APPLIED', failedCondition: { condition: 'CURRENCY', required: 'CNY', given: 'AUD' } });
    expect(found.explanation).toEqual({ zh: '不符合条件：币种，要求CNY，实际AUD。', en: 'currency is AUD, required is CNY.' });
  });

  test('a code coarser than the rule\'s makes it possible, and names the fact', () => {
    expect(evaluateOne(ruleOf(POINTS, { regions: ['152531'] }), { applicant: { region: '152500' } })).toMatchObject({ status: 'POSSIBLE', missingFacts: ['region'] });
    expect(evaluateOne(ruleOf(POINTS, { industries: ['A0311'] }), { applicant: { industry: 'A03' } }).status).toBe('POSSIBLE');
    expect(evaluateOne(ruleOf(POINTS, { excludedIndustries: ['K701'] }), { applicant: { industry: 'K70' } }).status).toBe('POSSIBLE');
  });

  test('a condition that fails outweighs a fact that is missing', () => {
    expect(evaluateOne(ruleOf(POINTS, { regions: ['150000'], banks: ['icbc'], firstTimeBorrower: true })).reason).toBe('CONDITION_NOT_MET');
  });

  test.each<[string, number | undefined, IncentiveStatus]>([
    ['0.1', undefined, 'APPLIED'],
    ['0.04', undefined, 'NOT_APPLIED'],
    ['0.05', undefined, 'POSSIBLE'],
    ['0.05', 101, 'APPLIED'],
    ['0.05', 100, 'NOT_APPLIED'],
  ])('new hires of %s with a staff of %p are %s under 10 %% and 5 %% above 100', (newHiresShare, employees, status) => {
    const rule = ruleOf(POINTS, { minimumNewHiresShare: '0.1', newHiresLargeStaffAbove: 100, minimumNewHiresShareLargeStaff: '0.05' });
    expect(evaluateOne(rule, { applicant: { newHiresShare, employees } }).status).toBe(status);
  });
});

describe('the cap of a borrower where the applicant does not state what is outstanding', () => {
  const rule = ruleOf({ ...POINTS, principalCapPerBorrower: '1000000' });
  test('counts a principal within the cap in full, and says what was assumed', () => {
    const found = evaluateOne(rule);
    expect(found.status).toBe('APPLIED');
    expect(found.explanation.zh).toContain('未提供已享受贴息的贷款本金余额，按0计算');
  });
  test('makes a principal above it possible', () => {
    const found = evaluateOne(rule, { loan: loanOf(scheduleOf({ minor: 100_000_001n })) });
    expect(found).toMatchObject({ status: 'POSSIBLE', missingFacts: ['subsidisedPrincipalOutstanding'], limitedBy: 'PRINCIPAL_CAP' });
  });
  test.each(['1000000', '2000000.005'])('leaves nothing where %s is outstanding', (subsidisedPrincipalOutstanding) => {
    expect(evaluateOne(rule, { applicant: { subsidisedPrincipalOutstanding } })).toMatchObject({ status: 'NOT_APPLIED', reason: 'NOTHING_TO_PAY', limitedBy: 'PRINCIPAL_CAP' });
  });
});

describe('a fact that nothing states', () => {
  test('makes a policy possible at most, and is named in words', () => {
    const found = evaluateOne(ruleOf(POINTS, { unstatedFacts: ['equipmentRenewalListed'] }));
    expect(found).toMatchObject({ status: 'POSSIBLE', reason: 'FACT_MISSING', amount: null, subsidies: [], missingFacts: ['equipmentRenewalListed'] });
    expect(found.explanation).toEqual({
      zh: '缺少信息：项目已列入设备更新清单（equipmentRenewalListed）；条件满足时最多10138.89元。',
      en: 'a fact is missing: the project is on the list of equipment renewal (equipmentRenewalListed); up to 10138.89 yuan where it is favourable.',
    });
  });
  test('does not outweigh a condition that fails', () => {
    expect(evaluateOne(ruleOf(POINTS, { unstatedFacts: ['equipmentRenewalListed'], banks: ['icbc'] })).reason).toBe('CONDITION_NOT_MET');
  });
});

describe('what never reaches the borrower', () => {
  test.each<IncentiveKind>(['BANK_REWARD', 'RISK_COMPENSATION', 'GUARANTEE_SUPPORT'])('%s is shown and not counted, whatever its formula', (kind) => {
    expect(evaluateOne(ruleOf(POINTS, {}, { kind }))).toMatchObject({ status: 'NOT_APPLIED', reason: 'NOT_PAID_TO_BORROWER', amount: null, subsidies: [] });
  });
  test.each<{ title: string; rule: IncentiveRule }>([
    { title: 'without an operand', rule: ruleOf({}) },
    { title: 'without a day of payment', rule: ruleOf({ ...POINTS, payment: null }) },
  ])('a rule $title is not counted', ({ rule }) => {
    expect(evaluateOne(rule).reason).toBe<IncentiveReason>('NOT_PAID_TO_BORROWER');
  });
  test('a rule that is refused is not computed', () => {
    const found = evaluateOne(ruleOf({ ...POINTS, shareOfInterest: '0.5' }));
    expect(found).toMatchObject({ status: 'NOT_APPLIED', reason: 'RULE_REFUSED' });
    expect(found.explanation.en).toBe('the rule is refused and not computed: formula.');
  });
});

describe('policies that do not combine', () => {
  const grouped = (points: string, group: string | null): IncentiveRule => ruleOf({ ...POINTS, annualRatePoints: points }, {}, { exclusiveGroup: group });
  const evaluate = (policies: [string, IncentiveRule][]): [string, IncentiveStatus, string | null][] =>
    evaluateIncentives({ policies: policies.map(([id, rule]) => policyOf(rule, id)), loan: loanOf(scheduleOf()), applicant: {}, sizeClass: null })
      .map(({ policyId, status, excludedBy }) => [policyId, status, excludedBy?.id ?? null]);

  test('the one worth most counts, in whatever order they come', () => {
    const policies: [string, IncentiveRule][] = [['a', grouped('0.01', 'CENTRAL')], ['b', grouped('0.015', 'CENTRAL')], ['c', grouped('0.005', 'CENTRAL')]];
    expect(evaluate(policies)).toEqual([['a', 'NOT_APPLIED', 'b'], ['b', 'APPLIED', null], ['c', 'NOT_APPLIED', 'b']]);
    expect(evaluate([...policies].reverse())).toEqual([['c', 'NOT_APPLIED', 'b'], ['b', 'APPLIED', null], ['a', 'NOT_APPLIED', 'b']]);
  });
  test('a tie goes to the smaller id', () => {
    expect(evaluate([['b', grouped('0.01', 'G')], ['a', grouped('0.01', 'G')]])).toEqual([['b', 'NOT_APPLIED', 'a'], ['a', 'APPLIED', null]]);
  });
  const explained = (policies: [string, IncentiveRule][]): string[] =>
    evaluateIncentives({ policies: policies.map(([id, rule]) => policyOf(rule, id)), loan: loanOf(scheduleOf()), applicant: {}, sizeClass: null })
      .flatMap(({ explanation: { en, zh } }) => [zh, en]);
  test('of two worth the same the explanation says so, and by which rule one was taken', () => {
    expect(explained([['b', grouped('0.01', 'G')], ['a', grouped('0.01', 'G')]]).slice(0, 2)).toEqual([
      '同一笔贷款不可叠加（G），与a金额相同，均为10138.89元；金额相同时取编号在前者，已计入a。',
      'one policy of G counts on a loan, and a is worth the same, 10138.89 yuan; of equals the smaller id counts, here a.',
    ]);
  });
  test('of two worth different amounts it says which is worth more', () => {
    expect(explained([['a', grouped('0.01', 'G')], ['b', grouped('0.015', 'G')]]).slice(0, 2)).toEqual([
      '同一笔贷款不可叠加（G），已计入金额更高的b。',
      'one policy of G counts on a loan, and b is worth more.',
    ]);
  });
  test('other groups and none stand beside it', () => {
    expect(evaluate([['a', grouped('0.01', 'G')], ['b', grouped('0.015', 'H')], ['c', grouped('0.02', null)]]).map(([, status]) => status))
      .toEqual(['APPLIED', 'APPLIED', 'APPLIED']);
  });
  test('a policy that only may apply displaces none', () => {
    const possible = ruleOf({ ...POINTS, annualRatePoints: '0.02' }, { firstTimeBorrower: true }, { exclusiveGroup: 'G' });
    expect(evaluate([['a', grouped('0.01', 'G')], ['b', possible]])).toEqual([['a', 'APPLIED', null], ['b', 'POSSIBLE', null]]);
    expect(explained([['a', grouped('0.01', 'G')], ['b', possible]]).slice(2)).toEqual([
      '缺少信息：firstTimeBorrower；条件满足时最多20277.78元。同一笔贷款不可叠加（G），已计入确定适用的a。',
      'a fact is missing: firstTimeBorrower; up to 20277.78 yuan where it is favourable. One policy of G counts on a loan, and a is counted, since it is known to apply.',
    ]);
  });
  test('of equal ones that applies stays before one that only may, though its id comes later', () => {
    const possible = ruleOf(POINTS, { firstTimeBorrower: true }, { exclusiveGroup: 'G' });
    expect(evaluate([['a', possible], ['b', grouped('0.01', 'G')]])).toEqual([['a', 'POSSIBLE', null], ['b', 'APPLIED', null]]);
  });
});

describe('a policy to which the others leave nothing', () => {
  const ofInterest = (share: string, more: Partial<IncentiveRule> = {}): IncentiveRule => ruleOf({ shareOfInterest: share }, {}, more);
  const ofFee = (more: Partial<IncentiveRule> = {}): IncentiveRule => ruleOf({ shareOfGuaranteeFee: '0.5' }, {}, { kind: 'GUARANTEE_FEE_SUBSIDY', ...more });
  const loan = loanOf(scheduleOf(), { guaranteeFees: [{ on: DRAWDOWN_ON, amount: money('CNY', 1_000_000n), inArrears: false }] });
  const evaluate = (policies: [string, IncentiveRule][]) =>
    evaluateIncentives({ policies: policies.map(([id, rule]) => policyOf(rule, id)), loan, applicant: {}, sizeClass: null });
  const unpaid = ['B', 'NOTHING_TO_PAY', null];

  test.each<[string, [string, IncentiveRule][], (string | null)[][]]>([
    ['excludes none', [['B', ofInterest('0.5')], ['C', ofFee({ excludedBy: ['B'] })]], [unpaid, ['C', 'COMPUTED', null]]],
    ['counts for none of its group', [['B', ofInterest('0.5', { exclusiveGroup: 'G' })], ['C', ofFee({ exclusiveGroup: 'G' })]], [unpaid, ['C', 'COMPUTED', null]]],
    [
      'does not keep away one that excludes a third',
      [['B', ofInterest('0.5')], ['C', ofFee({ excludedBy: ['B'] })], ['D', ofFee({ excludedBy: ['C'] })]],
      [unpaid, ['C', 'COMPUTED', null], ['D', 'EXCLUDED_BY_ANOTHER', 'C']],
    ],
    [
      'lets another be paid that excludes what left it nothing, and is not asked again',
      [['B', ofInterest('0.5')], ['C', ofFee({ excludedBy: ['B'] })], ['A', ofInterest('1', { excludedBy: ['C'] })], ['E', ofInterest('0.4')], ['F', ofFee({ excludedBy: ['E'] })]],
      [unpaid, ['C', 'COMPUTED', null], ['A', 'EXCLUDED_BY_ANOTHER', 'C'], ['E', 'COMPUTED', null], ['F', 'EXCLUDED_BY_ANOTHER', 'E']],
    ],
  ])('%s', (_title, policies, expected) => {
    const all: [string, IncentiveRule][] = policies.some(([id]) => id === 'A') ? policies : [...policies, ['A', ofInterest('1')]];
    const shown = evaluate(all).map(({ excludedBy, policyId, reason }) => [policyId, reason, excludedBy?.id ?? null]);
    expect(shown.filter(([id]) => expected.some(([known]) => known === id))).toEqual(expected);
    expect(evaluate(all).find(({ policyId }) => policyId === 'B')).toMatchObject({ status: 'NOT_APPLIED', amount: null, subsidies: [], limitedBy: 'OTHER_SUBSIDIES' });
  });

  test('stands before none that is only possible', () => {
    const possible = ruleOf({ shareOfGuaranteeFee: '0.5' }, { firstTimeBorrower: true }, { kind: 'GUARANTEE_FEE_SUBSIDY', exclusiveGroup: 'G' });
    const [, , found] = evaluate([['A', ofInterest('1')], ['B', ofInterest('0.5', { exclusiveGroup: 'G' })], ['C', possible]]);
    expect([found?.status, found?.explanation.en]).toEqual(['POSSIBLE', 'a fact is missing: firstTimeBorrower; up to 5000.00 yuan where it is favourable.']);
  });
});

test('the explanation says how an amount was computed, what was assumed and what limited it', () => {
  const found = evaluateOne(ruleOf({ annualRatePoints: '0.015', maximumMonths: 6, totalCap: '5000', payment: 'YEARLY' }));
  expect(found.assumptions).toEqual(['DAY_COUNT_ASSUMED']);
  expect(found.explanation).toEqual({
    zh: '按贴息本金每日余额×年1.5%（实际天数/360）计算，不超过实际利息；184天×计入本金1000000.00元×1.5%÷360＝7666.67元；最长6个月；合计不超过5000元；按年拨付；文件未写明计息基础，按实际天数/360计算；受限于补贴金额上限；受限于贴息期限上限；共5000.00元。',
    en: 'each day\'s subsidised principal × 1.5% a year (actual/360), never above the interest paid; 184 days × 1000000.00 yuan counted × 1.5% / 360 = 7666.67 yuan; for at most 6 months; at most 5000 yuan altogether; paid at the end of each year of the loan; the document names no day count, actual/360 is assumed; limited by the cap on the amount of the incentive; limited by the cap on the subsidised months; 5000.00 yuan altogether.',
  });
});

test('more than 50 policies are refused', () => {
  const policies = Array.from({ length: 51 }, () => policyOf(ruleOf(POINTS)));
  expect(() => evaluateIncentives({ policies, loan: loanOf(scheduleOf()), applicant: {}, sizeClass: null })).toThrow(FinanceInputError);
});
