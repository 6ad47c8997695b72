import type { Principal } from '../../../../schema';
import { defineLimit } from '../limit';
import { MAX_ADDRESSES } from './address-rate';
import { rateKey } from './client-address';
import { TokenBuckets } from './token-buckets';

const refusal = { status: 429, code: 'RATE_LIMITED' } as const;

export const ANONYMOUS_COST_RATE = defineLimit({
  name: 'anonymousCostPerSecond',
  default: 10_000,
  unit: 'cost/s',
  refusal,
  text: { en: 'Cost of the operations of anonymous clients at one address (IPv6: one /64); 10,000 is about 0.2 s of work.', zh: '同一地址（IPv6 按 /64）匿名客户端每秒操作费用；10,000 约合 0.2 秒的计算。' },
});

export const ANONYMOUS_COST_BURST = defineLimit({
  name: 'anonymousCostBurst',
  default: 100_000,
  unit: 'cost',
  refusal,
  text: { en: 'Cost of the operations of anonymous clients at one address at once after a pause.', zh: '同一地址匿名客户端在间歇之后可一次使用的操作费用。' },
});

export const PRINCIPAL_COST_RATE = defineLimit({
  name: 'principalCostPerSecond',
  default: 50_000,
  unit: 'cost/s',
  refusal,
  text: { en: 'Cost of the operations of one principal that is known.', zh: '单个已知主体每秒操作费用。' },
});

export const PRINCIPAL_COST_BURST = defineLimit({
  name: 'principalCostBurst',
  default: 500_000,
  unit: 'cost',
  refusal,
  text: { en: 'Cost of the operations of one principal that is known at once after a pause.', zh: '单个已知主体在间歇之后可一次使用的操作费用。' },
});

export interface CostLimits {
  readonly anonymousCostPerSecond: number;
  readonly anonymousCostBurst: number;
  readonly principalCostPerSecond: number;
  readonly principalCostBurst: number;
}

/** How much work anyone may ask for in a time, whatever the number of operations. */
export class CostRates {
  private readonly anonymous: TokenBuckets;
  private readonly known: TokenBuckets;

  constructor(limits: CostLimits, now: () => number) {
    this.anonymous = new TokenBuckets({ perSecond: limits.anonymousCostPerSecond, burst: limits.anonymousCostBurst }, MAX_ADDRESSES, now);
    this.known = new TokenBuckets({ perSecond: limits.principalCostPerSecond, burst: limits.principalCostBurst }, MAX_ADDRESSES, now);
  }

  /** RATE_LIMITED where who asks has used up its work; who is anonymous is known by the address alone. */
  charge({ id, kind }: Principal, address: string, cost: number): void {
    if (kind === 'anonymous') this.anonymous.take(rateKey(address), cost);
    else this.known.take(`${kind}:${id}`, cost);
  }
}
