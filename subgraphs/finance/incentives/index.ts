export { evaluateIncentives, type IncentivesInput } from './evaluate-incentives';
export type { ComputationLine, EvaluatedIncentive, Explanation, PolicyVersion } from './evaluated-incentive';
export type { ConditionOutcome, GuaranteeFeeCharge, IncentiveLoan } from './conditions/condition';
export { UNSTATED_FACTS, type UnstatedFact } from './conditions/unstated-facts';
export { baseOf } from './base';
export { checkExclusions } from './check-exclusions';
export { checkRule } from './check-rule';
export type { Excludable } from './exclusion-order';
export { ASSUMED_DAY_COUNT, type QuoteBenchmark, type QuotedRate } from './grants-of';
