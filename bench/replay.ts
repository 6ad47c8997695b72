import 'reflect-metadata';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCounts } from './kit/count-options';
import { machineLine } from './kit/machine-line';
import { replayReport } from './kit/replay/replay-report';
import { runReplays } from './kit/replay/replay-run';
import { openRunStorage } from './kit/replay/run-storage';

/*
 * `npm run replay [-- --count 1000 --seed 1 --database mysql://root@127.0.0.1:3306]`: decisions at random
 * over the whole sample history, each replayed after restarts while catalogs and policies have moved on.
 * Ends with 1 unless every one of them is SAME.
 */

const ROOT = join(__dirname, '..', '..');
const HELP = `npm run replay [-- --count 1000 --seed 1 --database mysql://user:password@host:port]

Makes decisions on random needs at random instants of the sample history, lets catalogs and
policies move on, restarts offers without its sources, replays every decision and counts.

  --count N       how many decisions; 1000
  --seed N        of what is asked: the same seed asks the same; 1
  --database URL  a MySQL, MariaDB or compatible server, on which the run makes databases of its
                  own and drops them; without it SQLite in a temporary folder

Ends with 1 unless every decision is SAME.
`;

function readOptions(): { readonly count: number; readonly seed: number; readonly database: string | null; readonly help: boolean } {
  const options = { count: { type: 'string' }, seed: { type: 'string' }, database: { type: 'string' }, help: { type: 'boolean', default: false } } as const;
  const { values } = parseArgs({ options });
  const given = (['count', 'seed'] as const).flatMap((name) => (values[name] === undefined ? [] : [`--${name}`, values[name]]));
  const { count, seed } = readCounts({ count: 1_000, seed: 1 }, given);
  const database = values.database ?? null;
  if (database !== null && !/^mysql:\/\/./.test(database)) throw new Error(`--database must be an address such as mysql://root@127.0.0.1:3306, it is "${database}"`);
  return { count, seed, database, help: values.help };
}

async function main(): Promise<void> {
  const { count, database, help, seed } = readOptions();
  if (help) {
    process.stdout.write(HELP);
    return;
  }
  const [loadBefore = 0] = loadavg();
  const { dispose, storage } = openRunStorage(database);
  try {
    const counts = await runReplays({ count, seed, storage });
    process.stdout.write(`${machineLine(ROOT, loadBefore)}\n${database === null ? 'SQLite' : 'MySQL or compatible'}, seed ${seed}.\n\n${replayReport(counts)}`);
    if (counts.results.SAME !== count) process.exitCode = 1;
  } finally {
    await dispose();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`replay failed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
