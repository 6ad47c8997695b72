import { machineLine } from './machine-line';
import { type LoadResult, percentile } from './load';
import { row } from './markdown';
import type { MeasureOptions, Measurement } from './measure';

/** One column of the table. */
export interface Case {
  readonly banks: number;
  readonly query: string;
  readonly measurement: Measurement;
}

const LOAD_ROWS: readonly (readonly [string, (load: LoadResult) => string])[] = [
  ['requests', ({ requests }) => String(requests)],
  ['requests/s', ({ elapsedMs, requests }) => ((requests * 1_000) / elapsedMs).toFixed(0)],
  ['p50, ms', ({ latenciesMs }) => percentile(latenciesMs, 0.5).toFixed(1)],
  ['p99, ms', ({ latenciesMs }) => percentile(latenciesMs, 0.99).toFixed(1)],
  ['answer, kB', ({ answerBytes, requests }) => (answerBytes / requests / 1_000).toFixed(1)],
];

export interface Circumstances {
  readonly root: string;
  readonly options: MeasureOptions;
  /** Load average of the minute before: what else the machine was doing. */
  readonly loadBefore: number;
}

/** The table in Markdown, with what was run above it. */
export function report(cases: readonly Case[], { loadBefore, options, root }: Circumstances): string {
  const names = [...new Set(cases.flatMap(({ measurement }) => [...measurement.cpuMsPerRequest.keys()]))];
  const perProcess = (title: string, digits: number, valuesOf: (measurement: Measurement) => ReadonlyMap<string, number>): string[] =>
    names.map((name) => row(`${title}: ${name}`, cases.map(({ measurement }) => valuesOf(measurement).get(name)?.toFixed(digits) ?? '–')));
  return [
    machineLine(root, loadBefore),
    `Every part its own process over SQLite, refresh and polling off; the client shares the cores.`,
    `${options.concurrency} at a time, ${options.warmUpRequests} requests to warm up, then ${options.requests} measured, at most ${options.maxMs / 1_000} s each.`,
    '',
    row('', cases.map(({ banks, query }) => `${banks} banks, ${query}`)),
    `|---|${'---:|'.repeat(cases.length)}`,
    ...LOAD_ROWS.map(([title, of]) => row(title, cases.map(({ measurement }) => of(measurement.load)))),
    ...perProcess('CPU ms/request', 2, ({ cpuMsPerRequest }) => cpuMsPerRequest),
    ...perProcess('RSS MB', 0, ({ residentMb }) => residentMb),
    '',
  ].join('\n');
}
