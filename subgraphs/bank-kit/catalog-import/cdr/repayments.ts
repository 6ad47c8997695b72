import type { RateComponent, RepaymentMethod, RepaymentTerm } from '../../../../schema';
import { repaymentTerm } from '../../authoring/repayment-and-security';
import { codeOf } from './enum-leaf';
import type { SourceNode } from './source-node';

/**
 * The repayment methods of a product, from the repayment types of its rates. None where no rate
 * states one: an offer then lists what it assumes. A rate without a type is for all types (Get
 * Product Detail), so beside one that states a type it opens the product to both.
 */
export function mapRepayments(product: SourceNode, rates: readonly RateComponent[]): RepaymentTerm[] {
  const contract = rates.filter(({ role }) => role === 'CONTRACT');
  const stated = contract.flatMap(({ repaymentMethods }) => repaymentMethods ?? []);
  if (stated.length === 0) return [];
  const isOpen = contract.some(({ repaymentMethods }) => repaymentMethods == null);
  const methods: RepaymentMethod[] = [];
  if (isOpen || stated.includes('EQUAL_INSTALMENT')) methods.push('EQUAL_INSTALMENT');
  if (isOpen || stated.includes('INTEREST_ONLY')) methods.push('INTEREST_ONLY');
  if (stated.includes('OTHER')) methods.push('OTHER');
  if (methods[0] === 'EQUAL_INSTALMENT') doubtInstalments(product);
  return methods.map((method) => repaymentTerm(method));
}

/** Australian banks mean level instalments by "principal and interest", but the standard does not say so. */
function doubtInstalments(product: SourceNode): void {
  const leaves = product.children('lendingRates').map((node) => node.leaf('repaymentType'));
  const leaf = leaves.find((each) => codeOf(each) === 'PRINCIPAL_AND_INTEREST');
  product.ledger.doubt({
    field: 'repayments[0].method',
    reason: 'AMBIGUOUS',
    sourcePath: leaf?.path ?? 'lendingRates',
    ...(leaf && { rawText: leaf.text }),
    note: 'Principal and interest are both paid in every period; that the instalments are equal is not said.',
  });
}
