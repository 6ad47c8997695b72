import { type CollateralInput, CollateralKind, THIRD_PARTY_COLLATERAL, findCurrency } from '../../../../schema';
import { RATE_SCALE, divideRounded, formatScaled } from '../../../finance';
import { type CollateralSupport, collateralSupport, requiresCollateral } from '../../matching/collateral/loanable-value';
import type { Need } from '../../matching/need';
import { type Bounds, boundsOf } from '../../matching/terms/collateral';
import type { Assignment } from '../changed-need';
import type { Alternative, Failing, Repair } from '../repair';

const FLAGS = ['tagged', 'insured'] as const;

/** 押品: asks for less, tags or insures an asset, offers more value in it, or offers another asset. */
export const offerAsset: Repair = (failing) => {
  const { criterion, need, product } = failing;
  if (criterion) return ofKind(failing);
  if (!requiresCollateral(product)) return [];
  const held = need.applicant.collaterals ?? [];
  const { hasRequired } = collateralSupport(product, need);
  const kinds = product.collaterals.filter(({ kind, required }) => (required || hasRequired) && !THIRD_PARTY_COLLATERAL.has(kind)).map(({ kind }) => kind);
  const alternatives = [
    ...askLess(failing),
    ...held.flatMap((asset, index) => ofAsset(failing, index, asset, [])),
    ...[...new Set(kinds)].flatMap((kind) => ofAsset(failing, held.length, { kind }, [{ path: `${pathOf(held.length)}.kind`, value: kind }])),
  ];
  return alternatives.sort((a, b) => a.length - b.length);
};

function pathOf(index: number): string {
  return `applicant.collaterals[${index}]`;
}

/** A condition on kinds only: an asset of one that it admits, with a value where the product lends by it. Who guarantees is not the applicant's to add. */
function ofKind({ criterion, need, product }: Failing): Alternative[] {
  const path = pathOf(need.applicant.collaterals?.length ?? 0);
  return Object.keys(CollateralKind)
    .filter((kind) => !THIRD_PARTY_COLLATERAL.has(kind as CollateralKind))
    .filter((kind) => (criterion?.codes?.length ? criterion.codes.includes(kind) : true) && !criterion?.excludedCodes?.includes(kind))
    .flatMap((kind): Alternative[] => {
      const offered = [{ path: `${path}.kind`, value: kind }];
      return product.collaterals.length > 0 ? [offered, [...offered, { path: `${path}.value`, value: need.amount }]] : [offered];
    });
}

/** What the assets carry for certain, where what is asked is beyond it. */
function askLess({ need, outcome, product }: Failing): Alternative[] {
  const { loanable } = collateralSupport(product, need);
  if (outcome.result === 'NOT_MET' || loanable.lowMinor === 0n || loanable.lowMinor >= boundsOf(product, need).wantedMinor) return [];
  return [[{ path: 'amount', value: formatScaled(loanable.lowMinor, digitsOf(need)) }]];
}

function digitsOf({ currency }: Need): number {
  return findCurrency(currency)?.fractionDigits ?? 0;
}

/** An asset as it is, and with the flags that a term asks for: alone, and with the values that then carry enough. */
function ofAsset({ need, product }: Failing, index: number, asset: CollateralInput, offered: readonly Assignment[]): Alternative[] {
  const held = need.applicant.collaterals ?? [];
  const relevant = FLAGS.filter((flag) => product.collaterals.some((term) => term.kind === asset.kind && term[flag] != null));
  return flagChoices(asset, relevant).flatMap((flags) => {
    const flagged = [...offered, ...FLAGS.filter((flag) => flags[flag] !== undefined).map((flag) => ({ path: `${pathOf(index)}.${flag}`, value: flags[flag] === true }))];
    const collaterals = [...held.slice(0, index), { ...asset, ...flags }, ...held.slice(index + 1)];
    const support = collateralSupport(product, { ...need, applicant: { ...need.applicant, collaterals } });
    const values = valuesNeeded(support, index, boundsOf(product, need)).map((minor) => formatScaled(minor, digitsOf(need)));
    const alternatives = values.map((value): Alternative => [...flagged, { path: `${pathOf(index)}.value`, value }]);
    return flagged.length > 0 ? [flagged, ...alternatives] : alternatives;
  });
}

type Flags = { readonly [flag in (typeof FLAGS)[number]]?: boolean };

/** A herd is tagged and an asset insured for a loan, never the reverse; what is not stated may be either, and no is the less demanding. */
function flagChoices(asset: CollateralInput, relevant: readonly (typeof FLAGS)[number][]): Flags[] {
  return relevant.reduce<Flags[]>(
    (choices, flag) => {
      const values = asset[flag] == null ? [false, true] : asset[flag] ? [] : [true];
      return [...choices, ...choices.flatMap((choice) => values.map((value) => ({ ...choice, [flag]: value })))];
    },
    [{}],
  );
}

/**
 * Values, in minor units, at which an asset brings what all carry to the product's least amount, or
 * for certain to what is asked. Where the product states no least amount, what is asked stands for it.
 */
function valuesNeeded({ assets }: CollateralSupport, index: number, { minimumMinor, wantedMinor }: Bounds): bigint[] {
  const asset = assets?.[index];
  if (!assets || !asset || asset.loanToValue.high === 0n) return [];
  const { high, low } = asset.loanToValue;
  const others = assets.filter((other) => other.index !== index).map(({ loanable }) => loanable);
  const least = minimumMinor ?? wantedMinor;
  if (high === null) return [least];
  const atMost = others.reduce((sum, { highMinor }) => sum + (highMinor ?? 0n), 0n);
  const forCertain = others.reduce((sum, { lowMinor }) => sum + lowMinor, 0n);
  const values = [valueFor(least - atMost, high), ...(low > 0n ? [valueFor(wantedMinor - forCertain, low)] : [])];
  return [...new Set(values)];
}

function valueFor(carriedMinor: bigint, loanToValue: bigint): bigint {
  return carriedMinor <= 0n ? 0n : divideRounded(carriedMinor * RATE_SCALE, loanToValue, 'UP');
}
