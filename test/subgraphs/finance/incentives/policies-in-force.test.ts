import { type PolicySituation, arePoliciesLeftOut, policiesInForce } from '../../../../subgraphs/finance';
import type { PolicyVersion } from '../../../../subgraphs/offers/snapshots/policy-snapshot';
import { AS_OF, ON, POINT_RULE, policy } from '../../offers/kit/builders';

const SITUATION: PolicySituation = { asOf: AS_OF, on: ON, drawdownOn: ON, region: '150926' };

const inForce = (policies: readonly PolicyVersion[], more: Partial<PolicySituation> = {}): string[] =>
  policiesInForce(policies, { ...SITUATION, ...more }).map(({ id, version }) => `${id}@${version}`);

const regional = (...regions: string[]): PolicyVersion => policy({ rule: { ...POINT_RULE, conditions: { regions } } });

interface PolicyCase {
  readonly title: string;
  readonly policy: PolicyVersion;
  readonly situation?: Partial<PolicySituation>;
  readonly isInForce: boolean;
}

const CASES: readonly PolicyCase[] = [
  { title: 'without days', policy: policy(), isInForce: true },
  { title: 'from the instant itself', policy: policy({ effectiveFrom: AS_OF }), isInForce: true },
  { title: 'from a millisecond later', policy: policy({ effectiveFrom: '2026-07-01T02:00:00.001Z' }), isInForce: false },
  { title: 'valid from the day itself', policy: policy({ validFrom: ON }), isInForce: true },
  { title: 'valid from the next day', policy: policy({ validFrom: '2026-07-02' }), situation: { drawdownOn: '2026-08-01' }, isInForce: false },
  { title: 'valid to the day itself', policy: policy({ validTo: ON }), isInForce: true },
  { title: 'valid to the day before', policy: policy({ validTo: '2026-06-30' }), isInForce: false },
  { title: 'valid to the day of drawdown', policy: policy({ validTo: '2026-09-01' }), situation: { drawdownOn: '2026-09-01' }, isInForce: true },
  { title: 'lapsed when the money is drawn', policy: policy({ validTo: '2026-08-31' }), situation: { drawdownOn: '2026-09-01' }, isInForce: false },
  { title: 'lapsed on the day, the money having been drawn before', policy: policy({ validTo: '2026-06-30' }), situation: { drawdownOn: '2026-06-01' }, isInForce: false },
  { title: 'that passed its review', policy: policy({ reviewStatus: 'PASSED' }), isInForce: true },
  { title: 'that needs no review', policy: policy({ reviewStatus: 'NOT_REQUIRED' }), isInForce: true },
  { title: 'under review', policy: policy({ reviewStatus: 'PENDING' }), isInForce: false },
  { title: 'that failed its review', policy: policy({ reviewStatus: 'FAILED' }), isInForce: false },
  { title: 'that is withdrawn', policy: policy({ withdrawn: true }), isInForce: false },
  { title: 'that rewards banks', policy: policy({ kind: 'BANK_REWARD' }), isInForce: false },
  { title: 'without a rule', policy: policy({ rule: null }), isInForce: false },
  { title: 'of the county', policy: regional('150926'), isInForce: true },
  { title: 'of the city around it', policy: regional('150900'), isInForce: true },
  { title: 'of another city', policy: regional('150100'), isInForce: false },
  { title: 'of several regions, one around it', policy: regional('150100', '150900'), isInForce: true },
  { title: 'of a county in the city stated', policy: regional('150926'), situation: { region: '150900' }, isInForce: true },
  { title: 'of a county where no region is stated', policy: regional('150926'), situation: { region: null }, isInForce: true },
  { title: 'of no region', policy: regional(), isInForce: true },
];

describe('a policy', () => {
  it.each(CASES)('$title: in force $isInForce', ({ isInForce, policy: one, situation }) => {
    expect(inForce([one], situation)).toEqual(isInForce ? ['P1@1'] : []);
  });
});

describe('of the versions of a policy', () => {
  const first = policy({ version: '1', effectiveFrom: '2026-01-01T00:00:00.000Z', recordedAt: '2025-12-01T00:00:00.000Z' });
  const second = policy({ version: '2', effectiveFrom: '2026-06-01T00:00:00.000Z', recordedAt: '2026-05-01T00:00:00.000Z' });

  it.each([
    ['the latest in force counts', [first, second], {}, 'P1@2'],
    ['one not yet in force does not', [first, second], { asOf: '2026-05-31T23:59:59.999Z' }, 'P1@1'],
    ['the one recorded later wins a tie', [{ ...second, version: '3', recordedAt: '2026-05-02T00:00:00.000Z' }, second], {}, 'P1@3'],
    ['the greater version wins a tie of both', [{ ...second, version: '3' }, second], {}, 'P1@3'],
  ] as [string, PolicyVersion[], Partial<PolicySituation>, string][])('%s', (_title, versions, situation, expected) => {
    expect(inForce(versions, situation)).toEqual([expected]);
    expect(inForce([...versions].reverse(), situation)).toEqual([expected]);
  });

  it('a later one that has lapsed or is withdrawn does not bring an earlier one back', () => {
    expect(inForce([first, { ...second, validTo: '2026-06-30' }])).toEqual([]);
    expect(inForce([first, { ...second, withdrawn: true }])).toEqual([]);
  });
});

describe('policies', () => {
  it('stand by id, at most fifty of them', () => {
    const many = Array.from({ length: 60 }, (_, index) => policy({ id: `P${String(59 - index).padStart(2, '0')}` }));
    const ids = inForce(many);
    expect(ids).toHaveLength(50);
    expect(ids.slice(0, 2)).toEqual(['P00@1', 'P01@1']);
    expect([many.slice(0, 50), many].map((policies) => arePoliciesLeftOut(policies, SITUATION))).toEqual([false, true]);
  });

  it('that pay a borrower of the region stand before those that pay one of a region not known, and both before what is only shown', () => {
    const shown = { ...POINT_RULE, kind: 'RISK_COMPENSATION', formula: {} } as const;
    const fill = (prefix: string, count: number, rule: PolicyVersion['rule']) => Array.from({ length: count }, (_, index) => policy({ id: `${prefix}${index}`, rule }));
    const counties = fill('A', 30, { ...POINT_RULE, conditions: { regions: ['150926'] } });
    const ids = inForce([...fill('B', 30, shown), ...counties, ...fill('Z', 30, POINT_RULE)], { region: null }).map((id) => id[0]);
    expect({ national: ids.filter((each) => each === 'Z').length, counties: ids.filter((each) => each === 'A').length }).toEqual({ national: 30, counties: 20 });
  });
});
