import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphQLSchema, buildSchema, parse } from 'graphql';
import { FIRST_QUERY } from '../gateway/cli/first-query';
import { type CostedRequest, createCostControl } from '../gateway/security';
import { principalOf } from '../schema';

/*
 * `npm run build && node dist/bench/operation-cost.js`, from the root: what reckoning an operation's
 * cost takes, the first time that a document is seen and every time after.
 */

const SUPERGRAPH_FILE = join('schema', 'sdl', 'supergraph.graphql');
const PREPARATIONS = 100;
const REQUESTS = 300_000;
const MICROSECONDS_PER_SECOND = 1e6;

const VARIABLE_QUERY = FIRST_QUERY.replace('{', 'query ($first: Int) {').replace('first: 3', 'first: $first');
const DOUBLINGS = [
  'query ($first: Int) { enterprises(first: $first) { ...F0 } }',
  ...Array.from({ length: 40 }, (_, index) => `fragment F${index} on EnterpriseConnection { ...F${index + 1} ...F${index + 1} }`),
  'fragment F40 on EnterpriseConnection { totalCount nodes @skip(if: true) { uscc } }',
].join('\n');

const CASES: readonly (readonly [title: string, query: string, variables: Record<string, unknown>])[] = [
  ['first query', FIRST_QUERY, {}],
  ['first query, page size in a variable', VARIABLE_QUERY, { first: 20 }],
  ['40 doubling fragments', DOUBLINGS, { first: 20 }],
  ['1,000 aliases on an interface', `{ financingProducts { nodes { ${Array.from({ length: 1_000 }, (_, index) => `a${index}: name`).join(' ')} } } }`, {}],
];

function microsecondsEach(times: number, run: (index: number) => void): number {
  const begun = performance.now();
  for (let index = 0; index < times; index++) run(index);
  return (((performance.now() - begun) / 1000) * MICROSECONDS_PER_SECOND) / times;
}

function measure(schema: GraphQLSchema, supergraphSdl: string): void {
  const control = createCostControl();
  control.load(supergraphSdl);
  const principal = principalOf({ kind: 'auditor', id: 'bench' });
  for (const [title, query, variables] of CASES) {
    const requestOf = (): CostedRequest => ({ document: parse(query), operationName: null, variables, principal, schema });
    const requests = Array.from({ length: PREPARATIONS }, requestOf);
    const first = microsecondsEach(PREPARATIONS, (index) => control.check(requests[index] ?? requestOf()));
    const seen = requestOf();
    const { cost } = control.check(seen);
    const again = microsecondsEach(REQUESTS, () => control.check(seen));
    process.stdout.write(`${title}: cost ${cost}, ${first.toFixed(1)} µs when first seen, ${again.toFixed(2)} µs after\n`);
  }
}

const sdl = readFileSync(SUPERGRAPH_FILE, 'utf8');
measure(buildSchema(sdl, { assumeValid: true }), sdl);
