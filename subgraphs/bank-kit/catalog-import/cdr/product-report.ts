import { type TypedUnknown, UnknownReason } from '../../../../schema';
import type { LeafOutcome } from './leaf-ledger';

export type ReasonCounts = Readonly<Record<UnknownReason, number>>;

/** Leaves of the source by what became of them; the parts add up to `total`. */
export interface LeafCounts {
  readonly total: number;
  readonly mapped: number;
  readonly repaired: number;
  /** Kept as raw text because they cannot be read for certain. */
  readonly unknown: ReasonCounts;
  /** Kept as raw text because the contract has no dimension for them. */
  readonly informational: number;
}

export interface Repair {
  readonly code: string;
  readonly path: string;
  readonly repair: string;
}

export interface ProductReport {
  readonly bankCode: string;
  readonly code: string;
  readonly leaves: LeafCounts;
  /** Typed unknowns beyond those of leaves: what the source lacks, or what is mapped with a reservation. */
  readonly doubts: ReasonCounts;
  readonly repairs: readonly Repair[];
  /** The account: path of every leaf to what became of it. */
  readonly outcomes: ReadonlyMap<string, LeafOutcome>;
}

interface Account {
  readonly outcomes: ReadonlyMap<string, LeafOutcome>;
  readonly doubts: readonly TypedUnknown[];
}

export function reportProduct(bankCode: string, code: string, { outcomes, doubts }: Account): ProductReport {
  const all = [...outcomes];
  const ofKind = (kind: LeafOutcome['kind']): number => all.filter(([, outcome]) => outcome.kind === kind).length;
  return {
    bankCode,
    code,
    leaves: {
      total: all.length,
      mapped: ofKind('MAPPED'),
      repaired: ofKind('REPAIRED'),
      unknown: countReasons(all.flatMap(([, outcome]) => (outcome.kind === 'UNKNOWN' ? [outcome.reason] : []))),
      informational: ofKind('INFORMATIONAL'),
    },
    doubts: countReasons(doubts.map(({ reason }) => reason)),
    repairs: all.flatMap(([path, outcome]) => (outcome.kind === 'REPAIRED' ? [{ code, path, repair: outcome.repair }] : [])),
    outcomes,
  };
}

const REASONS = Object.keys(UnknownReason) as UnknownReason[];

function countReasons(reasons: readonly UnknownReason[]): ReasonCounts {
  return tally((reason) => reasons.filter((each) => each === reason).length);
}

function tally(count: (reason: UnknownReason) => number): ReasonCounts {
  return Object.fromEntries(REASONS.map((reason) => [reason, count(reason)])) as unknown as ReasonCounts;
}

export function sumReasons(counts: readonly ReasonCounts[]): ReasonCounts {
  return tally((reason) => counts.reduce((sum, each) => sum + each[reason], 0));
}

export function sumLeaves(counts: readonly LeafCounts[]): LeafCounts {
  const sum = (count: (each: LeafCounts) => number): number => counts.reduce((total, each) => total + count(each), 0);
  return {
    total: sum(({ total }) => total),
    mapped: sum(({ mapped }) => mapped),
    repaired: sum(({ repaired }) => repaired),
    unknown: sumReasons(counts.map(({ unknown }) => unknown)),
    informational: sum(({ informational }) => informational),
  };
}
