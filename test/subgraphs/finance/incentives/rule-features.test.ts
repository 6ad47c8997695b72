import type { ApplicantFacts, DayCount, IncentiveFormula, IncentiveRule, IncentiveStatus, LimitedBy } from '../../../../schema';
import { evaluateIncentives, money, parseRate, type EvaluatedIncentive, type QuoteBenchmark } from '../../../../subgraphs/finance';
import { evaluateOne, loanOf, policyOf, ruleOf, scheduleOf, type LoanTerms } from './kit';

const minors = ({ subsidies }: EvaluatedIncentive): bigint[] => subsidies.map(({ amount }) => amount.minor);

/** One million yuan at 4 %, a year of 365 days on actual/360: 40,555.56 of interest in all. */
const BULLET: LoanTerms = { method: 'BULLET', dayCount: 'ACTUAL_360' };
const TIERS = [{ from: '0', to: '300000', rate: '0.02' }, { from: '300000', to: '800000', rate: '0.01' }];

describe('超额分段: tiers', () => {
  interface Row { title: string; loan?: LoanTerms; formula: IncentiveFormula; amount: bigint; limits?: LimitedBy[] }
  test.each<Row>([
    // (300,000 × 2 % + 500,000 × 1 %) × 365 / 360; 200,000 above the last tier earn nothing.
    { title: 'of the principal', formula: { base: 'PRINCIPAL', tiers: TIERS, dayCount: 'ACTUAL_360' }, amount: 1_115_278n },
    { title: 'of a principal on the border of a tier', loan: { minor: 30_000_000n }, formula: { base: 'PRINCIPAL', tiers: TIERS, dayCount: 'ACTUAL_360' }, amount: 608_333n },
    // One fen more earns 1 % of a fen.
    { title: 'of a principal a fen above it', loan: { minor: 30_000_001n }, formula: { base: 'PRINCIPAL', tiers: TIERS, dayCount: 'ACTUAL_360' }, amount: 608_333n },
    { title: 'of what the cap of a borrower leaves', formula: { base: 'PRINCIPAL', tiers: TIERS, dayCount: 'ACTUAL_360', principalCapPerBorrower: '400000' }, amount: 709_722n, limits: ['PRINCIPAL_CAP'] },
    // 300,000 × 4 % × 365 / 360 = 12,166.67 of interest, of it 50 %; of 28,388.89 on the rest 25 %.
    { title: 'of the interest', formula: { base: 'INTEREST', tiers: [{ from: '0', to: '300000', rate: '0.5' }, { from: '300000', rate: '0.25' }] }, amount: 1_318_056n },
    // 6 % on the first part is above the 4 % that it pays.
    { title: 'above the rate of the loan', formula: { base: 'PRINCIPAL', tiers: [{ from: '0', to: '300000', rate: '0.06' }, { from: '300000', rate: '0.01' }], dayCount: 'ACTUAL_360' }, amount: 1_926_389n, limits: ['INTEREST_PAID'] },
  ])('$title', ({ amount, formula, limits = [], loan = {} }) => {
    const found = evaluateOne(ruleOf(formula), { loan: loanOf(scheduleOf({ ...BULLET, ...loan })), applicant: { subsidisedPrincipalOutstanding: '0' } });
    expect([found.amount?.minor, found.limits]).toEqual([amount, limits]);
  });

  test('of the guarantee fee', () => {
    const rule = ruleOf({ base: 'GUARANTEE_FEE', tiers: TIERS }, {}, { kind: 'GUARANTEE_FEE_SUBSIDY' });
    const loan = loanOf(scheduleOf(BULLET), { guaranteeFees: [{ on: '2026-03-01', amount: money('CNY', 1_000_000n) }] });
    // 10,000 × 30 % × 2 % + 10,000 × 50 % × 1 %.
    expect(evaluateOne(rule, { loan }).amount?.minor).toBe(11_000n);
    expect(evaluateOne(rule, { loan: loanOf(scheduleOf(BULLET)) }).reason).toBe('NO_GUARANTEE_FEE');
  });

  test('are said in words', () => {
    const { explanation } = evaluateOne(ruleOf({ base: 'PRINCIPAL', tiers: TIERS, dayCount: 'ACTUAL_360' }), { loan: loanOf(scheduleOf(BULLET)) });
    expect(explanation.zh).toContain('按贴息本金分段计算（年利率，实际天数/360）：0元至300000元部分2%，300000元至800000元部分1%；各段合计11152.78元；');
    expect(explanation.en).toContain('2% from 0 to 300000, 1% from 300000 to 800000; the tiers together 11152.78 yuan; ');
  });
});

describe('借款人承担部分: a borrower who bears the interest up to LPR less 150 basis points', () => {
  const quote = (rate: string, confirmed = true): QuoteBenchmark => (benchmark, on) =>
    (benchmark === 'LPR_1Y' && on === '2026-03-01' ? { rate: parseRate(rate), quotedOn: '2026-02-20', confirmed } : null);
  const startup = (share: string, spreadBasisPoints = -150, dayCount: DayCount | null = 'ACTUAL_360'): IncentiveRule =>
    ruleOf({ shareOfInterest: share, borrowerBears: { benchmark: 'LPR_1Y', spreadBasisPoints }, dayCount }, {}, { kind: 'STARTUP_GUARANTEE_LOAN' });

  test.each<{ title: string; rule: IncentiveRule; lpr: string; amount: bigint | undefined }>([
    // 40,555.56 − 1,000,000 × 2 % × 365 / 360 = 20,277.78.
    { title: 'all above it', rule: startup('1'), lpr: '0.035', amount: 2_027_778n },
    { title: 'half above it', rule: startup('0.5'), lpr: '0.035', amount: 1_013_889n },
    { title: 'all of the interest where it is below zero', rule: startup('1', -400), lpr: '0.035', amount: 4_055_556n },
    { title: 'nothing where it is the rate of the loan', rule: startup('1', 50), lpr: '0.035', amount: undefined },
  ])('is subsidised $title', ({ amount, lpr, rule }) => {
    const found = evaluateOne(rule, { loan: loanOf(scheduleOf(BULLET)), quoteBenchmark: quote(lpr) });
    expect(found.amount?.minor).toBe(amount);
    if (amount === undefined) expect([found.reason, found.explanation.zh]).toEqual(['NOTHING_TO_PAY', '利息全部由借款人承担，没有可补贴的利息。']);
  });

  test('is told which quotation it follows, and that one is not confirmed', () => {
    const confirmed = evaluateOne(startup('1'), { loan: loanOf(scheduleOf(BULLET)), quoteBenchmark: quote('0.035') });
    expect(confirmed.explanation.zh).toContain('借款人承担年2%以内的利息（2026-02-20公布的1年期LPR为3.5%，减150个基点，实际天数/360）');
    expect(confirmed.explanation.en).toContain('interest of 40555.56 yuan less 20277.78 yuan borne');
    expect(confirmed.assumptions).toEqual([]);
    const assumed = evaluateOne(startup('1', -150, null), { loan: loanOf(scheduleOf(BULLET)), quoteBenchmark: quote('0.035', false) });
    expect(assumed.assumptions).toEqual(['DAY_COUNT_ASSUMED', 'BENCHMARK_NOT_CONFIRMED']);
    expect(assumed.explanation.en).toContain('(not confirmed)');
  });

  test('is possible where no quotation is known', () => {
    expect(evaluateOne(startup('1'), { loan: loanOf(scheduleOf(BULLET)) })).toMatchObject({ status: 'POSSIBLE', missingFacts: ['benchmarkRate'], amount: null });
  });
});

describe('每户补贴金额上限: a cap in money of a borrower over all banks', () => {
  const rule = ruleOf({ annualRatePoints: '0.02', dayCount: 'ACTUAL_360', totalCapPerBorrower: '20000' });
  test.each<{ title: string; received: string | undefined; status: IncentiveStatus; amount: bigint | undefined; limits: LimitedBy[] }>([
    { title: 'leaves what was not received yet', received: '5000', status: 'APPLIED', amount: 1_500_000n, limits: ['BORROWER_CAP'] },
    { title: 'is not reached by what was received to the fen', received: '0', status: 'APPLIED', amount: 2_000_000n, limits: ['BORROWER_CAP'] },
    { title: 'is used up', received: '20000', status: 'NOT_APPLIED', amount: undefined, limits: ['BORROWER_CAP'] },
    { title: 'is used up and more', received: '30000', status: 'NOT_APPLIED', amount: undefined, limits: ['BORROWER_CAP'] },
    { title: 'is asked for where it is not stated', received: undefined, status: 'POSSIBLE', amount: undefined, limits: ['BORROWER_CAP'] },
  ])('$title', ({ amount, limits, received, status }) => {
    const found = evaluateOne(rule, { loan: loanOf(scheduleOf(BULLET)), applicant: received === undefined ? {} : { subsidyReceived: received } });
    expect([found.status, found.amount?.minor, found.limits]).toEqual([status, amount, limits]);
    if (status === 'POSSIBLE') expect([found.missingFacts, found.potentialAmount?.minor]).toEqual([['subsidyReceived'], 2_000_000n]);
  });
  test('says what is left', () => {
    const found = evaluateOne(rule, { loan: loanOf(scheduleOf(BULLET)), applicant: { subsidyReceived: '5000' } });
    expect(found.explanation.zh).toContain('每户合计不超过20000元，减已获补贴5000.00元，余15000.00元；');
    expect(found.explanation.zh).toContain('受限于每户补贴金额上限；');
  });
});

describe('政策要件: a fact that no other field holds', () => {
  const rule = ruleOf({ annualRatePoints: '0.01' }, { unstatedFacts: ['startupFundGuarantee', 'startupHandlingBank'] });
  type Facts = ApplicantFacts['policyFacts'];
  const guaranteed = { fact: 'startupFundGuarantee', holds: true };
  const handling = (bank: string | null, holds = true) => ({ fact: 'startupHandlingBank', holds, bank });
  test.each<{ title: string; facts: Facts; status: IncentiveStatus; missing: string[] }>([
    { title: 'not stated', facts: null, status: 'POSSIBLE', missing: ['startupFundGuarantee', 'startupHandlingBank'] },
    { title: 'stated in part', facts: [guaranteed], status: 'POSSIBLE', missing: ['startupHandlingBank'] },
    { title: 'stated of this bank', facts: [guaranteed, handling('abc')], status: 'APPLIED', missing: [] },
    { title: 'stated of another bank', facts: [guaranteed, handling('icbc')], status: 'POSSIBLE', missing: ['startupHandlingBank'] },
    { title: 'of a bank, stated of none', facts: [guaranteed, handling(null)], status: 'POSSIBLE', missing: ['startupHandlingBank'] },
    { title: 'stated not to hold', facts: [{ ...guaranteed, holds: false }, handling('abc')], status: 'NOT_APPLIED', missing: [] },
    { title: 'stated not to hold of this bank alone', facts: [guaranteed, { ...guaranteed, holds: false, bank: 'abc' }, handling('abc')], status: 'NOT_APPLIED', missing: [] },
  ])('$title', ({ facts, missing, status }) => {
    const found = evaluateOne(rule, { applicant: { policyFacts: facts } });
    expect([found.status, found.missingFacts]).toEqual([status, missing]);
  });
});

describe('排除: a policy that does not count beside another', () => {
  const POINTS = { annualRatePoints: '0.01', dayCount: 'ACTUAL_360' } as const;
  type Rules = Record<string, IncentiveRule>;
  const rule = (excludedBy: string[] | null, points = '0.01', more: Partial<IncentiveRule> = {}): IncentiveRule =>
    ruleOf({ ...POINTS, annualRatePoints: points }, {}, { excludedBy, ...more });
  const possible = (more: Partial<IncentiveRule> = {}): IncentiveRule => ruleOf(POINTS, { firstTimeBorrower: true }, more);
  const refused = ruleOf(POINTS, { banks: ['icbc'] });
  const evaluate = (rules: Rules): EvaluatedIncentive[] =>
    evaluateIncentives({ policies: Object.entries(rules).map(([id, each]) => policyOf(each, id)), loan: loanOf(scheduleOf()), applicant: {}, sizeClass: null });

  test.each<{ title: string; rules: Rules; counted: string[] }>([
    { title: 'whichever is worth more', rules: { a: rule(['b'], '0.02'), b: rule(null) }, counted: ['b'] },
    { title: 'unless that is excluded itself', rules: { a: rule(['b']), b: rule(['c']), c: rule(null) }, counted: ['a', 'c'] },
    { title: 'unless that does not apply', rules: { a: rule(['b']), b: refused }, counted: ['a'] },
    { title: 'unless that is only possible', rules: { a: rule(['b']), b: possible() }, counted: ['a'] },
    { title: 'unless that is not there', rules: { a: rule(['z']) }, counted: ['a'] },
    { title: 'unless that loses its own group', rules: { a: rule(['b']), b: rule(null, '0.01', { exclusiveGroup: 'G' }), c: rule(null, '0.02', { exclusiveGroup: 'G' }) }, counted: ['a', 'c'] },
    { title: 'before its group is settled', rules: { a: rule(['c'], '0.03', { exclusiveGroup: 'G' }), b: rule(null, '0.01', { exclusiveGroup: 'G' }), c: rule(null) }, counted: ['b', 'c'] },
    { title: 'and a group alone settles its own', rules: { a: rule(['b'], '0.02', { exclusiveGroup: 'G' }), b: rule(null, '0.01', { exclusiveGroup: 'G' }) }, counted: ['a'] },
    { title: 'and of a cycle that was kept one counts', rules: { a: rule(['b']), b: rule(['a']) }, counted: ['a'] },
  ])('$title', ({ counted, rules }) => {
    const ids = (found: readonly EvaluatedIncentive[]): string[] => found.filter(({ status }) => status === 'APPLIED').map(({ policyId }) => policyId).sort();
    expect(ids(evaluate(rules))).toEqual(counted);
    expect(ids(evaluate(Object.fromEntries(Object.entries(rules).reverse())))).toEqual(counted);
  });

  test('says by which, also where it was only possible', () => {
    const [a, b] = evaluate({ a: rule(['c']), b: possible({ excludedBy: ['c'] }), c: rule(null) });
    for (const one of [a, b]) {
      expect(one).toMatchObject({ status: 'NOT_APPLIED', reason: 'EXCLUDED_BY_ANOTHER', amount: null, potentialAmount: null, subsidies: [], excludedBy: { id: 'c', version: '1' } });
      expect(one?.explanation.zh).toBe('按本政策规定，已享受c的贷款不再享受，已计入c。');
    }
  });

  test('says which may yet exclude it', () => {
    expect(evaluate({ a: rule(['b']), b: possible() })[0]?.explanation.zh).toContain('如b适用，则本政策不再计入；');
  });
});

describe('what counts together', () => {
  const share = (part: string): IncentiveRule => ruleOf({ shareOfInterest: part });
  const evaluate = (...rules: IncentiveRule[]): EvaluatedIncentive[] =>
    evaluateIncentives({ policies: rules.map((each, at) => policyOf(each, `P${at}`)), loan: loanOf(scheduleOf(BULLET)), applicant: {}, sizeClass: null });

  test.each<{ title: string; rules: IncentiveRule[]; minor: (bigint | undefined)[]; limits: LimitedBy[][] }>([
    { title: 'is whole within the interest', rules: [share('0.4'), share('0.6')], minor: [1_622_222n, 2_433_334n], limits: [[], []] },
    { title: 'is cut to the interest, the one worth less first', rules: [share('0.6'), share('0.8')], minor: [811_111n, 3_244_445n], limits: [['OTHER_SUBSIDIES'], []] },
    { title: 'is cut of equals by the greater id', rules: [share('0.8'), share('0.8')], minor: [3_244_445n, 811_111n], limits: [[], ['OTHER_SUBSIDIES']] },
    { title: 'leaves nothing for a third', rules: [share('0.7'), share('0.5'), share('0.3')], minor: [2_838_889n, 1_216_667n, undefined], limits: [[], ['OTHER_SUBSIDIES'], ['OTHER_SUBSIDIES']] },
  ])('$title', ({ limits, minor, rules }) => {
    const found = evaluate(...rules);
    expect(found.map(({ amount }) => amount?.minor)).toEqual(minor);
    expect(found.map((each) => each.limits)).toEqual(limits);
  });

  test('says why more than one counts, and which was cut', () => {
    const [cut, whole, central] = evaluate(share('0.6'), share('0.8'), ruleOf({ shareOfGuaranteeFee: '0.5' }, {}, { kind: 'GUARANTEE_FEE_SUBSIDY' }));
    expect(whole?.explanation.zh).toContain('与P0同时计入：各政策均未规定彼此不可叠加，合计不超过实际利息；共32444.45元。');
    expect(cut?.explanation.zh).toContain('受限于其他政策已补贴的部分；共8111.11元。');
    expect(central?.reason).toBe('NO_GUARANTEE_FEE');
    expect(evaluate(share('0.6'))[0]?.explanation.zh).not.toContain('同时计入');
  });

  test('of guarantee fees is held to the fees, beside the interest', () => {
    const half = ruleOf({ shareOfGuaranteeFee: '0.7' }, {}, { kind: 'GUARANTEE_FEE_SUBSIDY' });
    const loan = loanOf(scheduleOf(BULLET), { guaranteeFees: [{ on: '2026-03-01', amount: money('CNY', 1_000_000n) }] });
    const found = evaluateIncentives({ policies: [half, half, share('1')].map((each, at) => policyOf(each, `P${at}`)), loan, applicant: {}, sizeClass: null });
    expect(found.map(minors)).toEqual([[700_000n], [300_000n], [4_055_556n]]);
    expect(found[1]?.limits).toEqual(['OTHER_SUBSIDIES']);
  });
});
