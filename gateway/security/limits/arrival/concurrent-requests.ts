import { HttpRefusal } from '../../../http';
import { defineLimit } from '../limit';

export const CONCURRENT_REQUESTS = defineLimit({
  name: 'concurrentRequests',
  default: 256,
  unit: 'requests',
  refusal: { status: 503, code: 'OVERLOADED' },
  text: { en: 'Requests under way at once, of all clients together.', zh: '全部客户端同时处理中的请求数。' },
});

export class ConcurrentRequests {
  private underWay = 0;

  constructor(private readonly allowed: number) {}

  /** Counts a request in; what it returns counts it out, once, however often it is called. */
  enter(): () => void {
    if (this.underWay >= this.allowed) {
      throw new HttpRefusal(503, 'OVERLOADED', `The gateway has ${this.allowed} requests under way and takes no more now; ask again shortly.`, {
        headers: { 'retry-after': '1' },
      });
    }
    this.underWay += 1;
    let inside = true;
    return () => {
      if (inside) this.underWay -= 1;
      inside = false;
    };
  }
}
