import 'reflect-metadata';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ContractFields } from '../../../schema';
import { readCounts } from '../count-options';
import { bankCodeAt, generatedBanks, profileOf } from './generated-market';
import { SEEDS } from './market-options';

/*
 * The first bank of a market as a process of its own: answers its catalog, and from the second request
 * on one in which every tenth product has a new version. Prints its address.
 */

const EVERY = 10;
const { banks, products } = readCounts({ products: 1_000, banks: 200 });
const [bank] = generatedBanks(banks, products, SEEDS.products);
let answered = 0;

function versions(): readonly ContractFields[] {
  const first = bank?.versions ?? [];
  if (answered === 0) return first;
  const changed = first.filter((_, index) => index % EVERY === 0);
  const recordedAt = `2026-06-${String(answered).padStart(2, '0')}T00:00:00.000Z`;
  return [...first, ...changed.map((product) => ({ ...product, version: `${product.version}.${answered}`, effectiveFrom: recordedAt, recordedAt }))];
}

const server = createServer((request, response) => {
  request.resume();
  const code = bankCodeAt(0);
  const snapshot = { catalogVersion: `${code}-${answered + 1}`, profile: profileOf(code), versions: versions() };
  answered += 1;
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ data: { snapshot } }));
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql\n`));
