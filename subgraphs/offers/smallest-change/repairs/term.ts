import type { Repair } from '../repair';

/** 期限: the bound that the term asked is beyond, where one term is within both. */
export const moveTerm: Repair = ({ need: { termMonths }, outcome, product: { term } }) => {
  if (outcome.result !== 'NOT_MET') return [];
  const [least, greatest] = [term.minimumMonths ?? -Infinity, term.maximumMonths ?? Infinity];
  if (least > greatest) return [];
  return [[{ path: 'termMonths', value: termMonths < least ? least : greatest }]];
};
