import { type DelayHistogram } from '../../../../../gateway/security/limits/arrival/event-loop-delay';
import { TokenBuckets } from '../../../../../gateway/security/limits/arrival/token-buckets';
import { RequestLimits } from '../../../../../gateway/security';
import { ANONYMOUS, PRINCIPAL_KINDS, type Principal, principalOf } from '../../../../../schema';
import { refusalOf } from '../refusal-of';

const calm: DelayHistogram = { mean: 0, reset: () => undefined, disable: () => true };

/** How often a call is let through before it is refused. */
function countUntilRefused(call: () => void): number {
  for (let count = 0; count < 10_000; count += 1) if (refusalOf(call)) return count;
  return Infinity;
}

describe('a token bucket', () => {
  it('gives its burst at once, then one for each part of a second', () => {
    let now = 0;
    const buckets = new TokenBuckets({ perSecond: 10, burst: 3 }, 100, () => now);
    const take = () => buckets.take('a');
    expect(countUntilRefused(take)).toBe(3);
    now = 99;
    expect(refusalOf(take)).toMatchObject({ status: 429, code: 'RATE_LIMITED', headers: { 'retry-after': '1' } });
    now = 100;
    expect(refusalOf(take)).toBeNull();
    now = 1_000_000;
    expect(countUntilRefused(take)).toBe(3);
  });

  it('says how many seconds to wait', () => {
    const buckets = new TokenBuckets({ perSecond: 0.1, burst: 1 }, 100, () => 0);
    buckets.take('a');
    expect(refusalOf(() => buckets.take('a'))).toMatchObject({ headers: { 'retry-after': '10' } });
  });

  it('is one for each key, of at most as many as are kept', () => {
    const buckets = new TokenBuckets({ perSecond: 1, burst: 1 }, 2, () => 0);
    buckets.take('a');
    expect(refusalOf(() => buckets.take('b'))).toBeNull();
    expect(refusalOf(() => buckets.take('a'))).not.toBeNull();
    buckets.take('c');
    expect(refusalOf(() => buckets.take('b'))).toBeNull();
  });

  it('survives a clock that stands still or goes back', () => {
    let now = 1_000;
    const buckets = new TokenBuckets({ perSecond: 1_000, burst: 1 }, 2, () => now);
    buckets.take('a');
    now = 0;
    expect(refusalOf(() => buckets.take('a'))).toMatchObject({ code: 'RATE_LIMITED' });
  });
});

describe('the rates', () => {
  function open(): RequestLimits {
    return new RequestLimits({ now: () => 0, delayHistogram: calm });
  }
  const from = (address: string) => ({ headers: {}, socket: { remoteAddress: address } as Parameters<RequestLimits['enter']>[0]['socket'] });

  it('let one address in 1,000 times at once, whoever asks, and another besides', () => {
    const limits = open();
    expect(countUntilRefused(() => limits.enter(from('203.0.113.5')).leave())).toBe(1_000);
    expect(limits.enter(from('203.0.113.6')).address).toBe('203.0.113.6');
  });

  it('count every address of an IPv6 /64 as one', () => {
    const limits = open();
    let host = 0;
    expect(countUntilRefused(() => limits.enter(from(`2001:db8::${(host++).toString(16)}`)).leave())).toBe(1_000);
    limits.enter(from('2001:db8:0:1::1')).leave();
  });

  it('let in no more at once than 256, and 64 of one address', () => {
    const limits = open();
    expect(countUntilRefused(() => void limits.enter(from('203.0.113.5')))).toBe(64);
    let next = 0;
    expect(countUntilRefused(() => void limits.enter(from(`198.51.100.${(next += 1) % 200}`)))).toBe(256 - 64);
  });

  const BURSTS: Readonly<Record<string, number>> = { anonymous: 100, portal: 1_000 };

  it.each(PRINCIPAL_KINDS)('give a principal of kind %s its own', (kind) => {
    const limits = open();
    const one = kind === 'anonymous' ? ANONYMOUS : principalOf({ kind, id: 'one' });
    expect(countUntilRefused(() => limits.countPrincipal(one, { address: '203.0.113.5' }))).toBe(BURSTS[kind] ?? 100);
  });

  it.each<[string, Principal, string, boolean]>([
    ['an anonymous client elsewhere', ANONYMOUS, '203.0.113.6', true],
    ['an anonymous client at the same address', ANONYMOUS, '203.0.113.5', false],
    ['a portal at the same address', principalOf({ kind: 'portal', id: 'one' }), '203.0.113.5', true],
  ])('that an anonymous client has used up are no matter to %s: %#', (_who, principal, address, isFree) => {
    const limits = open();
    countUntilRefused(() => limits.countPrincipal(ANONYMOUS, { address: '203.0.113.5' }));
    expect(refusalOf(() => limits.countPrincipal(principal, { address })) === null).toBe(isFree);
  });

  it('follow a principal from address to address', () => {
    const limits = open();
    const portal = principalOf({ kind: 'portal', id: 'one' });
    countUntilRefused(() => limits.countPrincipal(portal, { address: '203.0.113.5' }));
    expect(refusalOf(() => limits.countPrincipal(portal, { address: '203.0.113.6' }))).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
    expect(refusalOf(() => limits.countPrincipal(principalOf({ kind: 'portal', id: 'two' }), { address: '203.0.113.5' }))).toBeNull();
  });
});
