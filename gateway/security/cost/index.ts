export { type CheckedCost, type CostControl, type CostControlOptions, type CostedRequest, createCostControl } from './cost-control';
export { MAXIMUM_COSTS, MAXIMUM_UNSTATED_COST } from './maximum-cost';
