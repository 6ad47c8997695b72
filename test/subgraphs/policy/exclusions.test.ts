import type { IncentiveRule } from '../../../schema';
import { checkExclusions } from '../../../subgraphs/finance';
import { exclusionViolations } from '../../../subgraphs/policy/checks/exclusions';
import { type Policy, latestAt } from '../../../subgraphs/policy/policy';
import { Dice } from '../../../bench/kit/random-needs';

type Exclusion = Pick<IncentiveRule, 'excludedBy' | 'exclusiveGroup'>;

const dayOf = (day: number): string => new Date(Date.parse('2026-01-01') + day * 86_400_000).toISOString();
const ruleOf = (exclusion: Exclusion): IncentiveRule => ({ kind: 'INTEREST_SUBSIDY', conditions: {}, formula: {}, ...exclusion });
const versionOf = (id: string, day: number, exclusion: Exclusion = {}, withdrawn = false): Policy =>
  ({ id, version: `${day}`, effectiveFrom: dayOf(day), recordedAt: dayOf(0), withdrawn, rule: ruleOf(exclusion) }) as Policy;

describe('the exclusions that a new version of a policy brings', () => {
  const found = (id: string, exclusion: Exclusion, kept: readonly Policy[], days: readonly number[] = [0]) =>
    exclusionViolations({ id, rule: ruleOf(exclusion), instants: days.map(dayOf) }, kept).map(({ field, value }) => [field, value]);
  const B = versionOf('B', 0, { excludedBy: ['C'] });

  test.each<[string, Exclusion, readonly Policy[], unknown[]]>([
    ['close a circle with a version that comes later', { excludedBy: ['B'] }, [versionOf('B', 0), versionOf('B', 9, { excludedBy: ['A'] })], [['rule.excludedBy', 'A ← B ← A']]],
    ['close none with one that is withdrawn when it would', { excludedBy: ['B'] }, [B, versionOf('C', 0), versionOf('C', 9, { excludedBy: ['A'] }, true)], []],
    ['close none once its own next version is in force', { excludedBy: ['B'] }, [versionOf('B', 0), versionOf('A', 8), versionOf('B', 9, { excludedBy: ['A'] })], []],
    ['close a circle by way of a group that another joins later', { excludedBy: ['B'] }, [versionOf('B', 0, { exclusiveGroup: 'G' }), versionOf('C', 0, { excludedBy: ['A'] }), versionOf('C', 9, { excludedBy: ['A'], exclusiveGroup: 'G' })], [['rule.excludedBy', 'A ← G (B, C) ← A']]],
    ['name one that is there only later', { excludedBy: ['B'] }, [versionOf('B', 9)], [['rule.excludedBy[0]', 'B']]],
    ['join a group of which another names the policy', { exclusiveGroup: 'G' }, [versionOf('B', 0, { exclusiveGroup: 'G', excludedBy: ['A'] })], [['rule.excludedBy', '"A"']]],
    ['are not what another names wrongly', {}, [versionOf('B', 0, { excludedBy: ['Z'] })], []],
    ['close a circle also beside what another names wrongly', { excludedBy: ['B'] }, [versionOf('B', 0, { excludedBy: ['A'] }), versionOf('Y', 0, { excludedBy: ['Z'] })], [['rule.excludedBy', 'A ← B ← A']]],
  ])('%s', (_title, exclusion, kept, expected) => {
    expect(found('A', exclusion, kept)).toEqual(expected);
  });

  test('are looked for again where a withdrawal that was scheduled is undone', () => {
    const kept = [versionOf('A', 0, {}, true), versionOf('A', 5), versionOf('B', 0), versionOf('B', 8, { excludedBy: ['A'] }), versionOf('A', 9, {}, true)];
    expect(found('A', { excludedBy: ['B'] }, kept)).toEqual([]);
    expect(found('A', { excludedBy: ['B'] }, kept, [0, 9])).toEqual([['rule.excludedBy', 'A ← B ← A']]);
  });

  test('are those that a look at every instant finds, among others that are sound', () => {
    const IDS = ['A', 'B', 'C', 'D', 'E'];
    const DAYS = [0, 1, 2, 3, 4, 5, 6, 7];
    const answers = { sound: 0, refused: 0 };
    for (let seed = 0; seed < 2_000; seed += 1) {
      const dice = new Dice(seed);
      const exclusion = (id: string): Exclusion => {
        const named = IDS.filter((other) => other > 'A' && other !== id && dice.whole(0, 5) === 0);
        return { exclusiveGroup: dice.whole(0, 3) === 0 ? 'G' : null, excludedBy: named.length > 0 ? named : null };
      };
      const of = (id: string, day: number): Policy => {
        const { excludedBy, exclusiveGroup } = exclusion(id);
        return versionOf(id, day, { exclusiveGroup, excludedBy: dice.whole(0, 3) === 0 && id !== 'A' ? [...(excludedBy ?? []), 'A'] : excludedBy }, dice.whole(0, 5) === 0);
      };
      const kept = [...IDS.slice(1).map((id) => versionOf(id, 0, exclusion(id))), ...DAYS.slice(1).map((day) => of(IDS[dice.whole(0, 4)] ?? 'A', day))];
      const draft = exclusion('A');
      const ownFrom = kept.find(({ id }) => id === 'A')?.effectiveFrom ?? '9999';
      const sets = DAYS.map(dayOf).filter((instant) => instant < ownFrom).map((instant) =>
        [...latestAt(kept, instant).values()].map(({ id, rule, withdrawn }) => ({ id, rule: withdrawn ? { ...rule, excludedBy: null } : { ...rule } })));
      // That A is not there is wrong of those that name it, and mended by the draft.
      if (sets.some((others) => checkExclusions([...others, { id: 'A', rule: {} }]).length > 0)) continue;
      const isRefused = sets.some((others) => checkExclusions([...others, { id: 'A', rule: draft }]).length > 0);
      expect([seed, found('A', draft, kept).length > 0]).toEqual([seed, isRefused]);
      answers.sound += 1;
      if (isRefused) answers.refused += 1;
    }
    expect(answers.refused).toBeGreaterThan(50);
    expect(answers.sound - answers.refused).toBeGreaterThan(50);
  });

  test('are found in work that grows with the versions, not with their square', () => {
    let reads = 0;
    const counted = (policy: Policy): Policy => Object.defineProperty({ ...policy }, 'rule', { get: () => ((reads += 1), policy.rule) });
    const kept = Array.from({ length: 3_000 }, (_, at) => counted(versionOf(`P${at % 1_000}`, at, { exclusiveGroup: `G${at % 501}` })));
    expect(found('A', { exclusiveGroup: 'H', excludedBy: ['P0'] }, kept)).toEqual([]);
    expect(reads).toBeLessThan(20 * kept.length);
  });
});
