import { type Covers, type Criterion, coverageOfAny, industryCovers, regionCovers } from '../../../../schema';
import type { Applicant } from '../need';
import { type CriterionOutcome, bankJudges, decided, factMissing } from '../outcome';
import { describeSet } from './set-criteria';

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
  const excluded = coverageOfAny(excludedCodes ?? [], given, covers);
  if (excluded === 'covers') return decided(stated, given, false);
  const admitted = codes?.length ? coverageOfAny(codes, given, covers) : 'covers';
  if (admitted === 'outside') return decided(stated, given, false);
  if (admitted === 'unknown' || excluded === 'unknown') return factMissing(stated, factName, given);
  return decided(stated, given, true);
}
