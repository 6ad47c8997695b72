const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01. */
export function numberOf(day: string): number {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, dayOfMonth) / MS_PER_DAY;
}

export function textOf(number: number): string {
  return new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
}

export const monthOf = (day: string): number => Number(day.slice(5, 7));

function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day of the month in the month of a day, or that month's last. */
export function inMonthOf(day: string, dayOfMonth: number): string {
  const last = lastDayOfMonth(Number(day.slice(0, 4)), monthOf(day));
  return `${day.slice(0, 7)}-${String(Math.min(dayOfMonth, last)).padStart(2, '0')}`;
}

/** 对月对日: the same day of the month so many months later, or the last of that month. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
  return inMonthOf(first, dayOfMonth);
}

/** Whole months after which a day lies, or null. */
export function wholeMonthsTo(from: string, to: string): number | null {
  const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + monthOf(to) - monthOf(from);
  return monthsLater(from, months) === to ? months : null;
}

/** Days of a convention from drawdown to a day, and the days of its year. */
export function counted(convention: string, from: string, to: string): readonly [days: number, ofYear: number] {
  if (convention === 'ACTUAL_360') return [numberOf(to) - numberOf(from), 360];
  if (convention === 'ACTUAL_365') return [numberOf(to) - numberOf(from), 365];
  const months = wholeMonthsTo(from, to);
  if (months !== null) return [months * 30, 360];
  const [y1 = 0, m1 = 0, d1 = 0] = from.split('-').map(Number);
  const [y2 = 0, m2 = 0, d2 = 0] = to.split('-').map(Number);
  return [(y2 - y1) * 360 + (m2 - m1) * 30 + Math.min(d2, 30) - Math.min(d1, 30), 360];
}
