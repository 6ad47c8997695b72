/**
 * Whether the code of a rule covers the code of an applicant in a hierarchical code list.
 * `unknown`: the applicant's code is coarser than the rule's, so the answer depends on what the
 * applicant has not said; it is never guessed from what is likely.
 */
export type Coverage = 'covers' | 'outside' | 'unknown';

export type Covers = (ruleCode: string, applicantCode: string) => Coverage;

/** Over a list of rules: `covers` where one does, else `unknown` where one might. */
export function coverageOfAny(ruleCodes: readonly string[], applicantCode: string, covers: Covers): Coverage {
  const coverages = ruleCodes.map((ruleCode) => covers(ruleCode, applicantCode));
  if (coverages.includes('covers')) return 'covers';
  return coverages.includes('unknown') ? 'unknown' : 'outside';
}

/**
 * Both arguments are the significant characters of a code, so that a code begins with every code
 * above it. Null stands for a code that is not of the list: it decides nothing.
 */
export function prefixCoverage(rule: string | null, given: string | null): Coverage {
  if (rule === null || given === null) return 'unknown';
  if (given.startsWith(rule)) return 'covers';
  return rule.startsWith(given) ? 'unknown' : 'outside';
}
