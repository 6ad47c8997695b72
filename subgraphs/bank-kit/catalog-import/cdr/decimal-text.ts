import { isDecimal } from '../../../../schema';
import type { Leaf } from './leaf-ledger';

export type ReadDecimal =
  | { readonly ok: true; readonly value: string; readonly isZero: boolean; readonly repair: string | null }
  | { readonly ok: false; readonly note: string };

/** AmountString and RateString of the standard: digits and a point; no sign, no separators, no currency. */
const DIGITS = /^(\d+)(?:\.(\d+))?$/;
/** Fraction digits of the Australian dollar (ISO 4217). */
const AMOUNT_DIGITS = 2;

/** An amount in Australian dollars, trailing zeros past the cent dropped: "25.0000" is "25.00", "500" stays "500". */
export function readAmount(leaf: Leaf): ReadDecimal {
  const read = readDecimal(leaf, AMOUNT_DIGITS);
  const fraction = read.ok ? (read.value.split('.')[1] ?? '') : '';
  if (fraction.length <= AMOUNT_DIGITS) return read;
  return { ok: false, note: 'Finer than a cent, which no amount of this currency can hold.' };
}

/** A rate in which 1 is 100 %, trailing zeros dropped: "0.0750000000000000" is "0.075". */
export function readRate(leaf: Leaf): ReadDecimal {
  const read = readDecimal(leaf, 0);
  if (!read.ok || Number.parseInt(read.value, 10) < 1) return read;
  return { ok: false, note: '1 is 100 %: whether a rate of 1 and more is meant in percent cannot be told.' };
}

/** The bound of a tier in whole months. */
export function readMonths(leaf: Leaf): ReadDecimal {
  const read = readDecimal(leaf, 0);
  if (!read.ok || (/^\d{1,4}$/.test(read.value))) return read;
  return { ok: false, note: 'Not a whole number of months.' };
}

function readDecimal(leaf: Leaf, keptZeros: number): ReadDecimal {
  const match = DIGITS.exec(leaf.text);
  if (!match || leaf.type === 'BOOLEAN') return { ok: false, note: 'Not digits with at most one decimal point.' };
  const [, digits = '', decimals = ''] = match;
  const whole = digits.replace(/^0+(?=\d)/, '');
  const significant = decimals.replace(/0+$/, '');
  const fraction = decimals.slice(0, Math.max(significant.length, Math.min(keptZeros, decimals.length)));
  const value = fraction === '' ? whole : `${whole}.${fraction}`;
  if (!isDecimal(value)) return { ok: false, note: 'More digits than a decimal of the contract holds.' };
  const repair = whole === digits ? null : 'leading zeros dropped';
  return { ok: true, value, isZero: /^[0.]+$/.test(value), repair };
}
