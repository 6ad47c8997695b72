import { type Covers, INDUSTRY_SECTIONS, coverageOfAny, findRegion, industryCovers, isIndustryCode, regionCovers } from '../../../../schema';
import { criteriaOf, distinct, isMissing, type Repair } from '../repair';

/** A hierarchical list of codes. */
interface Codes {
  readonly field: 'region' | 'industry';
  readonly covers: Covers;
  /** The code in its one form, or null where the list has none such. */
  known(code: string): string | null;
  readonly tops: readonly string[];
}

const NUMBERS = Array.from({ length: 99 }, (_each, index) => String(index + 1).padStart(2, '0'));

const REGIONS: Codes = {
  field: 'region',
  covers: regionCovers,
  known: (code) => findRegion(code)?.code ?? null,
  // The first digits of GB/T 2260 are 1 to 8.
  get tops() {
    return NUMBERS.flatMap((digits) => findRegion(digits)?.code ?? []);
  },
};

const INDUSTRIES: Codes = {
  field: 'industry',
  covers: industryCovers,
  known: (code) => (isIndustryCode(code) ? code : null),
  tops: INDUSTRY_SECTIONS.map(({ letter }) => letter),
};

/** Provinces have cities, cities counties, sections divisions; what lies within a division has a shape but no list. */
function within(codes: Codes, code: string): string[] {
  const stem = codes.field === 'region' ? code.replace(/(?:00){1,2}$/, '') : code;
  if (stem.length >= (codes.field === 'region' ? 6 : 2)) return [];
  return NUMBERS.flatMap((digits) => codes.known(stem + digits) ?? []);
}

const LEVELS_BELOW = 2;

/** Codes of a level that are looked into: one that every criterion admits is as good as another. */
const MAX_CODES = 12;

/**
 * Region and industry: a missing or too coarse one is stated as a code that every criterion admits,
 * within what is given; where something below an admitted code is excluded, one beside it.
 */
function coverageRepair(codes: Codes): Repair {
  const { covers, field, known } = codes;
  return (failing) => {
    if (!isMissing(failing)) return [];
    const given = failing.need.applicant[field];
    const criteria = criteriaOf(failing.product, failing.outcome.kind);
    const admitted = criteria.flatMap((criterion) => criterion.codes ?? []).flatMap((code) => known(code) ?? []);
    const isAdmitted = (code: string): boolean =>
      criteria.every(
        (criterion) =>
          (!criterion.codes?.length || coverageOfAny(criterion.codes, code, covers) === 'covers') &&
          coverageOfAny(criterion.excludedCodes ?? [], code, covers) === 'outside',
      );
    let level = distinct([...admitted, ...(admitted.length > 0 ? [] : given == null ? codes.tops : [given])]).filter(
      (code) => given == null || covers(given, code) === 'covers',
    );
    for (let depth = 0; depth <= LEVELS_BELOW; depth += 1) {
      const found = level.filter(isAdmitted).slice(0, MAX_CODES);
      if (found.length > 0) return found.map((value) => [{ path: `applicant.${field}`, value }]);
      level = level.slice(0, MAX_CODES).flatMap((code) => within(codes, code));
    }
    return [];
  };
}

export const stateRegion = coverageRepair(REGIONS);
export const stateIndustry = coverageRepair(INDUSTRIES);
