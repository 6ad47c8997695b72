import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBankContract } from '../../../schema';
import { abc } from '../../../subgraphs/banks/abc';
import { icbc } from '../../../subgraphs/banks/icbc';
import type { RunningPart } from '../../../subgraphs/chassis';
import { type OffersSettings, type RunningOffers, createOffers } from '../../../subgraphs/offers';
import { TEST_CALLS } from '../../kit/calls';
import { type TestRegistry, startRegistry } from '../../kit/registry';
import { askGraph, sendGraph } from './kit/ask-graph';
import { DECISION_KEY, NOW } from './kit/offers-under-test';

let folder: string;
let registry: TestRegistry;
let logged: string[];
const open: { close(): Promise<void> }[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jinqiao-create-offers-'));
  registry = await startRegistry();
  logged = [];
});
afterEach(async () => {
  for (const part of open.splice(0).reverse()) await part.close();
  await registry.close();
  rmSync(folder, { recursive: true, force: true });
});

const settings = () => ({ storage: { kind: 'sqlite' as const, folder }, host: '127.0.0.1', port: 0, clock: () => NOW, calls: TEST_CALLS });

async function startOffers(more: Partial<OffersSettings> = {}): Promise<RunningOffers> {
  const offers = await createOffers().start({
    ...settings(), registryUrl: registry.url, decisionKey: DECISION_KEY, refreshIntervalMs: 3_600_000, log: (message) => logged.push(message), ...more,
  });
  open.push(offers);
  return offers;
}

async function startBank(bank: typeof abc): Promise<RunningPart> {
  const part = await bank.start(settings());
  open.push(part);
  await registry.put(`/subgraphs/${part.name}`, { url: part.url, sdl: part.sdl });
  return part;
}

async function stop(part: { close(): Promise<void> }): Promise<void> {
  open.splice(open.indexOf(part), 1);
  await part.close();
}

const listed = async () => (await registry.graph()).subgraphs.find(({ name }) => name === 'offers');
const PRODUCTS = '{ financingProducts(first: 1) { totalCount nodes { __typename id bank { code } } sources { bank { code } freshness } } }';
interface Products {
  readonly financingProducts: { readonly totalCount: number; readonly nodes: readonly { readonly __typename: string }[]; readonly sources: readonly { readonly bank: { readonly code: string }; readonly freshness: string }[] };
}

describe('offers', () => {
  it('publishes itself with a type for each bank', async () => {
    await startBank(abc);
    const offers = await startOffers();
    expect(await listed()).toEqual({ name: 'offers', url: offers.url, sdl: offers.sdl });
    expect(offers.sdl).toContain('type AbcProduct implements FinancingProduct');
    expect(offers.sdl).toBe(createOffers().sdl([{ contract: readBankContract(abc.sdl())! }]));
  });

  it('publishes itself without a bank, and takes one up at the next refresh', async () => {
    const offers = await startOffers();
    expect((await listed())?.sdl).not.toContain('AbcProduct');
    await startBank(abc);
    await offers.refresh();
    expect((await listed())?.sdl).toContain('AbcProduct');
    const { financingProducts } = await askGraph<Products>(offers.url, PRODUCTS);
    expect(financingProducts.nodes[0]).toMatchObject({ __typename: 'AbcProduct', bank: { code: 'abc' } });
    expect(financingProducts.sources).toEqual([{ bank: { code: 'abc' }, freshness: 'FRESH' }]);
  });

  it('publishes the address that it is told to, where that is another', async () => {
    await startOffers({ advertisedUrl: 'http://offers.invalid/graphql' });
    expect((await listed())?.url).toBe('http://offers.invalid/graphql');
  });

  it('publishes nothing anew where nothing has changed', async () => {
    const offers = await startOffers();
    const { revision } = await registry.graph();
    await offers.refresh();
    expect((await registry.graph()).revision).toBe(revision);
  });

  it('publishes itself again where the registry has lost it', async () => {
    const part = await startBank(abc);
    const offers = await startOffers();
    await registry.put('/graph', { subgraphs: [{ name: 'abc', url: part.url, sdl: part.sdl }] });
    expect(await listed()).toBeUndefined();
    await offers.refresh();
    expect(await listed()).toMatchObject({ url: offers.url });
  });

  it('no longer answers the products of a bank that is listed no more', async () => {
    const [first] = [await startBank(abc), await startBank(icbc)];
    const offers = await startOffers();
    await registry.put('/graph', { subgraphs: [{ name: 'abc', url: first.url, sdl: first.sdl }] });
    await offers.refresh();
    expect(offers.sdl).not.toContain('IcbcProduct');
    const { errors } = await sendGraph(offers.url, PRODUCTS);
    expect(errors).toBeUndefined();
    const { financingProducts } = await askGraph<Products>(offers.url, PRODUCTS);
    expect(financingProducts.sources.map(({ bank }) => bank.code)).toEqual(['abc']);
  });

  it('starts while the registry is down, serves what it kept, and says so', async () => {
    const bank = await startBank(abc);
    await stop(await startOffers());
    await stop(bank);
    const offers = await startOffers({ registryUrl: 'http://127.0.0.1:1' });
    const { financingProducts } = await askGraph<Products>(offers.url, PRODUCTS);
    expect(financingProducts.totalCount).toBeGreaterThan(10);
    expect(financingProducts.nodes[0]?.__typename).toBe('AbcProduct');
    expect(financingProducts.sources).toEqual([{ bank: { code: 'abc' }, freshness: 'STALE' }]);
    expect(logged.filter((message) => message.includes('the registry does not answer'))).toHaveLength(1);
  });

  it('goes on where the registry refuses it, and tries again', async () => {
    const offers = await startOffers({ advertisedUrl: 'not an address' });
    expect(logged).toEqual([expect.stringContaining('offers is not published')]);
    await offers.refresh();
    expect(logged).toHaveLength(2);
    expect((await askGraph<Products>(offers.url, PRODUCTS)).financingProducts.totalCount).toBe(0);
  });

  it('that cannot read its database does not start, and leaves nothing running', async () => {
    const offers = await startOffers();
    const { port } = new URL(offers.url);
    await stop(offers);
    const rejected = startOffers({ port: Number(port), storage: { kind: 'sqlite', folder: join(folder, 'x\u0000y') } });
    await expect(rejected).rejects.toThrow();
    await expect(fetch(offers.url, { method: 'POST' })).rejects.toThrow();
  });
});

describe('references of a gateway', () => {
  const ENTITIES = 'query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Bank { code name } ... on AbcProduct { id version name bank { code } } } }';

  it('to banks and to versions of products are answered from the snapshot', async () => {
    const bank = await startBank(abc);
    const offers = await startOffers();
    await stop(bank);
    const { financingProducts } = await askGraph<{ financingProducts: { nodes: { id: string; version: string }[] } }>(offers.url, '{ financingProducts(first: 1) { nodes { id version } } }');
    const [product] = financingProducts.nodes;
    const { _entities } = await askGraph<{ _entities: unknown[] }>(offers.url, ENTITIES, {
      of: [{ __typename: 'Bank', code: 'abc' }, { __typename: 'AbcProduct', ...product }, { __typename: 'Bank', code: 'nobody' }],
    });
    expect(_entities).toEqual([
      { __typename: 'Bank', code: 'abc', name: abc.profile.name },
      { __typename: 'AbcProduct', ...product, name: expect.any(String), bank: { code: 'abc' } },
      null,
    ]);
  });

  it('to a version that is not kept are refused, never answered by another', async () => {
    await startBank(abc);
    const offers = await startOffers();
    const { data, errors } = await sendGraph(offers.url, ENTITIES, { of: [{ __typename: 'AbcProduct', id: 'abc:weijie-dai', version: 'x' }, { __typename: 'Bank', code: 'abc' }] });
    expect(data).toEqual({ _entities: [null, { __typename: 'Bank', code: 'abc', name: abc.profile.name }] });
    expect(errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code: 'VERSION_NOT_KEPT', id: 'abc:weijie-dai', version: 'x' }) })]);
  });
});
