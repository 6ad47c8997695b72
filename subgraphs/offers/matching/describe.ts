import { formatRate, parseRate } from '../../finance';

/*
 * What a criterion requires and what was given, as leaves: codes of the vocabularies, figures with
 * their units, and signs that read the same in every language.
 */

export function describeSet(codes: readonly string[] | null | undefined, excluded: readonly string[] | null | undefined): string {
  const admitted = codes?.length ? codes.join(' | ') : 'any';
  return excluded?.length ? `${admitted}; not ${excluded.join(' | ')}` : admitted;
}

/** Units that are English plurals; the others are signs or have none. */
const COUNTED: ReadonlySet<string> = new Set(['months', 'years', 'lenders']);

/** `3 months`, `1 month`, `2000000 CNY`. */
export function withUnit(figure: string, unit: string): string {
  return `${figure} ${figure === '1' && COUNTED.has(unit) ? unit.slice(0, -1) : unit}`;
}

/** `10 – 20 years`, `≥ 10 years`, `≤ 20 years` or `any`. */
export function describeInterval(minimum: string | null | undefined, maximum: string | null | undefined, unit: string): string {
  if (minimum != null && maximum != null) return minimum === maximum ? withUnit(minimum, unit) : `${minimum} – ${withUnit(maximum, unit)}`;
  if (minimum != null) return `≥ ${withUnit(minimum, unit)}`;
  if (maximum != null) return `≤ ${withUnit(maximum, unit)}`;
  return 'any';
}

/** A share as a percentage, exactly: "0.0385" is "3.85". */
export function percentOf(share: string): string {
  return formatRate(parseRate(share) * 100n);
}

export function describeFlag(flag: boolean): string {
  return flag ? 'yes' : 'no';
}
