import { OfferOrder } from '../../../schema';
import { offerConnection } from '../../../subgraphs/offers/graphql/offer-connection';
import { type OffersQuestion, rankOffers } from '../../../subgraphs/offers/offer-ranking';
import type { Need } from '../../../subgraphs/offers/matching/need';
import { Catalog } from '../../../subgraphs/offers/snapshots/catalog';
import { percentile } from '../load';
import { bruteForce } from './brute-force';
import { AS_OF, generatedBanks, generatedNeeds, generatedPolicies } from './generated-market';
import { type MarketOptions, NEEDS, PAGE, SEEDS } from './market-options';

const KEY = Buffer.alloc(32, 1);
const BYTES_PER_MEGABYTE = 1e6;
/** Of one way of asking, and of the comparison: whatever is not measured by then is left out. */
const MAX_MS = 20_000;
/** Offers before a page that is deep in the list. */
const DEEP_PAGE_AT = 500;
const GREATEST_PAGE = 100;

/** One way of asking, over many requests. */
export interface AskedWay {
  readonly title: string;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** CPU of the whole process, its garbage collector included. */
  readonly cpuP50Ms: number;
  readonly pricedP50: number;
}

export interface MarketMeasurement {
  readonly options: MarketOptions;
  /** Of the products in force, the share that is ELIGIBLE for the need for which it is least. */
  readonly leastEligibleShare: number;
  readonly ways: readonly AskedWay[];
  /** Everything computed and sorted, in the same run. */
  readonly bruteP50Ms: number;
  /** Requests whose first page was that of everything computed and sorted. */
  readonly equal: number;
  readonly residentMb: number;
  readonly compileMs: number;
}

/** Generates a market, asks it in several ways, and compares with brute force; throws where one answer differs. */
export function measureMarket(options: MarketOptions): MarketMeasurement {
  const catalog = new Catalog(generatedBanks(options.banks, options.products, SEEDS.products), generatedPolicies(options.banks));
  const begun = performance.now();
  const inForce = catalog.allInForce(AS_OF).length;
  const compileMs = performance.now() - begun;
  const needs = generatedNeeds(NEEDS, SEEDS.needs);
  const leastEligibleShare = Math.min(...needs.map((need) => eligibleCount(catalog, need) / inForce));
  for (let index = 0; index < options.warmUpRequests; index += 1) askPage(catalog, needAt(needs, index), 'ALL_IN_AFTER_INCENTIVES', null);
  const orders = Object.keys(OfferOrder) as OfferOrder[];
  const [first = 'ALL_IN_AFTER_INCENTIVES', ...others] = orders;
  const firstWay = measureWay(first, catalog, needs, options.requests, first, false);
  const residentMb = process.memoryUsage().rss / BYTES_PER_MEGABYTE;
  const ways = [
    firstWay,
    ...others.map((orderBy) => measureWay(orderBy, catalog, needs, options.requests, orderBy, false)),
    measureWay(`ALL_IN_AFTER_INCENTIVES, offers ${DEEP_PAGE_AT + 1} to ${DEEP_PAGE_AT + PAGE}`, catalog, needs, Math.ceil(options.requests / 10), 'ALL_IN_AFTER_INCENTIVES', true),
  ];
  const brute = compareWithBruteForce(catalog, needs, options.compared);
  return { options, leastEligibleShare, ways, ...brute, residentMb, compileMs };
}

function measureWay(title: string, catalog: Catalog, needs: readonly Need[], requests: number, orderBy: OfferOrder, isDeep: boolean): AskedWay {
  const [elapsed, cpu, priced]: [number[], number[], number[]] = [[], [], []];
  const until = performance.now() + MAX_MS;
  for (let index = 0; index < requests && performance.now() < until; index += 1) {
    const need = needAt(needs, index);
    const after = isDeep ? deepCursor(catalog, need, orderBy) : null;
    if (isDeep && after === null) continue;
    const [cpuBefore, before] = [process.cpuUsage(), performance.now()];
    askPage(catalog, need, orderBy, after);
    elapsed.push(performance.now() - before);
    const used = process.cpuUsage(cpuBefore);
    cpu.push((used.user + used.system) / 1_000);
    if (index < needs.length && !isDeep) priced.push(pricedCount(catalog, need, orderBy));
  }
  const sorted = (values: number[]): number[] => values.sort((a, b) => a - b);
  return {
    title,
    p50Ms: percentile(sorted(elapsed), 0.5),
    p95Ms: percentile(elapsed, 0.95),
    cpuP50Ms: percentile(sorted(cpu), 0.5),
    pricedP50: priced.length > 0 ? percentile(sorted(priced), 0.5) : NaN,
  };
}

/** What a request of the subgraph computes: the page with its offers, the counts and the facets. */
function askPage(catalog: Catalog, need: Need, orderBy: OfferOrder, after: string | null): ReturnType<typeof offerConnection> {
  const context = { catalog, decisionKey: KEY } as Parameters<typeof offerConnection>[0];
  return offerConnection(context, need, null, AS_OF, { orderBy, first: PAGE, after });
}

function questionOf(catalog: Catalog, need: Need, orderBy: OfferOrder): OffersQuestion {
  return { catalog, need, storedNeed: null, asOf: AS_OF, filter: {}, orderBy, decisionKey: KEY };
}

function pricedCount(catalog: Catalog, need: Need, orderBy: OfferOrder): number {
  const ranking = rankOffers(questionOf(catalog, need, orderBy));
  ranking.slice(0, PAGE);
  return ranking.pricedCount;
}

function eligibleCount(catalog: Catalog, need: Need): number {
  const { facets } = rankOffers(questionOf(catalog, need, 'ALL_IN_AFTER_INCENTIVES'));
  return facets.verdicts.find(({ code }) => code === 'ELIGIBLE')?.count ?? 0;
}

function deepCursor(catalog: Catalog, need: Need, orderBy: OfferOrder): string | null {
  const ranking = rankOffers(questionOf(catalog, need, orderBy));
  if (ranking.length < DEEP_PAGE_AT) return null;
  const context = { catalog, decisionKey: KEY } as Parameters<typeof offerConnection>[0];
  let after: string | null = null;
  for (let at = 0; at < DEEP_PAGE_AT; at += GREATEST_PAGE) after = offerConnection(context, need, null, AS_OF, { orderBy, first: GREATEST_PAGE, after }).pageInfo.endCursor;
  return after;
}

function compareWithBruteForce(catalog: Catalog, needs: readonly Need[], compared: number): Pick<MarketMeasurement, 'bruteP50Ms' | 'equal'> {
  const elapsed: number[] = [];
  const orders = Object.keys(OfferOrder) as OfferOrder[];
  const until = performance.now() + MAX_MS;
  for (let index = 0; index < compared && (index === 0 || performance.now() < until); index += 1) {
    const orderBy = orders[index % orders.length] ?? 'ALL_IN_AFTER_INCENTIVES';
    const question = questionOf(catalog, needAt(needs, index), orderBy);
    const before = performance.now();
    const whole = bruteForce(question);
    elapsed.push(performance.now() - before);
    const ranking = rankOffers(question);
    const [found, expected] = [ranking.slice(0, PAGE).map(({ key }) => key), whole.slice(0, PAGE).map(({ key }) => key)];
    const isEqual = ranking.length === whole.length && found.join() === expected.join();
    if (!isEqual) throw new Error(`${orderBy} of need ${index}: ${found.join(' ')} of ${ranking.length} instead of ${expected.join(' ')} of ${whole.length}`);
  }
  return { bruteP50Ms: percentile(elapsed.sort((a, b) => a - b), 0.5), equal: elapsed.length };
}

function needAt(needs: readonly Need[], index: number): Need {
  const need = needs[index % needs.length];
  if (!need) throw new Error('no needs were generated');
  return need;
}
