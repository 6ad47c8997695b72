import { InForceRows } from '../../../../subgraphs/offers/compiled-catalog/in-force-rows';

const version = (id: string, effectiveFrom: string, marketingState: 'REGULAR' | 'WITHDRAWN' = 'REGULAR') => ({ id, effectiveFrom, marketingState });
const ROWS = new InForceRows([version('a', '2025-01-01'), version('a', '2026-01-01'), version('b', '2025-06-01'), version('b', '2026-06-01', 'WITHDRAWN'), version('c', '2026-01-01'), version('c', '2026-01-01')]);

const EXPECTED: readonly (readonly [asOf: string, rows: readonly number[]])[] = [
  ['2024-12-31', []],
  ['2025-01-01', [0]],
  ['2025-06-01', [0, 2]],
  ['2025-12-31', [0, 2]],
  ['2026-01-01', [1, 2, 5]],
  ['2026-06-01', [1, 5]],
  ['2030-01-01', [1, 5]],
];

describe('the rows in force', () => {
  it.each(EXPECTED)('at %s are %j', (asOf, rows) => {
    expect([...ROWS.at(asOf)]).toEqual(rows);
  });

  it('are the same in whatever order instants are asked for, and as often', () => {
    for (const [asOf, rows] of [...EXPECTED, ...[...EXPECTED].reverse(), ...EXPECTED.filter((_, index) => index % 2 === 0)]) expect([...ROWS.at(asOf)]).toEqual(rows);
  });

  it('are found once between two changes', () => {
    expect(ROWS.at('2026-06-01')).toBe(ROWS.at('2029-06-01'));
  });
});
