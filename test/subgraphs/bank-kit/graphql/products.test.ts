import { encodeCursor } from '../../../../schema';
import { entry } from '../sample-entries';
import { type OpenBank, openBank } from './open-bank';

interface Page {
  readonly testBankProducts: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string; readonly name: string; readonly version: string }[];
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string | null };
  } | null;
}

interface One {
  readonly testBankProduct: { readonly id: string; readonly name: string; readonly version: string } | null;
}

const PAGE = `query ($first: Int, $after: String, $asOf: DateTime) {
  testBankProducts(first: $first, after: $after, asOf: $asOf) {
    totalCount nodes { id name version } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor }
  }
}`;
const ONE = `query ($id: ID!, $version: String, $asOf: DateTime) {
  testBankProduct(id: $id, version: $version, asOf: $asOf) { id name version }
}`;

const codes = Array.from({ length: 24 }, (_, index) => `p${String(index + 10)}`);
const versioned = (name: string, effectiveFrom: string) => entry('a', { effectiveFrom, terms: { name } });
const catalog = [
  ...codes.map((code) => entry(code)),
  versioned('january', '2026-01-01T00:00:00.000Z'),
  versioned('march', '2026-03-01T00:00:00.000Z'),
  versioned('september', '2026-09-01T00:00:00.000Z'),
];

let bank: OpenBank;
beforeAll(async () => {
  bank = await openBank({ catalog });
});
afterAll(() => bank.close());

describe('the products of a bank', () => {
  const page = async (variables: Record<string, unknown> = {}) => {
    const { data, errors, statements } = await bank.ask<Page>(PAGE, variables);
    if (!data?.testBankProducts) throw new Error(JSON.stringify(errors));
    return { ...data.testBankProducts, errors, statements };
  };

  it('are those in force now, 20 at a time, by id', async () => {
    const { errors, nodes, pageInfo, totalCount } = await page();
    expect(errors).toBeUndefined();
    expect(totalCount).toBe(25);
    expect(nodes.map(({ id }) => id)).toEqual(['a', ...codes.slice(0, 19)].map((code) => `test-bank:${code}`));
    expect(nodes[0]?.name).toBe('march');
    expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  it('go on behind a cursor, each once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const { edges, pageInfo }: Awaited<ReturnType<typeof page>> = await page({ first: 10, after });
      seen.push(...edges.map(({ node }) => node.id));
      expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor);
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(seen).toEqual(['a', ...codes].map((code) => `test-bank:${code}`));
  });

  it.each([
    ['2025-12-31T23:59:59Z', 0, undefined],
    ['2026-02-01T00:00:00Z', 25, 'january'],
    ['2026-03-01T08:00:00+08:00', 25, 'march'],
    ['2026-12-01T00:00:00Z', 25, 'september'],
  ])('as of %s are %i, the first of them %p', async (asOf, count, name) => {
    const { nodes, totalCount } = await page({ asOf });
    expect([totalCount, nodes[0]?.name]).toEqual([count, name]);
  });

  it('cost two statements however long the page is, and no more documents than it has', async () => {
    for (const first of [3, 24]) {
      const { statements } = await page({ first });
      expect(statements).toHaveLength(2);
      expect(statements.map((statement) => statement.includes('content'))).toEqual([false, true]);
      expect(statements[1]?.match(/\?/g)).toHaveLength(first * 2);
    }
  });

  it.each<[title: string, variables: Record<string, unknown>, field: string]>([
    ['a page of a million', { first: 1_000_000 }, 'first'],
    ['a page of 101', { first: 101 }, 'first'],
    ['a page of none', { first: 0 }, 'first'],
    ['a page of less than none', { first: -1 }, 'first'],
    ['a cursor that is none', { after: 'cursor' }, 'after'],
    ['an empty cursor', { after: '' }, 'after'],
    ['a cursor of a product that is not there', { after: encodeCursor(['test-bank:none']) }, 'after'],
    ['a cursor of a product that is not in force then', { after: encodeCursor(['test-bank:a']), asOf: '2025-01-01T00:00:00Z' }, 'after'],
    ['a cursor of another list', { after: encodeCursor(['test-bank:a', '1']) }, 'after'],
  ])('are not answered for %s: BAD_USER_INPUT', async (_title, variables, field) => {
    const { data, errors } = await bank.ask<Page>(PAGE, variables);
    expect(data).toEqual({ testBankProducts: null });
    expect(errors).toMatchObject([{ path: ['testBankProducts'], extensions: { code: 'BAD_USER_INPUT', field, allowed: expect.any(String) } }]);
  });

  it('are not answered as of what is no instant', async () => {
    const { data, errors } = await bank.ask<Page>(PAGE, { asOf: '2026-01-01' });
    expect(data).toBeUndefined();
    expect(errors?.[0]?.message).toContain('2026-01-01');
  });
});

describe('one product of a bank', () => {
  const one = async (variables: Record<string, unknown>) => {
    const { data, errors, statements } = await bank.ask<One>(ONE, { id: 'test-bank:a', ...variables });
    return { product: data?.testBankProduct, errors, statements };
  };

  it('is the version in force now, or at an instant', async () => {
    expect((await one({})).product?.name).toBe('march');
    expect((await one({ asOf: '2026-02-01T00:00:00Z' })).product?.name).toBe('january');
    expect((await one({ asOf: '2026-02-01T00:00:00Z' })).statements).toHaveLength(2);
  });

  it('is the version named, in force or not, whatever the instant', async () => {
    const { product } = await one({ asOf: '2026-10-01T00:00:00Z' });
    const named = await one({ version: product?.version, asOf: '2025-01-01T00:00:00Z' });
    expect(named.product).toEqual(product);
    expect(named.product?.name).toBe('september');
    expect(named.statements).toHaveLength(1);
  });

  it.each([
    ['is not there', { id: 'test-bank:none' }],
    ['is of another bank', { id: 'abc:a' }],
    ['has no version in force yet', { asOf: '2025-01-01T00:00:00Z' }],
    ['differs by case', { id: 'test-bank:A' }],
  ])('is null without an error where it %s', async (_title, variables) => {
    expect(await one(variables)).toMatchObject({ product: null, errors: undefined });
  });

  it.each(['none', ''])('in version %p, which is not kept, is null with VERSION_NOT_KEPT', async (version) => {
    const { errors, product } = await one({ version });
    expect(product).toBeNull();
    expect(errors).toMatchObject([{ path: ['testBankProduct'], extensions: { code: 'VERSION_NOT_KEPT', id: 'test-bank:a', version } }]);
  });
});
