import { type GraphqlRequest, type LoadResult, runLoad } from './load';
import type { Target } from './target';

/** One of several gateways that are measured in turn. */
export interface Variant {
  readonly title: string;
  readonly target: Target;
  /** CPU time that its process has taken so far. */
  readonly cpuMs: () => number;
}

export interface RoundOptions {
  readonly rounds: number;
  /** Of each variant in each round. */
  readonly requests: number;
  readonly warmUpRequests: number;
  readonly concurrency: number;
  /** Of one variant in one round. */
  readonly maxMs: number;
}

export interface Round {
  readonly load: LoadResult;
  readonly cpuMsPerRequest: number;
}

/**
 * Measures every variant in every round, each round beginning with another one, so that what else
 * the machine does, and what grows with time, meets all of them. In a round all are asked the same.
 *
 * @returns the rounds of each variant, in the order of the variants
 */
export async function measureRounds(variants: readonly Variant[], requestAt: (index: number) => GraphqlRequest, options: RoundOptions): Promise<Round[][]> {
  const { concurrency, maxMs, requests, rounds, warmUpRequests } = options;
  const common = { concurrency, maxMs, requestAt };
  for (const { target } of variants) await runLoad({ ...common, target, from: 0, requests: warmUpRequests });
  const measured: Round[][] = variants.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    const from = warmUpRequests + round * requests;
    for (const index of turnsOf(round, variants.length)) {
      const variant = variants[index];
      if (variant) measured[index]?.push(await measureOne(variant, { ...common, from, requests }));
    }
  }
  return measured;
}

async function measureOne({ cpuMs, target, title }: Variant, load: Omit<Parameters<typeof runLoad>[0], 'target'>): Promise<Round> {
  const before = cpuMs();
  const result = await runLoad({ ...load, target });
  if (result.requests === 0) throw new Error(`${title}: nothing was answered within ${load.maxMs} ms`);
  return { load: result, cpuMsPerRequest: (cpuMs() - before) / result.requests };
}

function turnsOf(round: number, count: number): number[] {
  return Array.from({ length: count }, (_, turn) => (round + turn) % count);
}
