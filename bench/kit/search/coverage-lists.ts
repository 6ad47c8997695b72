import { type Criterion, findRegion, isIndustryCode } from '../../../schema';
import type { Seeded } from '../matching/seeded';

/* Where and in what trade products are to be had: each product draws one of a thousand lists. */

const [FIRST_REGION, LAST_REGION] = [110_000, 659_999];
const [REGION_LISTS, INDUSTRY_LISTS] = [500, 500];
const LONGEST = 20;
const SECTION_LETTERS = 'ABCDEFGHIJKLMNOPQRST';
const DIVISION_COUNT = 100;

/** The codes of GB/T 2260 at county level. */
export const COUNTIES: readonly string[] = Array.from({ length: LAST_REGION - FIRST_REGION + 1 }, (_, index) => String(FIRST_REGION + index)).filter(
  (code) => !code.endsWith('00') && findRegion(code)?.code === code,
);

/** The divisions of GB/T 4754. */
export const DIVISIONS: readonly string[] = [...SECTION_LETTERS].flatMap((letter) =>
  Array.from({ length: DIVISION_COUNT }, (_, index) => `${letter}${String(index).padStart(2, '0')}`).filter(isIndustryCode),
);

function drawn(seeded: Seeded, codes: readonly string[]): string[] {
  return [...new Set(Array.from({ length: seeded.between(1, LONGEST) }, () => seeded.pick(codes)))];
}

/** Some thousand conditions of which hardly any two are the same. */
export function coverageLists(seeded: Seeded): Criterion[] {
  return [
    ...Array.from({ length: REGION_LISTS }, (): Criterion => ({ kind: 'REGION', codes: drawn(seeded, COUNTIES) })),
    ...Array.from({ length: INDUSTRY_LISTS }, (): Criterion => ({ kind: 'INDUSTRY', codes: drawn(seeded, DIVISIONS) })),
  ];
}
