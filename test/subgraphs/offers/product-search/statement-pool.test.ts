import { Seeded } from '../../../../bench/kit/matching/seeded';
import { DIMENSIONS } from '../../../../subgraphs/offers/product-search/columns/dimensions';
import { StatementPool } from '../../../../subgraphs/offers/product-search/columns/statement-pool';
import { product } from '../kit/builders';

const CODES = ['150000', '150900', '150926', '110000', '310000', '320100', '440300'];

describe('a pool of statements', () => {
  const regions = DIMENSIONS.find(({ name }) => name === 'regions');
  if (!regions) throw new Error('there is no dimension of regions');

  it('admits by what every statement says, also those that came after a code was first asked for', () => {
    const seeded = new Seeded(9);
    const pool = new StatementPool(regions);
    const stated: { codes: string[]; number: number }[] = [];
    for (let round = 0; round < 40; round += 1) {
      const codes = seeded.some(CODES, seeded.between(1, 3));
      stated.push({ codes, number: pool.numberOf(product(), [{ kind: 'REGION', codes }]) });
      const asked = seeded.some(CODES, 2);
      const admitted = pool.admitting(asked);
      for (const each of stated) {
        const statement = regions.stated(product(), [{ kind: 'REGION', codes: each.codes }]);
        expect(admitted[each.number]).toBe(Number(asked.some((code) => regions.admits(statement, code))));
      }
    }
    expect(pool.size).toBeGreaterThan(20);
  });

  it('decides each statement once for a code, however often it is asked for', () => {
    let decided = 0;
    const pool = new StatementPool({ ...regions, counted: [], admits: (...given) => (decided += 1) > 0 && regions.admits(...given) });
    for (const code of CODES) pool.numberOf(product(), [{ kind: 'REGION', codes: [code] }]);
    for (const asked of [CODES, CODES, [...CODES].reverse()]) pool.admitting(asked);
    expect(decided).toBe(CODES.length ** 2);
    pool.numberOf(product(), [{ kind: 'REGION', codes: ['330000'] }]);
    pool.admitting(CODES);
    expect(decided).toBe(CODES.length ** 2 + CODES.length);
  });

  it('forgets what was asked for longest ago', () => {
    let decided = 0;
    const pool = new StatementPool({ ...regions, counted: [], admits: () => (decided += 1) > 0 });
    pool.numberOf(product(), []);
    const many = Array.from({ length: 401 }, (_, index) => String(index));
    for (const code of [...many, '400', '0']) pool.admitting([code]);
    expect(decided).toBe(402);
  });
});
