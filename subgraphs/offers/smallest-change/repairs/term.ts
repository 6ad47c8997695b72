import { bounded, criteriaOf, type Repair } from '../repair';

/** 期限: a bound of the product or of a condition. */
export const moveTerm: Repair = ({ outcome, product }) => {
  if (outcome.result !== 'NOT_MET') return [];
  const { maximumMonths, minimumMonths } = product.term;
  const criteria = criteriaOf(product, 'TERM');
  const months = [
    ...[minimumMonths, maximumMonths].flatMap((bound) => bound ?? []),
    ...criteria.flatMap(({ minimum }) => (minimum == null ? [] : Number(bounded(minimum, 0, 'UP')))),
    ...criteria.flatMap(({ maximum }) => (maximum == null ? [] : Number(bounded(maximum, 0, 'DOWN')))),
  ];
  return months.map((value) => [{ path: 'termMonths', value }]);
};
