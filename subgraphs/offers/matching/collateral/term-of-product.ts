import { type CollateralTerm, type ContractFields, THIRD_PARTY_COLLATERAL } from '../../../../schema';
import { parseRate } from '../../../finance';
import { doubtsOf } from '../doubts';
import { type LoanToValue, UNBOUNDED } from './support';

/** A term of a product with what is lent under it for certain, and at most. */
export interface PricedTerm {
  readonly term: CollateralTerm;
  readonly loanToValue: LoanToValue;
}

/**
 * What a term lends. A condition in words may fail, so that nothing is lent for certain; an end that
 * is undisclosed, or a term of which the source gives two readings, bounds nothing; and what
 * somebody else guarantees is no share of a value.
 */
export function pricedTerms(product: ContractFields): PricedTerm[] {
  return product.collaterals.map((term, index) => ({ term, loanToValue: loanToValueOf(product, term, index) }));
}

function loanToValueOf(product: ContractFields, term: CollateralTerm, index: number): LoanToValue {
  if (THIRD_PARTY_COLLATERAL.has(term.kind) || doubtsOf(product, `collaterals[${index}]`).length > 0) return UNBOUNDED;
  const { condition, maximumLoanToValue, minimumLoanToValue } = term;
  return {
    low: condition != null || minimumLoanToValue == null ? 0n : parseRate(minimumLoanToValue),
    high: maximumLoanToValue == null ? null : parseRate(maximumLoanToValue),
  };
}
