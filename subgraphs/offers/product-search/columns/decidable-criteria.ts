import type { ContractFields, Criterion } from '../../../../schema';
import { isDecidable } from '../../matching/criteria/operands';
import { doubtsOf } from '../../matching/doubts';

/** The conditions that can be decided: neither in words, nor undisclosed, nor left open by the source. */
export function decidableCriteria(product: ContractFields): Criterion[] {
  return product.criteria.filter(
    (criterion, index) => isDecidable(criterion) && (product.unknowns.length === 0 || doubtsOf(product, `criteria[${index}]`).length === 0),
  );
}
