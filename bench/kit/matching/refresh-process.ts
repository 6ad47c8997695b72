import 'reflect-metadata';
import { readCounts } from '../count-options';
import { measureRefresh } from './measure-refresh';

/* The refresh of one bank of a market in a process of its own: prints what was measured as JSON. The last argument is the bank's address. */

const url = process.argv.at(-1) ?? '';
const { banks, products, refreshes } = readCounts({ products: 1_000, banks: 200, refreshes: 10 }, process.argv.slice(2, -1));

measureRefresh({ banks, products }, url, refreshes).then(
  (measured) => process.stdout.write(JSON.stringify(measured)),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  },
);
