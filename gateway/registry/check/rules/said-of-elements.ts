import { print } from 'graphql';
import type { SdlViolation } from '../sdl-finding';
import type { Subject } from '../subject';
import type { TypeElement } from '../type-elements';
import { directiveOf } from './contract-lines';

/** What decides for every bank who sees an element, what it costs and how long its lists are. */
const DECIDES_FOR_ALL: ReadonlySet<string> = new Set(['authenticated', 'cost', 'deprecated', 'inaccessible', 'listSize', 'policy', 'requiresScopes']);

const HIDING: readonly string[] = ['inaccessible'];
const REPEATED: readonly string[] = [...HIDING, 'shareable'];

interface Element {
  readonly coordinate: string;
  readonly given: Parameters<typeof directiveOf>[0] & { readonly name: TypeElement['name'] };
  readonly contracted: Parameters<typeof directiveOf>[0];
  /** Whether what one bank says of it holds for others: it is shared, or part of the interface that all are asked through. */
  readonly isShared: boolean;
}

/** Directives of one type, its fields and values: what the contract says is said, and of what banks share nothing else. */
export function* saidAsContracted(given: TypeElement, contracted: TypeElement, { names }: Subject): Iterable<SdlViolation> {
  const type = given.name.value;
  const ownType = names.types.includes(type) || Object.hasOwn(names.roots, type);
  const isShared = !ownType || type === names.productType;
  const sharedAsWhole = directiveOf(contracted, 'shareable') !== undefined;
  // Said of the type, @shareable is said of each of its fields: a bank may write either.
  const sharesEachField = directiveOf(given, 'shareable') === undefined && [...given.fields.values()].some((field) => directiveOf(field, 'shareable'));
  yield* elementSays({ coordinate: type, given, contracted, isShared }, sharedAsWhole && !sharesEachField ? REPEATED : HIDING);
  for (const [name, field] of contracted.fields) {
    const own = given.fields.get(name);
    if (!own) continue;
    const element = { coordinate: `${type}.${name}`, given: own, contracted: field, isShared };
    yield* elementSays(element, HIDING);
    const isToBeShared = sharedAsWhole ? sharesEachField : directiveOf(field, 'shareable') !== undefined && !directiveOf(given, 'shareable');
    if (isToBeShared) yield* saysToo(element, 'shareable');
    if (contracted.kind === 'type') yield* listIsSized(element);
  }
  for (const [name, value] of contracted.values) {
    const own = given.values.get(name);
    if (own) yield* elementSays({ coordinate: `${type}.${name}`, given: own, contracted: value, isShared }, HIDING);
  }
}

function* listIsSized({ contracted, coordinate, given }: Element): Iterable<SdlViolation> {
  const size = directiveOf(contracted, 'listSize');
  if (!size || directiveOf(given, 'listSize')) return;
  yield {
    code: 'LIST_SIZE_MISSING',
    severity: 'WARNING',
    coordinate,
    node: given.name,
    message: `${coordinate} does not say how long its list is, so that what a query costs is reckoned too low.`,
    mend: `Add: ${print(size)}`,
  };
}

function* elementSays(element: Element, repeated: readonly string[]): Iterable<SdlViolation> {
  for (const name of repeated) if (directiveOf(element.contracted, name)) yield* saysToo(element, name);
  yield* saysNothingElse(element);
}

function* saysToo({ coordinate, given }: Element, name: string): Iterable<SdlViolation> {
  if (directiveOf(given, name)) return;
  yield { code: 'DIRECTIVE_MISSING', coordinate, node: given.name, message: `${coordinate} is not @${name}.`, mend: `Add @${name} to ${coordinate}.` };
}

function* saysNothingElse({ contracted, coordinate, given, isShared }: Element): Iterable<SdlViolation> {
  for (const directive of given.directives ?? []) {
    const name = directive.name.value;
    if (!DECIDES_FOR_ALL.has(name) || (!isShared && name !== 'inaccessible')) continue;
    const expected = directiveOf(contracted, name);
    if (expected && print(expected) === print(directive)) continue;
    yield {
      code: 'DIRECTIVE_ALTERED',
      coordinate,
      node: directive,
      message: isShared ? `${print(directive)} on ${coordinate} would hold for every bank.` : `${coordinate} is what the contract shows, and @${name} hides it.`,
      mend: expected ? `Write: ${print(expected)}` : `Remove @${name}.`,
    };
  }
}
