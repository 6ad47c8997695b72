import { PRINCIPAL_KINDS, type Principal, type PrincipalKind } from '../../../../schema';
import { defineLimit } from '../limit';
import { MAX_ADDRESSES } from './address-rate';
import { rateKey } from './client-address';
import { type Rate, TokenBuckets } from './token-buckets';

const refusal = { status: 429, code: 'RATE_LIMITED' } as const;

export const ANONYMOUS_RATE = defineLimit({
  name: 'anonymousRequestsPerSecond',
  default: 50,
  unit: 'requests/s',
  refusal,
  text: { en: 'Of anonymous clients at one address (IPv6: one /64).', zh: '同一地址（IPv6 按 /64）匿名客户端的每秒请求数。' },
});

export const ANONYMOUS_BURST = defineLimit({
  name: 'anonymousBurst',
  default: 100,
  unit: 'requests',
  refusal,
  text: { en: 'Of anonymous clients at one address at once after a pause.', zh: '同一地址匿名客户端在间歇之后可一次发出的请求数。' },
});

export const PORTAL_RATE = defineLimit({
  name: 'portalRequestsPerSecond',
  default: 500,
  unit: 'requests/s',
  refusal,
  text: { en: 'Of one portal, which asks for all its visitors.', zh: '单个门户（代表其全部访客）的每秒请求数。' },
});

export const PORTAL_BURST = defineLimit({
  name: 'portalBurst',
  default: 1_000,
  unit: 'requests',
  refusal,
  text: { en: 'Of one portal at once after a pause.', zh: '单个门户在间歇之后可一次发出的请求数。' },
});

export const PRINCIPAL_RATE = defineLimit({
  name: 'principalRequestsPerSecond',
  default: 50,
  unit: 'requests/s',
  refusal,
  text: {
    en: 'Of one enterprise, bank, officer, auditor or operator.',
    zh: '单个企业、银行、工作人员、审计员或运维人员的每秒请求数。',
  },
});

export const PRINCIPAL_BURST = defineLimit({
  name: 'principalBurst',
  default: 100,
  unit: 'requests',
  refusal,
  text: {
    en: 'Of one enterprise, bank, officer, auditor or operator at once after a pause.',
    zh: '单个企业、银行、工作人员、审计员或运维人员在间歇之后可一次发出的请求数。',
  },
});

/** Of one kind; each has shown a key or a token. */
const MAX_PRINCIPALS = 10_000;

/** The rate of one principal, by its kind. */
export type RateTable = Readonly<Record<PrincipalKind, Rate>>;

export class PrincipalRates {
  private readonly buckets: ReadonlyMap<PrincipalKind, TokenBuckets>;

  constructor(rates: RateTable, now: () => number) {
    const bucketsOf = (kind: PrincipalKind): TokenBuckets => new TokenBuckets(rates[kind], kind === 'anonymous' ? MAX_ADDRESSES : MAX_PRINCIPALS, now);
    this.buckets = new Map(PRINCIPAL_KINDS.map((kind) => [kind, bucketsOf(kind)]));
  }

  /** Counts a request of a principal; who is anonymous is known by the address alone. */
  take({ id, kind }: Principal, address: string): void {
    this.buckets.get(kind)?.take(kind === 'anonymous' ? rateKey(address) : id);
  }
}
