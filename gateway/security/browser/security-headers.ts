import type { HeaderFields } from './cors';

/** In seconds: a year, which is what browsers' lists ask for. Other hosts of the domain are their owner's to decide. */
const HSTS_MAX_AGE_S = 31_536_000;

const ALWAYS: HeaderFields = Object.freeze({
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
});

export interface AnswerFacts {
  /** Whether a page of another origin may read it. */
  readonly isForPortal: boolean;
  /** Whether the client spoke https, to the gateway or to a proxy in front that is trusted to say so. */
  readonly isHttps: boolean;
}

/** The headers of every answer; one that is a page sets a policy of its own over these. */
export function securityHeaders({ isForPortal, isHttps }: AnswerFacts): HeaderFields {
  return {
    ...ALWAYS,
    ...(isForPortal ? {} : { 'cross-origin-resource-policy': 'same-origin' }),
    ...(isHttps ? { 'strict-transport-security': `max-age=${HSTS_MAX_AGE_S}` } : {}),
  };
}
