import { type ContractFields, compareTexts } from '../../../../schema';
import type { Sliced } from '../../../chassis';
import { createInitials } from './initials';
import { type NumberGroups, groupNumbers } from './number-groups';
import { TEXT_WEIGHTS, type ProductText, textsOf } from './product-texts';
import { sortSliced } from '../sort-sliced';
import { type SearchWord, type TermPattern, hasWord, normaliseText, piecesOf, termsOf } from './words';

/*
 * An inverted index of our own: the libraries that were tried build it in one go, keep an object for
 * every term of every product, and score each match in a hash table, which takes hundreds of
 * milliseconds where a common word occurs in all of 100,000 products. Catalogs say the same thing
 * again and again, so that the distinct texts are few beside the products: terms lead to texts, and
 * texts to rows, both as whole numbers in one array.
 */

/** The texts of one bank's products, by row of the bank. */
export interface TextIndex {
  readonly rowCount: number;
  /** Ascending. */
  readonly terms: readonly string[];
  /** Texts by term. */
  readonly textsOfTerm: NumberGroups;
  /** Distinct texts, normalised; of all but names the pieces. */
  readonly texts: readonly string[];
  readonly weights: Uint8Array;
  /** Rows by text. */
  readonly rowsOfText: NumberGroups;
  /** The initials of every name, a line each. */
  readonly initials: string;
  /** Where each line begins, and of which text it is. */
  readonly lineStarts: Uint32Array;
  readonly lineTexts: Uint32Array;
}

interface DistinctTexts {
  /** By weight and text as it is said, the numbers of its pieces. */
  readonly said: Map<number, Map<string, readonly number[]>>;
  /** By weight and piece. */
  readonly numbers: Map<number, Map<string, number>>;
  readonly texts: string[];
  readonly weights: number[];
  readonly rows: number[][];
}

/** Indexes the products of one bank; may be left after every product, text and list. */
export function* indexTexts(products: readonly ContractFields[]): Sliced<TextIndex> {
  const distinct: DistinctTexts = { said: new Map(), numbers: new Map(), texts: [], weights: [], rows: [] };
  for (const [row, product] of products.entries()) {
    for (const text of textsOf(product)) addRow(distinct, text, row);
    yield;
  }
  const postings = new Map<string, number[]>();
  for (const [number, text] of distinct.texts.entries()) {
    for (const term of termsOf(text)) addTo(postings, term, number);
    yield;
  }
  const terms = yield* sortSliced([...postings.keys()], compareTexts);
  return {
    rowCount: products.length,
    terms,
    textsOfTerm: yield* groupNumbers(terms.map((term) => postings.get(term) ?? [])),
    texts: distinct.texts,
    weights: Uint8Array.from(distinct.weights),
    rowsOfText: yield* groupNumbers(distinct.rows),
    ...(yield* initialLines(distinct)),
  };
}

function addRow(distinct: DistinctTexts, text: ProductText, row: number): void {
  const said = within(distinct.said, text.weight);
  const numbers = said.get(text.text) ?? numbersOf(distinct, text);
  said.set(text.text, numbers);
  for (const number of numbers) {
    const rows = distinct.rows[number];
    if (rows && rows.at(-1) !== row) rows.push(row);
  }
}

/** Names stay whole: of each its initials are indexed too. */
function numbersOf({ numbers, rows, texts, weights }: DistinctTexts, { text, weight }: ProductText): number[] {
  const ofWeight = within(numbers, weight);
  const normalised = normaliseText(text);
  return (weight === TEXT_WEIGHTS.NAME ? [normalised] : piecesOf(normalised)).map((piece) => {
    const number = ofWeight.get(piece) ?? texts.length;
    if (number < texts.length) return number;
    ofWeight.set(piece, number);
    texts.push(piece);
    weights.push(weight);
    rows.push([]);
    return number;
  });
}

function within<T>(byWeight: Map<number, Map<string, T>>, weight: number): Map<string, T> {
  const known = byWeight.get(weight) ?? new Map<string, T>();
  byWeight.set(weight, known);
  return known;
}

function addTo(postings: Map<string, number[]>, term: string, number: number): void {
  const held = postings.get(term);
  if (held) held.push(number);
  else postings.set(term, [number]);
}

function* initialLines({ texts, weights }: DistinctTexts): Sliced<Pick<TextIndex, 'initials' | 'lineStarts' | 'lineTexts'>> {
  const [lines, starts, lineTexts]: [string[], number[], number[]] = [[], [], []];
  const initialsOf = createInitials();
  let length = 0;
  for (const [number, text] of texts.entries()) {
    if (weights[number] !== TEXT_WEIGHTS.NAME) continue;
    for (const line of initialsOf(text)) {
      lines.push(line);
      starts.push(length);
      lineTexts.push(number);
      length += line.length + 1;
    }
    yield;
  }
  return { initials: lines.join('\n'), lineStarts: Uint32Array.from(starts), lineTexts: Uint32Array.from(lineTexts) };
}

/** From where, inclusive, to where, exclusive, the texts that may have a word lie: by its rarest term. */
export function placesOf(index: TextIndex, word: SearchWord): readonly [number, number] {
  const ranges = word.patterns.map((pattern) => rangeOf(index, pattern));
  return ranges.reduce((least, range) => (range[1] - range[0] < least[1] - least[0] ? range : least));
}

/**
 * Raises `best`, a weight for each row, to that of the text in which the row has the word.
 *
 * @param sums 0 for the rows that are out already; null: none is
 */
export function weighWord(index: TextIndex, word: SearchWord, [from, to]: readonly [number, number], best: Uint8Array, sums: Uint16Array | null): void {
  const { rowsOfText: { starts, values }, texts, textsOfTerm, weights } = index;
  const isSeen = new Uint8Array(texts.length);
  for (let at = from; at < to; at += 1) {
    const text = textsOfTerm.values[at]!;
    if (isSeen[text] !== 0) continue;
    isSeen[text] = 1;
    const start = starts[text]!;
    const row = values[start]!;
    const isOfOne = starts[text + 1]! - start === 1;
    // Most texts are of one product; where they change nothing they need not be read.
    if (isOfOne && (best[row]! >= weights[text]! || (sums !== null && sums[row] === 0))) continue;
    if (!word.isDecidedByTerms && !hasWord(texts[text]!, word)) continue;
    if (isOfOne) best[row] = weights[text]!;
    else weighText(index, text, weights[text]!, best);
  }
  if (word.mayBeInitials) weighInitials(index, word.text, best);
}

function weighText({ rowsOfText: { starts, values } }: TextIndex, text: number, weight: number, best: Uint8Array): void {
  const end = starts[text + 1]!;
  for (let at = starts[text]!; at < end; at += 1) {
    const row = values[at]!;
    if (best[row]! < weight) best[row] = weight;
  }
}

function weighInitials(index: TextIndex, letters: string, best: Uint8Array): void {
  const { initials, lineStarts, lineTexts } = index;
  for (let at = initials.indexOf(letters); at >= 0; ) {
    const line = lastNotAfter(lineStarts, at);
    weighText(index, lineTexts[line] ?? 0, TEXT_WEIGHTS.INITIALS, best);
    const next = lineStarts[line + 1];
    at = next === undefined ? -1 : initials.indexOf(letters, next);
  }
}

/** From where, inclusive, to where, exclusive, the texts of the terms of a pattern lie. */
function rangeOf({ terms, textsOfTerm: { starts } }: TextIndex, { isPrefix, text }: TermPattern): readonly [number, number] {
  const first = firstTermFrom(terms, text, 0);
  let end = first;
  if (isPrefix) end = firstTermFrom(terms, `${text}\uffff`, first);
  else if (terms[first] === text) end += 1;
  return [starts[first] ?? 0, starts[end] ?? 0];
}

function firstTermFrom(terms: readonly string[], text: string, from: number): number {
  let [low, high] = [from, terms.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lastNotAfter(starts: Uint32Array, at: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
