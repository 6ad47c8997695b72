import { checkExclusions, type Excludable } from '../../../../subgraphs/finance';

const policy = (id: string, excludedBy: string[] | null = null, exclusiveGroup: string | null = null): Excludable => ({ id, rule: { excludedBy, exclusiveGroup } });

test.each<[string, Excludable[]]>([
  ['nothing at all', []],
  ['a chain', [policy('A', ['B']), policy('B', ['C']), policy('C')]],
  ['two that exclude one', [policy('A', ['B', 'C']), policy('B'), policy('C')]],
  ['a group that another excludes', [policy('A', ['C'], 'G'), policy('B', null, 'G'), policy('C')]],
])('%s is accepted', (_, policies) => {
  expect(checkExclusions(policies)).toEqual([]);
  expect(checkExclusions([...policies].reverse())).toEqual([]);
});

test.each<[string, Excludable[], string, string]>([
  ['a policy that excludes itself', [policy('A', ['A'])], 'A.excludedBy[0]', '"A"'],
  ['an id that is no policy', [policy('A', ['B', 'Z']), policy('B')], 'A.excludedBy[1]', '"Z"'],
  ['a policy of its own group', [policy('A', ['B'], 'G'), policy('B', null, 'G')], 'A.excludedBy[0]', '"B"'],
  ['two that exclude each other', [policy('A', ['B']), policy('B', ['A'])], 'A.excludedBy', 'A ← B ← A'],
  ['a cycle behind one that is in none', [policy('A', ['B']), policy('B', ['C']), policy('C', ['D']), policy('D', ['B'])], 'B.excludedBy', 'B ← C ← D ← B'],
  ['a cycle by way of a group', [policy('A', ['C'], 'G'), policy('B', null, 'G'), policy('C', ['B'])], 'A.excludedBy', 'G (A, B) ← C ← G (A, B)'],
])('%s is refused by name', (_, policies, field, value) => {
  const [violation, ...more] = checkExclusions(policies);
  expect([violation?.field, violation?.value, more]).toEqual([field, value, []]);
  expect(violation?.allowed).not.toBe('');
  expect(checkExclusions([...policies].reverse())).toEqual([violation]);
});

test('a long chain of thousands of policies is checked, more than the bound refused', () => {
  const chain = (length: number): Excludable[] => Array.from({ length }, (_, at) => policy(`P${at}`, at === 0 ? null : [`P${at - 1}`]));
  expect(checkExclusions(chain(5_000).reverse())).toEqual([]);
  expect(checkExclusions(chain(5_001))).toEqual([{ field: 'policies', value: '5001', allowed: 'at most 5000' }]);
});
