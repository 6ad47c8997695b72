import 'reflect-metadata';
import { readCounts } from '../count-options';
import { measureSearch } from './measure-search';

/* One market in a process of its own, so that its memory is its own: prints what was measured as JSON. */

const { banks, products, requests } = readCounts({ products: 1_000, banks: 200, requests: 100 });
measureSearch({ products, banks, requests }).then(
  (measured) => process.stdout.write(JSON.stringify(measured)),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  },
);
