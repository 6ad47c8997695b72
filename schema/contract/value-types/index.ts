/*
 * The parts a product is made of. They are plain values, the same in every subgraph, hence
 * @shareable. In a catalog's source they are written as object literals of these types.
 * An absent optional field and null mean the same: the source says nothing.
 */
export { AmountRange, TermRange, Turnaround, Validity } from './ranges';
export { RateComponent, DayCountTerm } from './rate-component';
export { RepaymentTerm } from './repayment-term';
export { GuaranteeTerm, CollateralTerm } from './security';
export { Fee } from './fee';
export { Criterion } from './criterion';
export { Provenance, TypedUnknown } from './provenance';
