import type { PolicyEntry, PolicyTerms } from '../policy';

/** The instant at which a day begins in Asia/Shanghai, UTC+8. */
function startOfDay(day: string): string {
  return new Date(`${day}T00:00:00+08:00`).toISOString();
}

/** Day on which the published documents were entered here; the last that their sources reach. */
const IMPORTED_ON = '2026-08-20';

/** Day on which conditions that a reading of the documents had left out were put into their rules. */
const CORRECTED_ON = '2026-11-23';

/** Instant at which each rule had been held against the words of its document, condition by condition. */
export const REVIEWED_AT = '2026-11-23T06:00:00.000Z';

type PublishedTerms = Omit<PolicyTerms, 'illustrative' | 'reviewStatus'>;

/** A version read from a published document, entered later than it took effect. */
export function published(id: string, effectiveOn: string, terms: PublishedTerms): PolicyEntry {
  return {
    id,
    effectiveFrom: startOfDay(effectiveOn),
    recordedAt: startOfDay(IMPORTED_ON),
    backfilled: true,
    // Central documents and those from before the Regulation on Fair Competition Review.
    terms: { ...terms, reviewStatus: 'NOT_REQUIRED', illustrative: false },
  };
}

type MadeUpTerms = Omit<PolicyTerms, 'illustrative' | 'trust' | 'sourceUrls' | 'unknowns'>;

/** The same, read again: it stands in the place of what a store kept of an earlier reading. */
export function publishedCorrected(id: string, effectiveOn: string, terms: PublishedTerms, correctedAt = startOfDay(CORRECTED_ON)): PolicyEntry {
  return { ...published(id, effectiveOn, terms), recordedAt: correctedAt };
}

/** A version made up for illustration, recorded before it takes effect. */
export function madeUp(id: string, days: { recorded: string; effective: string }, terms: MadeUpTerms): PolicyEntry {
  return {
    id,
    effectiveFrom: startOfDay(days.effective),
    recordedAt: startOfDay(days.recorded),
    backfilled: false,
    terms: { ...terms, sourceUrls: [], unknowns: [], trust: 'ILLUSTRATIVE', illustrative: true },
  };
}

/** 察哈尔右翼前旗, 乌兰察布市 around it and 内蒙古自治区 around that. */
export const COUNTY = '150926';
export const CITY = '150900';
export const PROVINCE = '150000';
