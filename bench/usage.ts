import 'reflect-metadata';
import { loadavg } from 'node:os';
import { readCounts } from './kit/count-options';
import { type DoorsCase, doorsReport } from './kit/doors-report';
import { machineLine } from './kit/machine-line';
import { processUsageReader } from './kit/process-usage';
import { type RoundOptions, type Variant, measureRounds } from './kit/rounds';
import { requireSameAnswers } from './kit/same-answers';
import { spreadText } from './kit/spread';
import { type GatewayProcess, ROOT, Stack } from './kit/stack';
import { UNIFIED_QUERIES } from './kit/unified-queries';
import { timeUsage } from './kit/usage-timings';

/*
 * `npm run bench:usage [-- --rounds 20 --requests 100 --warm-up 400 --concurrency 8]`: what counting the
 * operations of clients costs the gateway on the unified query, against a gateway that counts
 * nothing before the same subgraphs; then what counting one request takes by itself. Linux only.
 */

const MAX_MS = 30_000;
const COMPARED_ANSWERS = 25;
/** Sixty times as often as by default, so that batches fall into every round. */
const INTERVAL_MS = '1000';

const usageOf = processUsageReader();
let running: Stack | null = null;

function readOptions(): RoundOptions {
  const { concurrency, requests, rounds, 'warm-up': warmUpRequests } = readCounts({ rounds: 20, requests: 100, 'warm-up': 400, concurrency: 8 });
  return { rounds, requests, warmUpRequests, concurrency, maxMs: MAX_MS };
}

async function startVariants(stack: Stack): Promise<Variant[]> {
  const start = async (title: string, environment: Readonly<Record<string, string>>): Promise<Variant> => {
    const gateway: GatewayProcess = await stack.startGateway({ name: `gateway ${title}`, environment });
    return { title, target: gateway, cpuMs: () => usageOf(gateway.part.pid).cpuMs };
  };
  return [await start('without counting', { JINQIAO_USAGE: 'off' }), await start('counting', { JINQIAO_USAGE_MS: INTERVAL_MS })];
}

async function main(): Promise<void> {
  const options = readOptions();
  const [loadBefore = 0] = loadavg();
  const stack = new Stack(null);
  running = stack;
  try {
    process.stderr.write('starting the parts and the gateways\n');
    await stack.start();
    const variants = await startVariants(stack);
    const cases: DoorsCase[] = [];
    const timings: string[] = [];
    for (const { prepare, title } of UNIFIED_QUERIES) {
      process.stderr.write(`measuring ${title}\n`);
      const requestAt = await prepare(stack.gateway);
      await requireSameAnswers(variants, Array.from({ length: COMPARED_ANSWERS }, (_, index) => requestAt(index)));
      const rounds = await measureRounds(variants, requestAt, options);
      cases.push({ query: title, rounds: new Map(variants.map((variant, index) => [variant.title, rounds[index] ?? []])) });
      const { anew, seen, validating } = timeUsage(ROOT, requestAt(0));
      timings.push(`${title}: counting a document that was seen takes ${spreadText(seen, 2)} µs, bringing one that is new into its form ${(anew.median / validating.median).toFixed(2)} of the time that parsing and validating it takes (medians).`);
    }
    process.stdout.write(`${machineLine(ROOT, loadBefore)}\n${doorsReport(cases, options)}\n${timings.join('\n')}\n`);
  } finally {
    await stack.stop();
    running = null;
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void Promise.resolve(running?.stop()).finally(() => process.exit(1)));
}
main().catch((error: unknown) => {
  process.stderr.write(`bench:usage failed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
