import { execFile } from 'node:child_process';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readCounts } from './kit/count-options';
import { machineLine } from './kit/machine-line';
import type { SearchMeasurement } from './kit/search/measure-search';
import { searchReport } from './kit/search/search-report';

/*
 * `npm run bench:search [-- --small 1000 --medium 10000 --large 100000 --requests 100]`: searches,
 * filters, facets and deep pages among so many products, each market in a process of its own; how long
 * its index takes to build, and what it holds.
 */

const ROOT = join(__dirname, '..', '..');
const PROGRAM = join(__dirname, 'kit', 'search', 'search-process.js');
const BANKS = 200;
const TIMEOUT_MS = 600_000;

const run = promisify(execFile);

async function measured(products: number, requests: number): Promise<SearchMeasurement> {
  process.stderr.write(`measuring ${products} products\n`);
  const argv = ['--expose-gc', PROGRAM, '--products', String(products), '--banks', String(BANKS), '--requests', String(requests)];
  const { stderr, stdout } = await run(process.execPath, argv, { timeout: TIMEOUT_MS, maxBuffer: 1_048_576 });
  if (stderr) process.stderr.write(stderr);
  return JSON.parse(stdout) as SearchMeasurement;
}

async function main(): Promise<void> {
  const { large, medium, requests, small } = readCounts({ small: 1_000, medium: 10_000, large: 100_000, requests: 100 });
  const [loadBefore = 0] = loadavg();
  const measurements: SearchMeasurement[] = [];
  for (const products of [small, medium, large]) measurements.push(await measured(products, requests));
  process.stdout.write(`${machineLine(ROOT, loadBefore)}\n${searchReport(measurements)}`);
}

main().catch((error: unknown) => {
  process.stderr.write(`bench:search failed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
