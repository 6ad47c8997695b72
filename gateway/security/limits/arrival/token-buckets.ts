import { LRUCache } from 'lru-cache';
import { HttpRefusal } from '../../../http';

export interface Rate {
  readonly perSecond: number;
  /** How many at once after a pause. */
  readonly burst: number;
}

interface Bucket {
  tokens: number;
  /** Ms, when `tokens` was right. */
  at: number;
}

/** One token bucket per key: a request takes tokens, and time puts them back. */
export class TokenBuckets {
  private readonly buckets: LRUCache<string, Bucket>;

  /** Beyond `maxKeys` the ones unseen for longest are forgotten, which gives them a full bucket again. */
  constructor(
    private readonly rate: Rate,
    maxKeys: number,
    private readonly now: () => number,
  ) {
    this.buckets = new LRUCache({ max: maxKeys });
  }

  /**
   * Takes tokens of the key's bucket; throws RATE_LIMITED with the seconds until there are as many. What takes more
   * than a whole bucket waits for a full one.
   */
  take(key: string, wanted = 1): void {
    const { burst, perSecond } = this.rate;
    const needed = Math.min(wanted, burst);
    const now = this.now();
    let bucket = this.buckets.get(key);
    if (bucket === undefined) {
      bucket = { tokens: burst, at: now };
      this.buckets.set(key, bucket);
    }
    bucket.tokens = Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.at) * perSecond) / 1_000);
    bucket.at = now;
    if (bucket.tokens >= needed) {
      bucket.tokens -= needed;
      return;
    }
    const seconds = Math.max(1, Math.ceil((needed - bucket.tokens) / perSecond));
    throw new HttpRefusal(429, 'RATE_LIMITED', `Too many requests: ask again in ${seconds} s.`, {
      detail: { allowed: `${perSecond} a second, ${burst} at once` },
      headers: { 'retry-after': String(seconds) },
    });
  }
}
