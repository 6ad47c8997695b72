export { type CheckedCost, type CostControl, type CostControlOptions, type CostedRequest, createCostControl } from './cost/cost-control';
export { MAXIMUM_COSTS, MAXIMUM_UNSTATED_COST } from './cost/maximum-cost';
