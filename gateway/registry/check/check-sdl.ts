import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { HOUSE_SDL_LIMITS } from '../sdl-limits/sdl-limits';
import type { Finding } from './finding';
import { mutationsAreGuarded, productIsEntity, typesAreAsContracted } from './rules/contract';
import { directivesAreAllowed } from './rules/directives';
import { bankCodeIsFree, definitionsAreOwn } from './rules/own-names';
import { namesAreUnique, typesAreDefined } from './rules/uniqueness';
import { type SdlViolation, sdlFinding } from './sdl-finding';
import { type Subject, subjectOf } from './subject';

/** What is around the subgraph. */
export interface SdlContext {
  /** Names of the subgraphs that the graph has now, this one or not. */
  readonly published: readonly string[];
}

/** Beyond these a report is not read but started anew. */
export const MAX_FINDINGS = 200;

/** What reaches into another's comes first: whoever is told one thing alone is told that. */
const RULES: readonly ((subject: Subject) => Iterable<SdlViolation>)[] = Object.freeze([
  bankCodeIsFree,
  definitionsAreOwn,
  directivesAreAllowed,
  namesAreUnique,
  productIsEntity,
  typesAreDefined,
  typesAreAsContracted,
  mutationsAreGuarded,
]);

/**
 * Holds what a bank publishes to the contract and to what is the bank's own: the gateway hands a
 * subgraph whatever the graph says that it needs, so this is a door like the others. Pure; without
 * an ERROR it conforms. At most {@link MAX_FINDINGS}, the last of which then says how many more there are.
 *
 * @param name the bank's code, which is the name of its subgraph
 */
export function checkSdl(name: string, sdl: string, { published }: SdlContext): Finding[] {
  const parsed = parseSdl(sdl);
  if ('finding' in parsed) return [parsed.finding];
  const subject = subjectOf(name, parsed.document, published);
  return bounded(RULES.flatMap((rule) => [...rule(subject)]));
}

function parseSdl(sdl: string): { readonly document: DocumentNode } | { readonly finding: Finding } {
  try {
    return { document: parse(sdl, { maxTokens: HOUSE_SDL_LIMITS.tokens }) };
  } catch (error) {
    const isSyntax = error instanceof GraphQLError;
    if (!isSyntax && !(error instanceof RangeError)) throw error;
    const place = isSyntax ? error.locations?.[0] : undefined;
    const message = isSyntax ? error.message : 'The SDL is nested too deeply to be read.';
    return { finding: { ...sdlFinding({ code: 'SDL_SYNTAX', coordinate: null, node: null, message, mend: 'Mend the SDL at this place; until it is read, nothing else is checked.' }), line: place?.line ?? null, column: place?.column ?? null } };
  }
}

function bounded(violations: readonly SdlViolation[]): Finding[] {
  if (violations.length <= MAX_FINDINGS) return violations.map(sdlFinding);
  const left = violations.length - MAX_FINDINGS + 1;
  const rest: SdlViolation = { code: 'MORE_FINDINGS', severity: 'INFO', coordinate: null, node: null, message: `${left} more are not listed.`, mend: 'Mend these and check again.' };
  return [...violations.slice(0, MAX_FINDINGS - 1), rest].map(sdlFinding);
}
