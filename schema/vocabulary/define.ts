/**
 * A vocabulary is an enum with, for every code, a Chinese and an English label and, where
 * another system has its own code for the same thing, that code. The enum object is what
 * TypeGraphQL registers; the terms are what `Query.vocabulary` answers.
 */
export interface Term {
  readonly zh: string;
  readonly en: string;
  /** The same concept in the second-generation credit report (二代征信) code list. */
  readonly creditReportCode?: string;
  /** The same concept in the People's Bank of China loan statistics code list. */
  readonly statisticsCode?: string;
}

export type Terms = Readonly<Record<string, Term>>;

export interface Vocabulary {
  readonly name: string;
  readonly description: string;
  readonly terms: Terms;
}

const vocabularies = new Map<object, Vocabulary>();

/** Declares a vocabulary and returns its enum object, `{ CODE: 'CODE' }`. */
export function defineVocabulary<T extends Terms>(
  name: string,
  description: string,
  terms: T,
): { readonly [K in keyof T]: K } {
  const codes = Object.freeze(Object.fromEntries(Object.keys(terms).map((code) => [code, code])));
  vocabularies.set(codes, { name, description, terms });
  return codes as { readonly [K in keyof T]: K };
}

/** The vocabulary behind an enum object made by {@link defineVocabulary}. */
export function vocabularyOf(codes: object): Vocabulary {
  const vocabulary = vocabularies.get(codes);
  if (!vocabulary) throw new Error('not an enum object made by defineVocabulary');
  return vocabulary;
}

/** One term of an enum object; throws for a code the vocabulary does not have. */
export function termOf(codes: object, code: string): Term {
  const { name, terms } = vocabularyOf(codes);
  const term = terms[code];
  if (!term) throw new Error(`${name} has no code ${code}`);
  return term;
}

export function allVocabularies(): readonly Vocabulary[] {
  return [...vocabularies.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
