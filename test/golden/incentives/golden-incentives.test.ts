import { policyEntries } from '../../../subgraphs/policy/data';
import { GOLDEN_INCENTIVES } from './golden-incentives';
import { judge } from './judge';

describe('a golden case', () => {
  it.each(GOLDEN_INCENTIVES)('of $policy is as its row says: $title', ({ asked, expected, policy }) => {
    expect(judge(policy, asked)).toEqual(expected);
  });
});

describe('the golden cases', () => {
  it('are of every sample policy that has a rule', () => {
    const withRule = policyEntries.filter(({ terms }) => terms.rule).map(({ id }) => id);
    expect(new Set(GOLDEN_INCENTIVES.map(({ policy }) => policy))).toEqual(new Set(withRule));
  });

  it('are called by different names', () => {
    const names = GOLDEN_INCENTIVES.map(({ policy, title }) => `${policy} ${title}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
