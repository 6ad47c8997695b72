/**
 * Whether a code of a rule covers a code that was given. MAYBE: the given code is coarser than the
 * rule's, a city where a county is meant, so that more must be known.
 */
export type Coverage = 'YES' | 'NO' | 'MAYBE';

export type Covers = (ruleCode: string, given: string) => Coverage;

/** GB/T 2260: six digits in three pairs, province, city, county; trailing pairs of zeros stand for all below. */
export const regionCovers: Covers = (ruleCode, given) => prefixCovers(significant(ruleCode), significant(given));

/** GB/T 4754: a letter, then division, group and class digits, each level a longer code. */
export const industryCovers: Covers = (ruleCode, given) => prefixCovers(ruleCode, given);

function significant(region: string): string {
  return region.replace(/(00)+$/, '');
}

function prefixCovers(ruleCode: string, given: string): Coverage {
  if (given.startsWith(ruleCode)) return 'YES';
  return ruleCode.startsWith(given) ? 'MAYBE' : 'NO';
}

/** Over a list: YES where one code covers, else MAYBE where one might. */
export function coverageOfAny(ruleCodes: readonly string[], given: string, covers: Covers): Coverage {
  let found: Coverage = 'NO';
  for (const code of ruleCodes) {
    const coverage = covers(code, given);
    if (coverage === 'YES') return 'YES';
    if (coverage === 'MAYBE') found = 'MAYBE';
  }
  return found;
}
