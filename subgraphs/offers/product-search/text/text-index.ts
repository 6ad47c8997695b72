import type { ContractFields } from '../../../../schema';
import type { Sliced } from '../../../chassis';
import { createInitials } from './initials';
import { type NumberGroups, groupNumbers } from './number-groups';
import { TEXT_WEIGHTS, type ProductText, textsOf } from './product-texts';
import { compareTexts } from '../../ranking/compare-texts';
import { sortSliced } from '../sort-sliced';
import { type SearchWord, type TermPattern, hasWord, normaliseText, termsOf } from './words';

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
  /** Distinct texts, normalised. */
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
  /** By weight. */
  readonly numbers: Map<number, Map<string, number>>;
  readonly texts: string[];
  readonly weights: number[];
  readonly rows: number[][];
}

/** Indexes the products of one bank; may be left after every product, text and list. */
export function* indexTexts(products: readonly ContractFields[]): Sliced<TextIndex> {
  const distinct: DistinctTexts = { numbers: new Map(), texts: [], weights: [], rows: [] };
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

function addRow({ numbers, rows, texts, weights }: DistinctTexts, { text, weight }: ProductText, row: number): void {
  const ofWeight = numbers.get(weight) ?? new Map<string, number>();
  numbers.set(weight, ofWeight);
  const known = ofWeight.get(text);
  if (known === undefined) {
    ofWeight.set(text, texts.length);
    texts.push(normaliseText(text));
    weights.push(weight);
    rows.push([row]);
    return;
  }
  const held = rows[known];
  if (held && held.at(-1) !== row) held.push(row);
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

/** Raises `best`, a weight for each row, to that of the text in which the row has the word. */
export function weighWord(index: TextIndex, word: SearchWord, best: Uint8Array): void {
  const { texts, textsOfTerm } = index;
  const ranges = word.patterns.map((pattern) => rangeOf(index, pattern));
  const [from, to] = ranges.reduce((least, range) => (range[1] - range[0] < least[1] - least[0] ? range : least));
  for (let at = from; at < to; at += 1) {
    const text = textsOfTerm.values[at] ?? 0;
    if (word.isDecidedByTerms || hasWord(texts[text] ?? '', word)) weighText(index, text, index.weights[text] ?? 0, best);
  }
  if (word.mayBeInitials) weighInitials(index, word.text, best);
}

function weighText({ rowsOfText: { starts, values } }: TextIndex, text: number, weight: number, best: Uint8Array): void {
  const end = starts[text + 1] ?? 0;
  for (let at = starts[text] ?? 0; at < end; at += 1) {
    const row = values[at] ?? 0;
    if ((best[row] ?? 0) < weight) best[row] = weight;
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
