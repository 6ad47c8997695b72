export { evaluateIncentives, type IncentivesInput } from './evaluate-incentives';
export type { EvaluatedIncentive, Explanation, IncentiveReason, PolicyVersion } from './evaluated-incentive';
export type { ConditionCode, ConditionOutcome, IncentiveLoan } from './conditions/condition';
export { checkRule } from './check-rule';
export { ASSUMED_DAY_COUNT } from './subsidy';
export { type DatedPolicy, type PolicySituation, type Ruled, policiesInForce } from './policies-in-force';
