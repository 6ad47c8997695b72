import { HttpRefusal } from '../../../http';
import { defineLimit } from '../limit';

export const CONCURRENT_REQUESTS = defineLimit({
  name: 'concurrentRequests',
  default: 256,
  unit: 'requests',
  refusal: { status: 503, code: 'OVERLOADED' },
  text: { en: 'Requests under way at once, of all clients together.', zh: '全部客户端同时处理中的请求数。' },
});

export const ADDRESS_CONCURRENT_REQUESTS = defineLimit({
  name: 'addressConcurrentRequests',
  default: 64,
  unit: 'requests',
  refusal: { status: 503, code: 'OVERLOADED' },
  text: { en: 'Requests under way at once of one address (IPv6: one /64), so that none takes the places of all.', zh: '同一地址（IPv6 按 /64）同时处理中的请求数，避免一方占满全部名额。' },
});

export class ConcurrentRequests {
  private underWay = 0;
  /** As many as there are requests under way. */
  private readonly byKey = new Map<string, number>();

  constructor(
    private readonly allowed: number,
    private readonly allowedOfKey: number,
  ) {}

  /** Counts a request in, of one address; what it returns counts it out, once, however often it is called. */
  enter(key: string): () => void {
    const ofKey = this.byKey.get(key) ?? 0;
    if (this.underWay >= this.allowed) throw full(`The gateway has ${this.allowed} requests under way and takes no more now; ask again shortly.`);
    if (ofKey >= this.allowedOfKey) throw full(`This address has ${this.allowedOfKey} requests under way, as many as it may; ask again shortly.`);
    this.underWay += 1;
    this.byKey.set(key, ofKey + 1);
    let inside = true;
    return () => {
      if (inside) this.leave(key);
      inside = false;
    };
  }

  private leave(key: string): void {
    this.underWay -= 1;
    const left = (this.byKey.get(key) ?? 1) - 1;
    if (left === 0) this.byKey.delete(key);
    else this.byKey.set(key, left);
  }
}

function full(message: string): HttpRefusal {
  return new HttpRefusal(503, 'OVERLOADED', message, { headers: { 'retry-after': '1' } });
}
