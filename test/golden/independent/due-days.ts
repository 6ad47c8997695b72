import { inMonthOf, monthOf, monthsLater, numberOf, textOf } from './days';
import type { LoanTerms } from './terms';

export interface DueDays {
  readonly days: readonly string[];
  /** Dues before this index pay interest alone. */
  readonly firstInstalment: number;
  /** SEASONAL: the dues that repay principal. */
  readonly season: readonly string[];
}

/** When something falls due. */
export function dueDays(terms: LoanTerms): DueDays {
  const { drawdownOn, graceMonths = 0, method, repayments = [], termMonths } = terms;
  const maturity = monthsLater(drawdownOn, termMonths);
  if (method === 'BULLET' || method === 'DISCOUNT') return { days: [maturity], firstInstalment: 0, season: [] };
  if (method === 'ANYTIME') {
    return { days: [...new Set([...repayments.map(({ on }) => on), maturity])].sort(), firstInstalment: 0, season: [] };
  }
  let days = [...regularDays(terms), maturity];
  let brokenDues = 0;
  const { settlement } = terms;
  if (settlement && !isSettlementDay(terms, drawdownOn)) {
    if (settlement.firstPeriod === 'LONG') days = days.length > 1 ? days.slice(1) : days;
    else brokenDues = 1;
  }
  const graceEnd = monthsLater(drawdownOn, graceMonths);
  const season = method === 'SEASONAL' ? seasonDays(terms, days, graceMonths === 0 ? '' : graceEnd) : [];
  if (method === 'SEASONAL') {
    // Nothing is owed once the last part is repaid, unless more is drawn.
    const repaidOn = season.at(-1);
    const runsOn = repaidOn === undefined || (terms.draws ?? []).some(({ on }) => on >= repaidOn);
    return { days: [...new Set([...days, ...season])].sort().filter((day) => runsOn || day <= repaidOn), firstInstalment: 0, season };
  }
  const inGrace = graceMonths === 0 ? 0 : days.filter((day) => day <= graceEnd).length;
  return { days, firstInstalment: Math.min(Math.max(brokenDues, inGrace), days.length - 1), season };
}

/** Before the end: every so many months after drawdown, or each day of the term that is a settlement day. */
function regularDays(terms: LoanTerms): string[] {
  const { drawdownOn, everyMonths, settlement, termMonths } = terms;
  const days: string[] = [];
  if (settlement) {
    const maturity = numberOf(monthsLater(drawdownOn, termMonths));
    for (let number = numberOf(drawdownOn) + 1; number < maturity; number += 1) {
      if (isSettlementDay(terms, textOf(number))) days.push(textOf(number));
    }
  } else {
    for (let month = everyMonths; month < termMonths; month += everyMonths) days.push(monthsLater(drawdownOn, month));
  }
  return days;
}

/** In a month of the frequency: of quarters March, June, September and December. */
function isSettlementDay({ everyMonths, settlement }: LoanTerms, day: string): boolean {
  return settlement !== undefined && monthOf(day) % everyMonths === 0 && day === inMonthOf(day, settlement.day);
}

/** The last due of each month of the season, or a day of its own where the month has none. */
function seasonDays({ drawdownOn, principalMonths = [], settlement, termMonths }: LoanTerms, days: readonly string[], graceEnd: string): string[] {
  const found: string[] = [];
  for (let month = 1; month <= termMonths; month += 1) {
    const wanted = inMonthOf(monthsLater(drawdownOn.slice(0, 8) + '01', month), settlement?.day ?? Number(drawdownOn.slice(8)));
    if (!principalMonths.includes(monthOf(wanted))) continue;
    const due = days.findLast((day) => day.startsWith(wanted.slice(0, 7))) ?? wanted;
    if (due > graceEnd || due === days.at(-1)) found.push(due);
  }
  return found;
}
