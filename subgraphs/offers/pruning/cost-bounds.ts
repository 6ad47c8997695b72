import type { OfferOrder } from '../../../schema';
import { type CompiledBank, INSTRUMENTS } from '../compiled-catalog/compiled-bank';
import { FEE_SLOTS, GUARANTEE_SLOTS } from '../compiled-catalog/fee-entries';
import { RATE_BENCHMARKS, RATE_FIELDS, RATE_STRIDE, ratingBits } from '../compiled-catalog/rate-entries';
import type { Situation } from '../candidate';
import { amountOffered } from '../pricing/amount-offered';
import { GREATEST_YIELD, type PeriodShape } from './period-shape';
import type { PlanShapes, PlannedShape } from './plan-shapes';
import type { RankingBound } from './ranking-bound';
import { type PossibleSubsidy, possibleSubsidies } from './subsidy-bound';

const UNBOUNDED: RankingBound = Object.freeze({ objective: Infinity, totalCost: Infinity });
const MONTHS_PER_YEAR = 12;
/** Finance scales rates so; a published rate has six decimals. */
const RATE_UNITS = 1e10;
const PUBLISHED_UNIT = 1e-6;
/** What doubles lose, with much to spare. */
const RELATIVE_MARGIN = 1e-7;

/** What fees of the principal take over the term, of one unit, at the greatest yield. */
interface LevelFactors {
  readonly advance: number;
  readonly arrears: number;
  readonly end: number;
}

/** What the fees of one product come to, each of one unit of principal. */
interface FeeSums {
  /** Their value at drawdown, and a yearly rate of the balance. */
  value: number;
  ofBalance: number;
  /** The same of guarantee fees alone, which a policy may pay back. */
  guaranteeValue: number;
  guaranteeOfBalance: number;
  /** All of them, at most. */
  weight: number;
}

/**
 * Bounds of what an offer is ranked by, from the numbers of a compiled bank alone: the contract rate's
 * upper end, the fees that surely fall due and the most that policies may take off. See period-shape
 * for why they hold; a test holds them against what pricing comes to.
 */
export class CostBounds {
  readonly #amount: number;
  readonly #termYears: number;
  readonly #rating: number;
  readonly #benchmarks: readonly number[];
  readonly #subsidies: readonly PossibleSubsidy[];
  readonly #subsidiesOf = new Map<string, (readonly PossibleSubsidy[])[]>();
  readonly #mostTaken = new Map<string, MostTaken[]>();
  readonly #level: LevelFactors;
  readonly #minorUnits: number;
  readonly #fees: FeeSums = { value: 0, ofBalance: 0, guaranteeValue: 0, guaranteeOfBalance: 0, weight: 0 };

  constructor(
    private readonly situation: Situation,
    private readonly orderBy: OfferOrder,
    private readonly plans: PlanShapes,
    private readonly fractionDigits: number,
  ) {
    const { need, policy } = situation;
    const { creditRating } = need.applicant;
    this.#amount = Number(need.amount);
    this.#termYears = need.termMonths / MONTHS_PER_YEAR;
    this.#rating = creditRating == null ? ANY : ratingBits([creditRating]);
    this.#benchmarks = leastBenchmarks(policy.quotations, need.drawdownOn);
    const subsidies = orderBy === 'ALL_IN' ? [] : possibleSubsidies(situation);
    this.#subsidies = subsidies.sort((a, b) => compareTexts(a.group ?? '', b.group ?? ''));
    this.#level = levelFactors(need.termMonths);
    this.#minorUnits = 10 ** fractionDigits;
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
        return { objective: -Math.round(principal * this.#minorUnits), totalCost: costs.totalCost };
      default:
        return unreachable(this.orderBy);
    }
  }

  /** A bound of the objective alone that takes no fee into account and every policy at its most; where that says nothing, none. */
  quick(bank: CompiledBank, bankCode: string, row: number): number {
    if (this.orderBy === 'FASTEST') return turnaroundBound(bank, row);
    if (this.orderBy !== 'ALL_IN' && this.orderBy !== 'ALL_IN_AFTER_INCENTIVES') return -Infinity;
    if (bank.weighedFees[row] === 1 || bank.onCollateral[row] === 1) return -Infinity;
    const shape = this.plans.shapeOf(bank, row);
    const principal = Math.min(this.#amount, bank.maximumAmounts[row] ?? Infinity);
    const rate = shape === null || bank.openFees[row] === 1 ? Infinity : this.#contractRate(bank, row, principal);
    if (shape === null || rate === Infinity) return Infinity;
    const { periods } = shape;
    const { guaranteeShare, points, share, subsidies } = this.#mostOf(bankCode, bank.instruments[row] ?? 0);
    if (guaranteeShare > 1) return -Infinity;
    const interest = rate * periods.leastDayFactor;
    const taken = subsidies === 0 ? 0 : (points + share * rate) * periods.mostDayFactor() * (1 + periods.longestPeriod * interest);
    const rounded = (periods.dues + 2) * (1 + (bank.fees.end(row) - bank.fees.start(row)) / 2 + subsidies);
    const net = interest - taken - rounded / this.#minorUnits / principal / periods.leastBalanceYears;
    return net > 0 ? this.#yieldBound(net, periods.longestPeriod) : -Infinity;
  }

  #mostOf(bankCode: string, instrumentAt: number): MostTaken {
    const ofBank = this.#mostTaken.get(bankCode) ?? [];
    const known = ofBank[instrumentAt];
    if (known) return known;
    const admitted = this.#subsidiesFor(bankCode, instrumentAt);
    const sumOf = (kind: PossibleSubsidy['kind']): number => admitted.reduce((sum, subsidy) => sum + (subsidy.kind === kind ? subsidy.value : 0), 0);
    const most = { subsidies: admitted.length, points: sumOf('POINTS'), share: sumOf('INTEREST_SHARE'), guaranteeShare: sumOf('GUARANTEE_FEE_SHARE') };
    ofBank[instrumentAt] = most;
    this.#mostTaken.set(bankCode, ofBank);
    return most;
  }

  /** Of one that is ineligible, hence not priced. */
  ofUnpriced(bank: CompiledBank, row: number): RankingBound {
    return this.orderBy === 'FASTEST' ? { objective: turnaroundBound(bank, row), totalCost: Infinity } : UNBOUNDED;
  }

  /** What is offered, in whole units: what collateral limits is asked of the function that decides it. */
  #principal(bank: CompiledBank, row: number): number {
    const product = bank.onCollateral[row] === 1 ? bank.products[row] : undefined;
    if (!product) return Math.min(this.#amount, bank.maximumAmounts[row] ?? Infinity);
    return Number(amountOffered(product, this.situation.need, this.fractionDigits).amount.minor) / this.#minorUnits;
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

  #costs(bank: CompiledBank, bankCode: string, row: number, { periods }: PlannedShape, principal: number, rate: number): RankingBound {
    this.#sumFees(bank, row, principal);
    const { guaranteeOfBalance, guaranteeValue, ofBalance, value, weight } = this.#fees;
    const most = periods.mostBalanceYears(rate);
    const least = periods.leastBalanceYears;
    const yearly = rate * periods.leastDayFactor + ofBalance + guaranteeOfBalance;
    const fees = value + guaranteeValue;
    const gross = yearly + fees / most;
    const subsidies = this.#subsidiesFor(bankCode, bank.instruments[row] ?? 0);
    const taken = subsidies.length === 0 ? NOTHING_TAKEN : this.#taken(subsidies, { principal, rate, periods, gross, most });
    // Each line of interest, each charge and each payment of a subsidy is rounded to the minor unit.
    const rounded = (periods.dues + 2) * (1 + (bank.fees.end(row) - bank.fees.start(row)) / 2 + subsidies.length);
    const rounding = rounded / this.#minorUnits / principal;
    const net = gross - taken.ofYield - rounding / least;
    const total = principal * (yearly * least + fees - taken.ofTotal - rounding);
    return {
      objective: net > 0 && weight < MOST_WEIGHT ? this.#yieldBound(net, periods.longestPeriod) : -Infinity,
      totalCost: total > 0 ? total * this.#minorUnits * (1 - RELATIVE_MARGIN) : -Infinity,
    };
  }

  /** The most that policies take off the yearly cost, and off the total; of an exclusive group one alone. */
  #taken(subsidies: readonly PossibleSubsidy[], { gross, most, periods, principal, rate }: CostedLoan): Taken {
    const { guaranteeOfBalance, guaranteeValue } = this.#fees;
    const growth = 1 + periods.longestPeriod * gross;
    // The least balance × time that is left when it is discounted at a yield that is no lower than the loan's.
    const discounted = periods.leastBalanceYears * growth ** (-this.#termYears / periods.longestPeriod);
    const mostDayFactor = periods.mostDayFactor();
    const years = this.#termYears + 1 / MONTHS_PER_YEAR;
    const sum = { ofYield: 0, ofTotal: 0 };
    let guaranteeShare = 0;
    let group: string | null = null;
    let groupYield = 0;
    let groupTotal = 0;
    for (const subsidy of subsidies) {
      if (principal > subsidy.greatestLoan) continue;
      let ofYield = 0;
      let ofTotal = 0;
      if (subsidy.kind === 'GUARANTEE_FEE_SHARE') {
        guaranteeShare += subsidy.value;
        ofYield = subsidy.value * (guaranteeOfBalance + guaranteeValue / most);
        ofTotal = subsidy.value * (guaranteeOfBalance * most + guaranteeValue);
      } else {
        const points = subsidy.kind === 'POINTS' ? subsidy.value : subsidy.value * rate;
        // The part of balance × time that is subsidised, at most.
        const subsidised = (Math.min(1, subsidy.greatestPrincipal / principal) * Math.min(years, subsidy.greatestMonths / MONTHS_PER_YEAR)) / discounted;
        const whole = points * mostDayFactor * Math.min(1, subsidised);
        const cap = subsidy.greatestTotal / principal;
        ofYield = Math.min(whole * growth, cap / discounted);
        ofTotal = Math.min(whole * most, cap);
      }
      const isOfGroup = subsidy.group !== null && subsidy.group === group;
      sum.ofYield += isOfGroup ? Math.max(0, ofYield - groupYield) : ofYield;
      sum.ofTotal += isOfGroup ? Math.max(0, ofTotal - groupTotal) : ofTotal;
      groupYield = isOfGroup ? Math.max(groupYield, ofYield) : ofYield;
      groupTotal = isOfGroup ? Math.max(groupTotal, ofTotal) : ofTotal;
      group = subsidy.group;
    }
    // More than the fees themselves: how much they are at most is not known here.
    return guaranteeShare > 1 ? EVERYTHING_TAKEN : sum;
  }

  #yieldBound(yearly: number, period: number): number {
    const bound = Math.min((1 + period * yearly) ** (1 / period) - 1, GREATEST_YIELD);
    return (bound * (1 - RELATIVE_MARGIN) - PUBLISHED_UNIT) * RATE_UNITS;
  }

  #largestDue({ amortisation, periods }: PlannedShape, principal: number, rate: number): number {
    const interest = rate * periods.leastDayFactor;
    const dues = this.situation.need.cashPlan ? periods.dues + MOST_STATED_REPAYMENTS : periods.dues;
    // What is paid in advance is no due.
    const share = amortisation === 'AT_END' ? 1 : amortisation === 'UNKNOWN' ? 1 / dues : (1 + interest * periods.leastBalanceYears) / dues;
    const rounding = (periods.dues + 2) / this.#minorUnits / principal;
    return principal * this.#minorUnits * (share - rounding) * (1 - RELATIVE_MARGIN);
  }

  #sumFees({ fees }: CompiledBank, row: number, principal: number): void {
    const sums = this.#fees;
    sums.value = sums.ofBalance = sums.guaranteeValue = sums.guaranteeOfBalance = sums.weight = 0;
    for (let at = fees.start(row); at < fees.end(row); at += 2) {
      const coded = fees.values[at] ?? 0;
      const isGuarantee = coded >= GUARANTEE_SLOTS;
      const slot = isGuarantee ? coded - GUARANTEE_SLOTS : coded;
      const number = fees.values[at + 1] ?? 0;
      if (slot === FEE_SLOTS.RATE_BALANCE) {
        if (isGuarantee) sums.guaranteeOfBalance += number;
        else sums.ofBalance += number;
        continue;
      }
      if (slot >= FEE_SLOTS.WEIGHT_RATE) {
        sums.weight += this.#weightOf(slot, number, principal);
        continue;
      }
      const value = slot >= FEE_SLOTS.AMOUNT_UPFRONT ? (number / principal) * this.#factorOf(slot - FEE_SLOTS.AMOUNT_UPFRONT) : number * this.#factorOf(slot);
      if (isGuarantee) sums.guaranteeValue += value;
      else sums.value += value;
    }
  }

  #weightOf(slot: number, number: number, principal: number): number {
    const isMonthly = slot === FEE_SLOTS.WEIGHT_RATE_MONTHLY || slot === FEE_SLOTS.WEIGHT_AMOUNT_MONTHLY;
    const isAmount = slot === FEE_SLOTS.WEIGHT_AMOUNT || slot === FEE_SLOTS.WEIGHT_AMOUNT_MONTHLY;
    return number * (isMonthly ? this.situation.need.termMonths : 1) * (isAmount ? 1 / principal : 1);
  }

  /** @param slot of a rate; amounts have the same less RATE_BALANCE, in the same order */
  #factorOf(slot: number): number {
    switch (slot) {
      case FEE_SLOTS.RATE_UPFRONT:
        return 1;
      case FEE_SLOTS.RATE_ADVANCE:
        return this.#level.advance;
      case FEE_SLOTS.RATE_ARREARS:
        return this.#level.arrears;
      default:
        return this.#level.end;
    }
  }

  /** Those that may pay on a loan of a bank by an instrument; of one group beside each other. */
  #subsidiesFor(bankCode: string, instrumentAt: number): readonly PossibleSubsidy[] {
    if (this.#subsidies.length === 0) return this.#subsidies;
    const ofBank = this.#subsidiesOf.get(bankCode) ?? [];
    const known = ofBank[instrumentAt];
    if (known) return known;
    const instrument = INSTRUMENTS[instrumentAt] ?? 'OTHER';
    const admitted = this.#subsidies.filter(({ banks, instruments }) => (!banks || banks.has(bankCode)) && (!instruments || instruments.has(instrument)));
    ofBank[instrumentAt] = admitted;
    this.#subsidiesOf.set(bankCode, ofBank);
    return admitted;
  }
}

function turnaroundBound({ turnaroundDays }: CompiledBank, row: number): number {
  const days = turnaroundDays[row] ?? -1;
  return days < 0 ? Infinity : days;
}

interface CostedLoan {
  readonly principal: number;
  readonly rate: number;
  readonly periods: PeriodShape;
  /** Yearly cost before subsidies. */
  readonly gross: number;
  readonly most: number;
}

interface Taken {
  readonly ofYield: number;
  /** Of one unit of principal. */
  readonly ofTotal: number;
}

/** What all policies that may pay on one loan come to, were none exclusive of another and none limited. */
interface MostTaken {
  readonly subsidies: number;
  readonly points: number;
  readonly share: number;
  readonly guaranteeShare: number;
}

const NOTHING_TAKEN: Taken = Object.freeze({ ofYield: 0, ofTotal: 0 });
const EVERYTHING_TAKEN: Taken = Object.freeze({ ofYield: Infinity, ofTotal: Infinity });

/** Beyond this share of the principal, see weightEntries, nothing is said of an internal rate. */
const MOST_WEIGHT = 0.5;
/** Every bit: a rating that is not stated may be any. */
const ANY = -1;
/** Of a repayment plan that a need states. */
const MOST_STATED_REPAYMENTS = 100;
function levelFactors(termMonths: number): LevelFactors {
  const discount = (months: number): number => (1 + GREATEST_YIELD) ** (-months / MONTHS_PER_YEAR);
  let [advance, arrears] = [0, 0];
  for (let month = 0; month < termMonths; month += 1) {
    advance += discount(Math.floor(month / MONTHS_PER_YEAR) * MONTHS_PER_YEAR) / MONTHS_PER_YEAR;
    arrears += discount(Math.min(month + 3, termMonths)) / MONTHS_PER_YEAR;
  }
  return { advance, arrears, end: discount(termMonths + 1) };
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

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function unreachable(value: never): never {
  throw new Error(`unexpected order ${String(value)}`);
}
