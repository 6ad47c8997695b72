import { counted, monthsLater, numberOf, textOf } from './days';
import { type Fraction, ZERO, by, fraction, lesser, minus, plus, whole } from './fractions';
import { decimalOf, halfUp, integerOf } from './numbers';

/** What a policy pays: one of the three operands; amounts and rates are decimal texts, null is not set. */
export interface SubsidyTerms {
  readonly annualRatePoints: string | null;
  readonly shareOfInterest: string | null;
  readonly shareOfGuaranteeFee: string | null;
  /** Of the points; null: actual/360. */
  readonly dayCount: string | null;
  readonly maximumMonths: number | null;
  /** What the cap of the borrower leaves. */
  readonly principalLeft: string | null;
  readonly yearlyCap: string | null;
  readonly totalCap: string | null;
  readonly payment: 'WITH_EACH_DUE' | 'QUARTERLY' | 'YEARLY' | 'AT_END';
  /** First day of the policy. */
  readonly validFrom: string | null;
}

/** A loan as its schedule says it; amounts are decimal texts of yuan. */
export interface SubsidisedLoan {
  readonly amount: string;
  readonly dayCount: string;
  readonly drawdownOn: string;
  readonly termMonths: number;
  readonly drawnAtOnce: string;
  readonly interestInAdvance: string;
  readonly lines: readonly Readonly<Record<'on' | 'drawn' | 'principal' | 'interest', string>>[];
  /** From a day on; of a rate by the balance one that stands for all. */
  readonly rates: readonly { readonly from: string; readonly rate: string }[];
  readonly guaranteeFees: readonly { readonly on: string; readonly amount: string; readonly inArrears: boolean }[];
}

export interface PaidSubsidy {
  readonly total: string;
  readonly payments: readonly (readonly [on: string, amount: string])[];
}

const DIGITS = 2;
const RATE_DIGITS = 10;
const fen = (decimal: string): bigint => integerOf(decimal, DIGITS);
const rateOf = (decimal: string): Fraction => fraction(integerOf(decimal, RATE_DIGITS), 10n ** BigInt(RATE_DIGITS));

interface Earned {
  readonly on: string;
  readonly year: number;
  readonly amount: Fraction;
  /** A fee for the time that follows. */
  readonly isAdvance: boolean;
}

/** Summed exactly over the days of the loan; only what is paid is rounded, half a fen up. */
export function subsidyPaid(terms: SubsidyTerms, loan: SubsidisedLoan): PaidSubsidy {
  const earned = withinCaps(terms.shareOfGuaranteeFee === null ? earnedByDays(terms, loan) : earnedByFees(terms, loan), terms);
  let [running, paid] = [ZERO, 0n];
  let next = 0;
  const payments: [string, string][] = [];
  for (const on of paymentDays(terms, loan)) {
    for (let grant = earned[next]; grant && isPaidBy(grant, on, terms, loan); grant = earned[next]) {
      running = plus(running, grant.amount);
      next += 1;
    }
    const due = halfUp(running.n, running.d) - paid;
    if (due !== 0n) payments.push([on, decimalOf(due, DIGITS)]);
    paid += due;
  }
  return { total: decimalOf(paid, DIGITS), payments };
}

/** By the quarter or year a fee in advance waits for the end of the time that it is for. */
function isPaidBy({ isAdvance, on }: Earned, day: string, { payment }: SubsidyTerms, loan: SubsidisedLoan): boolean {
  const waits = isAdvance && (payment === 'QUARTERLY' || payment === 'YEARLY') && day < endOf(loan);
  return waits ? on < day : on <= day;
}

const endOf = ({ drawdownOn, lines, termMonths }: SubsidisedLoan): string => lines.at(-1)?.on ?? monthsLater(drawdownOn, termMonths);

/** From the first day that counts to the day that counts no more. */
function windowOf({ maximumMonths, validFrom }: SubsidyTerms, loan: SubsidisedLoan): readonly [from: string, to: string] {
  const from = validFrom !== null && validFrom > loan.drawdownOn ? validFrom : loan.drawdownOn;
  const to = maximumMonths === null ? endOf(loan) : monthsLater(loan.drawdownOn, maximumMonths);
  return [from, to < endOf(loan) ? to : endOf(loan)];
}

function yearOf(drawdownOn: string, day: string): number {
  let year = 0;
  while (monthsLater(drawdownOn, 12 * (year + 1)) <= day) year += 1;
  return year;
}

function counts(principalLeft: string | null, balance: bigint): bigint {
  const left = principalLeft === null ? balance : fen(principalLeft);
  return left < balance ? left : balance;
}

interface Part {
  readonly from: string;
  to: string;
  readonly balance: bigint;
  readonly rate: string;
  /** The payment of interest that it is a part of. */
  readonly period: number;
}

/** Runs of days with one balance, one rate and one payment of interest. */
function partsOf(loan: SubsidisedLoan): { parts: Part[]; interest: bigint[] } {
  const { drawdownOn, interestInAdvance, lines } = loan;
  const advance = fen(interestInAdvance);
  const paying = lines.filter(({ interest }) => fen(interest) > 0n);
  const parts: Part[] = [];
  let balance = fen(loan.drawnAtOnce);
  for (let day = numberOf(drawdownOn); day < numberOf(endOf(loan)); day += 1) {
    const [on, tomorrow] = [textOf(day), textOf(day + 1)];
    for (const line of lines.filter((each) => each.on === on)) balance += fen(line.drawn) - fen(line.principal);
    const period = advance > 0n ? 0 : paying.findIndex((line) => line.on >= tomorrow);
    const rate = loan.rates.findLast(({ from }) => from <= on)?.rate ?? '1';
    const last = parts.at(-1);
    if (last && last.balance === balance && last.rate === rate && last.period === period) last.to = tomorrow;
    else parts.push({ from: on, to: tomorrow, balance, rate, period });
  }
  return { parts, interest: advance > 0n ? [advance] : paying.map(({ interest }) => fen(interest)) };
}

function earnedByDays(terms: SubsidyTerms, loan: SubsidisedLoan): Earned[] {
  const { drawdownOn } = loan;
  const { interest, parts } = partsOf(loan);
  const [start, end] = windowOf(terms, loan);
  const weightOf = ({ balance, from, rate, to }: Part): Fraction =>
    by(rateOf(rate), whole(balance * BigInt(counted(loan.dayCount, drawdownOn, to)[0] - counted(loan.dayCount, drawdownOn, from)[0])));
  const weights = interest.map((_, period) => parts.filter((part) => part.period === period).reduce((sum, part) => plus(sum, weightOf(part)), ZERO));
  return parts.flatMap((part) => {
    const anniversaries = Array.from({ length: Math.ceil(loan.termMonths / 12) }, (_, year) => monthsLater(drawdownOn, 12 * (year + 1)));
    const cuts = [start, end, ...anniversaries].filter((day) => day > part.from && day < part.to).sort();
    const days = [...new Set([part.from, ...cuts, part.to])];
    const ofPart = interestOf(part, weightOf(part), weights[part.period], interest[part.period]);
    return days.slice(1).flatMap((to, index): Earned[] => {
      const from = days[index] ?? part.from;
      if (from < start || to > end) return [];
      const counting = counts(terms.principalLeft, part.balance);
      const length = fraction(BigInt(numberOf(to) - numberOf(from)), BigInt(numberOf(part.to) - numberOf(part.from)));
      const paid = by(by(ofPart, length), fraction(counting, part.balance));
      return [{ on: to, year: yearOf(drawdownOn, from), amount: grantOf(terms, drawdownOn, { from, to, counting, paid }), isAdvance: false }];
    });
  });
}

function interestOf(part: Part, weight: Fraction, ofPeriod: Fraction = ZERO, interest = 0n): Fraction {
  if (ofPeriod.n === 0n || part.balance === 0n) return ZERO;
  return by(whole(interest), by(weight, fraction(ofPeriod.d, ofPeriod.n)));
}

interface Counting {
  readonly from: string;
  readonly to: string;
  readonly counting: bigint;
  readonly paid: Fraction;
}

/** Days × principal × points ÷ days of a year, never more than the interest; or a share of the interest. */
function grantOf({ annualRatePoints, dayCount, shareOfInterest }: SubsidyTerms, drawdownOn: string, { counting, from, paid, to }: Counting): Fraction {
  if (annualRatePoints === null) return by(paid, rateOf(shareOfInterest ?? '0'));
  const [until, year] = counted(dayCount ?? 'ACTUAL_360', drawdownOn, to);
  const days = until - counted(dayCount ?? 'ACTUAL_360', drawdownOn, from)[0];
  return lesser(by(by(whole(counting), rateOf(annualRatePoints)), fraction(BigInt(days), BigInt(year))), paid);
}

function earnedByFees(terms: SubsidyTerms, loan: SubsidisedLoan): Earned[] {
  const [start, end] = windowOf(terms, loan);
  const principal = fen(loan.amount);
  return loan.guaranteeFees
    .filter(({ inArrears, on }) => (inArrears ? on > start && on <= end : on >= start && (on < end || (on === end && end === endOf(loan)))))
    .map(({ amount, inArrears, on }) => ({
      on,
      isAdvance: !inArrears,
      year: yearOf(loan.drawdownOn, inArrears ? textOf(numberOf(on) - 1) : on),
      amount: by(by(whole(fen(amount)), rateOf(terms.shareOfGuaranteeFee ?? '0')), fraction(counts(terms.principalLeft, principal), principal)),
    }));
}

function withinCaps(earned: readonly Earned[], { totalCap, yearlyCap }: SubsidyTerms): Earned[] {
  const ofYear = new Map<number, Fraction>();
  let inAll = ZERO;
  return earned.map((each) => {
    const used = ofYear.get(each.year) ?? ZERO;
    let { amount } = each;
    if (yearlyCap !== null) amount = lesser(amount, minus(whole(fen(yearlyCap)), used));
    if (totalCap !== null) amount = lesser(amount, minus(whole(fen(totalCap)), inAll));
    ofYear.set(each.year, plus(used, amount));
    inAll = plus(inAll, amount);
    return { ...each, amount };
  });
}

function paymentDays({ payment }: SubsidyTerms, loan: SubsidisedLoan): string[] {
  const { drawdownOn, lines, termMonths } = loan;
  if (payment === 'AT_END') return [endOf(loan)];
  if (payment === 'WITH_EACH_DUE') return [...new Set([...lines.filter(({ interest }) => fen(interest) > 0n).map(({ on }) => on), endOf(loan)])];
  const every = payment === 'QUARTERLY' ? 3 : 12;
  const days: string[] = [];
  for (let month = every; month < termMonths; month += every) days.push(monthsLater(drawdownOn, month));
  return [...days, monthsLater(drawdownOn, termMonths)];
}
