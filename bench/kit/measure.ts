import { type GraphqlRequest, type LoadResult, runLoad } from './load';
import type { PartProcess } from './part-process';
import type { ProcessUsage } from './process-usage';
import type { Target } from './target';

export interface MeasureOptions {
  readonly concurrency: number;
  readonly warmUpRequests: number;
  readonly requests: number;
  /** Of the warm-up, and again of the measurement. */
  readonly maxMs: number;
}

export interface Measurement {
  readonly load: LoadResult;
  /** By process; the one that asks is `client`. */
  readonly cpuMsPerRequest: ReadonlyMap<string, number>;
  readonly residentMb: ReadonlyMap<string, number>;
}

export const CLIENT = 'client';

/** Warms up, then measures the load and what each process spends on it. */
export async function measure(
  target: Target,
  parts: readonly PartProcess[],
  requestAt: (index: number) => GraphqlRequest,
  usageOf: (pid: number) => ProcessUsage,
  options: MeasureOptions,
): Promise<Measurement> {
  const { concurrency, maxMs, requests, warmUpRequests } = options;
  const common = { target, concurrency, maxMs, requestAt };
  await runLoad({ ...common, from: 0, requests: warmUpRequests });
  const pids = [...parts.map(({ name, pid }) => [name, pid] as const), [CLIENT, process.pid] as const];
  const before = new Map(pids.map(([name, pid]) => [name, usageOf(pid).cpuMs]));
  const load = await runLoad({ ...common, from: warmUpRequests, requests });
  const after = pids.map(([name, pid]) => [name, usageOf(pid)] as const);
  return {
    load,
    cpuMsPerRequest: new Map(after.map(([name, { cpuMs }]) => [name, (cpuMs - (before.get(name) ?? 0)) / load.requests])),
    residentMb: new Map(after.map(([name, { residentMb }]) => [name, residentMb])),
  };
}
