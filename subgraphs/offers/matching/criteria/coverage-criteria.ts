import { type Coverage, type Criterion, industryCovers, regionCovers } from '../../../../schema';
import type { Applicant } from '../need';
import { type CriterionOutcome, bankJudges, decided, factMissing } from '../outcome';
import { describeSet } from './set-criteria';

type Covers = (ruleCode: string, applicantCode: string) => Coverage;

/**
 * Region and industry: codes are hierarchical, so a rule for a city covers its counties, and an
 * applicant that names only its city is undecided under a rule for one of its counties.
 */
export function evaluateCoverage(criterion: Criterion, applicant: Applicant): CriterionOutcome {
  return criterion.kind === 'REGION'
    ? evaluate(criterion, applicant.region, 'region', regionCovers)
    : evaluate(criterion, applicant.industry, 'industry', industryCovers);
}

function evaluate(
  criterion: Criterion,
  given: string | null | undefined,
  factName: 'region' | 'industry',
  covers: Covers,
): CriterionOutcome {
  const { kind, codes, excludedCodes, clause } = criterion;
  const stated = { kind, required: describeSet(codes, excludedCodes), clause };
  if (!codes?.length && !excludedCodes?.length) return bankJudges({ ...stated, required: criterion.text ?? stated.required });
  if (given == null) return factMissing(stated, factName);
  const excluded = coverageByAny(excludedCodes ?? [], given, covers);
  if (excluded === 'covers') return decided(stated, given, false);
  const admitted = codes?.length ? coverageByAny(codes, given, covers) : 'covers';
  if (admitted === 'outside') return decided(stated, given, false);
  if (admitted === 'unknown' || excluded === 'unknown') return factMissing(stated, factName, given);
  return decided(stated, given, true);
}

function coverageByAny(rules: readonly string[], given: string, covers: Covers): Coverage {
  let result: Coverage = 'outside';
  for (const rule of rules) {
    const coverage = covers(rule, given);
    if (coverage === 'covers') return 'covers';
    if (coverage === 'unknown') result = 'unknown';
  }
  return result;
}
