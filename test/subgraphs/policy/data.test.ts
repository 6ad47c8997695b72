import { isCalendarDate, isDecimal } from '../../../schema';
import { checkRule } from '../../../subgraphs/finance';
import { checkEntry } from '../../../subgraphs/policy/check-entry';
import { lprHistory, policyEntries, regionIndicators } from '../../../subgraphs/policy/data';
import type { PolicyEntry, PolicyTerms } from '../../../subgraphs/policy/policy';

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

  const cases: [string, PolicyEntry, RegExp][] = [
    ['an id with small letters', { ...sound, id: 'agri' }, /the id is agri/],
    ['a backdated version that is no import', { ...sound, recordedAt: '2026-01-01T00:00:00.000Z' }, /only an import may backdate/],
    ['a validity that ends before it begins', withTerms({ validTo: '2025-06-30' }), /validTo 2025-06-30 is before/],
    ['neither document number nor legal basis', withTerms({ documentNumber: null, legalBasis: null }), /neither documentNumber/],
    ['a local policy without a legal basis', withTerms({ legalBasis: null }), /needs legalBasis and a review/],
    ['a local policy that nobody reviews', withTerms({ reviewStatus: 'NOT_REQUIRED' }), /reviewStatus is NOT_REQUIRED/],
    ['a made-up policy that does not say so', withTerms({ title: '贴息办法' }), /says so in all three/],
    ['a source that is no address', withTerms({ sourceUrls: ['secondary text'] }), /sourceUrls has secondary text/],
    ['neither rule nor reward', withTerms({ rule: null }), /rule: false, bankReward: false/],
    ['a kind that is not its rule\'s', withTerms({ kind: 'RISK_COMPENSATION' }), /kind is RISK_COMPENSATION/],
    ['a region that does not exist', withConditions({ regions: ['159999'] }), /regions has 159999/],
    ['a region of two digits', withConditions({ regions: ['15'] }), /regions has 15/],
    ['an industry that does not exist', withConditions({ industries: ['C99'] }), /industries has C99/],
    ['a bank code with capital letters', withConditions({ banks: ['ABC'] }), /banks has ABC/],
    ['a rate that is no share', withTerms({ rule: { ...rule, formula: { annualRatePoints: '1.5' } } }), /rule\.formula\.annualRatePoints is "1\.5"/],
  ];

  test.each(cases)('is refused: %s', (_name, entry, message) => {
    expect(checkEntry(entry).join('\n')).toMatch(message);
  });

  test('is refused with every reason at once', () => {
    expect(checkEntry({ ...withTerms({ validTo: '2025-06-30' }), id: 'agri' })).toHaveLength(2);
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
