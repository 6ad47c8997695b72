import { counted, monthsLater, numberOf, textOf } from './days';
import { type DueDays, dueDays } from './due-days';
import { ONE, fixed, halfUp, integerOf, over, power, times } from './numbers';
import type { Line, LoanTerms, Moved, Plan } from './terms';

const RATE_DIGITS = 10;
const RATE_UNIT = 10n ** BigInt(RATE_DIGITS);

/** The loan day by day: interest accrues on what is owed in the morning; a day's due comes before its other movements. */
export function layOut(terms: LoanTerms): Plan {
  const { amount, digits, drawdownOn, draws, method, repayments = [], termMonths } = terms;
  const minor = (decimal: string): bigint => integerOf(decimal, digits);
  const sumOn = (moved: readonly Moved[], day: string): bigint => moved.reduce((sum, each) => (each.on === day ? sum + minor(each.amount) : sum), 0n);
  const drawn = draws ?? [{ on: drawdownOn, amount }];
  const dues = dueDays(terms);
  const maturity = numberOf(monthsLater(drawdownOn, termMonths));
  const drawnAtOnce = sumOn(drawn, drawdownOn);
  const lines: Line[] = [];
  const share = principalRule(terms, dues);
  let [balance, accrued, timesDrawn] = [drawnAtOnce, 0n, 1];
  for (let number = numberOf(drawdownOn) + 1; number <= maturity; number += 1) {
    const [day, yesterday] = [textOf(number), textOf(number - 1)];
    const [until, ofYear] = counted(terms.dayCount, drawdownOn, day);
    accrued += ofOneYear(terms, balance, yesterday) * BigInt(until - counted(terms.dayCount, drawdownOn, yesterday)[0]);
    const due = dues.days.indexOf(day);
    const [repaid, received] = [method === 'ANYTIME' || method === 'REVOLVING' ? sumOn(repayments, day) : 0n, sumOn(drawn, day)];
    if (due === -1 && repaid === 0n && received === 0n) continue;
    let [interest, principal] = [0n, 0n];
    if (due !== -1) {
      interest = method === 'DISCOUNT' ? 0n : halfUp(accrued, RATE_UNIT * BigInt(ofYear));
      accrued = method === 'DISCOUNT' ? accrued : 0n;
      const wanted = number === maturity ? balance : due < dues.firstInstalment ? 0n : share({ due, balance, interest, timesDrawn, rate: rateOn(terms, yesterday) });
      principal = wanted < 0n ? 0n : wanted > balance ? balance : wanted;
    }
    if (number < maturity) principal += repaid;
    balance += received - principal;
    if (received > 0n) timesDrawn += 1;
    lines.push({ on: day, isDue: due !== -1, drawn: received, principal, interest, balance });
  }
  const ofYear = BigInt(counted(terms.dayCount, drawdownOn, drawdownOn)[1]);
  return { drawnAtOnce, interestInAdvance: method === 'DISCOUNT' ? halfUp(accrued, RATE_UNIT * ofYear) : 0n, lines };
}

function rateOn({ rate, repricings = [] }: LoanTerms, day: string): string {
  return repricings.findLast(({ from }) => from <= day)?.rate ?? rate;
}

/** Minor units × RATE_UNIT: a year's interest on a balance, each part at the rate of its tier. */
function ofOneYear(terms: LoanTerms, balance: bigint, day: string): bigint {
  if (!terms.tiers) return balance * integerOf(rateOn(terms, day), RATE_DIGITS);
  let [sum, below] = [0n, 0n];
  for (const { rate, upTo } of terms.tiers) {
    const top = upTo === null ? balance : integerOf(upTo, terms.digits);
    const part = (balance < top ? balance : top) - below;
    if (part > 0n) sum += part * integerOf(rate, RATE_DIGITS);
    below = top;
  }
  return sum;
}

interface Due {
  readonly due: number;
  readonly balance: bigint;
  readonly interest: bigint;
  readonly timesDrawn: number;
  readonly rate: string;
}

/** The principal of a due that is an instalment and not the last. */
function principalRule(terms: LoanTerms, { days, season }: DueDays): (due: Due) => bigint {
  let begun: Due | null = null;
  let first = 0n;
  const anew = (due: Due, begin: () => bigint): void => {
    if (begun?.timesDrawn === due.timesDrawn && begun.rate === due.rate) return;
    begun = due;
    first = begin();
  };
  return (due) => {
    const { method } = terms;
    if (method === 'SEASONAL') {
      const left = season.filter((day) => day >= (days[due.due] ?? '')).length;
      if (!season.includes(days[due.due] ?? '')) return 0n;
      if (left === 1) return due.balance;
      anew({ ...due, rate: '' }, () => halfUp(due.balance, BigInt(left)));
      return first;
    }
    const left = days.length - due.due;
    if (method === 'EQUAL_PRINCIPAL') {
      anew({ ...due, rate: '' }, () => halfUp(due.balance, BigInt(left)));
      return first;
    }
    if (method !== 'EQUAL_INSTALMENT' && method !== 'STEP_GEOMETRIC' && method !== 'STEP_ARITHMETIC') return 0n;
    anew(due, () => firstInstalment(terms, due.balance, due.rate, left));
    return laterInstalment(terms, first, due.due - (begun?.due ?? 0)) - due.interest;
  };
}

/**
 * Closed forms of the present value at the rate i of a period, v = 1 / (1 + i), a = (1 − vⁿ) / i:
 * level P / a; by a ratio P·(i − g) / (1 − ((1 + g)·v)ⁿ); by an increase (P − d·(a − n·vⁿ) / i) / a.
 */
function firstInstalment(terms: LoanTerms, balance: bigint, rate: string, n: number): bigint {
  const i = (fixed(rate) * BigInt(terms.everyMonths)) / 12n;
  const step = terms.method === 'STEP_ARITHMETIC' ? integerOf(terms.stepAmount ?? '0', terms.digits) : 0n;
  if (i === 0n && terms.method !== 'STEP_GEOMETRIC') return halfUp(2n * balance - step * BigInt(n * (n - 1)), 2n * BigInt(n));
  const v = over(ONE, ONE + i);
  if (terms.method === 'STEP_GEOMETRIC') {
    const g = fixed(terms.stepRate ?? '0');
    return halfUp(balance * (i - g) * (i > g ? 1n : -1n), (ONE - power(times(ONE + g, v), n)) * (i > g ? 1n : -1n));
  }
  const [vn, a] = [power(v, n), over(ONE - power(v, n), i)];
  return halfUp(balance * ONE - step * over(a - BigInt(n) * vn, i), a);
}

function laterInstalment(terms: LoanTerms, first: bigint, dues: number): bigint {
  if (terms.method === 'STEP_GEOMETRIC') return halfUp(first * power(ONE + fixed(terms.stepRate ?? '0'), dues), ONE);
  if (terms.method === 'STEP_ARITHMETIC') return first + integerOf(terms.stepAmount ?? '0', terms.digits) * BigInt(dues);
  return first;
}
