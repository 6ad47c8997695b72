import type { Benchmark, ContractFields, RepaymentMethod } from '../../../schema';
import type { BalanceTier, Money, QuotedBenchmark, Rate, RepricedRate } from '../../finance';
import type { Need } from '../matching/need';
import type { PolicySnapshot } from '../snapshots/policy-snapshot';
import type { Findings } from './findings';
import type { Interval } from './interval';

export interface RateQuestion {
  readonly product: ContractFields;
  readonly need: Need;
  /** Decimal text: the amount offered, which tiers are chosen by. */
  readonly amount: string;
  /** Of the product's currency. */
  readonly fractionDigits: number;
  readonly method: RepaymentMethod | null;
  /** With the quotations known at asOf, see quotationsKnownOn. */
  readonly policy: PolicySnapshot;
}

/** The contract rate as one computation takes it. */
export interface RateTerms {
  /** Yearly nominal rate on the day of drawdown; of tiers what they come to on the whole amount. */
  readonly annualRate: Rate;
  /** What is known of its later course, in order of day. */
  readonly repricings: readonly RepricedRate[];
  /** 超额分段; null: one rate for all of the balance. */
  readonly tiers: readonly BalanceTier[] | null;
}

/** What a component says from a day on. */
export interface RatePart {
  /** As `rates[0]`. */
  readonly at: string;
  /** The day of drawdown or that of a repricing. */
  readonly from: string;
  readonly benchmark: Benchmark | null;
  /** Null: not linked to a quotation, or none is known. */
  readonly quoted: QuotedBenchmark | null;
  readonly rate: Interval<Rate>;
  /** 超额分段: the part of the amount that it applies to; null: all of it. */
  readonly balance: { readonly min: Money; readonly max: Money } | null;
}

export interface RateInterval {
  /** On the day of drawdown. */
  readonly rate: Interval<Rate>;
  /** The same object at both ends where the rate is a point over all of the term. */
  readonly terms: Interval<RateTerms>;
  /** By component, of each in order of day. */
  readonly parts: readonly RatePart[];
  readonly findings: Findings;
}
