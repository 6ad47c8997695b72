import { coverageOfAny, industryCovers, regionCovers } from '../../../../schema';
import { parseRate } from '../../money';
import { type Answer, type Condition, decided, met, notMet, oneOf, unknown } from './condition';

export const region: Condition = {
  code: 'REGION',
  evaluate: ({ regions }, { applicant }) => {
    if (!regions) return null;
    const required = regions.join(', ');
    if (!applicant.region) return unknown(required, 'region');
    const coverage = coverageOfAny(regions, applicant.region, regionCovers);
    if (coverage === 'unknown') return unknown(required, 'region', applicant.region);
    return decided(coverage === 'covers', required, applicant.region);
  },
};

export const industry: Condition = {
  code: 'INDUSTRY',
  evaluate: ({ industries }, { applicant }) => {
    if (!industries) return null;
    const required = industries.join(', ');
    if (!applicant.industry) return unknown(required, 'industry');
    const coverage = coverageOfAny(industries, applicant.industry, industryCovers);
    if (coverage === 'unknown') return unknown(required, 'industry', applicant.industry);
    return decided(coverage === 'covers', required, applicant.industry);
  },
};

export const excludedIndustry: Condition = {
  code: 'EXCLUDED_INDUSTRY',
  evaluate: ({ excludedIndustries }, { applicant }) => {
    if (!excludedIndustries) return null;
    const required = `not ${excludedIndustries.join(', ')}`;
    if (!applicant.industry) return unknown(required, 'industry');
    const coverage = coverageOfAny(excludedIndustries, applicant.industry, industryCovers);
    if (coverage === 'unknown') return unknown(required, 'industry', applicant.industry);
    return decided(coverage === 'outside', required, applicant.industry);
  },
};

export const sizeClass: Condition = {
  code: 'SIZE_CLASS',
  evaluate: ({ sizeClasses }, situation) => oneOf(sizeClasses, situation.sizeClass, 'sizeClass'),
};

export const legalForm: Condition = {
  code: 'LEGAL_FORM',
  evaluate: ({ legalForms }, { applicant }) => oneOf(legalForms, applicant.legalForm, 'legalForm'),
};

export const ownership: Condition = {
  code: 'OWNERSHIP',
  evaluate: ({ ownerships }, { applicant }) => oneOf(ownerships, applicant.ownership, 'ownership'),
};

/**
 * 创业担保贷款: the share of new hires, lower for a large staff. The number of staff is asked for only
 * where the two shares would answer differently.
 */
export const newHires: Condition = {
  code: 'NEW_HIRES',
  evaluate: (conditions, { applicant }) => {
    const { minimumNewHiresShare: small, newHiresLargeStaffAbove: above, minimumNewHiresShareLargeStaff: large } = conditions;
    if (!small) return null;
    const tiered = above != null && large != null;
    const required = tiered ? `>= ${small}, >= ${large} above ${above} staff` : `>= ${small}`;
    const given = applicant.newHiresShare;
    if (!given) return unknown(required, 'newHiresShare');
    const reaches = (share: string): boolean => parseRate(given) >= parseRate(share);
    if (!tiered || reaches(small) === reaches(large)) return decided(reaches(small), required, given);
    if (applicant.employees == null) return unknown(required, 'employees', given);
    return decided(reaches(applicant.employees > above ? large : small), required, given);
  },
};

export const overdue: Condition = {
  code: 'OVERDUE',
  evaluate: ({ noOverdue }, { applicant }) => (noOverdue ? flag(applicant.hasOverdue, false, 'hasOverdue') : null),
};

export const firstTimeBorrower: Condition = {
  code: 'FIRST_TIME_BORROWER',
  evaluate: (conditions, { applicant }) =>
    conditions.firstTimeBorrower ? flag(applicant.firstTimeBorrower, true, 'firstTimeBorrower') : null,
};

function flag(given: boolean | null | undefined, wanted: boolean, fact: string): Answer {
  if (given == null) return unknown(String(wanted), fact);
  return given === wanted ? met(String(wanted), String(given)) : notMet(String(wanted), String(given));
}
