import { type ContractFields, ProductOrder, productId } from '../../../../schema';
import { Seeded } from '../../../../bench/kit/matching/seeded';
import { type ProductsQuestion, findProducts } from '../../../../subgraphs/offers/product-search/find-products';
import { AS_OF, catalogOf, exactRate, product } from '../kit/builders';

const LATER = '2026-07-01T02:00:00.001Z';
const NAMES = ['惠农贷', '税务贷', '惠农快贷', '惠农e贷', '信用贷'];
const BANKS = ['abc', 'icbc', 'rcb'];

function randomProduct(seeded: Seeded, number: number): ContractFields {
  return product({
    bankCode: seeded.pick(BANKS),
    code: `p${number}`,
    name: seeded.pick(NAMES),
    description: '惠农',
    amount: seeded.chance(0.3) ? {} : { maximum: `${seeded.between(1, 4)}000000` },
    rates: [exactRate(`0.0${seeded.between(3, 6)}`)],
    effectiveFrom: `2026-0${seeded.between(1, 6)}-01T00:00:00.000Z`,
    ...(seeded.chance(0.5) ? { turnaround: { maximumWorkingDays: seeded.between(1, 4) } } : {}),
  });
}

/** What banks do while somebody leafs: new versions and products from now on, and old products that an import adds. */
function changed(seeded: Seeded, products: readonly ContractFields[], round: number): ContractFields[] {
  const touched = products.flatMap((each): ContractFields[] => {
    if (seeded.chance(0.8)) return [each];
    const next = { ...each, version: `${each.version}+${round}`, effectiveFrom: LATER, recordedAt: LATER };
    if (seeded.chance(0.4)) return [each, { ...next, marketingState: 'WITHDRAWN' }];
    return [each, { ...next, name: seeded.pick(NAMES), amount: { maximum: '9000000' }, rates: [exactRate('0.001')], turnaround: { maximumWorkingDays: 1 } }];
  });
  const added = Array.from({ length: 4 }, (_, index) => randomProduct(seeded, 1_000 + round * 10 + index));
  return [...touched, ...added.map((each, index) => (index % 2 === 0 ? { ...each, effectiveFrom: LATER } : { ...each, backfilled: true }))];
}

const QUESTIONS: readonly ProductsQuestion[] = [...(Object.keys(ProductOrder) as ProductOrder[]).map((orderBy) => ({ orderBy, search: '惠农' })), { orderBy: 'ID' }, { orderBy: 'NAME' }, { orderBy: 'LOWEST_RATE' }];

describe.each(QUESTIONS)('leafing through $orderBy of $search while the catalog changes', (question) => {
  it.each([1, 2, 3])('repeats nothing, and skips nothing that was there (%i)', (seed) => {
    const seeded = new Seeded(seed);
    let products = Array.from({ length: 50 }, (_, number) => randomProduct(seeded, number));
    const before = findProducts(catalogOf(products), AS_OF, { ...question, first: 100 }).nodes;
    const leafed: ContractFields[] = [];
    let after: string | null = null;
    for (let round = 0; ; round += 1) {
      // Only the first page is read now; whoever goes on a second later goes on in the same list.
      const page = findProducts(catalogOf(products), round === 0 ? AS_OF : '2026-07-03T00:00:00.000Z', { ...question, first: 7, after });
      leafed.push(...page.nodes);
      expect(page.pageInfo.hasPreviousPage).toBe(round > 0);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
      products = changed(seeded, products, round);
    }
    const seen = leafed.map(({ id, version }) => `${id} ${version}`);
    expect(new Set(leafed.map(({ id }) => id)).size).toBe(leafed.length);
    const there = new Set(before.map(({ id, version }) => `${id} ${version}`));
    expect(seen.filter((each) => there.has(each))).toEqual([...there]);
    expect(leafed.length).toBeGreaterThan(7);
  });
});

describe('a cursor', () => {
  const products = ['a', 'b', 'c'].map((code) => product({ code, name: `惠农贷${code}` }));
  const catalog = catalogOf(products);
  const cursorOf = (question: ProductsQuestion): string => findProducts(catalog, AS_OF, { ...question, first: 1 }).pageInfo.endCursor ?? '';
  const next = (after: string, question: ProductsQuestion) => findProducts(catalog, AS_OF, { ...question, after, first: 1 });

  it('is good when its product has gone', () => {
    const after = cursorOf({});
    expect(findProducts(catalogOf(products.slice(1)), AS_OF, { after }).nodes.map(({ code }) => code)).toEqual(['b', 'c']);
  });

  it('is good for the same question in other words', () => {
    const after = cursorOf({ search: '惠农 贷', filter: { instruments: ['WORKING_CAPITAL_LOAN', 'BUSINESS_LOAN'], banks: null } });
    expect(next(after, { search: ' 贷　惠农', filter: { instruments: ['BUSINESS_LOAN', 'WORKING_CAPITAL_LOAN'] }, orderBy: 'RELEVANCE', asOf: AS_OF }).nodes).toHaveLength(1);
  });

  it.each<[string, ProductsQuestion, ProductsQuestion, RegExp]>([
    ['order', {}, { orderBy: 'NAME' }, /a list by NAME; this one is of a list by ID/],
    ['order, where a search makes it RELEVANCE', {}, { search: '惠农' }, /a list by RELEVANCE; this one is of a list by ID/],
    ['search', { search: '惠农' }, { search: '农贷' }, /same search and the same filter/],
    ['filter', { filter: { termMonths: 12 } }, { filter: { termMonths: 13 } }, /same search and the same filter/],
    ['instant', {}, { asOf: LATER }, /as of 2026-07-01T02:00:00\.001Z; this one is of a list as of 2026-07-01T02:00:00\.000Z/],
  ])('of another %s is refused, and says so', (_, of, question, message) => {
    expect(() => next(cursorOf(of), question)).toThrow(message);
  });

  it('that is made up is refused', () => {
    const [order, question, asOf] = JSON.parse(Buffer.from(cursorOf({}), 'base64url').toString('utf8', 1)) as string[];
    for (const parts of [[order, question, asOf, '', '0', 'NaN', productId('abc', 'a')], [order, question, 'yesterday', '', '0', '0', ''], [order, question, asOf]]) {
      const forged = Buffer.concat([Buffer.of(1), Buffer.from(JSON.stringify(parts))]).toString('base64url');
      expect(() => next(forged, {})).toThrow(/after/);
    }
  });
});
