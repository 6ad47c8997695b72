import type { Limits } from '../../gateway/security';

const NEVER_REACHED = 1_000_000;

/** Where a load is measured nothing of it may be refused; everything is counted as ever. */
export const HIGH_LIMITS: Partial<Limits> = Object.freeze({
  eventLoopDelayMs: NEVER_REACHED,
  concurrentRequests: NEVER_REACHED,
  addressConcurrentRequests: NEVER_REACHED,
  addressRequestsPerSecond: NEVER_REACHED,
  addressBurst: NEVER_REACHED,
  anonymousRequestsPerSecond: NEVER_REACHED,
  anonymousBurst: NEVER_REACHED,
  anonymousCostPerSecond: 1_000_000_000,
  anonymousCostBurst: 1_000_000_000,
  principalCostPerSecond: 1_000_000_000,
  principalCostBurst: 1_000_000_000,
  principalRequestsPerSecond: NEVER_REACHED,
  principalBurst: NEVER_REACHED,
});
