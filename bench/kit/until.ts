import { setTimeout as pause } from 'node:timers/promises';

const BETWEEN_PROBES_MS = 100;

/** Probes other processes again and again until one answer will do; says what did not happen where none does in time. */
export async function until<T>(what: string, timeoutMs: number, probe: () => Promise<T | null>): Promise<T> {
  const deadlineMs = performance.now() + timeoutMs;
  for (;;) {
    const found = await probe();
    if (found !== null) return found;
    if (performance.now() > deadlineMs) throw new Error(`within ${timeoutMs} ms it did not happen that ${what}`);
    await pause(BETWEEN_PROBES_MS);
  }
}
