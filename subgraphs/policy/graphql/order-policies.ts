import { PolicyLevel, type PolicyOrder, compareTexts } from '../../../schema';
import type { Policy } from '../policy';

type Compare = (a: Policy, b: Policy) => number;

/** After every day of the calendar. */
const OPEN = '9999-12-31';
const LEVELS: readonly string[] = Object.keys(PolicyLevel);

const byId: Compare = (a, b) => compareTexts(a.id, b.id);

const ORDERS: Readonly<Record<PolicyOrder, Compare>> = Object.freeze({
  ID: byId,
  NEWEST: (a: Policy, b: Policy) => compareTexts(b.effectiveFrom, a.effectiveFrom) || byId(a, b),
  ENDING_FIRST: (a: Policy, b: Policy) => compareTexts(a.validTo ?? OPEN, b.validTo ?? OPEN) || byId(a, b),
  LEVEL: (a: Policy, b: Policy) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || byId(a, b),
});

export function orderPolicies(policies: readonly Policy[], order: PolicyOrder): Policy[] {
  return [...policies].sort(ORDERS[order]);
}
