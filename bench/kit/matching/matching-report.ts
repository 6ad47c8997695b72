import { row } from '../markdown';
import type { AskedWay, MarketMeasurement } from './measure-market';
import type { RefreshMeasurement } from './measure-refresh';
import { NEEDS, PAGE } from './market-options';

export interface MatchingMeasurement {
  readonly market: MarketMeasurement;
  readonly refresh: RefreshMeasurement;
}

const count = (value: number): string => value.toLocaleString('en-US');

/** The tables in Markdown. */
export function matchingReport(measured: readonly MatchingMeasurement[]): string {
  const markets = measured.map(({ market }) => market);
  const titles = markets[0]?.ways.map(({ title }) => title) ?? [];
  const wayRows = titles.flatMap((title, index) => {
    const cells = (read: (way: AskedWay, market: MarketMeasurement) => string): string[] =>
      markets.map((market) => {
        const way = market.ways[index];
        return way ? read(way, market) : '–';
      });
    return [row(`${title}: p50 / p95, ms`, cells(({ p50Ms, p95Ms }) => `${p50Ms.toFixed(1)} / ${p95Ms.toFixed(1)}`))];
  });
  const first = (read: (way: AskedWay, market: MarketMeasurement) => string): string[] => markets.map((market) => (market.ways[0] ? read(market.ways[0], market) : '–'));
  return [
    `Products of distinct terms in ${markets[0]?.options.banks} banks, ${NEEDS} needs in turn, the first ${PAGE} offers with full costs, counts and facets; ${markets[0]?.options.requests} requests each at most, one process on one core.`,
    '',
    row('Products', markets.map(({ options }) => count(options.products))),
    `|---|${'---:|'.repeat(markets.length)}`,
    row('eligible, least share of a need', markets.map(({ leastEligibleShare }) => `${(leastEligibleShare * 100).toFixed(0)} %`)),
    ...wayRows,
    row('priced for the first page, p50', first(({ pricedP50 }) => pricedP50.toFixed(0))),
    row('CPU ms/request, p50', first(({ cpuP50Ms }) => cpuP50Ms.toFixed(1))),
    row('everything priced and sorted, ms', markets.map(({ bruteP50Ms }) => bruteP50Ms.toFixed(0))),
    row('ratio', first(({ p50Ms }, { bruteP50Ms }) => `${(bruteP50Ms / p50Ms).toFixed(0)} times`)),
    row('first pages compared with it, all equal', markets.map(({ equal }) => String(equal))),
    row('RSS MB, after the first of these orders', markets.map(({ residentMb }) => residentMb.toFixed(0))),
    row('compiled at the start, ms', markets.map(({ compileMs }) => compileMs.toFixed(0))),
    row('versions of the bank that is refreshed', measured.map(({ refresh }) => count(refresh.versions))),
    row('its refresh, p50 ms', measured.map(({ refresh }) => refresh.elapsedP50Ms.toFixed(0))),
    row('a request waits for it, p50 / most, ms', measured.map(({ refresh }) => `${refresh.blockedP50Ms.toFixed(1)} / ${refresh.blockedMostMs.toFixed(1)}`)),
    row('CPU of its longest turn, p50 / most, ms', measured.map(({ refresh }) => `${refresh.busyP50Ms.toFixed(1)} / ${refresh.busyMostMs.toFixed(1)}`)),
    '',
  ].join('\n');
}
