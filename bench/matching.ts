import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { readCounts } from './kit/count-options';
import { machineLine } from './kit/machine-line';
import { type MatchingMeasurement, matchingReport } from './kit/matching/matching-report';
import type { MarketMeasurement } from './kit/matching/measure-market';
import type { RefreshMeasurement } from './kit/matching/measure-refresh';

/*
 * `npm run bench:matching [-- --small 1000 --medium 10000 --large 100000 --requests 200]`: the offers
 * of a need among so many products of distinct terms, each market in a process of its own, compared
 * with everything priced and sorted; and how long the refresh of one of 200 banks keeps a request.
 */

const ROOT = join(__dirname, '..', '..');
const KIT = join(__dirname, 'kit', 'matching');
const BANKS = 200;
const REFRESHES = 10;
/** Of one market, with its comparison. */
const TIMEOUT_MS = 600_000;

const run = promisify(execFile);
let bank: ChildProcess | null = null;

async function measured<T>(program: string, ...argv: string[]): Promise<T> {
  const { stderr, stdout } = await run(process.execPath, [join(KIT, program), ...argv], { timeout: TIMEOUT_MS, maxBuffer: 1_048_576 });
  if (stderr) process.stderr.write(stderr);
  return JSON.parse(stdout) as T;
}

async function startBank(argv: readonly string[]): Promise<string> {
  bank = spawn(process.execPath, [join(KIT, 'bank-process.js'), ...argv], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (!bank.stdout) throw new Error('the bank has no output');
  const [url] = (await once(createInterface(bank.stdout), 'line', { signal: AbortSignal.timeout(TIMEOUT_MS) })) as [string];
  return url;
}

async function stopBank(): Promise<void> {
  if (!bank || bank.exitCode !== null) return;
  const ended = once(bank, 'exit');
  bank.kill();
  await ended;
}

async function measureSize(products: number, requests: number, warmUp: number, compared: number): Promise<MatchingMeasurement> {
  process.stderr.write(`measuring ${products} products\n`);
  const size = ['--products', String(products), '--banks', String(BANKS)];
  const market = await measured<MarketMeasurement>('market-process.js', ...size, '--requests', String(requests), '--warm-up', String(warmUp), '--compared', String(compared));
  try {
    const url = await startBank(size);
    const refresh = await measured<RefreshMeasurement>('refresh-process.js', ...size, '--refreshes', String(REFRESHES), url);
    return { market, refresh };
  } finally {
    await stopBank();
  }
}

async function main(): Promise<void> {
  const { compared, large, medium, requests, small, 'warm-up': warmUp } = readCounts({ small: 1_000, medium: 10_000, large: 100_000, requests: 200, 'warm-up': 200, compared: 5 });
  const [loadBefore = 0] = loadavg();
  const measurements: MatchingMeasurement[] = [];
  for (const products of [small, medium, large]) measurements.push(await measureSize(products, requests, warmUp, compared));
  process.stdout.write(`${machineLine(ROOT, loadBefore)}\n${matchingReport(measurements)}`);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stopBank().finally(() => process.exit(1)));
}
main().catch((error: unknown) => {
  process.stderr.write(`bench:matching failed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
