import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBank, guestBanks, localBanks } from '../../gateway/cli/banks-to-serve';
import { SAMPLE_BANKS } from '../../gateway/cli/sample-banks';
import { StartupError } from '../../schema';
import { bankFromCdrFile, storeBank } from '../../subgraphs/bank-kit';
import { readFileSync } from 'node:fs';
import { type WholeUnderTest, startWholeUnderTest } from '../kit/whole';

/* Banks of which nothing is written by hand: a folder of published files, and one that was imported. */

const FIXTURES = join(__dirname, '..', 'subgraphs', 'bank-kit', 'catalog-import', 'cdr', 'fixtures');
const AUD_NEED = { amount: '200000.00', currency: 'AUD', termMonths: 36, purpose: 'WORKING_CAPITAL', applicant: { legalForm: 'LIMITED_COMPANY', ownerAge: 40 } };
const OFFERS = `query Offers($need: FinancingNeedInput!, $filter: OfferFilter) {
  financingOffers(need: $need, filter: $filter, first: 100) {
    totalCount
    nodes { verdict currency bank { code } product { id bank { name } } criteria { kind result } cost { annualRateIrr annualRateIrrRange { min max } } unknowns { field } }
    sources { bank { code } freshness catalogVersion }
  }
}`;

interface OffersAnswer {
  readonly data: {
    readonly financingOffers: {
      readonly totalCount: number;
      readonly nodes: readonly {
        verdict: string;
        currency: string;
        bank: { code: string };
        product: { id: string; bank: { name: string } };
        criteria: readonly { kind: string; result: string }[];
        cost: { annualRateIrr: string | null; annualRateIrrRange: object | null } | null;
      }[];
      readonly sources: readonly { bank: { code: string }; freshness: string; catalogVersion: string }[];
    };
  };
}

describe('guests', () => {
  let folder: string;
  let system: WholeUnderTest;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jinqiao-guests-'));
    for (const name of ['lending-rates.json', 'fees.json', 'constraints.json']) copyFileSync(join(FIXTURES, name), join(folder, name));
    system = await startWholeUnderTest({ banks: [...SAMPLE_BANKS, ...guestBanks(folder)] });
  });
  afterAll(async () => {
    await system?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('stand in the graph beside the sample banks, each with its own type', async () => {
    const { data } = await system.ask<{ data: { banks: { code: string }[]; feesProducts: { nodes: { __typename: string; id: string; bank: { code: string } }[] } } }>(
      '{ banks { code } feesProducts(first: 1) { nodes { __typename id bank { code } } } }',
    );
    expect(data.banks.map(({ code }) => code)).toEqual(['abc', 'constraints', 'fees', 'icbc', 'lending-rates', 'mengyin', 'rcb']);
    expect(data.feesProducts.nodes[0]).toMatchObject({ __typename: 'FeesProduct', bank: { code: 'fees' } });
  });

  it('offer in their own currency, and the sample banks do not', async () => {
    const { data } = await system.ask<OffersAnswer>(OFFERS, { need: AUD_NEED });
    const { nodes, sources, totalCount } = data.financingOffers;
    expect(totalCount).toBeGreaterThan(0);
    expect(new Set(nodes.map(({ currency }) => currency))).toEqual(new Set(['AUD']));
    expect(nodes.every(({ bank }) => ['constraints', 'fees', 'lending-rates'].includes(bank.code))).toBe(true);
    expect(sources.every(({ catalogVersion, freshness }) => freshness === 'FRESH' && catalogVersion !== null)).toBe(true);
  });

  it('price, range or explain every offer: a figure is null exactly where its range is set', async () => {
    const { data } = await system.ask<OffersAnswer>(OFFERS, { need: AUD_NEED });
    const costs = data.financingOffers.nodes.map(({ cost }) => cost);
    expect(costs.every((cost) => cost !== null && (cost.annualRateIrr === null) !== (cost.annualRateIrrRange === null))).toBe(true);
  });

  it('refuse another currency by a criterion, never by comparing amounts', async () => {
    const { data } = await system.ask<OffersAnswer>(OFFERS, { need: AUD_NEED, filter: { verdicts: ['INELIGIBLE'], banks: ['abc'] } });
    const { nodes } = data.financingOffers;
    expect(nodes.length).toBeGreaterThan(10);
    for (const { cost, criteria } of nodes) {
      expect(cost).toBeNull();
      expect(criteria).toContainEqual({ kind: 'CURRENCY', result: 'NOT_MET' });
      expect(criteria.map(({ kind }) => kind)).not.toContain('AMOUNT');
    }
  });

  it.each([
    ['a file that is not JSON', 'broken.json', '{ "data": [', /broken\.json, line 1, column \d+/],
    ['a file of another shape', 'shape.json', '{ "data": { "products": 3 } }', /shape\.json/],
  ])('stop the start with %s, naming it', (_what, name, text, sentence) => {
    const bad = mkdtempSync(join(tmpdir(), 'jinqiao-guests-'));
    try {
      copyFileSync(join(FIXTURES, 'fees.json'), join(bad, 'fees.json'));
      writeFileSync(join(bad, name), text);
      expect(() => guestBanks(bad)).toThrow(StartupError);
      expect(() => guestBanks(bad)).toThrow(sentence);
    } finally {
      rmSync(bad, { recursive: true, force: true });
    }
  });
});

describe('an imported bank', () => {
  it('is served from its database alone, and importing the same file again changes nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jinqiao-import-'));
    const storage = { kind: 'sqlite', folder } as const;
    try {
      const text = readFileSync(join(FIXTURES, 'fees.json'), 'utf8');
      const { definition } = bankFromCdrFile(text, 'fees.json', 'example-mutual');
      if (!definition) throw new Error('the fixture is refused');
      expect(await storeBank(definition, storage)).toBe(definition.catalog.length);
      expect(await storeBank(definition, storage)).toBe(0);
      expect((await localBanks(storage, false)).map(({ profile }) => profile.code)).toEqual(['abc', 'icbc', 'rcb', 'mengyin', 'example-mutual']);
      const bank = await findBank('example-mutual', storage);
      expect(bank.profile).toEqual(definition.profile);
      await expect(findBank('nobody', storage)).rejects.toThrow(/There is no bank "nobody" here; known are abc, icbc, rcb, mengyin, example-mutual/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
