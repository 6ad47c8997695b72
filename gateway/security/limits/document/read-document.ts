import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { HttpRefusal } from '../../../http';
import { checkAliases } from './aliases';
import { fragmentsInOrder } from './circular-fragments';
import { checkTokens } from './count-tokens';
import { checkDefinitionCounts } from './definition-counts';
import { definitionsOf } from './definitions';
import { checkDepth } from './depth';
import { checkDirectives } from './directives';
import { expand } from './expand';
import { checkIntrospectionDepth } from './introspection';
import { checkLiterals } from './literals';
import { checkRepeatedFields } from './repeated-fields';
import { checkRootFields } from './root-fields';
import { checkSelections, rootsOf } from './selections';

export interface DocumentLimits {
  readonly tokens: number;
  readonly nesting: number;
  readonly operations: number;
  readonly fragments: number;
  readonly variables: number;
  readonly selections: number;
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly repeatedFields: number;
  readonly directives: number;
  readonly directivesPerField: number;
  readonly literalDepth: number;
  readonly literalListLength: number;
  readonly introspectionDepth: number;
}

/** What a document is, whoever asks. */
export interface AdmittedDocument {
  /** Without locations, which would hold every token in memory. */
  readonly document: DocumentNode;
  /** `__schema` or `__type`, where it asks for one. */
  readonly introspects: string | null;
  readonly tokens: number;
}

const MAX_MESSAGE_LENGTH = 200;

/**
 * Parses a document and holds it to the limits, in an order in which each check may rely on the
 * ones before: tokens and brackets bound the parser, acyclic fragments and the number of selections
 * bound the expansion, and every check after works on what is expanded.
 */
export function readDocument(text: string, limits: DocumentLimits): AdmittedDocument {
  const { document, tokens } = parseBounded(text, limits);
  const definitions = definitionsOf(document);
  checkDefinitionCounts(definitions, limits);
  const ordered = fragmentsInOrder(definitions);
  const roots = rootsOf(definitions);
  checkSelections(roots, ordered, limits.selections);
  const fields = expand(roots, definitions);
  checkDepth(fields, limits.depth);
  checkRootFields(fields, limits.rootFields);
  checkAliases(fields, limits.aliases);
  checkRepeatedFields(fields, limits.repeatedFields);
  checkDirectives(document, limits);
  checkLiterals(document, limits);
  return { document, tokens, introspects: checkIntrospectionDepth(fields, limits.introspectionDepth) };
}

function parseBounded(text: string, limits: DocumentLimits): Pick<AdmittedDocument, 'document' | 'tokens'> {
  try {
    const tokens = checkTokens(text, limits);
    return { tokens, document: parse(text, { maxTokens: limits.tokens, noLocation: true }) };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const message = error.message.length > MAX_MESSAGE_LENGTH ? `${error.message.slice(0, MAX_MESSAGE_LENGTH - 1)}…` : error.message;
    throw new HttpRefusal(400, 'GRAPHQL_PARSE_FAILED', message, { locations: error.locations ?? [] });
  }
}
