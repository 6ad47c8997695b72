import { Lexer, Source, TokenKind } from 'graphql';
import { LIMIT_EXCEEDED, defineLimit, limitExceeded } from '../limit';

export const TOKENS = defineLimit({
  name: 'tokens',
  default: 5_000,
  unit: 'tokens',
  refusal: LIMIT_EXCEEDED,
  text: { en: 'Lexical tokens of a document; comments and commas are none.', zh: '文档的词元数，不含注释和逗号。' },
});

export const NESTING = defineLimit({
  name: 'nesting',
  default: 128,
  unit: 'levels',
  refusal: LIMIT_EXCEEDED,
  text: {
    en: 'Brackets of any kind open at once in a document: the parser recurses, and 2,400 of them exhaust its stack.',
    zh: '文档中同时打开的括号数：解析器为递归实现，2,400 层会耗尽其栈。',
  },
});

const OPENING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING: ReadonlySet<TokenKind> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Counts both before anything is parsed; throws graphql-js's GraphQLError where a token is malformed. */
export function checkTokens(text: string, allowed: { readonly tokens: number; readonly nesting: number }): number {
  const lexer = new Lexer(new Source(text));
  let tokens = 0;
  let open = 0;
  for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; { kind } = lexer.advance()) {
    tokens += 1;
    if (tokens > allowed.tokens) throw limitExceeded(TOKENS, { what: `The document has more than ${allowed.tokens} tokens`, value: tokens, allowed: allowed.tokens });
    if (OPENING.has(kind)) open += 1;
    if (CLOSING.has(kind)) open -= 1;
    if (open > allowed.nesting) throw limitExceeded(NESTING, { what: `The document has ${open} brackets open at once`, value: open, allowed: allowed.nesting });
  }
  return tokens;
}
