import { type ConstDirectiveNode, type DirectiveNode, Kind, type StringValueNode, visit } from 'graphql';
import type { SdlViolation } from '../sdl-finding';
import type { Subject } from '../subject';

/** What a bank may say of its elements. Nothing that reaches into another's: no @requires, @external, @provides, @override, @interfaceObject. */
const ALLOWED: ReadonlySet<string> = new Set([
  'authenticated', 'cost', 'deprecated', 'inaccessible', 'key', 'link', 'listSize', 'policy', 'requiresScopes', 'shareable', 'specifiedBy', 'tag',
]);
/** Of GraphQL itself, and of the specification that @link is in: never imported. */
const NEVER_IMPORTED: ReadonlySet<string> = new Set(['deprecated', 'link', 'specifiedBy']);
/** May be imported by whoever publishes a list of everything, and used by no bank. */
const IMPORTED_UNUSED: ReadonlySet<string> = new Set(['external', 'requires', 'provides', 'FieldSet']);
const SPECIFICATION = /^https:\/\/specs\.apollo\.dev\/(federation\/v2\.\d+|link\/v1\.\d+)$/;
const FEDERATION = /^https:\/\/specs\.apollo\.dev\/federation\//;
/** The first version that has every directive a bank may use. */
const NEWEST_NEEDED = 'https://specs.apollo.dev/federation/v2.9';

/** Only directives that say something of the bank's own elements, under the names that the specification gives them. */
export function* directivesAreAllowed({ document }: Subject): Iterable<SdlViolation> {
  const used = directivesOf(document);
  for (const directive of used) {
    const name = directive.name.value;
    if (name === 'link') yield* linkIsPlain(directive);
    if (ALLOWED.has(name)) continue;
    yield {
      code: 'DIRECTIVE_REFUSED',
      coordinate: `@${name}`,
      node: directive,
      message: `@${name} is not a bank's to say: it would reach into what others publish.`,
      mend: `Remove it; allowed are ${[...ALLOWED].map((each) => `@${each}`).join(' ')}, by these names.`,
    };
  }
  yield* directivesAreImported(used);
}

function directivesOf(document: Subject['document']): readonly DirectiveNode[] {
  const found: DirectiveNode[] = [];
  visit(document, {
    DirectiveDefinition: () => false,
    Directive(directive) {
      found.push(directive);
      return false;
    },
  });
  return found;
}

/** By another name, or under an alias, a directive would pass for one that is allowed. */
function* linkIsPlain(link: DirectiveNode): Iterable<SdlViolation> {
  for (const argument of link.arguments ?? []) {
    const { name, value } = argument;
    if (name.value === 'url' && value.kind === Kind.STRING && SPECIFICATION.test(value.value)) continue;
    if (name.value === 'import' && value.kind === Kind.LIST && value.values.every((each) => each.kind === Kind.STRING && isImportable(each.value))) continue;
    yield {
      code: 'LINK_REFUSED',
      coordinate: `@link(${name.value}:)`,
      node: argument,
      message: 'A bank links the federation specification alone, and imports its directives by their own names.',
      mend: linkLine([]),
    };
  }
}

function isImportable(text: string): boolean {
  const name = text.replace(/^@/, '');
  return ALLOWED.has(name) || IMPORTED_UNUSED.has(name);
}

function* directivesAreImported(used: readonly DirectiveNode[]): Iterable<SdlViolation> {
  const first = new Map<string, DirectiveNode>();
  for (const directive of used) {
    const name = directive.name.value;
    if (ALLOWED.has(name) && !NEVER_IMPORTED.has(name) && !first.has(name)) first.set(name, directive);
  }
  const link = used.find((directive) => directive.name.value === 'link' && FEDERATION.test(stringOf(directive, 'url')));
  if (!link) {
    yield { code: 'LINK_MISSING', coordinate: 'schema', node: null, message: 'The SDL does not say which version of federation it is in.', mend: linkLine([...first.keys()]) };
    return;
  }
  const imported = importsOf(link as ConstDirectiveNode);
  for (const [name, directive] of first) {
    if (imported.has(`@${name}`)) continue;
    yield { code: 'DIRECTIVE_NOT_IMPORTED', coordinate: `@${name}`, node: directive, message: `@${name} is used and not imported.`, mend: linkLine([...first.keys()]) };
  }
}

function stringOf({ arguments: given = [] }: DirectiveNode, name: string): string {
  const value = given.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : '';
}

function importsOf({ arguments: given = [] }: ConstDirectiveNode): ReadonlySet<string> {
  const value = given.find(({ name }) => name.value === 'import')?.value;
  const values = value?.kind === Kind.LIST ? value.values : [];
  return new Set(values.filter((each): each is StringValueNode => each.kind === Kind.STRING).map((each) => each.value));
}

/** With what every bank needs and what this one uses. */
function linkLine(used: readonly string[]): string {
  const imports = [...new Set(['key', 'shareable', 'inaccessible', ...used])].map((name) => `"@${name}"`);
  return `Write: extend schema @link(url: "${NEWEST_NEEDED}", import: [${imports.join(', ')}])`;
}
