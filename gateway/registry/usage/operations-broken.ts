import { type GraphQLNamedType, type GraphQLSchema, isEnumType, isInputObjectType, isRequiredInputField, parse, validate } from 'graphql';
import type { RecordedOperation } from './recorded-operation';

const MAX_REASONS = 10;

/** CERTAIN: it fails whoever runs it. POSSIBLE: it fails where a variable carries what is not there any more, and values are not recorded. */
export interface BrokenOperation {
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
  readonly operation: RecordedOperation;
  /** What validation says, at most 10 sentences. */
  readonly reasons: readonly string[];
}

/**
 * Which recorded operations the API schema `after` would refuse, the certain ones first, otherwise in
 * the order given. With the schema `before` too, also those whose variables may carry a word of an
 * enumeration or a field of an input that goes, or lack a field that becomes required.
 */
export function operationsBroken(after: GraphQLSchema, operations: readonly RecordedOperation[], before: GraphQLSchema | null = null): BrokenOperation[] {
  const lost = before === null ? new Map<string, string[]>() : lostOfInputs(before, after);
  const broken = operations.flatMap((operation): BrokenOperation[] => {
    const refusals = refusalsOf(operation.text, after);
    if (refusals.length > 0) return [{ certainty: 'CERTAIN', operation, reasons: refusals }];
    const reasons = [...lost].filter(([type]) => operation.coordinates.includes(`${type}.*`)).flatMap(([, sentences]) => sentences);
    return reasons.length === 0 ? [] : [{ certainty: 'POSSIBLE', operation, reasons: reasons.slice(0, MAX_REASONS) }];
  });
  const of = (certainty: BrokenOperation['certainty']): BrokenOperation[] => broken.filter((each) => each.certainty === certainty);
  return [...of('CERTAIN'), ...of('POSSIBLE')];
}

function refusalsOf(text: string, schema: GraphQLSchema): string[] {
  const errors = validate(schema, parse(text, { noLocation: true }), undefined, { maxErrors: MAX_REASONS });
  return errors.slice(0, MAX_REASONS).map(({ message }) => message);
}

/** By type: what a variable of it may carry today and not then, in sentences. */
function lostOfInputs(before: GraphQLSchema, after: GraphQLSchema): Map<string, string[]> {
  const lost = new Map<string, string[]>();
  for (const type of Object.values(before.getTypeMap())) {
    const sentences = lostOf(type, after.getType(type.name));
    if (sentences.length > 0) lost.set(type.name, sentences);
  }
  return lost;
}

function lostOf(before: GraphQLNamedType, after: GraphQLNamedType | undefined): string[] {
  if (isEnumType(before)) {
    const kept = new Set(isEnumType(after) ? after.getValues().map(({ name }) => name) : []);
    return before.getValues().filter(({ name }) => !kept.has(name)).map(({ name }) => `A variable may carry ${name} of ${before.name}, which is no word of it any more.`);
  }
  if (!isInputObjectType(before)) return [];
  const now = isInputObjectType(after) ? after.getFields() : {};
  const then = before.getFields();
  const changed = Object.values(then).flatMap(({ name, type }) => {
    const field = now[name];
    if (!field) return [`A variable may carry ${before.name}.${name}, which is not there any more.`];
    return String(field.type) === String(type) || `${String(field.type)}!` === String(type) ? [] : [`A variable may carry ${before.name}.${name} as ${String(type)}, which is ${String(field.type)} then.`];
  });
  const required = Object.values(now).filter((field) => isRequiredInputField(field) && !then[field.name]);
  return [...changed, ...required.map(({ name }) => `A variable may lack ${before.name}.${name}, which is required then.`)];
}
