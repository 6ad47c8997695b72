import { GraphQLError, Lexer, Source, type Token, TokenKind, getLocation } from 'graphql';
import type { SdlFault, SdlLimits } from './sdl-limits';

/**
 * What no reader sees and a machine reads: control characters, marks that turn the direction of
 * text or have no width, tags, halves of surrogate pairs. With them a description says one thing
 * to an auditor's eye and another to a search.
 */
const UNSEEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Cs}\p{Noncharacter_Code_Point}]/u;
const OPENING: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Looks through an SDL once from its beginning, and no further than what is too much: in time that
 * grows with the limits and never with what was sent. A syntax error is left to the parser.
 */
export function scanSdl(sdl: string, limits: SdlLimits): SdlFault | null {
  const bytes = Buffer.byteLength(sdl);
  if (bytes > limits.bytes) return { element: `${bytes} bytes`, allowed: `at most ${limits.bytes} bytes`, line: 1, column: 1 };
  const source = new Source(sdl);
  // A mark at the very beginning says how the file is encoded.
  const unseen = UNSEEN.exec(sdl.replace(/^\ufeff/, ' '));
  if (unseen) return { element: nameOf(unseen[0]), allowed: ALLOWED_TEXT, ...getLocation(source, unseen.index) };
  const lexer = new Lexer(source);
  let tokens = 0;
  let depth = 0;
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      tokens += 1;
      if (OPENING.has(token.kind)) depth += 1;
      if (CLOSING.has(token.kind)) depth -= 1;
      const fault = tokens > limits.tokens ? { element: `${tokens} tokens`, allowed: `at most ${limits.tokens} tokens` } : tokenFault(token, depth, limits);
      if (fault) return { ...fault, line: token.line, column: token.column };
    }
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
  }
  return null;
}

const ALLOWED_TEXT = 'text without invisible and control characters';

function tokenFault({ kind, value }: Token, depth: number, limits: SdlLimits): Pick<SdlFault, 'element' | 'allowed'> | null {
  if (depth > limits.nesting) return { element: `${depth} brackets in one another`, allowed: `at most ${limits.nesting}` };
  if (kind === TokenKind.NAME && value.length > limits.nameLength) return { element: value, allowed: `a name of at most ${limits.nameLength} characters` };
  if (kind !== TokenKind.STRING && kind !== TokenKind.BLOCK_STRING) return null;
  if (value.length > limits.textLength) return { element: value, allowed: `a description or string of at most ${limits.textLength} characters` };
  // Written as escapes they have not been seen in the text.
  const unseen = UNSEEN.exec(value);
  return unseen && { element: nameOf(unseen[0]), allowed: ALLOWED_TEXT };
}

/** The character by its number: it could not be seen. */
function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
