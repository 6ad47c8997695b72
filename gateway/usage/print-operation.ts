import type { NormalArgument, NormalDirective, NormalSelection, NormalValue, OperationParts } from './normal-operation';

/** How variables and aliases are written: as their type and not at all where parts are compared, by number in the text. */
interface Names {
  variable(type: string): string;
  /** With its colon; empty for none. */
  alias(alias: string): string;
}

const COMPARED: Names = { variable: (type) => `$${type}`, alias: () => '' };

/** The text by which two parts are the same, whatever the names of aliases. */
export const shapeOf = (selection: NormalSelection): string => printSelection(selection, COMPARED);
export const shapeOfValue = (value: NormalValue): string => printValue(value, COMPARED);

/** The operation on one line: one variable a type, in the order of the types; aliases by number in the order in which they stand. */
export function printOperation({ directives, kind, name, selections }: OperationParts): string {
  const types = new Set<string>();
  const aliases = new Map<string, string>();
  const collecting: Names = {
    variable: (type) => (types.add(type), ''),
    alias: (alias) => (aliases.set(alias, aliases.get(alias) ?? `a${aliases.size + 1}`), ''),
  };
  const fields = new Set<string>();
  const noteFields = (each: NormalSelection): void => {
    fields.add(each.head);
    each.selections?.forEach(noteFields);
  };
  selections.forEach(noteFields);
  printSelections(selections, collecting);
  printDirectives(directives, collecting);
  const variables = new Map([...types].sort().map((type, index) => [type, `$v${index + 1}`]));
  // A field that is called a1 keeps its name for itself.
  const prefix = unusedPrefix(fields);
  const names: Names = { variable: (type) => variables.get(type) ?? '', alias: (alias) => `${prefix}${aliases.get(alias)}: ` };
  const defined = [...variables].map(([type, variable]) => `${variable}: ${type}`).join(', ');
  const head = `${kind}${name === null ? '' : ` ${name}`}${defined === '' ? '' : `${name === null ? ' ' : ''}(${defined})`}`;
  return `${head}${printDirectives(directives, names)}${printSelections(selections, names)}`;
}

function unusedPrefix(fields: ReadonlySet<string>): string {
  let prefix = '';
  const isTaken = (): boolean => {
    const alias = new RegExp(`^${prefix}a\\d+$`);
    return [...fields].some((field) => alias.test(field));
  };
  while (isTaken()) prefix += '_';
  return prefix;
}

const printSelections = (selections: readonly NormalSelection[] | null, names: Names): string =>
  selections === null ? '' : ` { ${selections.map((each) => printSelection(each, names)).join(' ')} }`;

const printSelection = ({ alias, arguments: given, directives, head, selections }: NormalSelection, names: Names): string =>
  `${alias === null ? '' : names.alias(alias)}${head}${printArguments(given, names)}${printDirectives(directives, names)}${printSelections(selections, names)}`;

const printDirectives = (directives: readonly NormalDirective[], names: Names): string =>
  directives.map(({ arguments: given, name }) => ` @${name}${printArguments(given, names)}`).join('');

const printArguments = (given: readonly NormalArgument[], names: Names): string => (given.length === 0 ? '' : `(${printFields(given, names)})`);

const printFields = (fields: readonly NormalArgument[], names: Names): string => fields.map(({ name, value }) => `${name}: ${printValue(value, names)}`).join(', ');

function printValue(value: NormalValue, names: Names): string {
  switch (value.kind) {
    case 'variable':
      return names.variable(value.type);
    case 'enum':
      return value.value;
    case 'list':
      return `[${value.items.map((item) => printValue(item, names)).join(', ')}]`;
    case 'object':
      return `{${printFields(value.fields, names)}}`;
    default:
      return value satisfies never;
  }
}
