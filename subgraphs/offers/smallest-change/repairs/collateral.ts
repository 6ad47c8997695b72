import { type CollateralInput, CollateralKind, THIRD_PARTY_COLLATERAL } from '../../../../schema';
import { RATE_SCALE, divideRounded, formatScaled } from '../../../finance';
import { type AmountBounds, amountBounds } from '../../matching/collateral/amount-bounds';
import { type CollateralSupport, assessorOf, collateralSupport, requiresCollateral } from '../../matching/collateral/loanable-value';
import type { AssetSupport } from '../../matching/collateral/support';
import { admitsCode } from '../../matching/criteria/admits-code';
import { fractionDigitsOf } from '../../matching/fraction-digits';
import type { Assignment } from '../changed-need';
import { type Alternative, type Failing, type Repair, distinct } from '../repair';
import { assetsToChange } from './alike-assets';

const FLAGS = ['tagged', 'insured'] as const;

/** 押品: asks for less, tags or insures an asset, offers more value in it, or offers another asset. */
export const offerAsset: Repair = (failing) => {
  const { criterion, need, outcome, product } = failing;
  if (criterion) return ofKind(failing);
  if (!requiresCollateral(product)) return [];
  const held = need.applicant.collaterals ?? [];
  const support = collateralSupport(product, need);
  const bounds = amountBounds(product, need);
  const ofAsset = assetChanges(failing, support, bounds);
  const offered = product.collaterals.filter(({ kind, required }) => (required || support.hasRequired) && !THIRD_PARTY_COLLATERAL.has(kind));
  const alternatives = [
    ...askLess(failing, support, bounds),
    ...assetsToChange(held, outcome.missingFact).flatMap(({ asset, index }) => ofAsset(index, asset, [])),
    ...distinct(offered.map(({ kind }) => kind)).flatMap((kind) => ofAsset(held.length, { kind }, [{ path: `${pathOf(held.length)}.kind`, value: kind }])),
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
    .filter((kind) => !THIRD_PARTY_COLLATERAL.has(kind as CollateralKind) && admitsCode(criterion ?? {}, kind))
    .flatMap((kind): Alternative[] => {
      const offered = [{ path: `${path}.kind`, value: kind }];
      return product.collaterals.length > 0 ? [offered, [...offered, { path: `${path}.value`, value: need.amount }]] : [offered];
    });
}

/** What the assets carry for certain, where what is asked is beyond it. */
function askLess({ need, outcome }: Failing, { loanable }: CollateralSupport, { wantedMinor }: AmountBounds): Alternative[] {
  if (outcome.result === 'NOT_MET' || loanable.lowMinor === 0n || loanable.lowMinor >= wantedMinor) return [];
  return [[{ path: 'amount', value: formatScaled(loanable.lowMinor, fractionDigitsOf(need.currency)) }]];
}

/** An asset as it is, and with the flags that a term asks for: alone, and with the values that then carry enough beside the others. */
function assetChanges({ need, product }: Failing, { assets }: CollateralSupport, bounds: AmountBounds) {
  const assess = assessorOf(product);
  const all = carriedBy(assets ?? []);
  return (index: number, asset: CollateralInput, offered: readonly Assignment[]): Alternative[] => {
    const own = carriedBy(assets?.slice(index, index + 1) ?? []);
    const others: Carried = { atMost: all.atMost - own.atMost, forCertain: all.forCertain - own.forCertain };
    const relevant = FLAGS.filter((flag) => product.collaterals.some((term) => term.kind === asset.kind && term[flag] != null));
    return flagChoices(asset, relevant).flatMap((flags) => {
      const flagged = [...offered, ...FLAGS.filter((flag) => flags[flag] !== undefined).map((flag) => ({ path: `${pathOf(index)}.${flag}`, value: flags[flag] === true }))];
      const values = valuesNeeded(assess({ ...asset, ...flags }, index), others, bounds).map((minor) => formatScaled(minor, fractionDigitsOf(need.currency)));
      const alternatives = distinct(values).map((value): Alternative => [...flagged, { path: `${pathOf(index)}.value`, value }]);
      return flagged.length > 0 ? [flagged, ...alternatives] : alternatives;
    });
  };
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

/** What assets carry together, in minor units; what nothing bounds counts for nothing. */
interface Carried {
  readonly atMost: bigint;
  readonly forCertain: bigint;
}

function carriedBy(assets: readonly AssetSupport[]): Carried {
  return assets.reduce<Carried>(
    ({ atMost, forCertain }, { loanable: { highMinor, lowMinor } }) => ({ atMost: atMost + (highMinor ?? 0n), forCertain: forCertain + lowMinor }),
    { atMost: 0n, forCertain: 0n },
  );
}

/**
 * Values, in minor units, at which an asset brings what all carry to the product's least amount, or
 * for certain to what is asked; a share that is undisclosed gives none. Where the product states no
 * least amount, what is asked stands for it.
 */
function valuesNeeded({ loanToValue: { high, low } }: AssetSupport, { atMost, forCertain }: Carried, { minimumMinor, wantedMinor }: AmountBounds): bigint[] {
  if (high === 0n) return [];
  const least = minimumMinor ?? wantedMinor;
  return [...(high === null ? [] : [valueFor(least - atMost, high)]), ...(low > 0n ? [valueFor(wantedMinor - forCertain, low)] : [])];
}

function valueFor(carriedMinor: bigint, loanToValue: bigint): bigint {
  return carriedMinor <= 0n ? 0n : divideRounded(carriedMinor * RATE_SCALE, loanToValue, 'UP');
}
