import type { DoorTiming } from './door-timings';
import { percentile } from './load';
import { row } from './markdown';
import type { Round, RoundOptions } from './rounds';
import { spreadOf, spreadText } from './spread';

/** One query, asked of each variant in turn. */
export interface DoorsCase {
  readonly query: string;
  /** By the title of the variant; all others are compared with the first. */
  readonly rounds: ReadonlyMap<string, readonly Round[]>;
}

/** A table in Markdown for each query, which compares all variants with the first. */
export function doorsReport(cases: readonly DoorsCase[], { concurrency, requests, rounds, warmUpRequests }: RoundOptions): string {
  const introduction = [
    `${rounds} rounds; in each of them ${requests} requests to every gateway in turn, ${concurrency} at a time, after ${warmUpRequests} to warm each up.`,
    'CPU is that of the gateway\'s process. Of rounds the median is given, and in parentheses the least and the most.',
  ];
  return [...introduction, ...cases.flatMap(table), ''].join('\n');
}

function table({ query, rounds }: DoorsCase): string[] {
  const columns = [...rounds.values()];
  const [without = []] = columns;
  const [first = ''] = rounds.keys();
  const cells = (of: (rounds: readonly Round[]) => string): string[] => columns.map(of);
  const compared = (of: (on: number, off: number) => number, digits: number): string[] =>
    columns.map((each, column) => (column === 0 ? '' : spreadText(spreadOf(each.map(({ cpuMsPerRequest }, round) => of(cpuMsPerRequest, without[round]?.cpuMsPerRequest ?? NaN))), digits)));
  return [
    '',
    row(query, [...rounds.keys()]),
    `|---|${'---:|'.repeat(columns.length)}`,
    row('requests/s', cells((each) => spreadText(spreadOf(each.map(({ load }) => (load.requests * 1_000) / load.elapsedMs)), 0))),
    row('p50, ms', cells((each) => percentile(latenciesOf(each), 0.5).toFixed(1))),
    row('p99, ms', cells((each) => percentile(latenciesOf(each), 0.99).toFixed(1))),
    row('CPU ms/request', cells((each) => spreadText(spreadOf(each.map(({ cpuMsPerRequest }) => cpuMsPerRequest)), 2))),
    row(`CPU ms more than ${first}`, compared((on, off) => on - off, 2)),
    row(`CPU, times that ${first}`, compared((on, off) => on / off, 2)),
    row('the same, of all rounds together', columns.map((each, column) => (column === 0 ? '' : (meanCpuMs(each) / meanCpuMs(without)).toFixed(2)))),
  ];
}

/** Of a request of any round: not moved by how CPU ticks fall into rounds. */
function meanCpuMs(rounds: readonly Round[]): number {
  const requests = rounds.reduce((sum, { load }) => sum + load.requests, 0);
  return rounds.reduce((sum, { cpuMsPerRequest, load }) => sum + cpuMsPerRequest * load.requests, 0) / requests;
}

/** Of all rounds, ascending. */
function latenciesOf(rounds: readonly Round[]): number[] {
  return rounds.flatMap(({ load }) => load.latenciesMs).sort((a, b) => a - b);
}

/** A table in Markdown of what single doors take. */
export function timingsReport(timings: readonly DoorTiming[]): string {
  const rows = timings.map(({ door, microseconds }) => row(door, [spreadText(microseconds, 1)]));
  return ['', row('One door, by itself in this process', ['µs']), '|---|---:|', ...rows, ''].join('\n');
}
