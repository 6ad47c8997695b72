import { isBank } from '../call-door';

/** How much one subgraph may say; what is within composes in seconds. */
export interface SdlLimits {
  /** Of the text in UTF-8. */
  readonly bytes: number;
  /** Names, numbers, strings and signs; it bounds the time that parsing takes. */
  readonly tokens: number;
  /** Brackets within brackets: lists of types, values, and the selections of a key. */
  readonly nesting: number;
  readonly nameLength: number;
  /** Characters of one description or other string. */
  readonly textLength: number;
  /** Types, extensions and directives that are defined. */
  readonly definitions: number;
  /** Fields, values or types in one type, its extensions counted with it; arguments of one field. */
  readonly members: number;
  /** Uses of directives on one element. */
  readonly directivesOfElement: number;
  /** Uses of directives in all. */
  readonly directives: number;
}

/** Some seven times what a bank of the sample says (2,700 tokens, 71 definitions, 37 fields in a type). */
export const BANK_SDL_LIMITS: SdlLimits = Object.freeze({
  bytes: 262_144,
  tokens: 20_000,
  nesting: 12,
  nameLength: 100,
  textLength: 10_000,
  definitions: 500,
  members: 300,
  directivesOfElement: 16,
  directives: 2_000,
});

/** The house's own subgraphs; offers says something of every bank, and there may be hundreds. */
export const HOUSE_SDL_LIMITS: SdlLimits = Object.freeze({
  ...BANK_SDL_LIMITS,
  bytes: 2 * 1_048_576,
  tokens: 400_000,
  definitions: 10_000,
  members: 2_000,
  directives: 40_000,
});

export const sdlLimitsOf = (subgraph: string): SdlLimits => (isBank(subgraph) ? BANK_SDL_LIMITS : HOUSE_SDL_LIMITS);

/** What is too much or not to be there, and where: line and column count from 1. */
export interface SdlFault {
  readonly element: string;
  /** Completes "allowed is …". */
  readonly allowed: string;
  readonly line: number;
  readonly column: number;
}
