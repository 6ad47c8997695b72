import { inputOf } from '../product-input';
import { entry } from '../sample-entries';
import { NOW, type OpenBank, TEST_BANK, openBank } from './open-bank';
import { OFFERS_PART } from '../../../kit/callers';

const WITHDRAW = `mutation ($id: ID!, $effectiveFrom: DateTime, $reason: String) {
  testBankWithdrawProduct(id: $id, effectiveFrom: $effectiveFrom, reason: $reason) { changed previousVersion product { id version name marketingState effectiveFrom } }
}`;
const LIST = 'query ($asOf: DateTime) { testBankProducts(asOf: $asOf) { totalCount nodes { code } } testBankProduct(id: "test-bank:a", asOf: $asOf) { version } }';

interface Withdrawn {
  readonly testBankWithdrawProduct: { readonly changed: boolean; readonly previousVersion: string; readonly product: { readonly version: string } } | null;
}

interface Listed {
  readonly testBankProducts: { readonly totalCount: number; readonly nodes: readonly { readonly code: string }[] };
  readonly testBankProduct: { readonly version: string } | null;
}

let bank: OpenBank;
beforeEach(async () => {
  bank = await openBank({ catalog: [entry('a'), entry('b')] }, { caller: TEST_BANK });
});
afterEach(() => bank.close());

const withdraw = (variables: Readonly<Record<string, unknown>> = {}) => bank.ask<Withdrawn>(WITHDRAW, { id: 'test-bank:a', ...variables });
async function listedAt(asOf?: string): Promise<{ codes: string[]; one: boolean }> {
  const { data } = await bank.ask<Listed>(LIST, { asOf });
  return { codes: (data?.testBankProducts.nodes ?? []).map(({ code }) => code), one: data?.testBankProduct != null };
}

describe('a product that is withdrawn', () => {
  it('is listed before and not from then on, and its versions are answered for ever', async () => {
    const { data, errors } = await withdraw({ reason: '政策调整' });
    expect(errors).toBeUndefined();
    const { product, previousVersion } = data?.testBankWithdrawProduct ?? {};
    expect(data?.testBankWithdrawProduct).toMatchObject({ changed: true, product: { id: 'test-bank:a', marketingState: 'WITHDRAWN', effectiveFrom: NOW } });
    expect(await listedAt()).toEqual({ codes: ['b'], one: false });
    expect(await listedAt('2026-06-30T23:59:59.999Z')).toEqual({ codes: ['a', 'b'], one: true });
    for (const [version, marketingState] of [[previousVersion, 'REGULAR'], [product?.version, 'WITHDRAWN']]) {
      const answer = await bank.ask('query ($version: String) { testBankProduct(id: "test-bank:a", version: $version) { marketingState } }', { version });
      expect(answer.data).toEqual({ testBankProduct: { marketingState } });
    }
  });

  it('stands in the snapshot with every version, under another version of the catalog', async () => {
    const SNAPSHOT = '{ testBankCatalogSnapshot { catalogVersion versions { code marketingState } } }';
    const before = await bank.ask<{ testBankCatalogSnapshot: { catalogVersion: string } }>(SNAPSHOT, {}, OFFERS_PART);
    await withdraw();
    const after = await bank.ask<{ testBankCatalogSnapshot: { catalogVersion: string; versions: object[] } }>(SNAPSHOT, {}, OFFERS_PART);
    expect(after.data?.testBankCatalogSnapshot.versions).toEqual([
      { code: 'a', marketingState: 'REGULAR' }, { code: 'a', marketingState: 'WITHDRAWN' }, { code: 'b', marketingState: 'REGULAR' },
    ]);
    expect(after.data?.testBankCatalogSnapshot.catalogVersion).not.toBe(before.data?.testBankCatalogSnapshot.catalogVersion);
  });

  it('is so from a later instant where that is asked', async () => {
    await withdraw({ effectiveFrom: '2026-09-01T00:00:00Z' });
    expect([await listedAt(), await listedAt('2026-09-01T00:00:00Z')]).toEqual([{ codes: ['a', 'b'], one: true }, { codes: ['b'], one: false }]);
  });

  it('stays so where it is withdrawn again', async () => {
    const { data: first } = await withdraw();
    const { data: second } = await withdraw();
    const { product } = first?.testBankWithdrawProduct ?? {};
    expect(second?.testBankWithdrawProduct).toEqual({ changed: false, previousVersion: product?.version, product });
  });

  it('is offered again where it is saved again', async () => {
    await withdraw();
    const { data } = await bank.ask('mutation ($input: TestBankProductInput!) { testBankSaveProduct(input: $input) { changed product { marketingState } } }', { input: inputOf(entry('a')) });
    expect(data).toEqual({ testBankSaveProduct: { changed: true, product: { marketingState: 'REGULAR' } } });
    expect((await listedAt('2026-07-01T00:00:00.001Z')).codes).toEqual(['a', 'b']);
  });

  it.each<[title: string, field: string, variables: Readonly<Record<string, unknown>>]>([
    ['that is not there', 'id', { id: 'test-bank:none' }],
    ['of another bank', 'id', { id: 'abc:a' }],
    ['before now', 'effectiveFrom', { effectiveFrom: '2026-06-30T23:59:59Z' }],
    ['more than 366 days ahead', 'effectiveFrom', { effectiveFrom: '2027-07-03T00:00:00Z' }],
    ['for a reason of 501 characters', 'reason', { reason: 'x'.repeat(501) }],
  ])('cannot be one %s: BAD_USER_INPUT names %s', async (_title, field, variables) => {
    const { data, errors } = await withdraw(variables);
    expect(data).toEqual({ testBankWithdrawProduct: null });
    expect(errors).toMatchObject([{ path: ['testBankWithdrawProduct'], extensions: { code: 'BAD_USER_INPUT', field, allowed: expect.any(String) } }]);
    expect((await listedAt()).codes).toEqual(['a', 'b']);
  });
});
