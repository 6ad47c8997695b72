import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Runs a task and says how long it took, and for how long it blocked the event loop at most. */
export type Measure = <T>(task: () => Promise<T>) => Promise<{ readonly value: T; readonly ms: number; readonly blockMs: number }>;

/** Enough for the monitor's timer to fire after what may have blocked it. */
const SETTLE_MS = 10;

export function startBlockMonitor(): { readonly measure: Measure; stop(): void } {
  const monitor = monitorEventLoopDelay({ resolution: 1 });
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  monitor.enable();
  return {
    async measure(task) {
      await settle();
      monitor.reset();
      const begin = performance.now();
      const value = await task();
      const ms = performance.now() - begin;
      await settle();
      return { value, ms, blockMs: monitor.max / 1e6 };
    },
    stop: () => void monitor.disable(),
  };
}
