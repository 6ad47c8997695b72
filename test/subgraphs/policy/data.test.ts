import { type RewardTierMode, isCalendarDate, isDecimal } from '../../../schema';
import { checkRule } from '../../../subgraphs/finance';
import { checkEntry } from '../../../subgraphs/policy/checks/check-entry';
import { lprHistory, policyEntries, regionIndicators } from '../../../subgraphs/policy/data';
import type { BankRewardRule, PolicyEntry, PolicyTerms, RewardTier } from '../../../subgraphs/policy/policy';

const named = policyEntries.map((entry): [string, PolicyEntry] => [`${entry.id} of ${entry.effectiveFrom}`, entry]);

describe('the sample policies', () => {
  test.each(named)('%s can be recorded', (_name, entry) => {
    expect(checkEntry(entry)).toEqual([]);
  });

  test.each(named)('%s has a document number or a legal basis', (_name, { terms }) => {
    expect(terms.documentNumber ?? terms.legalBasis).toMatch(/\S/);
  });

  test.each(named)('%s has a validity of real days, in order', (_name, { terms: { validFrom, validTo } }) => {
    for (const day of [validFrom, validTo]) if (day) expect(isCalendarDate(day)).toBe(true);
    expect((validTo ?? '9999') >= (validFrom ?? '')).toBe(true);
  });

  test.each(named.filter(([, { terms }]) => terms.rule))('%s has a rule that finance can evaluate', (_name, { terms }) => {
    expect(terms.rule && checkRule(terms.rule)).toEqual([]);
  });

  test.each(named.filter(([, { terms }]) => terms.bankReward))('%s rewards by tiers in ascending order, each with an amount or a rate', (_name, { terms }) => {
    for (const { tiers, tierMode } of terms.bankReward?.components ?? []) {
      const bounds = tiers.map(({ from }) => Number(from));
      expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
      for (const { amount, rate } of tiers) expect(isDecimal(tierMode === 'STEP' ? amount : rate)).toBe(true);
    }
  });

  test.each([
    ['CN-CJ-2026-2', ['equipmentRenewalListed', 'equipmentRenewalField']],
    ['CN-CJ-2026-5', ['serviceSupplyUse']],
    ['CN-CYDB', ['startupFundGuarantee', 'startupHandlingBank']],
    ['CN-CYDB-PERSON', ['startupTargetGroup', 'startupFundGuarantee', 'startupHandlingBank']],
    ['150926-PARK-INTEREST', ['industrialParkSite']],
  ])('%s names the conditions that nothing here answers', (id, facts) => {
    const entries = policyEntries.filter((entry) => entry.id === id);
    expect(entries.map(({ terms }) => terms.rule?.conditions.unstatedFacts)).toEqual([facts]);
  });

  test.each([
    ['CN-CJ-2026-4', 'keyChainFirm'],
    ['CN-CJ-2026-71', 'keyChainFirm'],
    ['CN-CJ-2026-5', 'serviceField'],
  ])('%s leaves an industry that it does not list to a finding', (id, fact) => {
    const entries = policyEntries.filter((entry) => entry.id === id);
    expect(new Set(entries.map(({ terms }) => terms.rule?.conditions.otherIndustriesFact))).toEqual(new Set([fact]));
  });

  test('stand in the place of every earlier reading of the same version', () => {
    // What was published and read before: entered on 2026-08-20, corrected on 2026-11-23.
    const [entered, corrected] = ['2026-08-19T16:00:00.000Z', '2026-11-22T16:00:00.000Z'];
    const recorded = policyEntries.filter(({ id }) => /^CN-(CJ-2026-(4|5|71)|CYDB)/.test(id)).map(({ recordedAt }) => recordedAt);
    for (const instant of recorded) expect([entered < instant, corrected < instant]).toEqual([true, true]);
  });

  test('cover every kind of incentive', () => {
    expect([...new Set(policyEntries.map(({ terms }) => terms.kind))].sort()).toEqual([
      'BANK_REWARD',
      'GUARANTEE_FEE_SUBSIDY',
      'GUARANTEE_SUPPORT',
      'INTEREST_SUBSIDY',
      'RISK_COMPENSATION',
      'STARTUP_GUARANTEE_LOAN',
    ]);
  });

  test('list no bank that is not shown to be a handling bank', () => {
    const listed = policyEntries.flatMap(({ terms }) => terms.rule?.conditions.banks ?? []);
    expect([...new Set(listed)].sort()).toEqual(['abc', 'icbc']);
  });

  test('count nothing for what is shown only', () => {
    const shownOnly = policyEntries.filter(({ terms }) => ['GUARANTEE_SUPPORT', 'RISK_COMPENSATION'].includes(terms.kind));
    expect(shownOnly.map(({ terms }) => terms.rule?.formula)).toEqual([{}, {}]);
  });
});

describe('a policy that is not fit to be recorded', () => {
  const sound = policyEntries.find(({ id }) => id === '150926-AGRI-INTEREST') as PolicyEntry;
  const rule = sound.terms.rule as NonNullable<PolicyTerms['rule']>;
  const withTerms = (terms: Partial<PolicyTerms>): PolicyEntry => ({ ...sound, terms: { ...sound.terms, ...terms } });
  const withConditions = (conditions: object) => withTerms({ rule: { ...rule, conditions } });

  const reward = (policyEntries.find(({ terms }) => terms.bankReward)?.terms ?? null) as PolicyTerms & { bankReward: BankRewardRule };
  const withReward = (change: (rule: BankRewardRule) => Partial<BankRewardRule>): PolicyEntry =>
    withTerms({ ...reward, rule: null, bankReward: { ...reward.bankReward, ...change(reward.bankReward) } });
  const withTiers = (tierMode: RewardTierMode, tiers: readonly RewardTier[]): PolicyEntry =>
    withReward(({ components }) => ({ components: [{ ...components[0]!, tierMode, tiers }] }));
  const band = (from: string, to?: string): RewardTier => ({ from, fromInclusive: true, to, rate: '0.0001' });
  const step = (from: string, amount: string): RewardTier => ({ from, fromInclusive: true, amount });
  const TIERS = 'bankReward.components[0].tiers';

  const cases: [string, PolicyEntry, string, unknown, RegExp][] = [
    ['an id with small letters', { ...sound, id: 'agri' }, 'id', 'agri', /capital letters/],
    ['an id that no column holds', { ...sound, id: 'A'.repeat(65) }, 'id', 'A'.repeat(65), /at most 64/],
    ['a backdated version that is no import', { ...sound, recordedAt: '2026-01-01T00:00:00.000Z' }, 'recordedAt', '2026-01-01T00:00:00.000Z', /only an import may backdate/],
    ['a validity that ends before it begins', withTerms({ validTo: '2025-06-30' }), 'validTo', '2025-06-30', /2025-07-01, or later/],
    ['neither document number nor legal basis', withTerms({ level: 'CENTRAL', documentNumber: null, legalBasis: null }), 'documentNumber', null, /no legalBasis/],
    ['a local policy without a legal basis', withTerms({ legalBasis: null }), 'legalBasis', null, /a legal basis of a local policy/],
    ['a local policy that nobody reviews', withTerms({ reviewStatus: 'NOT_REQUIRED' }), 'reviewStatus', 'NOT_REQUIRED', /its review/],
    ['a made-up policy that does not say so', withTerms({ title: '贴息办法' }), 'title', '贴息办法', /示例/],
    ['a made-up policy that says that it is published', withTerms({ trust: 'PUBLIC_TEXT' }), 'trust', 'PUBLIC_TEXT', /ILLUSTRATIVE/],
    ['a blank issuer', withTerms({ issuer: ' ' }), 'issuer', ' ', /not blank/],
    ['a title without end', withTerms({ title: '示例'.repeat(200) }), 'title', '示例'.repeat(200), /at most 200 characters/],
    ['a source that is no address', withTerms({ sourceUrls: ['secondary text'] }), 'sourceUrls[0]', 'secondary text', /http/],
    ['neither rule nor reward', withTerms({ rule: null }), 'rule', null, /the rule of a policy of kind INTEREST_SUBSIDY/],
    ['a kind that is not its rule\'s', withTerms({ kind: 'RISK_COMPENSATION' }), 'rule.kind', 'INTEREST_SUBSIDY', /RISK_COMPENSATION/],
    ['a region that does not exist', withConditions({ regions: ['159999'] }), 'rule.conditions.regions[0]', '159999', /county level/],
    ['a region of two digits', withConditions({ regions: ['150926', '15'] }), 'rule.conditions.regions[1]', '15', /county level/],
    ['an industry that does not exist', withConditions({ industries: ['C99'] }), 'rule.conditions.industries[0]', 'C99', /./],
    ['a bank code with capital letters', withConditions({ banks: ['ABC'] }), 'rule.conditions.banks[0]', 'ABC', /bank codes/],
    ['a rate that is no share', withTerms({ rule: { ...rule, formula: { annualRatePoints: '1.5', payment: 'AT_END' } } }), 'rule.formula.annualRatePoints', '1.5', /0 to 1/],
    ['a subsidy of nothing', withTerms({ rule: { ...rule, formula: { payment: 'AT_END' } } }), 'rule.formula', { payment: 'AT_END' }, /annualRatePoints/],
    ['a subsidy that is never paid', withTerms({ rule: { ...rule, formula: { annualRatePoints: '0.01' } } }), 'rule.formula.payment', null, /WITH_EACH_DUE/],
    ['a compensation of the lender that pays the borrower', withTerms({ kind: 'RISK_COMPENSATION', rule: { kind: 'RISK_COMPENSATION', conditions: {}, formula: { payment: 'AT_END' } } }), 'rule.formula', { payment: 'AT_END' }, /pays the borrower nothing/],
    ['a region twice', withConditions({ regions: ['150926', '150926'] }), 'rule.conditions.regions[1]', '150926', /once/],
    ['an exclusion twice', withTerms({ rule: { ...rule, excludedBy: ['A', 'B', 'A'] } }), 'rule.excludedBy[2]', 'A', /once/],
    ['a cap below zero', withTerms({ rule: { ...rule, formula: { ...rule.formula, totalCap: '-1' } } }), 'rule.formula.totalCap', '-1', /0 or more/],
    ['a reward whose cap is below zero', withReward(() => ({ cap: '-0.01', floor: null })), 'bankReward.cap', '-0.01', /0 or more/],
    ['a reward whose floor is above its cap', withReward(() => ({ cap: '100', floor: '100.01' })), 'bankReward.floor', '100.01', /at most the cap, 100/],
    ['a reward for nothing', withReward(() => ({ components: [] })), 'bankReward.components', [], /one component or more/],
    ['a reward in a region that does not exist', withReward(() => ({ regions: ['159999'] })), 'bankReward.regions[0]', '159999', /county level/],
    ['a segment that weighs twice', withReward(({ components }) => ({ components: [{ ...components[0]!, segmentWeights: [{ segment: 's', weight: '1' }, { segment: 's', weight: '2' }] }] })), 'bankReward.components[0].segmentWeights[1].segment', 's', /once/],
    ['bands that overlap', withTiers('MARGINAL', [band('0', '200'), band('199.99')]), `${TIERS}[1].from`, '199.99', /200 or more/],
    ['a band above one without an end', withTiers('MARGINAL', [band('0'), band('100')]), `${TIERS}[1].from`, '100', /overlap/],
    ['a band that ends where it begins', withTiers('RATE', [band('5', '5')]), `${TIERS}[0].to`, '5', /more than from/],
    ['steps out of order', withTiers('STEP', [step('100', '1'), step('50', '2')]), `${TIERS}[1].from`, '50', /more than 100/],
    ['a step twice', withTiers('STEP', [step('100', '1'), step('100', '2')]), `${TIERS}[1].from`, '100', /more than 100/],
    ['a step that earns less than nothing', withTiers('STEP', [step('100', '-1')]), `${TIERS}[0].amount`, '-1', /0 or more/],
    ['a step that earns by a rate', withTiers('STEP', [{ ...step('100', '1'), rate: '0.1' }]), `${TIERS}[0].rate`, '0.1', /by amount/],
    ['a band without a rate', withTiers('MARGINAL', [{ from: '0', fromInclusive: true }]), `${TIERS}[0].rate`, null, /the rate/],
    ['a rate of more than everything', withTiers('RATE', [{ from: '0', fromInclusive: true, rate: '1.01' }]), `${TIERS}[0].rate`, '1.01', /100 %/],
  ];

  test.each(cases)('is refused by field, value and what is allowed: %s', (_name, entry, field, value, allowed) => {
    expect(checkEntry(entry)).toEqual([{ field, value, allowed: expect.stringMatching(allowed) }]);
  });

  test('is refused with every reason at once', () => {
    expect(checkEntry({ ...withTerms({ validTo: '2025-06-30' }), id: 'agri' })).toHaveLength(2);
  });

  test.each(['0.30', '0.3'])('is recorded with a step above %s after the step from it, however 0.30 is written', (from) => {
    expect(checkEntry(withTiers('STEP', [step('0.30', '1'), { ...step(from, '2'), fromInclusive: false }]))).toEqual([]);
  });
});

describe('the sample figures', () => {
  test('are 15 quotations in order of their days, as rates in which 1 is 100 %', () => {
    const { quotations } = lprHistory;
    expect(quotations).toHaveLength(15);
    const days = quotations.map(({ effectiveFrom }) => effectiveFrom);
    expect(days).toEqual([...days].sort());
    for (const { effectiveFrom, lpr1y, lpr5y } of quotations) {
      expect(isCalendarDate(effectiveFrom)).toBe(true);
      for (const rate of [lpr1y, lpr5y]) expect(rate).toMatch(/^0\.0[34]\d\d$/);
      expect(Number(lpr1y)).toBeLessThan(Number(lpr5y));
    }
  });

  test('are indicators marked illustrative, each with a value or a growth and a scope where it has a rank', () => {
    for (const { illustrative, value, growth, rank, rankScope, periodEnd } of regionIndicators) {
      expect(illustrative).toBe(true);
      expect(isCalendarDate(periodEnd)).toBe(true);
      expect([value, growth].some(isDecimal)).toBe(true);
      expect(rankScope === null).toBe(rank === null);
    }
  });
});
