import type { Fee, FeeFrequency } from '../../../schema';
import { scaled } from './decimals';
import { type ProductRule, type Violation, present, violation } from './rule';

/** Charged once, so that the greatest amount of the charge is the cap of every year too. */
const ONCE: readonly FeeFrequency[] = Object.freeze(['UPFRONT', 'AT_END']);

/**
 * A cap says that no more is charged: one of zero would be no fee at all, and one over the whole term
 * that is below that of a year would leave the yearly one without a meaning.
 */
export const feeCapsRule: ProductRule = {
  title: 'caps a fee by more than nothing, and by the year only what is charged again',
  violations: ({ terms }) => terms.fees.flatMap((fee, index) => capViolations(fee).map((found) => ({ ...found, field: `fees[${index}].${found.field}` }))),
};

function capViolations(fee: Fee): Violation[] {
  const { frequency, maximumAmount, totalCap, yearlyCap } = fee;
  const isByRate = [fee.rate, fee.minimumRate, fee.maximumRate].some(present);
  const found: Violation[] = [];
  if (isByRate && isNothing(maximumAmount)) found.push(violation('maximumAmount', maximumAmount, 'more than 0 of a fee by rate, whose cap it is'));
  if (isNothing(yearlyCap)) found.push(violation('yearlyCap', yearlyCap, 'more than 0'));
  if (isNothing(totalCap)) found.push(violation('totalCap', totalCap, 'more than 0'));
  if (present(yearlyCap) && present(frequency) && ONCE.includes(frequency)) {
    found.push(violation('yearlyCap', yearlyCap, 'none of a fee that is charged once: maximumAmount or totalCap caps it'));
  }
  const [year, total] = [scaled(yearlyCap), scaled(totalCap)];
  if (year !== null && total !== null && total > 0n && total < year) found.push(violation('totalCap', totalCap, `at least the yearlyCap, ${yearlyCap}`));
  return found;
}

function isNothing(decimal: string | null | undefined): boolean {
  return present(decimal) && scaled(decimal) === 0n;
}
