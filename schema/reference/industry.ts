import { type Coverage, prefixCoverage } from './coverage';
import { INDUSTRY_SECTIONS, type IndustrySection } from './industry-sections';

/*
 * GB/T 4754-2017 codes: a section letter, then none, 2 (division), 3 (group) or 4 (class) digits.
 * Letter and division are checked against the standard; groups and classes for their shape only,
 * since amendments move them and no official machine-readable list of them exists.
 */

export interface Industry {
  readonly code: string;
  readonly section: IndustrySection;
  /** Two digits; null where the code is a letter alone. */
  readonly division: string | null;
}

const SHAPE = /^[A-T](?:(\d{2})\d{0,2})?$/;

const sectionsByLetter = new Map(INDUSTRY_SECTIONS.map((section) => [section.letter, section]));

function twoDigits(division: number): string {
  return String(division).padStart(2, '0');
}

/** The industry of a code such as `A`, `A03`, `A031` or `A0311`; null where letter, division or shape is wrong. */
export function parseIndustry(code: string): Industry | null {
  const match = SHAPE.exec(code);
  const section = sectionsByLetter.get(code.charAt(0));
  if (!match || !section) return null;
  const division = match[1] ?? null;
  if (division === null) return { code, section, division };
  const within = Number(division) >= section.firstDivision && Number(division) <= section.lastDivision;
  return within ? { code, section, division } : null;
}

export function isIndustryCode(code: string): boolean {
  return parseIndustry(code) !== null;
}

/** What is allowed instead of a refused code, for an error message: names the divisions of a known letter. */
export function industryAllowed(refused: string): string {
  const section = sectionsByLetter.get(refused.charAt(0));
  const [example, first, last] = section
    ? [section.letter, twoDigits(section.firstDivision), twoDigits(section.lastDivision)]
    : ['A', '01', '05'];
  const divisions = first === last ? `division ${first}` : `divisions ${first} to ${last}`;
  return (
    'a GB/T 4754-2017 code: a section letter A to T, alone or with 2, 3 or 4 digits ' +
    `that begin with a division of the section (${example} has ${divisions})`
  );
}

/**
 * Zeros after the division add nothing: the standard fills up the code of what is not divided
 * further (group 022 has the one class 0220), and lists padded to 4 digits write division 02 as
 * 0200. Without this an applicant in A022 would be undecided under a rule for A0220.
 */
function significantPart(code: string): string | null {
  return parseIndustry(code) === null ? null : code.slice(0, 3) + code.slice(3).replace(/0+$/, '');
}

/** Whether a rule for one industry covers an applicant in another: a letter covers its divisions, a division its classes. */
export function industryCovers(ruleCode: string, applicantCode: string): Coverage {
  return prefixCoverage(significantPart(ruleCode), significantPart(applicantCode));
}
