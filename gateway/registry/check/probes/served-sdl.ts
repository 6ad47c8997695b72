import { Kind, parse, print, visit } from 'graphql';
import { HOUSE_SDL_LIMITS } from '../../sdl-limits/sdl-limits';

/** What a library adds to the SDL that it serves: the federation's own types, fields and directives. */
const OF_FEDERATION = /^_|__/;

/** The definitions that are the bank's, one printed text each; null where the SDL cannot be read. */
export function ownDefinitions(sdl: string): readonly string[] | null {
  try {
    const document = parse(sdl, { noLocation: true, maxTokens: HOUSE_SDL_LIMITS.tokens });
    const own = visit(document, {
      DirectiveDefinition: () => null,
      FieldDefinition: ({ name }) => (OF_FEDERATION.test(name.value) ? null : undefined),
    });
    return own.definitions.filter((each) => each.kind === Kind.SCHEMA_EXTENSION || !('name' in each) || !each.name || !OF_FEDERATION.test(each.name.value)).map((each) => print(each));
  } catch {
    return null;
  }
}
