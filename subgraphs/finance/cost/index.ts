export { computeCost, costWithSubsidies, type CostInput, type LoanCost, type SubsidyFlow } from './compute-cost';
export { costLines, type CostLine } from './cost-lines';
export { chargeSlots } from './charge-slots';
export type { ExactFee, FeeSize } from './exact-fee';
export type { FeeCharge } from './fee-charges';
export type { FeeItem } from './fee-item';
