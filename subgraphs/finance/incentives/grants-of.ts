import type { BorrowerBears, DayCount, IncentiveFormula } from '../../../schema';
import { parseMoney, parseRate, rateOfBasisPoints, type Rate } from '../money';
import {
  grantsOfGuaranteeFees,
  grantsOfInterest,
  grantsOfPoints,
  type BorneInterest,
  type Grant,
  type GrantWindow,
  type RatedPart,
} from './accrual';
import { baseOf } from './base';
import type { IncentiveLoan } from './conditions/condition';
import { POLICY_CURRENCY, POLICY_CURRENCY_DIGITS } from './conditions/loan-conditions';

/** Of points a year where the document names none: 日利率＝年利率÷360, the usage of Chinese lending. */
export const ASSUMED_DAY_COUNT: DayCount = 'ACTUAL_360';

/** A loan prime rate as it stood on a day. */
export interface QuotedRate {
  readonly rate: Rate;
  /** Day of the quotation that was in force. */
  readonly quotedOn: string;
  /** False: the day is past the last day for which quotations are known; the last known one is used. */
  readonly confirmed: boolean;
}

/** The quotation in force on a day; null: none is known. */
export type QuoteBenchmark = (benchmark: BorrowerBears['benchmark'], on: string) => QuotedRate | null;

/** The interest that the borrower bears, and the quotation that it follows; null: none. */
export interface BorneByBorrower extends BorneInterest {
  readonly terms: BorrowerBears;
  readonly quoted: QuotedRate;
}

/** LPR of the day of drawdown and the spread, at the least nothing. */
export function borneByBorrower({ borrowerBears, dayCount }: IncentiveFormula, quoted: QuotedRate | null): BorneByBorrower | null {
  if (borrowerBears == null || quoted === null) return null;
  const annualRate = quoted.rate + rateOfBasisPoints(borrowerBears.spreadBasisPoints);
  return { terms: borrowerBears, quoted, annualRate: annualRate > 0n ? annualRate : 0n, dayCount: dayCount ?? ASSUMED_DAY_COUNT };
}

/** What a formula grants on a loan before its caps, in order of day. Null: it has no operand. */
export function grantsOf(formula: IncentiveFormula, loan: IncentiveLoan, window: GrantWindow, bears: BorneInterest | null): Grant[] | null {
  const base = baseOf(formula);
  const parts = partsOf(formula);
  switch (base) {
    case null:
      return null;
    case 'PRINCIPAL':
      return grantsOfPoints(loan.schedule, window, parts, formula.dayCount ?? ASSUMED_DAY_COUNT);
    case 'INTEREST':
      return grantsOfInterest(loan.schedule, window, parts, bears);
    case 'GUARANTEE_FEE':
      return grantsOfGuaranteeFees(loan.schedule, window, parts, loan.guaranteeFees);
    default: {
      const unknown: never = base;
      throw new Error(`unknown base ${String(unknown)}`);
    }
  }
}

/** A formula is replaced whole and never changed, and held against every loan that is priced. */
const knownParts = new WeakMap<IncentiveFormula, readonly RatedPart[]>();

function partsOf(formula: IncentiveFormula): readonly RatedPart[] {
  const known = knownParts.get(formula) ?? readParts(formula);
  knownParts.set(formula, known);
  return known;
}

function readParts({ annualRatePoints, shareOfGuaranteeFee, shareOfInterest, tiers }: IncentiveFormula): readonly RatedPart[] {
  const rate = annualRatePoints ?? shareOfInterest ?? shareOfGuaranteeFee;
  if (rate != null) return [{ fromMinor: 0n, toMinor: null, rate: parseRate(rate) }];
  const minorOf = (decimal: string): bigint => parseMoney(decimal, POLICY_CURRENCY, POLICY_CURRENCY_DIGITS).minor;
  return (tiers ?? []).map(({ from, rate: ofTier, to }) => ({ fromMinor: minorOf(from), toMinor: to == null ? null : minorOf(to), rate: parseRate(ofTier) }));
}
