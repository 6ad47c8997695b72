import type { ApplicantFacts, SizeClass } from '../../../schema';
import { parseMoneyRounded } from '../money';
import { SIZE_THRESHOLDS, type SizeIndicator, type SizeThreshold } from './size-thresholds';
import { tradesOf, type Trade } from './trade';

export type SizeFacts = Readonly<Partial<Pick<ApplicantFacts, 'industry' | SizeIndicator>>>;

/** A class, or why there is none. */
export type SizeClassResult =
  | { readonly kind: 'ok'; readonly sizeClass: SizeClass }
  /** Facts that would decide; `industry` where its code is absent or coarser than the notice. */
  | { readonly kind: 'missing'; readonly missingFacts: readonly ('industry' | SizeIndicator)[] }
  /** Finance, education, public administration …: the notice has no classes for the industry. */
  | { readonly kind: 'not-covered'; readonly industry: string };

const SMALLEST_FIRST: readonly SizeClass[] = Object.freeze(['MICRO', 'SMALL', 'MEDIUM', 'LARGE']);

/** Stated in yuan with up to 10 decimals, compared in fen; a threshold is reached only where it is reached in full. */
const FEN_PER_WAN_YUAN = 1_000_000n;

/**
 * 企业规模 by 工信部联企业〔2011〕300号: the smallest class that any indicator of the trade allows. A fact
 * that is missing matters only where it could change the answer: one indicator in MICRO is enough,
 * and so is an industry whose possible trades all answer the same.
 */
export function sizeClassOf(facts: SizeFacts): SizeClassResult {
  const { industry } = facts;
  if (!industry) return { kind: 'missing', missingFacts: ['industry'] };
  const trades = tradesOf(industry);
  // A group that GB/T 4754 does not have in a division that the notice splits, "G597": of no trade, and not outside either.
  if (trades.length === 0) return { kind: 'missing', missingFacts: ['industry'] };
  if (trades.every((trade) => trade === 'NOT_COVERED')) return { kind: 'not-covered', industry };
  const results = trades.map((trade) => (trade === 'NOT_COVERED' ? null : sizeClassInTrade(trade, facts)));
  const first = results[0] ?? null;
  if (results.length === 1 && first) return first;
  const agrees = first?.kind === 'ok' && results.every((other) => other?.kind === 'ok' && other.sizeClass === first.sizeClass);
  return agrees ? first : { kind: 'missing', missingFacts: ['industry'] };
}

function sizeClassInTrade(trade: Trade, facts: SizeFacts): SizeClassResult {
  let rank = SMALLEST_FIRST.length - 1;
  const missingFacts: SizeIndicator[] = [];
  for (const threshold of SIZE_THRESHOLDS[trade]) {
    const reached = rankReached(threshold, facts);
    if (reached === null) missingFacts.push(threshold.indicator);
    else rank = Math.min(rank, reached);
  }
  if (missingFacts.length > 0 && rank > 0) return { kind: 'missing', missingFacts };
  return { kind: 'ok', sizeClass: SMALLEST_FIRST[rank] ?? 'MICRO' };
}

/** How many of the three thresholds are reached, or null where the fact is missing. */
function rankReached({ indicator, small, medium, large }: SizeThreshold, facts: SizeFacts): number | null {
  const value = comparable(indicator, facts);
  if (value === null) return null;
  const unit = indicator === 'employees' ? 1n : FEN_PER_WAN_YUAN;
  return [small, medium, large].filter((least) => value >= BigInt(least) * unit).length;
}

function comparable(indicator: SizeIndicator, facts: SizeFacts): bigint | null {
  if (indicator === 'employees') return facts.employees == null ? null : BigInt(facts.employees);
  const yuan = facts[indicator];
  return yuan == null ? null : parseMoneyRounded(yuan, 'CNY', 2, 'DOWN').minor;
}
