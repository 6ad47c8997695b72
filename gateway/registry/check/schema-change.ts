import { BreakingChangeType, DangerousChangeType } from 'graphql';

/** BREAKING: an operation that worked may fail. DANGEROUS: it works and may mean or receive another thing. SAFE: neither. */
export const CRITICALITIES = ['BREAKING', 'DANGEROUS', 'SAFE'] as const;
export type Criticality = (typeof CRITICALITIES)[number];

/** Changes that GraphQL's own comparison does not speak of, since no operation is touched by them. */
export type SafeChangeKind = 'TYPE_ADDED' | 'FIELD_ADDED' | 'FIELD_TYPE_COMPATIBLE' | 'ARG_TYPE_COMPATIBLE' | 'DIRECTIVE_ADDED';
export type ChangeKind = BreakingChangeType | DangerousChangeType | SafeChangeKind;

/** One difference between two API schemas. */
export interface SchemaChange {
  readonly kind: ChangeKind;
  readonly criticality: Criticality;
  /** Schema coordinate of what changed: `AbcProduct.name`, `Query.banks(first:)`, `Trust.SECONDARY`, `@tag`. */
  readonly coordinate: string;
  /** One sentence. */
  readonly message: string;
}

/** How a kind's sentence names what changed: the groups of the pattern make the coordinate. */
interface Naming {
  readonly pattern: RegExp;
  readonly coordinate: string;
}

const named = (pattern: RegExp, coordinate: string): Naming => ({ pattern, coordinate });
const FIELD = named(/^(\w+\.\w+) /, '$1');
const ARGUMENT = named(/^(\w+\.\w+) arg (\w+) /, '$1($2:)');
const ADDED_ARGUMENT = named(/ arg (\w+) on (\w+\.\w+) was added/, '$2($1:)');
const ADDED_INPUT_FIELD = named(/ field (\w+) on input type (\w+) was added/, '$2.$1');
const MEMBER = named(/^(\w+) was (?:added to|removed from) (?:union|enum) type (\w+)/, '$2.$1');
const TYPE = named(/^(\w+) /, '$1');
const DIRECTIVE_PART = named(/ (?:from|on directive) (\w+)/, '@$1');

/** GraphQL's comparison gives a kind and a sentence; the sentence of each kind has one form. */
const NAMINGS: Readonly<Record<BreakingChangeType | DangerousChangeType, Naming>> = {
  [BreakingChangeType.TYPE_REMOVED]: TYPE,
  [BreakingChangeType.TYPE_CHANGED_KIND]: TYPE,
  [BreakingChangeType.TYPE_REMOVED_FROM_UNION]: named(MEMBER.pattern, '$2'),
  [BreakingChangeType.VALUE_REMOVED_FROM_ENUM]: MEMBER,
  [BreakingChangeType.REQUIRED_INPUT_FIELD_ADDED]: ADDED_INPUT_FIELD,
  [BreakingChangeType.IMPLEMENTED_INTERFACE_REMOVED]: TYPE,
  [BreakingChangeType.FIELD_REMOVED]: FIELD,
  [BreakingChangeType.FIELD_CHANGED_KIND]: FIELD,
  [BreakingChangeType.REQUIRED_ARG_ADDED]: ADDED_ARGUMENT,
  [BreakingChangeType.ARG_REMOVED]: ARGUMENT,
  [BreakingChangeType.ARG_CHANGED_KIND]: ARGUMENT,
  [BreakingChangeType.DIRECTIVE_REMOVED]: named(/^(\w+) /, '@$1'),
  [BreakingChangeType.DIRECTIVE_ARG_REMOVED]: DIRECTIVE_PART,
  [BreakingChangeType.REQUIRED_DIRECTIVE_ARG_ADDED]: DIRECTIVE_PART,
  [BreakingChangeType.DIRECTIVE_REPEATABLE_REMOVED]: DIRECTIVE_PART,
  [BreakingChangeType.DIRECTIVE_LOCATION_REMOVED]: DIRECTIVE_PART,
  [DangerousChangeType.VALUE_ADDED_TO_ENUM]: MEMBER,
  [DangerousChangeType.TYPE_ADDED_TO_UNION]: named(MEMBER.pattern, '$2'),
  [DangerousChangeType.OPTIONAL_INPUT_FIELD_ADDED]: ADDED_INPUT_FIELD,
  [DangerousChangeType.OPTIONAL_ARG_ADDED]: ADDED_ARGUMENT,
  [DangerousChangeType.IMPLEMENTED_INTERFACE_ADDED]: named(/ implemented by (\w+)/, '$1'),
  [DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE]: ARGUMENT,
};

/** The coordinate of a change that GraphQL's comparison describes. Throws where the sentence has another form than that of its kind. */
export function coordinateOf(kind: BreakingChangeType | DangerousChangeType, description: string): string {
  const { coordinate, pattern } = NAMINGS[kind];
  const match = pattern.exec(description);
  if (!match) throw new Error(`${kind} is described in words that name no coordinate: ${description}`);
  return coordinate.replace(/\$(\d)/g, (_whole, group: string) => match[Number(group)] ?? '');
}
