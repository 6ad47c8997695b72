import type { CollateralInput, CollateralTerm } from '../../../../schema';
import { RATE_SCALE, divideRounded } from '../../../finance';
import { DECIMAL_DIGITS, scaled } from '../compare-decimals';
import { type AssetSupport, CARRIES_NOTHING, type LoanToValue, type LoanableValue, greater, isUnbounded } from './support';
import type { PricedTerm } from './term-of-product';

/** What is lent on an asset of a kind and its flags, whatever its value. */
interface Lending {
  readonly terms: readonly CollateralTerm[];
  readonly loanToValue: LoanToValue;
  /** Flags that are not stated and would narrow the range. */
  readonly missingFlags: readonly Flag[];
}

/** What assets carry under one product; index: place in the applicant's list, from 0. */
export type AssessAsset = (asset: CollateralInput, index: number) => AssetSupport;

const FLAGS = ['tagged', 'insured'] as const;
type Flag = (typeof FLAGS)[number];
type Flags = Readonly<Record<Flag, boolean>>;

/**
 * What an asset carries under the terms of a product. A flag of a term that is null takes either; a
 * fact that the applicant did not state is taken both ways, so that it widens the answer and is never
 * assumed. Of several terms that the asset meets, the best for the borrower counts. Of assets of one
 * kind and its flags the terms are held against the first alone.
 */
export function assetAssessor(productTerms: readonly PricedTerm[], fractionDigits: number): AssessAsset {
  const lendings = new Map<string, Lending>();
  return (asset, index) => {
    const key = `${asset.kind} ${FLAGS.map((flag) => asset[flag] ?? '?').join(' ')}`;
    const lending = lendings.get(key) ?? lendingOn(asset, productTerms);
    lendings.set(key, lending);
    const { loanToValue, missingFlags, terms } = lending;
    const isValueMissing = asset.value == null && loanToValue.high !== 0n && !isUnbounded(loanToValue);
    return {
      index,
      terms,
      loanToValue,
      loanable: loanableOf(asset.value, loanToValue, fractionDigits),
      missingFacts: [...(isValueMissing ? ['value'] : []), ...missingFlags].map((name) => `collaterals[${index}].${name}`),
    };
  };
}

function lendingOn(asset: CollateralInput, productTerms: readonly PricedTerm[]): Lending {
  const ofKind = productTerms.filter(({ term }) => term.kind === asset.kind);
  // What no term asks of the asset changes nothing: it is not tried both ways.
  const asked = FLAGS.filter((flag) => ofKind.some(({ term }) => term[flag] != null));
  const readings = possibleFlags(asset, asked).map((flags) => ({ flags, terms: bestFirst(ofKind.filter(({ term }) => isMetBy(term, flags))) }));
  const spans = readings.map(({ terms }) => lentUnder(terms));
  const loanToValue: LoanToValue = {
    low: spans.reduce((least, { low }) => (low < least ? low : least), spans[0]?.low ?? 0n),
    high: spans.reduce<bigint | null>((most, { high }) => greater(most, high), 0n),
  };
  return {
    terms: [...new Set(bestFirst(readings.flatMap(({ terms }) => terms)).map(({ term }) => term))],
    loanToValue,
    missingFlags: asked.filter((flag) => asset[flag] == null && readings.some((reading) => isChangedBy(flag, reading.flags, ofKind))),
  };
}

function possibleFlags(asset: CollateralInput, asked: readonly Flag[]): Flags[] {
  const readings = (flag: Flag): readonly boolean[] => (asset[flag] == null && asked.includes(flag) ? [true, false] : [asset[flag] ?? false]);
  return readings('tagged').flatMap((tagged) => readings('insured').map((insured) => ({ tagged, insured })));
}

function isMetBy(term: CollateralTerm, flags: Flags): boolean {
  return FLAGS.every((flag) => term[flag] == null || term[flag] === flags[flag]);
}

/** By what they lend at most, then for certain; otherwise in the product's order. */
function bestFirst(terms: readonly PricedTerm[]): PricedTerm[] {
  const compare = (a: bigint, b: bigint): number => (a === b ? 0 : a > b ? -1 : 1);
  return [...terms].sort((a, b) => {
    const [highA, highB] = [a.loanToValue.high, b.loanToValue.high];
    const byMost = highA === null || highB === null ? Number(highA !== null) - Number(highB !== null) : compare(highA, highB);
    return byMost || compare(a.loanToValue.low, b.loanToValue.low);
  });
}

function lentUnder(terms: readonly PricedTerm[]): LoanToValue {
  return terms.reduce<LoanToValue>(
    (best, { loanToValue: { high, low } }) => ({ low: low > best.low ? low : best.low, high: greater(best.high, high) }),
    CARRIES_NOTHING,
  );
}

/** Whether the other answer to one question would lend otherwise. */
function isChangedBy(flag: Flag, flags: Flags, terms: readonly PricedTerm[]): boolean {
  const [here, there] = [flags, { ...flags, [flag]: !flags[flag] }].map((reading) => lentUnder(terms.filter(({ term }) => isMetBy(term, reading))));
  return here?.low !== there?.low || here?.high !== there?.high;
}

/** Value × loan to value, rounded down once to the minor unit. */
function loanableOf(value: string | null | undefined, { high, low }: LoanToValue, fractionDigits: number): LoanableValue {
  if (high === 0n) return { lowMinor: 0n, highMinor: 0n };
  if (value == null) return { lowMinor: 0n, highMinor: null };
  const scaledValue = scaled(value);
  const unit = RATE_SCALE * 10n ** BigInt(DECIMAL_DIGITS - fractionDigits);
  const share = (rate: bigint): bigint => divideRounded(scaledValue * rate, unit, 'DOWN');
  return { lowMinor: share(low), highMinor: high === null ? null : share(high) };
}
