/*
 * What counts as a word, in a catalog and in a search alike. Letters are folded by case and width
 * (NFKC); everything but letters and digits is a space. A text without spaces between its words is
 * known by every two neighbouring characters, other words whole.
 */

const IDEOGRAPH = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const RUN = new RegExp(`[${IDEOGRAPH}]+|(?:(?![${IDEOGRAPH}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');
const HAS_IDEOGRAPHS = new RegExp(`[${IDEOGRAPH}]`, 'u');
const IS_IDEOGRAPHIC = new RegExp(`^[${IDEOGRAPH}]`, 'u');
const ENDS_IN_LETTER = new RegExp(`(?![${IDEOGRAPH}])[\\p{L}\\p{N}\\p{M}]$`, 'u');
const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}\p{M}]+/gu;
/** Two letters at least: one would be an initial of nearly everything. */
const INITIALS = /^[a-z]{2,}$/;

/** Words with one space between them. */
export function normaliseText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(NEITHER_LETTER_NOR_DIGIT, ' ').trim();
}

export function isIdeographic(text: string): boolean {
  return IS_IDEOGRAPHIC.test(text);
}

/** Of a normalised text: what is ideographs throughout, and what has none. */
export function runsOf(normalised: string): string[] {
  return normalised.match(RUN) ?? [];
}

/**
 * A normalised text in pieces that no word reaches out of: each word with ideographs, and what stands
 * between them. Sentences that many products say are then the same piece, whatever stands beside them.
 */
export function piecesOf(normalised: string): string[] {
  const pieces: string[] = [];
  let others: string[] = [];
  for (const word of normalised.split(' ')) {
    if (!HAS_IDEOGRAPHS.test(word)) {
      others.push(word);
      continue;
    }
    if (others.length > 0) pieces.push(others.join(' '));
    pieces.push(word);
    others = [];
  }
  if (others.length > 0) pieces.push(others.join(' '));
  return [...new Set(pieces)];
}

/** Under which a text is indexed: its words, of ideographs each with the one that follows it. */
export function termsOf(normalised: string): Set<string> {
  const terms = new Set<string>();
  for (const run of runsOf(normalised)) {
    if (!isIdeographic(run)) {
      terms.add(run);
      continue;
    }
    const characters = Array.from(run);
    for (const [index, character] of characters.entries()) terms.add(character + (characters[index + 1] ?? ''));
  }
  return terms;
}

/** Terms that begin with a text, or the one that is equal to it. */
export interface TermPattern {
  readonly text: string;
  readonly isPrefix: boolean;
}

/** One word of a search. */
export interface SearchWord {
  readonly text: string;
  /** A text that has the word has a term of every one of these. */
  readonly patterns: readonly TermPattern[];
  /** Whether it begins with an ideograph, and so may stand anywhere. */
  readonly isAnywhere: boolean;
  /** Whether a text that has a term of the one pattern has the word. */
  readonly isDecidedByTerms: boolean;
  /** Whether it may be the first letters of the syllables of a name. */
  readonly mayBeInitials: boolean;
}

/** The distinct words of a search, in one order however they are typed. */
export function searchWords(search: string): SearchWord[] {
  const words = new Set(normaliseText(search).split(' '));
  words.delete('');
  return [...words].sort().map(wordOf);
}

function wordOf(text: string): SearchWord {
  const runs = runsOf(text);
  const patterns = runs.flatMap((run, index) => (isIdeographic(run) ? pairsOf(run) : [{ text: run, isPrefix: index === runs.length - 1 }]));
  return { text, patterns, isAnywhere: isIdeographic(text), isDecidedByTerms: patterns.length === 1, mayBeInitials: INITIALS.test(text) };
}

function pairsOf(run: string): TermPattern[] {
  const characters = Array.from(run);
  if (characters.length === 1) return [{ text: run, isPrefix: true }];
  return characters.slice(1).map((character, index) => ({ text: `${characters[index]}${character}`, isPrefix: false }));
}

/** Whether a text has a word: letters from the beginning of a word on, ideographs anywhere. */
export function hasWord(normalised: string, { isAnywhere, text }: SearchWord): boolean {
  for (let at = normalised.indexOf(text); at >= 0; at = normalised.indexOf(text, at + 1)) {
    if (isAnywhere || at === 0 || !ENDS_IN_LETTER.test(normalised.slice(Math.max(0, at - 2), at))) return true;
  }
  return false;
}
