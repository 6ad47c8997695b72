import { type WholeUnderTest, startWholeUnderTest } from '../kit/whole';

/* Searching through the gateway, as a portal does: words, filters, counts and pages in one query. */

const QUERY = `query Products($search: String, $filter: ProductFilter, $orderBy: ProductOrder, $first: Int, $after: String) {
  financingProducts(search: $search, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount
    nodes { id name bank { code } }
    pageInfo { hasNextPage hasPreviousPage endCursor }
    facets { banks { code count } guaranteeMethods { code count } collateralKinds { code count } regions { code count } }
  }
}`;

interface Products {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string; readonly name: string; readonly bank: { readonly code: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string };
  readonly facets: Readonly<Record<'banks' | 'guaranteeMethods' | 'collateralKinds' | 'regions', readonly { readonly code: string; readonly count: number }[]>>;
}

interface Answer {
  readonly data: { readonly financingProducts: Products | null };
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

/** With a least amount of 300,000 yuan or less. */
const LIVESTOCK_LOANS = ['abc:huoti-diya-dai', 'mengyin:nainiu-muchang-dai', 'mengyin:niuyang-huoti-dai', 'rcb:huoti-diya-dai'];

let system: WholeUnderTest;
beforeAll(async () => {
  system = await startWholeUnderTest();
});
afterAll(() => system?.close());

const ask = (variables: Readonly<Record<string, unknown>>): Promise<Answer> => system.ask<Answer>(QUERY, variables);

it('finds by Chinese words within filters, with what each other choice would leave', async () => {
  const { data } = await ask({ search: '抵押', filter: { guaranteeMethods: ['MORTGAGE'], collateralKinds: ['LIVESTOCK'], amount: '300000' } });
  const found = data.financingProducts!;
  expect(found.nodes.map(({ id }) => id).sort()).toEqual(LIVESTOCK_LOANS);
  expect(found.facets.collateralKinds.find(({ code }) => code === 'LIVESTOCK')?.count).toBe(found.totalCount);
  expect(found.facets.collateralKinds.length).toBeGreaterThan(1);
  const [other] = found.facets.collateralKinds.filter(({ code }) => code !== 'LIVESTOCK');
  const chosen = await ask({ search: '抵押', filter: { guaranteeMethods: ['MORTGAGE'], collateralKinds: [other?.code], amount: '300000' } });
  expect(chosen.data.financingProducts?.totalCount).toBe(other?.count);
  expect(found.facets.regions.find(({ code }) => code === '150000')?.count).toBe(found.totalCount);
});

it('leafs through everything by relevance, each product once', async () => {
  const found: string[] = [];
  let after: string | null = null;
  let totalCount = 0;
  do {
    const { financingProducts }: { financingProducts: Products | null } = (await ask({ search: '贷款', first: 30, after })).data;
    totalCount = financingProducts!.totalCount;
    found.push(...financingProducts!.nodes.map(({ id }) => id));
    after = financingProducts!.pageInfo.hasNextPage ? financingProducts!.pageInfo.endCursor : null;
  } while (after !== null);
  expect(found.length).toBe(totalCount);
  expect(new Set(found).size).toBe(totalCount);
  expect(totalCount).toBeGreaterThan(60);
});

it.each([
  [{ search: '贷', orderBy: 'NAME' }, { search: '贷' }, 'after', /a list by RELEVANCE; this one is of a list by NAME/],
  [{ search: '贷' }, { search: '款' }, 'after', /same search/],
])('refuses a cursor of %j under %j', async (of, under, field, message) => {
  const after = (await ask({ ...of, first: 1 })).data.financingProducts!.pageInfo.endCursor;
  const { data, errors } = await ask({ ...under, after });
  expect(data.financingProducts).toBeNull();
  expect(errors?.[0]).toMatchObject({ message: expect.stringMatching(message) as string, extensions: { code: 'BAD_USER_INPUT', field } });
});
