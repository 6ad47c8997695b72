import { type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from 'graphql';

/** A specification that a supergraph links, and the names that it goes by there. */
export interface LinkedSpec {
  /** Its URL without version: `https://specs.apollo.dev/policy`. */
  readonly identity: string;
  /** Such as `v0.1`. */
  readonly version: string;
  /** The `@link` itself. */
  readonly node: ConstDirectiveNode;
  /** The name in the supergraph of a directive of the specification, both without `@`. */
  directiveName(name: string): string;
  typeName(name: string): string;
}

interface Import {
  readonly name: string;
  readonly as: string;
}

const LINK = 'https://specs.apollo.dev/link';
const CORE = 'https://specs.apollo.dev/core';
const VERSION = /^v\d+\.\d+$/;

/** What a supergraph links by `@link`, or by its forerunner `@core`, however these are named there themselves. */
export function linkedSpecs(document: DocumentNode): LinkedSpec[] {
  const onSchema = document.definitions.flatMap((each) =>
    each.kind === Kind.SCHEMA_DEFINITION || each.kind === Kind.SCHEMA_EXTENSION ? (each.directives ?? []) : [],
  );
  const linkNames = new Set(onSchema.filter(linksItself).map((each) => each.name.value));
  return onSchema.filter((each) => linkNames.has(each.name.value)).flatMap((node) => specOf(node) ?? []);
}

function linksItself(node: ConstDirectiveNode): boolean {
  const { as, url } = argumentsOf(node);
  const name = node.name.value;
  return (url?.identity === LINK && name === (as ?? 'link')) || (url?.identity === CORE && name === (as ?? 'core'));
}

function specOf(node: ConstDirectiveNode): LinkedSpec | null {
  const { as, imports, url } = argumentsOf(node);
  if (!url) return null;
  const { identity, version } = url;
  const ownName = identity.slice(identity.lastIndexOf('/') + 1);
  const prefix = as ?? ownName;
  const imported = (name: string): string | undefined => imports.find((each) => each.name === name)?.as;
  return {
    identity,
    version,
    node,
    directiveName: (name) => imported(`@${name}`)?.slice(1) ?? (name === ownName ? prefix : `${prefix}__${name}`),
    typeName: (name) => imported(name) ?? `${prefix}__${name}`,
  };
}

interface LinkArguments {
  readonly url: { readonly identity: string; readonly version: string } | null;
  readonly as: string | null;
  readonly imports: readonly Import[];
}

function argumentsOf(node: ConstDirectiveNode): LinkArguments {
  const given = new Map((node.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
  const as = given.get('as');
  const list = given.get('import');
  return {
    url: parseUrl(given.get('url') ?? given.get('feature')),
    as: typeof as === 'string' ? as : null,
    imports: Array.isArray(list) ? list.flatMap((each) => parseImport(each) ?? []) : [],
  };
}

/** As ApolloGateway reads it: what follows `#` or `?` and a user name do not tell two specifications apart. */
function parseUrl(text: unknown): LinkArguments['url'] {
  if (typeof text !== 'string' || !URL.canParse(text)) return null;
  const { host, pathname, protocol } = new URL(text);
  const at = pathname.lastIndexOf('/');
  const version = pathname.slice(at + 1);
  return VERSION.test(version) ? { identity: `${protocol}//${host}${pathname.slice(0, at)}`, version } : null;
}

function parseImport(element: unknown): Import | null {
  if (typeof element === 'string') return { name: element, as: element };
  const { as, name } = Object(element) as { as?: unknown; name?: unknown };
  if (typeof name !== 'string') return null;
  return { name, as: typeof as === 'string' ? as : name };
}
