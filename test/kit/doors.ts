import type { IncomingMessage } from 'node:http';
import { type Limits, RequestLimits, type SecurityDoors, createBrowserDoor, createCostControl, createDoors } from '../../gateway/security';
import { ANONYMOUS, type Principal } from '../../schema';

/** Tests share one address and ask faster than a person. */
export const TEST_LIMITS: Partial<Limits> = Object.freeze({
  addressConcurrentRequests: 256,
  addressRequestsPerSecond: 100_000,
  addressBurst: 100_000,
  anonymousRequestsPerSecond: 100_000,
  anonymousBurst: 100_000,
  anonymousCostPerSecond: 1_000_000_000,
  anonymousCostBurst: 1_000_000_000,
  principalCostPerSecond: 1_000_000_000,
  principalCostBurst: 1_000_000_000,
  principalRequestsPerSecond: 100_000,
  principalBurst: 100_000,
  // The suites share their cores.
  eventLoopDelayMs: 60_000,
});

export interface TestDoors {
  readonly limits?: Partial<Limits>;
  /** Nobody is known unless this knows them. */
  readonly authenticate?: (headers: IncomingMessage['headers']) => Principal | Promise<Principal>;
}

/** Real doors with room for tests; without costs, which a test of costs brings. */
export function testDoors({ authenticate = () => ANONYMOUS, limits }: TestDoors = {}): SecurityDoors {
  return createDoors({
    browser: createBrowserDoor(),
    authenticator: { authenticate: async (headers) => authenticate(headers as IncomingMessage['headers']) },
    limits: new RequestLimits({ limits: { ...TEST_LIMITS, ...limits } }),
    cost: createCostControl(),
  });
}
