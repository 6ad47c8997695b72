export { computeCost, type CostInput, type CostLine, type LoanCost, type SubsidyFlow } from './compute-cost';
export type { ExactFee, FeeSize } from './exact-fee';
export { balanceOn, type FeeCharge } from './fee-charges';
export type { FeeItem } from './fee-item';
