import type { Fee, FeeFrequency } from '../../../../schema';
import { readAmount } from './decimal-text';
import { bookCode } from './enum-leaf';
import { monthsOfPeriod } from './iso-period';
import type { SourceNode } from './source-node';

const MONTHS_PER_YEAR = 12;

/**
 * feeCap is what several charges of a fee come to at most, feeCapPeriod the ISO 8601 duration within
 * which they do (Get Product Detail, the later versions). The contract caps the charges of a year of
 * the loan: any other period, or none, leaves open how far the cap lowers what is charged.
 */
export function mapFeeCap(node: SourceNode, field: string, frequency: FeeFrequency | null): Pick<Fee, 'yearlyCap'> {
  const { ledger } = node;
  const [cap, period] = [node.leaf('feeCap'), node.leaf('feeCapPeriod')];
  if (!cap) return {};
  const at = `${field}.yearlyCap`;
  const read = readAmount(cap);
  if (!read.ok) {
    ledger.unknown(cap, at, 'UNPARSED', read.note);
    return {};
  }
  const isOnce = frequency === 'UPFRONT' || frequency === 'AT_END';
  if (!period || isOnce || read.isZero) {
    const note = isOnce ? 'Caps several charges of a fee that is charged once.' : 'Within which period the charges are capped is not said.';
    ledger.unknown(cap, at, 'AMBIGUOUS', read.isZero ? 'A cap of zero would be no fee at all.' : note);
    return {};
  }
  if (monthsOfPeriod(period.text.trim()) !== MONTHS_PER_YEAR) {
    ledger.unknown(cap, at, 'AMBIGUOUS', 'Capped within a period other than a year.');
    ledger.unknown(period, at, 'AMBIGUOUS', 'No period within which the contract has a cap.');
    return {};
  }
  bookCode(ledger, period, at);
  if (read.repair) ledger.repaired(cap, at, read.repair);
  else ledger.mapped(cap, at);
  return { yearlyCap: read.value };
}
