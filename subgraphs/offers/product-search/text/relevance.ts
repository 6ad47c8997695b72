import type { BankProfile } from '../../../../schema';
import { TEXT_WEIGHTS } from './product-texts';
import { type TextIndex, placesOf, weighWord } from './text-index';
import { type SearchWord, hasWord, normaliseText } from './words';

/** Of every product the sum of each word's greatest weight, 0 where a word does not occur; null: none has them all. */
export function relevanceOf(index: TextIndex, profile: BankProfile, words: readonly SearchWord[]): Uint16Array | null {
  const sums = new Uint16Array(index.rowCount);
  const best = new Uint8Array(index.rowCount);
  const ownTexts = [profile.name, profile.nameEn, profile.code].map(normaliseText);
  // The rarest first: of the rows that lack it nothing more is read.
  const rarestFirst = words.map((word) => ({ word, places: placesOf(index, word) })).sort((a, b) => a.places[1] - a.places[0] - (b.places[1] - b.places[0]));
  for (const [position, { places, word }] of rarestFirst.entries()) {
    best.fill(ownTexts.some((text) => hasWord(text, word)) ? TEXT_WEIGHTS.BANK : 0);
    weighWord(index, word, places, best, position === 0 ? null : sums);
    let isAnyLeft = false;
    for (let row = 0; row < best.length; row += 1) {
      const weight = best[row]!;
      const before = sums[row]!;
      const isLeft = weight > 0 && (position === 0 || before > 0);
      sums[row] = isLeft ? before + weight : 0;
      isAnyLeft ||= isLeft;
    }
    if (!isAnyLeft) return null;
  }
  return sums;
}
