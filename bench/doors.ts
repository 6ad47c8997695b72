import 'reflect-metadata';
import { mkdirSync, statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { readCounts } from './kit/count-options';
import { timeDoors } from './kit/door-timings';
import { type DoorsCase, doorsReport, timingsReport } from './kit/doors-report';
import type { GraphqlRequest } from './kit/load';
import { machineLine } from './kit/machine-line';
import { processUsageReader } from './kit/process-usage';
import { type RoundOptions, type Variant, measureRounds } from './kit/rounds';
import { requireSameAnswers } from './kit/same-answers';
import { type GatewayProcess, ROOT, Stack } from './kit/stack';
import { UNIFIED_QUERIES } from './kit/unified-queries';

/*
 * `npm run bench:doors [-- --rounds 20 --requests 100 --warm-up 400 --concurrency 8]`: what all doors
 * together cost the gateway on the unified query (identity, limits, cost, visibility and the log),
 * against a gateway without any before the same subgraphs; then what single doors take. Linux only.
 */

const MAX_MS = 30_000;
const COMPARED_ANSWERS = 25;
const OPEN_GATEWAY = join(ROOT, 'dist', 'bench', 'kit', 'open-gateway.js');

const usageOf = processUsageReader();
let running: Stack | null = null;

function readOptions(): RoundOptions {
  const { concurrency, requests, rounds, 'warm-up': warmUpRequests } = readCounts({ rounds: 20, requests: 100, 'warm-up': 400, concurrency: 8 });
  return { rounds, requests, warmUpRequests, concurrency, maxMs: MAX_MS };
}

/** The first has no doors, the second all of them; the third writes a line for each request too. */
async function startVariants(stack: Stack, logFile: string): Promise<Variant[]> {
  // Its own data folder: what a gateway keeps of its supergraph is one gateway's.
  const openFolder = join(stack.folder, 'open');
  mkdirSync(openFolder);
  const open = await stack.startGateway({ name: 'open gateway', argv: ['node', OPEN_GATEWAY], environment: { JINQIAO_DATA: openFolder } });
  const logging = await stack.startGateway({ name: 'logging gateway', environment: { JINQIAO_LOG: 'json', JINQIAO_LOG_LEVEL: 'info' }, errorFile: logFile });
  const variant = (title: string, gateway: GatewayProcess): Variant => ({ title, target: gateway, cpuMs: () => usageOf(gateway.part.pid).cpuMs });
  return [variant('without doors', open), variant('all doors', stack.gateway), variant('all doors and the access log in a file', logging)];
}

async function measureQueries(variants: readonly Variant[], options: RoundOptions): Promise<{ cases: DoorsCase[]; lastRequest: GraphqlRequest }> {
  const cases: DoorsCase[] = [];
  let lastRequest: GraphqlRequest = { query: '{ __typename }', variables: {} };
  for (const { prepare, title } of UNIFIED_QUERIES) {
    process.stderr.write(`measuring ${title}\n`);
    const [first] = variants;
    if (!first) break;
    const requestAt = await prepare(first.target);
    await requireSameAnswers(variants, Array.from({ length: COMPARED_ANSWERS }, (_, index) => requestAt(index)));
    const rounds = await measureRounds(variants, requestAt, options);
    cases.push({ query: title, rounds: new Map(variants.map((variant, index) => [variant.title, rounds[index] ?? []])) });
    lastRequest = requestAt(0);
  }
  return { cases, lastRequest };
}

async function main(): Promise<void> {
  const options = readOptions();
  const [loadBefore = 0] = loadavg();
  const stack = new Stack(null);
  running = stack;
  try {
    process.stderr.write('starting the parts and three gateways\n');
    await stack.start();
    const logFile = join(stack.folder, 'access.log');
    const variants = await startVariants(stack, logFile);
    const { cases, lastRequest } = await measureQueries(variants, options);
    if (statSync(logFile).size === 0) throw new Error('the gateway that logs requests has logged none');
    const timingsFolder = join(stack.folder, 'timings');
    mkdirSync(timingsFolder);
    const timings = await timeDoors({ folder: timingsFolder, request: lastRequest, root: ROOT });
    process.stdout.write(`${machineLine(ROOT, loadBefore)}\n${doorsReport(cases, options)}${timingsReport(timings)}`);
  } finally {
    await stack.stop();
    running = null;
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void Promise.resolve(running?.stop()).finally(() => process.exit(1)));
}
main().catch((error: unknown) => {
  process.stderr.write(`bench:doors failed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
