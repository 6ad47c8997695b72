import { defineLimit } from '../limit';

/** How many addresses are counted at once, some 10 MB. */
export const MAX_ADDRESSES = 100_000;

const refusal = { status: 429, code: 'RATE_LIMITED' } as const;

export const ADDRESS_RATE = defineLimit({
  name: 'addressRequestsPerSecond',
  default: 500,
  unit: 'requests/s',
  refusal,
  text: { en: 'Of one address (IPv6: one /64), before it is known who asks.', zh: '同一地址（IPv6 按 /64）每秒请求数，在识别主体之前计。' },
});

export const ADDRESS_BURST = defineLimit({
  name: 'addressBurst',
  default: 1_000,
  unit: 'requests',
  refusal,
  text: { en: 'Of one address at once after a pause.', zh: '同一地址在间歇之后可一次发出的请求数。' },
});
