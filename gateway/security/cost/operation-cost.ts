import { type DocumentNode, type GraphQLSchema, getOperationAST } from 'graphql';
import { codedError } from '../../../schema';
import { prepareCost } from './prepare-cost';
import type { Costs } from './read-costs';
import { SchemaCosts } from './schema-costs';

/** Items of a list whose size nobody states. */
export const DEFAULT_LIST_SIZE = 10;

/**
 * What an operation may cost at most, before it runs, from 0 to COST_CAP: IBM's cost specification
 * as federation has it. Every item of a list counts, a composite 1 and a leaf 0 unless @cost says
 * otherwise; of several types that may answer, the dearest. What is selected twice counts twice.
 * The document is taken to be valid for the schema.
 */
export function operationCost(
  costs: Costs,
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Readonly<Record<string, unknown>>,
  defaultListSize = DEFAULT_LIST_SIZE,
): number {
  const operation = getOperationAST(document, operationName);
  if (!operation) {
    throw codedError('OPERATION_RESOLUTION_FAILURE', 'The document has no such operation, or several and no name says which.');
  }
  return prepareCost(new SchemaCosts(costs, schema, defaultListSize), document, operation)(variables);
}
