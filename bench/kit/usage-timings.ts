import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentNode, buildSchema, parse, validate } from 'graphql';
import { OperationCounts, normalise } from '../../gateway/usage';
import type { GraphqlRequest } from './load';
import { type Spread, spreadOf } from './spread';

const BATCHES = 7;
const MICROSECONDS_PER_MS = 1_000;
const DAY = '2026-07-01';

export interface UsageTimings {
  /** µs of counting a document that was seen before. */
  readonly seen: Spread;
  /** µs of bringing a document that is new into its form. */
  readonly anew: Spread;
  /** µs of parsing and validating it, which a document that is new takes as well. */
  readonly validating: Spread;
}

/** What counting one request takes by itself, in this process. */
export function timeUsage(root: string, { query }: GraphqlRequest): UsageTimings {
  const schema = buildSchema(readFileSync(join(root, 'schema', 'sdl', 'supergraph.graphql'), 'utf8'), { assumeValid: true });
  const read = (): DocumentNode => parse(query, { noLocation: true });
  const counts = new OperationCounts();
  const document = read();
  return {
    seen: timed(100_000, () => counts.count({ document, operationName: null, schema }, 'anonymous', DAY)),
    anew: timed(500, () => normalise({ document, operationName: null, schema })),
    validating: timed(500, () => validate(schema, read())),
  };
}

function timed(times: number, work: () => unknown): Spread {
  const batches: number[] = [];
  for (let batch = 0; batch <= BATCHES; batch += 1) {
    const startedAtMs = performance.now();
    for (let time = 0; time < times; time += 1) work();
    // The first warms up.
    if (batch > 0) batches.push(((performance.now() - startedAtMs) / times) * MICROSECONDS_PER_MS);
  }
  return spreadOf(batches);
}
