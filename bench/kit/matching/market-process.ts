import 'reflect-metadata';
import { readCounts } from '../count-options';
import { measureMarket } from './measure-market';

/* One market in a process of its own, so that its memory is its own: prints what was measured as JSON. */

const { banks, compared, products, requests, 'warm-up': warmUpRequests } = readCounts({ products: 1_000, banks: 200, requests: 200, 'warm-up': 200, compared: 5 });
process.stdout.write(JSON.stringify(measureMarket({ products, banks, requests, warmUpRequests, compared })));
