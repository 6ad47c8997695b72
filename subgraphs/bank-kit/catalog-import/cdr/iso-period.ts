/** ISO 8601 duration of years and months only: the others have no fixed number of months. */
const PERIOD = /^P(?=\d)(?:(\d{1,3})Y)?(?:(\d{1,4})M)?$/;
const ANY_DURATION = /^P(?=[\dT])(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/;
const MONTHS_PER_YEAR = 12;

/** "P3Y" and "P36M" are 36; null for anything that is not a whole number of months above 0. */
export function monthsOfPeriod(text: string): number | null {
  const match = PERIOD.exec(text);
  if (!match) return null;
  const months = Number(match[1] ?? 0) * MONTHS_PER_YEAR + Number(match[2] ?? 0);
  return months > 0 ? months : null;
}

/** True for any ISO 8601 duration, of days and hours too. */
export function isIsoDuration(text: string): boolean {
  return ANY_DURATION.test(text);
}
