import { compareTexts } from '../../../../schema';
import { searchedBanks } from '../../../../bench/kit/search/searched-banks';
import { AS_OF } from '../../../../bench/kit/matching/generated-market';
import { findProducts } from '../../../../subgraphs/offers/product-search/find-products';
import { sortSliced } from '../../../../subgraphs/offers/product-search/sort-sliced';
import { createInitials } from '../../../../subgraphs/offers/product-search/text/initials';
import { Catalog } from '../../../../subgraphs/offers/snapshots/catalog';
import { runAtOnce } from '../../../../subgraphs/chassis';
import { bankSnapshot, catalogOf, policySet, product } from '../kit/builders';

describe('the index of a catalog that follows another', () => {
  it('is built anew for the bank that changed alone', async () => {
    const first = catalogOf([product({ bankCode: 'abc' }), product({ bankCode: 'icbc', name: '税务贷' })]);
    const settled = await first.succeed(first.banks, first.policy);
    const [abc, icbc] = settled.banks as [Catalog['banks'][number], Catalog['banks'][number]];
    const renamed = bankSnapshot('icbc', [product({ bankCode: 'icbc', name: '科技贷' })]);
    const next = await settled.succeed([abc, renamed], settled.policy);
    expect(next.index(abc)).toBe(settled.index(abc));
    expect(next.index(renamed)).not.toBe(settled.index(icbc));
    const found = (catalog: Catalog, search: string) => findProducts(catalog, '2026-07-01T02:00:00.000Z', { search }).totalCount;
    expect([found(settled, '税务'), found(next, '税务'), found(next, '科技')]).toEqual([1, 0, 1]);
  });

  it('may be left after every product: no step takes all of them', async () => {
    const [bank] = searchedBanks(1, 3_000);
    if (!bank) throw new Error('no bank was generated');
    const turns: number[] = [];
    let isOver = false;
    const turn = (): void => {
      turns.push(1);
      if (!isOver) setImmediate(turn);
    };
    setImmediate(turn);
    const catalog = await new Catalog([], policySet()).succeed([bank], policySet());
    isOver = true;
    expect(turns.length).toBeGreaterThan(20);
    expect(findProducts(catalog, AS_OF, { search: '藜麦' }).totalCount).toBeGreaterThan(0);
  });

  it('finds a bank by its name, which its products do not say', () => {
    const catalog = catalogOf([product({ bankCode: 'abc' }), product({ bankCode: 'icbc' })]);
    expect(findProducts(catalog, '2026-07-01T02:00:00.000Z', { search: 'icbc银行' }).nodes.map(({ bankCode }) => bankCode)).toEqual(['icbc']);
  });
});

it('sorts in slices as it would at once', () => {
  const numbers = Array.from({ length: 2_500 }, (_, index) => String((index * 7_919) % 2_503));
  expect(runAtOnce(sortSliced(numbers, compareTexts))).toEqual([...numbers].sort());
  expect(runAtOnce(sortSliced([], compareTexts))).toEqual([]);
});

it.each([
  ['纳税e贷 示例', ['nsed sl', 'nsd sl']],
  ['银行重庆', ['yhcq']],
  ['business loan', []],
  ['贷款50万', ['dk50w', 'dkw']],
])('the initials of %s are %j', (name, expected) => {
  expect(createInitials()(name)).toEqual(expected);
});
