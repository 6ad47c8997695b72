import type { OfferOrder } from '../../../schema';
import type { CompiledBank } from '../compiled-catalog/compiled-bank';
import { RATE_BENCHMARKS, RATE_FIELDS, RATE_STRIDE, ratingBits } from '../compiled-catalog/rate-entries';
import type { Situation } from '../candidate';
import { collateralSupport } from '../matching/collateral/loanable-value';
import { type FeeSums, FeeSummer } from './fee-sums';
import { GREATEST_YIELD } from './period-shape';
import type { PlanShapes, PlannedShape } from './plan-shapes';
import type { RankingBound } from './ranking-bound';
import { type CostedLoan, NOTHING_TAKEN, SubsidiesTaken } from './subsidies-taken';
import { type PossibleSubsidy, possibleSubsidies } from './subsidy-bound';

const UNBOUNDED: RankingBound = Object.freeze({ objective: Infinity, totalCost: Infinity });
const MONTHS_PER_YEAR = 12;
/** Days over 365 of a term are less than its months over 12 by so many years at most: three days. */
const DAYS_BESIDE_MONTHS = 3 / 365;
/** Finance scales rates so; a published rate has six decimals. */
const RATE_UNITS = 1e10;
const PUBLISHED_UNIT = 1e-6;
/** What doubles lose, with much to spare. */
const RELATIVE_MARGIN = 1e-7;
/** Beyond this share of the principal, see weightEntries, nothing is said of an internal rate. */
const MOST_WEIGHT = 0.5;
/** Every bit: a rating that is not stated may be any. */
const ANY_RATING = -1;

/**
 * Bounds of what an offer is ranked by, from the numbers of a compiled bank alone: the contract rate's
 * upper end, the fees that surely fall due and the most that policies may take off. See period-shape
 * for why they hold; a test holds them against what pricing comes to.
 */
export class CostBounds {
  readonly #amount: number;
  readonly #rating: number;
  readonly #benchmarks: readonly number[];
  readonly #subsidies: SubsidiesTaken;
  readonly #fees: FeeSummer;
  readonly #minorUnits: number;
  /** What collateral carries at most, in whole units, by part. */
  readonly #carried = new Map<number, number>();
  /** From drawdown to the last due, at least, however time is counted. */
  readonly #depositYears: number;

  constructor(
    private readonly situation: Situation,
    private readonly orderBy: OfferOrder,
    private readonly plans: PlanShapes,
    fractionDigits: number,
  ) {
    const { need, policy } = situation;
    const { creditRating } = need.applicant;
    this.#amount = Number(need.amount);
    this.#rating = creditRating == null ? ANY_RATING : ratingBits([creditRating]);
    this.#benchmarks = leastBenchmarks(policy.quotations, need.drawdownOn);
    this.#subsidies = new SubsidiesTaken(orderBy === 'ALL_IN' ? [] : possibleSubsidies(situation), need.termMonths / MONTHS_PER_YEAR);
    this.#fees = new FeeSummer(need.termMonths);
    this.#minorUnits = 10 ** fractionDigits;
    this.#depositYears = Math.max(0, need.termMonths / MONTHS_PER_YEAR - DAYS_BESIDE_MONTHS);
  }

  /** Of a product that is not ineligible for the need. */
  of(bank: CompiledBank, bankCode: string, row: number): RankingBound {
    const principal = this.#principal(bank, row);
    const shape = this.plans.shapeOf(bank, row);
    const rate = shape === null || bank.openFees[row] === 1 ? Infinity : this.#contractRate(bank, row, principal);
    const costs = shape === null || rate === Infinity ? UNBOUNDED : this.#costs(bank, bankCode, row, shape, principal, rate);
    switch (this.orderBy) {
      case 'ALL_IN':
      case 'ALL_IN_AFTER_INCENTIVES':
        return costs;
      case 'LOWEST_INSTALMENT':
        if (shape === null || rate === Infinity) return UNBOUNDED;
        return { objective: this.#largestDue(shape, principal, rate), totalCost: costs.totalCost };
      case 'FASTEST':
        return { objective: turnaroundBound(bank, row), totalCost: costs.totalCost };
      case 'AMOUNT_COVERED':
        return { objective: -this.#minorOf(principal), totalCost: costs.totalCost };
      default: {
        const unknown: never = this.orderBy;
        throw new Error(`unknown order ${String(unknown)}`);
      }
    }
  }

  /** A bound of the objective alone that takes no fee into account and every policy at its most; where that says nothing, none. */
  quick(bank: CompiledBank, bankCode: string, row: number): number {
    if (this.orderBy === 'FASTEST') return turnaroundBound(bank, row);
    const principal = this.#principal(bank, row);
    if (this.orderBy === 'AMOUNT_COVERED') return -this.#minorOf(principal);
    const shape = this.plans.shapeOf(bank, row);
    const rate = shape === null || bank.openFees[row] === 1 ? Infinity : this.#contractRate(bank, row, principal);
    if (shape === null || rate === Infinity) return Infinity;
    if (this.orderBy === 'LOWEST_INSTALMENT') return this.#largestDue(shape, principal, rate);
    if (bank.weighedFees[row] === 1 && this.#fees.weight(bank, row, principal) >= MOST_WEIGHT) return -Infinity;
    const { periods } = shape;
    const { guaranteeShare, points, share, subsidies } = this.#subsidies.mostOf(bankCode, bank.instruments[row] ?? 0);
    if (guaranteeShare > 1 || (share > 0 && share > periods.mostInterestShare())) return -Infinity;
    const interest = rate * periods.leastDayFactor;
    const taken = subsidies === 0 ? 0 : (points + share * rate) * periods.mostDayFactor() * (1 + periods.longestPeriod * interest);
    const rounded = (periods.dues + 2) * (1 + (bank.fees.end(row) - bank.fees.start(row)) / 2 + subsidies);
    const net = interest - taken - rounded / this.#minorUnits / principal / periods.leastBalanceYears;
    return net > 0 ? rankedYield(net * (1 - RELATIVE_MARGIN), periods.longestPeriod) : -Infinity;
  }

  /** Of one that is ineligible, hence not priced. */
  ofUnpriced(bank: CompiledBank, row: number): RankingBound {
    return this.orderBy === 'FASTEST' ? { objective: turnaroundBound(bank, row), totalCost: Infinity } : UNBOUNDED;
  }

  /** What is offered, in whole units, see amount-offered. */
  #principal(bank: CompiledBank, row: number): number {
    const most = Math.min(this.#amount, bank.maximumAmounts[row] ?? Infinity);
    const collateral = bank.collaterals[row] ?? -1;
    return collateral < 0 ? most : Math.min(most, this.#carriedBy(bank, collateral));
  }

  #carriedBy({ pool }: CompiledBank, part: number): number {
    const known = this.#carried.get(part);
    if (known !== undefined) return known;
    const { highMinor } = collateralSupport(pool.partAt(part).product, this.situation.need).loanable;
    const most = highMinor === null ? Infinity : Number(highMinor) / this.#minorUnits;
    this.#carried.set(part, most);
    return most;
  }

  #minorOf(amount: number): number {
    return Math.round(amount * this.#minorUnits);
  }

  /** The least that the upper end of the contract rate can be; Infinity: it has none. */
  #contractRate({ rates }: CompiledBank, row: number, principal: number): number {
    const { values } = rates;
    const { termMonths } = this.situation.need;
    let least = Infinity;
    for (let at = rates.start(row); at < rates.end(row); at += RATE_STRIDE) {
      if (termMonths < (values[at + RATE_FIELDS.LEAST_MONTHS] ?? 0) || termMonths > (values[at + RATE_FIELDS.GREATEST_MONTHS] ?? 0)) continue;
      if (principal < (values[at + RATE_FIELDS.LEAST_AMOUNT] ?? 0) || principal > (values[at + RATE_FIELDS.GREATEST_AMOUNT] ?? 0)) continue;
      if (((values[at + RATE_FIELDS.RATINGS] ?? 0) & this.#rating) === 0) continue;
      const rate = (values[at + RATE_FIELDS.HIGH] ?? 0) + (this.#benchmarks[values[at + RATE_FIELDS.BENCHMARK] ?? 0] ?? 0);
      if (rate < least) least = rate;
    }
    return Math.max(0, least);
  }

  #costs(bank: CompiledBank, bankCode: string, row: number, { amortisation, periods }: PlannedShape, principal: number, rate: number): RankingBound {
    // A season may repay all before the term is over; then a deposit comes back early and what falls over the term does not.
    const runsWholeTerm = amortisation !== 'UNKNOWN';
    const sums = this.#fees.sum(bank, row, principal, runsWholeTerm);
    const loan = { principal, rate, periods, most: periods.mostBalanceYears(rate) };
    const subsidies = this.#subsidies.admittedBy(bankCode, bank.instruments[row] ?? 0);
    // Each line of interest, each charge and each payment of a subsidy is rounded to the minor unit.
    const rounded = (periods.dues + 2) * (1 + (bank.fees.end(row) - bank.fees.start(row)) / 2 + subsidies.length);
    const rounding = rounded / this.#minorUnits / principal;
    const withoutDeposit = this.#netCost(loan, sums, subsidies, rounding, 0);
    // What a deposit costs is its value less that of its return, at a yield that the loan surely has without it.
    const returned = sums.deposit === 0 || withoutDeposit.yearly <= 0 || !runsWholeTerm ? 1 : (1 + yieldOf(withoutDeposit.yearly, periods.longestPeriod)) ** -this.#depositYears;
    const { total, yearly } = returned === 1 ? withoutDeposit : this.#netCost(loan, sums, subsidies, rounding, sums.deposit * (1 - returned));
    return {
      objective: yearly > 0 && sums.weight < MOST_WEIGHT ? rankedYield(yearly, periods.longestPeriod) : -Infinity,
      totalCost: total > 0 ? principal * total * this.#minorUnits * (1 - RELATIVE_MARGIN) : -Infinity,
    };
  }

  /** What is left of the cost when policies have paid their most: a year's share of the balance, and the total of one unit of principal. */
  #netCost(loan: Omit<CostedLoan, 'gross'>, sums: FeeSums, subsidies: readonly PossibleSubsidy[], rounding: number, depositValue: number): { yearly: number; total: number } {
    const { most, periods, rate } = loan;
    const least = periods.leastBalanceYears;
    const interest = rate * periods.leastDayFactor + sums.ofBalance + sums.guaranteeOfBalance;
    const fees = sums.value + sums.guaranteeValue;
    const gross = interest + (fees + depositValue) / most;
    const taken = subsidies.length === 0 ? NOTHING_TAKEN : this.#subsidies.taken(subsidies, { ...loan, gross }, sums);
    return { yearly: gross - taken.ofYield - rounding / least, total: interest * least + fees - taken.ofTotal - rounding };
  }

  #largestDue({ periods }: PlannedShape, principal: number, rate: number): number {
    const rounding = (periods.dues + 2) / this.#minorUnits / principal;
    return principal * this.#minorUnits * (periods.leastLargestDue(rate) - rounding) * (1 - RELATIVE_MARGIN);
  }
}

/** The yield of a yearly cost that is paid after periods of so many years; no bound goes beyond the greatest. */
function yieldOf(yearly: number, period: number): number {
  return Math.min((1 + period * yearly) ** (1 / period) - 1, GREATEST_YIELD);
}

/** The same as offers are ranked by it. */
function rankedYield(yearly: number, period: number): number {
  return (yieldOf(yearly, period) * (1 - RELATIVE_MARGIN) - PUBLISHED_UNIT) * RATE_UNITS;
}

function turnaroundBound({ turnaroundDays }: CompiledBank, row: number): number {
  const days = turnaroundDays[row] ?? -1;
  return days < 0 ? Infinity : days;
}

/** By RATE_BENCHMARKS: the least quotation in force at drawdown or after it; a benchmark that is not known leaves the upper end open. */
function leastBenchmarks(quotations: Situation['policy']['quotations'], drawdownOn: string): number[] {
  const sorted = [...quotations].sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  const first = sorted.findLastIndex(({ effectiveFrom }) => effectiveFrom <= drawdownOn);
  const known = first < 0 ? [] : sorted.slice(first);
  const benchmarks: number[] = [];
  benchmarks[RATE_BENCHMARKS.NONE] = 0;
  benchmarks[RATE_BENCHMARKS.LPR_1Y] = Math.min(...known.map(({ lpr1y }) => Number(lpr1y)));
  benchmarks[RATE_BENCHMARKS.LPR_5Y] = Math.min(...known.map(({ lpr5y }) => Number(lpr5y)));
  benchmarks[RATE_BENCHMARKS.OTHER] = Infinity;
  return benchmarks;
}
