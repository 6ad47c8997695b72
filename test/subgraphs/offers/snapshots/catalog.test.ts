import type { ContractFields } from '../../../../schema';
import { Catalog, EMPTY_CATALOG } from '../../../../subgraphs/offers/snapshots/catalog';
import { NO_POLICIES } from '../../../../subgraphs/offers/snapshots/policy-snapshot';
import { bankSnapshot, product } from '../kit/builders';

const at = (version: string, effectiveFrom: string, recordedAt: string): ContractFields =>
  product({ version, effectiveFrom: `${effectiveFrom}T00:00:00.000Z`, recordedAt: `${recordedAt}T00:00:00.000Z` });

const FIRST = at('1', '2026-01-01', '2025-12-01');
const SECOND = at('2', '2026-06-01', '2026-05-01');
const LATER_RECORD = at('3', '2026-06-01', '2026-05-15');
const SAME_RECORD = at('4', '2026-06-01', '2026-05-15');
const BACKFILLED = { ...at('5', '2025-06-01', '2026-08-01'), backfilled: true };

const WITHDRAWN = { ...at('6', '2026-07-01', '2026-06-15'), marketingState: 'WITHDRAWN' as const };
const REOPENED = at('7', '2026-08-01', '2026-07-15');

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, index) => permutations([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]));
}

describe('the version in force', () => {
  it.each([
    ['before the first version is none', [FIRST, SECOND], '2025-12-31T23:59:59.999Z', null],
    ['from the instant of the first is the first', [FIRST, SECOND], '2026-01-01T00:00:00.000Z', '1'],
    ['until a millisecond before the second is the first', [FIRST, SECOND], '2026-05-31T23:59:59.999Z', '1'],
    ['from the instant of the second is the second', [FIRST, SECOND], '2026-06-01T00:00:00.000Z', '2'],
    ['of two that take effect together is the one recorded later', [FIRST, SECOND, LATER_RECORD], '2026-07-01T00:00:00.000Z', '3'],
    ['of two recorded together is the greater version', [SECOND, LATER_RECORD, SAME_RECORD], '2026-07-01T00:00:00.000Z', '4'],
    ['of a day that was filled in later is what was filled in', [FIRST, BACKFILLED], '2025-07-01T00:00:00.000Z', '5'],
    ['is not what was filled in for an earlier day', [FIRST, BACKFILLED], '2026-07-01T00:00:00.000Z', '1'],
    ['before the product is withdrawn is the one before', [FIRST, WITHDRAWN], '2026-06-30T23:59:59.999Z', '1'],
    ['from the instant of its withdrawal is none', [FIRST, WITHDRAWN], '2026-07-01T00:00:00.000Z', null],
    ['after its withdrawal is none, however long ago', [FIRST, SECOND, WITHDRAWN], '2027-07-01T00:00:00.000Z', null],
    ['from the instant at which it is offered again is that', [FIRST, WITHDRAWN, REOPENED], '2026-08-01T00:00:00.000Z', '7'],
  ] as [string, ContractFields[], string, string | null][])('%s', (_title, versions, asOf, expected) => {
    for (const permuted of permutations(versions)) {
      const catalog = new Catalog([bankSnapshot('abc', permuted)], NO_POLICIES);
      expect(catalog.inForce(FIRST.id, asOf)?.version ?? null).toBe(expected);
      expect(catalog.allInForce(asOf).map(({ version }) => version)).toEqual(expected === null ? [] : [expected]);
    }
  });
});

describe('a catalog', () => {
  const catalog = new Catalog(
    [bankSnapshot('abc', [FIRST, SECOND, product({ code: 'other' })]), bankSnapshot('icbc', [product({ bankCode: 'icbc' })])],
    NO_POLICIES,
  );

  it('has every version by its key, in force or not', () => {
    expect(catalog.version(FIRST.id, '1')).toBe(FIRST);
    expect(catalog.version(FIRST.id, '9')).toBeNull();
    expect(catalog.version('abc:nothing', '1')).toBeNull();
  });

  it('has a version that withdraws its product by its key too', () => {
    const withdrawn = new Catalog([bankSnapshot('abc', [FIRST, WITHDRAWN])], NO_POLICIES);
    expect([withdrawn.version(FIRST.id, '1'), withdrawn.version(FIRST.id, '6')]).toEqual([FIRST, WITHDRAWN]);
  });

  it('has every product in force of every bank', () => {
    expect(catalog.allInForce('2026-07-01T00:00:00.000Z').map(({ id, version }) => `${id}@${version}`).sort()).toEqual(['abc:dai@2', 'abc:other@1', 'icbc:dai@1']);
  });

  it('has banks by code', () => {
    expect(catalog.bank('icbc')?.bankCode).toBe('icbc');
    expect(catalog.bank('rcb')).toBeNull();
    expect(EMPTY_CATALOG.banks).toEqual([]);
    expect(EMPTY_CATALOG.inForce('abc:dai', '2026-07-01T00:00:00.000Z')).toBeNull();
  });
});
