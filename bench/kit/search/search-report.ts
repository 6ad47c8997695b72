import { row } from '../markdown';
import type { SearchMeasurement } from './measure-search';

const count = (value: number): string => value.toLocaleString('en-US');

/** The table in Markdown. */
export function searchReport(measured: readonly SearchMeasurement[]): string {
  const titles = measured[0]?.queries.map(({ title }) => title) ?? [];
  const cells = (read: (measurement: SearchMeasurement) => string): string[] => measured.map(read);
  return [
    `Products in ${measured[0]?.options.banks} banks, the first page of 20 with its count; ${measured[0]?.options.requests} requests each, one process on one core: found, p50 / p95 ms, p50 of CPU ms.`,
    '',
    row('Products', cells(({ options }) => count(options.products))),
    `|---|${'---:|'.repeat(measured.length)}`,
    ...titles.map((title, index) =>
      row(
        title,
        cells(({ queries }) => {
          const { cpuP50Ms = NaN, found = 0, p50Ms = NaN, p95Ms = NaN } = queries[index] ?? {};
          return `${count(found)}, ${p50Ms.toFixed(1)} / ${p95Ms.toFixed(1)}, ${cpuP50Ms.toFixed(1)}`;
        }),
      ),
    ),
    row('indexing all banks, ms', cells(({ indexMs }) => indexMs.toFixed(0))),
    row('the indexes hold, MB', cells(({ indexMb }) => indexMb.toFixed(0))),
    row('one bank anew, compiled and indexed, ms', cells(({ oneBankMs }) => oneBankMs.toFixed(0))),
    row('longest turn meanwhile, ms', cells(({ longestTurnMs }) => longestTurnMs.toFixed(1))),
    row('RSS MB', cells(({ residentMb }) => residentMb.toFixed(0))),
    '',
  ].join('\n');
}
