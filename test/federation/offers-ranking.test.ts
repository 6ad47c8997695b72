import { SAMPLE_BANKS } from '../../gateway/cli/sample-banks';
import { OfferOrder } from '../../schema';
import { type Bank, createBank } from '../../subgraphs/bank-kit';
import { catalog as abc } from '../../subgraphs/banks/abc/catalog';
import { catalog as icbc } from '../../subgraphs/banks/icbc/catalog';
import { catalog as mengyin } from '../../subgraphs/banks/mengyin/catalog';
import { catalog as rcb } from '../../subgraphs/banks/rcb/catalog';
import type { CatalogEntry } from '../../subgraphs/bank-kit';
import { type WholeUnderTest, startWholeUnderTest } from '../kit/whole';
import { type OfferPage, demonstrationNeed } from '../subgraphs/offers/kit/offers-query';

/*
 * The four sample banks as they come, and again as a second system in which the banks exchange
 * their names, are registered the other way round, and keep their catalogs in another order.
 */

const CATALOGS: Readonly<Record<string, readonly CatalogEntry<object>[]>> = { abc, icbc, mengyin, rcb };
const ORDERS = Object.keys(OfferOrder) as OfferOrder[];

const permuted: readonly Bank[] = SAMPLE_BANKS.map(({ profile }, index) => {
  const { kind, name, nameEn } = SAMPLE_BANKS[(index + 1) % SAMPLE_BANKS.length]!.profile;
  const catalog = CATALOGS[profile.code]!.map((entry) => ({ ...entry, own: {} })).reverse();
  return createBank({ profile: { ...profile, name, nameEn, kind }, fields: [], catalog });
}).reverse();

const QUERY = `query Offers($need: FinancingNeedInput!, $orderBy: OfferOrder, $filter: OfferFilter) {
  financingOffers(need: $need, orderBy: $orderBy, filter: $filter, first: 100) {
    totalCount
    nodes { rank verdict product { id } bank { code name } currency amount cost { totalCost annualRateIrr annualRateIrrRange { min max } } costAfterIncentives { totalCost annualRateIrr } }
    facets { verdicts { code count } banks { code count } instruments { code count } repaymentMethods { code count } guaranteeMethods { code count } }
    sources { bank { code } }
  }
}`;

let systems: readonly WholeUnderTest[];
beforeAll(async () => {
  systems = [await startWholeUnderTest(), await startWholeUnderTest({ banks: permuted })];
});
afterAll(async () => {
  for (const system of systems ?? []) await system.close();
});

async function ask(system: WholeUnderTest, orderBy: OfferOrder): Promise<OfferPage> {
  const filter = { verdicts: ['ELIGIBLE', 'REFER', 'UNABLE_TO_DETERMINE', 'INELIGIBLE'] };
  const { data } = await system.ask<{ data: { financingOffers: OfferPage } }>(QUERY, { need: demonstrationNeed, orderBy, filter });
  return data.financingOffers;
}

const nameless = ({ bank, ...offer }: OfferPage['nodes'][number]) => ({ ...offer, bank: bank.code });

describe.each(ORDERS)('two systems that differ in nothing declared, %s', (orderBy) => {
  it('rank the same offers in the same order, with the same facets and the sources by code', async () => {
    const [as, permutedAs] = await Promise.all(systems.map((system) => ask(system, orderBy))) as [OfferPage, OfferPage];
    expect(permutedAs.nodes.map(nameless)).toEqual(as.nodes.map(nameless));
    expect(permutedAs.facets).toEqual(as.facets);
    expect(as.nodes.length).toBe(as.totalCount);
    expect(as.totalCount).toBeGreaterThanOrEqual(48);
    for (const page of [as, permutedAs]) expect(page.sources.map(({ bank }) => bank.code)).toEqual(['abc', 'icbc', 'mengyin', 'rcb']);
  });
});
