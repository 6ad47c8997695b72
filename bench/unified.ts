import 'reflect-metadata';
import { loadavg } from 'node:os';
import { readCounts } from './kit/count-options';
import { type MeasureOptions, measure } from './kit/measure';
import { processUsageReader } from './kit/process-usage';
import { type Case, report } from './kit/report';
import { type Guests, ROOT, Stack, readGuests } from './kit/stack';
import { UNIFIED_QUERIES } from './kit/unified-queries';

/*
 * `npm run bench:unified [-- --requests 600 --warm-up 300 --concurrency 8]`: what a unified query
 * costs each part, with the banks of the sample and, where JINQIAO_CDR_FOLDER names a folder of
 * Consumer Data Right files, with every one of those as a bank beside them. Linux only.
 */

const MAX_MS = 30_000;

function readOptions(): MeasureOptions {
  const { concurrency, requests, 'warm-up': warmUpRequests } = readCounts({ requests: 600, 'warm-up': 300, concurrency: 8 });
  return { requests, warmUpRequests, concurrency, maxMs: MAX_MS };
}

const usageOf = processUsageReader();
let running: Stack | null = null;

async function measureAll(guests: Guests | null, options: MeasureOptions): Promise<Case[]> {
  const stack = new Stack(guests);
  running = stack;
  try {
    process.stderr.write(`starting ${stack.banks} banks\n`);
    await stack.start();
    const cases: Case[] = [];
    for (const { prepare, title } of UNIFIED_QUERIES) {
      process.stderr.write(`measuring ${title}\n`);
      const requestAt = await prepare(stack.gateway);
      cases.push({ banks: stack.banks, query: title, measurement: await measure(stack.gateway, stack.parts, requestAt, usageOf, options) });
    }
    return cases;
  } finally {
    await stack.stop();
    running = null;
  }
}

async function main(): Promise<void> {
  const options = readOptions();
  const folder = process.env.JINQIAO_CDR_FOLDER;
  const guests = folder ? readGuests(folder) : null;
  if (!guests) process.stderr.write('JINQIAO_CDR_FOLDER names no folder: only the banks of the sample are measured.\n');
  const [loadBefore = 0] = loadavg();
  const cases = await measureAll(null, options);
  if (guests) cases.push(...(await measureAll(guests, options)));
  process.stdout.write(report(cases, { root: ROOT, options, loadBefore }));
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void Promise.resolve(running?.stop()).finally(() => process.exit(1)));
}
main().catch((error: unknown) => {
  process.stderr.write(`bench:unified failed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
