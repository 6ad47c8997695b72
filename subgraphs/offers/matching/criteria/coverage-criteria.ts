import { type Covers, type Criterion, coverageOfAny, industryCovers, regionCovers } from '../../../../schema';
import { type CriterionOutcome, type Stated, decided, factMissing } from '../outcome';

/** 地区: GB/T 2260 codes, of which a rule for a city covers its counties. */
export function evaluateRegion(stated: Stated, criterion: Criterion, region: string | null | undefined): CriterionOutcome {
  return evaluate(stated, criterion, region, 'region', regionCovers);
}

/** 行业: GB/T 4754 codes, of which a rule for a section covers its divisions. */
export function evaluateIndustry(stated: Stated, criterion: Criterion, industry: string | null | undefined): CriterionOutcome {
  return evaluate(stated, criterion, industry, 'industry', industryCovers);
}

/** An applicant that names only its city is undecided under a rule for one of its counties. */
function evaluate(
  stated: Stated,
  { codes, excludedCodes }: Criterion,
  given: string | null | undefined,
  factName: 'region' | 'industry',
  covers: Covers,
): CriterionOutcome {
  if (given == null) return factMissing(stated, factName);
  const excluded = coverageOfAny(excludedCodes ?? [], given, covers);
  if (excluded === 'covers') return decided(stated, given, false);
  const admitted = codes?.length ? coverageOfAny(codes, given, covers) : 'covers';
  if (admitted === 'outside') return decided(stated, given, false);
  if (admitted === 'unknown' || excluded === 'unknown') return factMissing(stated, factName, given);
  return decided(stated, given, true);
}
