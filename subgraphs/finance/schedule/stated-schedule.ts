import type { DayCount, RepaymentMethod } from '../../../schema';
import { DAY_COUNTS, addMonths, requireDay } from '../calendar';
import { FINANCE_LIMITS } from '../limits';
import { formatMoney, formatRate, requireSameCurrency, type Money } from '../money';
import { FinanceInputError, requireInteger } from '../refusal';
import type { InterestPeriod, InterestStretch, PrincipalFlow, RepricedRate, Schedule, ScheduleLine } from './schedule';

/** A repayment plan as somebody else computed it: its lines, and what they do not say themselves. */
export interface StatedSchedule {
  readonly method: RepaymentMethod;
  /** What is lent in all; of a revolving line its limit. */
  readonly principal: Money;
  /** 'YYYY-MM-DD'. */
  readonly drawdownOn: string;
  readonly termMonths: number;
  readonly frequencyMonths: number;
  readonly dayCount: DayCount;
  /** Of the currency, in which amounts that are refused are said. */
  readonly fractionDigits: number;
  /** In order of day, after drawdownOn; lines of nothing but a fee have no effect. */
  readonly lines: readonly ScheduleLine[];
  /** The rates from a day on, in order, where there is more than one; empty: one rate throughout. */
  readonly rates: readonly RepricedRate[];
  /** Of DISCOUNT. */
  readonly interestInAdvance: Money;
}

/**
 * The schedule that a stated plan is. Interest paid on a line is for the days since the line that
 * paid interest before, and divides over them as balance × rate × days. Throws FinanceInputError, by
 * field of the stated schedule, for lines that do not add up to a loan.
 */
export function scheduleOfLines(stated: StatedSchedule): Schedule {
  const { drawdownOn, frequencyMonths, interestInAdvance, lines, method, principal, termMonths } = stated;
  requireDay('drawdownOn', drawdownOn);
  requireInteger('termMonths', termMonths, 1, FINANCE_LIMITS.termMonths);
  requireLines(stated);
  const draws = drawsOf(stated);
  const periods = method === 'DISCOUNT' ? [inAdvance(stated)] : periodsOf(stated);
  return { method, principal, drawdownOn, draws, interestInAdvance, termMonths, frequencyMonths, lines: lines.filter(isMovement), periods };
}

/** A day on which only a fee falls due has a line, and is none of the loan's. */
function isMovement({ drawn, interest, principal }: ScheduleLine): boolean {
  return drawn.minor !== 0n || principal.minor !== 0n || interest.minor !== 0n;
}

function drawsOf({ drawdownOn, lines, principal }: StatedSchedule): PrincipalFlow[] {
  const later = lines.filter(({ drawn }) => drawn.minor > 0n).map(({ drawn, dueOn }) => ({ on: dueOn, amount: drawn }));
  return [{ on: drawdownOn, amount: { ...principal, minor: balanceBefore(lines) } }, ...later];
}

/** What is drawn on the day of drawdown has no line: the first line tells it. */
function balanceBefore([first]: readonly ScheduleLine[]): bigint {
  return first ? first.balance.minor + first.principal.minor - first.drawn.minor : 0n;
}

function requireLines({ drawdownOn, fractionDigits, lines, principal, rates, termMonths }: StatedSchedule): void {
  const said = (minor: bigint): string => formatMoney({ ...principal, minor }, fractionDigits);
  requireInteger('number of schedule lines', lines.length, 1, FINANCE_LIMITS.flows);
  requireInteger('number of rates', rates.length, 0, FINANCE_LIMITS.flows);
  const maturity = addMonths(drawdownOn, termMonths);
  let [before, balanceMinor] = [drawdownOn, balanceBefore(lines)];
  refuse(balanceMinor > 0n && balanceMinor <= principal.minor, 'schedule[0].balance', `${said(balanceMinor)} owed before it`, `what leaves more than 0 and at most the amount, ${said(principal.minor)}, owed from the day of drawdown`);
  for (const [index, { balance, drawn, dueOn, interest, principal: repaid }] of lines.entries()) {
    const at = `schedule[${index}]`;
    requireDay(`${at}.dueOn`, dueOn);
    refuse(dueOn > before && dueOn <= maturity, `${at}.dueOn`, dueOn, `after ${before} and at most ${maturity}, the end of the term`);
    for (const [name, amount] of Object.entries({ drawn, principal: repaid, interest, balance })) {
      requireSameCurrency(principal, amount);
      refuse(amount.minor >= 0n, `${at}.${name}`, said(amount.minor), '0 or more');
    }
    balanceMinor += drawn.minor - repaid.minor;
    refuse(balance.minor === balanceMinor, `${at}.balance`, said(balance.minor), `${said(balanceMinor)}: the balance before, less principal, with what is drawn`);
    before = dueOn;
  }
  refuse(balanceMinor === 0n, `schedule[${lines.length - 1}].balance`, said(balanceMinor), '0 after the last line');
  rates.forEach(({ annualRate, from }, index) => {
    requireDay(`rates[${index}].from`, from);
    const last = rates[index - 1]?.from;
    refuse(last === undefined || from > last, `rates[${index}].from`, from, `after ${last}`);
    refuse(annualRate >= 0n, `rates[${index}].annualRate`, formatRate(annualRate), '0 or more');
  });
}

function refuse(holds: boolean, field: string, value: string, allowed: string): void {
  if (!holds) throw new FinanceInputError({ field, value, allowed });
}

function inAdvance(stated: StatedSchedule): InterestPeriod {
  const { drawdownOn, interestInAdvance, lines } = stated;
  const dueOn = lines.findLast(isMovement)?.dueOn ?? drawdownOn;
  return { paidOn: drawdownOn, interest: interestInAdvance, stretches: [{ from: drawdownOn, to: dueOn, balanceMinor: balanceBefore(lines), weight: 1n }] };
}

function periodsOf(stated: StatedSchedule): InterestPeriod[] {
  const { drawdownOn } = stated;
  const lines = stated.lines.filter(isMovement);
  const found: InterestPeriod[] = [];
  let stretches: InterestStretch[] = [];
  let [from, balanceMinor] = [drawdownOn, balanceBefore(lines)];
  for (const [index, line] of lines.entries()) {
    stretches.push(...stretchesOf({ from, to: line.dueOn, balanceMinor }, stated));
    from = line.dueOn;
    balanceMinor = line.balance.minor;
    if (line.interest.minor === 0n && index < lines.length - 1) continue;
    found.push({ paidOn: line.dueOn, interest: line.interest, stretches });
    stretches = [];
  }
  return found;
}

/** Cut where the rate changes. Weights count in proportion alone, so that of one rate throughout the rate itself is not needed. */
function stretchesOf({ balanceMinor, from, to }: Omit<InterestStretch, 'weight'>, { dayCount, drawdownOn, rates }: StatedSchedule): InterestStretch[] {
  const ends = [...rates.map((rate) => rate.from).filter((day) => day > from && day < to), to];
  const daysTo = (day: string): bigint => DAY_COUNTS[dayCount](drawdownOn, day).days;
  return ends.map((end, index) => {
    const start = ends[index - 1] ?? from;
    const annualRate = rates.findLast((rate) => rate.from <= start)?.annualRate ?? 1n;
    return { from: start, to: end, balanceMinor, weight: balanceMinor * annualRate * (daysTo(end) - daysTo(start)) };
  });
}
