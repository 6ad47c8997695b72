import type { CollateralInput } from '../../../../schema';
import { scaled } from '../../matching/compare-decimals';

export interface PlacedAsset {
  readonly asset: CollateralInput;
  /** Place in the applicant's list, from 0. */
  readonly index: number;
}

/**
 * Assets of which a change is tried. Of those alike in kind and flags it is the one worth most,
 * the first of equals: what it lacks of a value is the least share of it, and a flag has most
 * effect on it. The one of which a fact is missing counts besides, as that is what is asked for next.
 *
 * @param missingFact as `collaterals[0].tagged`
 */
export function assetsToChange(held: readonly CollateralInput[], missingFact: string | null): PlacedAsset[] {
  const best = new Map<string, PlacedAsset>();
  held.forEach((asset, index) => {
    const { insured, kind, tagged, value } = asset;
    const key = [kind, tagged ?? '?', insured ?? '?', value == null].join(' ');
    const found = best.get(key)?.asset.value;
    if (!best.has(key) || (value != null && found != null && scaled(value) > scaled(found))) best.set(key, { asset, index });
  });
  const chosen = new Set([...best.values()].map(({ index }) => index));
  return held.flatMap((asset, index) => (chosen.has(index) || missingFact?.startsWith(`collaterals[${index}].`) ? [{ asset, index }] : []));
}
