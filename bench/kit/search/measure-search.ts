import { type FoundProducts, type ProductsQuestion, findProducts } from '../../../subgraphs/offers/product-search/find-products';
import { Catalog } from '../../../subgraphs/offers/snapshots/catalog';
import { percentile } from '../load';
import { AS_OF, generatedPolicies } from '../matching/generated-market';
import { COUNTIES, DIVISIONS } from './coverage-lists';
import { searchedBanks } from './searched-banks';

export interface SearchOptions {
  readonly products: number;
  readonly banks: number;
  readonly requests: number;
}

export interface MeasuredQuery {
  readonly title: string;
  readonly found: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** CPU of the whole process, its garbage collector included. */
  readonly cpuP50Ms: number;
}

export interface SearchMeasurement {
  readonly options: SearchOptions;
  readonly queries: readonly MeasuredQuery[];
  /** Of all banks, in one go. */
  readonly indexMs: number;
  /** What the indexes of all banks hold, JavaScript's objects and typed arrays together. */
  readonly indexMb: number;
  /** Of one bank whose catalog is new, while the others are taken over. */
  readonly oneBankMs: number;
  readonly longestTurnMs: number;
  readonly residentMb: number;
}

const BYTES_PER_MEGABYTE = 1e6;
const MICROSECONDS_PER_MS = 1_000;
const WARM_UP = 20;
const DEEP_PAGES = 50;
const GREATEST_PAGE = 100;
const FILTER_CODES = 50;

interface AskedQuery extends ProductsQuestion {
  readonly title: string;
  readonly withFacets?: boolean;
  /** Pages of a hundred before the one that is measured. */
  readonly pagesBefore?: number;
}

const FILTER: ProductsQuestion['filter'] = {
  guaranteeMethods: ['CREDIT', 'GUARANTEE'],
  regions: ['150926'],
  industries: ['A0313', 'C13'],
  amount: '1000000.00',
  termMonths: 24,
  maxAnnualRate: '0.07',
  takesApplications: true,
};

/** As many of each as a filter may name. */
const MANY_CODES: ProductsQuestion['filter'] = { regions: COUNTIES.slice(0, FILTER_CODES), industries: DIVISIONS.slice(0, FILTER_CODES) };

const QUERIES: readonly AskedQuery[] = [
  { title: 'everything, with facets', withFacets: true },
  { title: 'one common word, 贷款', search: '贷款' },
  { title: 'one common word, capital', search: 'capital' },
  { title: 'a rare word, 藜麦', search: '藜麦' },
  { title: 'a Chinese phrase, 按纳税信用核定额度', search: '按纳税信用核定额度' },
  { title: 'three words, 农 抵押 finance', search: '农 抵押 finance' },
  { title: 'pinyin initials, hnsw', search: 'hnsw' },
  { title: 'ten characters that nearly all have', search: '贷 款 行 单 万 元 产 品 编 号' },
  { title: 'ten letters', search: 'a e i o w f c s p m' },
  { title: 'ten phrases that nearly all have', search: '单户最高 户最高 产品编号 品编号 产品编 最高1 高1 编号1 号1 高2' },
  { title: 'ten pairs of initials', search: 'dk tk zj qy xy sq hb yx hk db' },
  { title: 'filters alone', filter: FILTER },
  { title: 'filters by 100 regions and industries', filter: MANY_CODES },
  { title: 'search, filters and facets', search: '流动资金', filter: FILTER, withFacets: true },
  { title: 'by name', orderBy: 'NAME' },
  { title: 'by published rate', orderBy: 'LOWEST_RATE' },
  { title: `a common word, products ${DEEP_PAGES * GREATEST_PAGE + 1} on`, search: '贷款', pagesBefore: DEEP_PAGES },
];

/** Indexes a market and asks it each query in turn. */
export async function measureSearch(options: SearchOptions): Promise<SearchMeasurement> {
  const banks = searchedBanks(options.banks, options.products);
  const policies = generatedPolicies(options.banks);
  const catalog = new Catalog(banks, policies);
  catalog.allInForce(AS_OF);
  const heldBefore = heldBytes();
  const indexMs = timed(() => banks.forEach((bank) => catalog.index(bank)));
  const indexMb = (heldBytes() - heldBefore) / BYTES_PER_MEGABYTE;
  const queries = QUERIES.map((query) => measureQuery(catalog, query, options.requests));
  return { options, queries, indexMs, indexMb, ...(await measureRefresh(catalog)), residentMb: process.memoryUsage().rss / BYTES_PER_MEGABYTE };
}

function measureQuery(catalog: Catalog, { pagesBefore = 0, title, withFacets = false, ...question }: AskedQuery, requests: number): MeasuredQuery {
  let after: string | null = null;
  for (let page = 0; page < pagesBefore; page += 1) after = findProducts(catalog, AS_OF, { ...question, first: GREATEST_PAGE, after }).pageInfo.endCursor;
  const ask = (): FoundProducts => {
    const found = findProducts(catalog, AS_OF, { ...question, after });
    if (withFacets) found.facets();
    return found;
  };
  for (let index = 0; index < WARM_UP; index += 1) ask();
  const [elapsed, cpu]: [number[], number[]] = [[], []];
  for (let index = 0; index < requests; index += 1) {
    const before = process.cpuUsage();
    elapsed.push(timed(ask));
    const { system, user } = process.cpuUsage(before);
    cpu.push((user + system) / MICROSECONDS_PER_MS);
  }
  const at = (values: number[], share: number): number => percentile(values.sort((a, b) => a - b), share);
  return { title, found: ask().totalCount, p50Ms: at(elapsed, 0.5), p95Ms: at(elapsed, 0.95), cpuP50Ms: at(cpu, 0.5) };
}

/** One bank has a new list of versions: how long until its index stands, and the longest that a request would wait meanwhile. */
async function measureRefresh(catalog: Catalog): Promise<Pick<SearchMeasurement, 'oneBankMs' | 'longestTurnMs'>> {
  const settled = await catalog.succeed(catalog.banks, catalog.policy);
  const [changed, ...others] = settled.banks;
  if (!changed) throw new Error('no banks were generated');
  let [longestTurnMs, last, isOver] = [0, performance.now(), false];
  const turn = (): void => {
    const now = performance.now();
    longestTurnMs = Math.max(longestTurnMs, now - last);
    last = now;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  const begun = performance.now();
  await settled.succeed([{ ...changed, versions: [...changed.versions] }, ...others], settled.policy);
  const oneBankMs = performance.now() - begun;
  isOver = true;
  return { oneBankMs, longestTurnMs };
}

function timed(task: () => unknown): number {
  const begun = performance.now();
  task();
  return performance.now() - begun;
}

/** What is in use after the garbage is gone; without `--expose-gc` it may count some of it. */
function heldBytes(): number {
  globalThis.gc?.();
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
