import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { HttpRefusal } from '../../../http';
import { defineLimit } from '../limit';

export const EVENT_LOOP_DELAY = defineLimit({
  name: 'eventLoopDelayMs',
  default: 500,
  unit: 'ms',
  refusal: { status: 503, code: 'OVERLOADED' },
  text: {
    en: 'Mean delay of the event loop over the last window of at least 1 s.',
    zh: '最近一个（至少 1 秒的）窗口内事件循环的平均延迟。',
  },
});

const WINDOW_MS = 1_000;
const RESOLUTION_MS = 20;

/** What is measured: the mean in ns, of the timer's own interval included, since the last reset. */
export type DelayHistogram = Pick<IntervalHistogram, 'mean' | 'reset' | 'disable'>;

export function startDelayHistogram(): DelayHistogram {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  return histogram;
}

/**
 * Refuses new requests while the process is too busy to answer. By the mean and not the longest
 * delay: one long garbage collection or one swap of the supergraph is no overload.
 */
export class EventLoopDelay {
  private windowBeganAt: number;
  private lastMeanMs = 0;

  constructor(
    private readonly allowedMs: number,
    private readonly histogram: DelayHistogram,
    private readonly now: () => number,
  ) {
    this.windowBeganAt = now();
  }

  check(): void {
    const now = this.now();
    if (now - this.windowBeganAt >= WINDOW_MS) {
      const mean = this.histogram.mean;
      this.lastMeanMs = Number.isFinite(mean) ? Math.max(0, mean / 1e6 - RESOLUTION_MS) : 0;
      this.histogram.reset();
      this.windowBeganAt = now;
    }
    if (this.lastMeanMs <= this.allowedMs) return;
    throw new HttpRefusal(503, 'OVERLOADED', 'The gateway is too busy to take a request now; ask again shortly.', {
      headers: { 'retry-after': '1' },
    });
  }

  close(): void {
    this.histogram.disable();
  }
}
