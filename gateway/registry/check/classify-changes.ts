import { BreakingChangeType, DangerousChangeType, type GraphQLSchema, findBreakingChanges, findDangerousChanges } from 'graphql';
import { CRITICALITIES, type Criticality, type SafeChangeKind, type SchemaChange, coordinateOf } from './schema-change';

/** Whoever asks as before is not touched: an input that is given by nobody is not missed. */
const SAFE_AFTER_ALL: ReadonlySet<string> = new Set([DangerousChangeType.OPTIONAL_ARG_ADDED, DangerousChangeType.OPTIONAL_INPUT_FIELD_ADDED]);

const added = (coordinate: string): string => `${coordinate} was added.`;
const compatible = (coordinate: string): string => `${coordinate} changed its type, and whoever asks as before is not touched.`;

/** What is breaking the other way round is safe this way. */
const SAFE_BACKWARDS: Readonly<Partial<Record<BreakingChangeType, { readonly kind: SafeChangeKind; readonly says: (coordinate: string) => string }>>> = {
  [BreakingChangeType.TYPE_REMOVED]: { kind: 'TYPE_ADDED', says: added },
  [BreakingChangeType.FIELD_REMOVED]: { kind: 'FIELD_ADDED', says: added },
  [BreakingChangeType.FIELD_CHANGED_KIND]: { kind: 'FIELD_TYPE_COMPATIBLE', says: compatible },
  [BreakingChangeType.ARG_CHANGED_KIND]: { kind: 'ARG_TYPE_COMPATIBLE', says: compatible },
  [BreakingChangeType.DIRECTIVE_REMOVED]: { kind: 'DIRECTIVE_ADDED', says: added },
};

/**
 * What an API schema gains and loses, the gravest first, then by coordinate. Which clients a breaking
 * change would break is asked of the operations that were recorded, not here.
 */
export function classifyChanges(before: GraphQLSchema, after: GraphQLSchema): SchemaChange[] {
  const forwards = [
    ...findBreakingChanges(before, after).map(({ description, type }) => changeOf(type, 'BREAKING', description)),
    ...findDangerousChanges(before, after).map(({ description, type }) => changeOf(type, SAFE_AFTER_ALL.has(type) ? 'SAFE' : 'DANGEROUS', description)),
  ].filter(isOfTheApi);
  const known = new Set(forwards.map(({ coordinate }) => coordinate));
  const backwards = findBreakingChanges(after, before).flatMap(({ description, type }): SchemaChange[] => {
    const safe = SAFE_BACKWARDS[type];
    if (!safe) return [];
    const { coordinate, message } = changeOf(type, 'SAFE', description);
    const change: SchemaChange = { kind: safe.kind, criticality: 'SAFE', coordinate, message: safe.says(coordinate) };
    return known.has(coordinate) || !isOfTheApi({ ...change, message }) ? [] : [change];
  });
  return [...forwards, ...backwards].sort(byGravity);
}

function changeOf(kind: BreakingChangeType | DangerousChangeType, criticality: Criticality, description: string): SchemaChange {
  return { kind, criticality, coordinate: coordinateOf(kind, description), message: description };
}

/** Scalars of GraphQL's own come and go with their use; nobody names them in an operation that still has a use for them. */
function isOfTheApi({ message }: SchemaChange): boolean {
  return !message.startsWith('Standard scalar ');
}

function byGravity(a: SchemaChange, b: SchemaChange): number {
  const gravity = CRITICALITIES.indexOf(a.criticality) - CRITICALITIES.indexOf(b.criticality);
  if (gravity !== 0) return gravity;
  return a.coordinate < b.coordinate ? -1 : a.coordinate > b.coordinate ? 1 : 0;
}
