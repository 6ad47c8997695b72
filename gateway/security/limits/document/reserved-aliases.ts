import { BREAK, type DocumentNode, type FieldNode, type GraphQLCompositeType, GraphQLError, type GraphQLSchema, TypeInfo, isAbstractType, isObjectType, visit, visitWithTypeInfo } from 'graphql';
import { type ErrorCode, type Principal, boundText } from '../../../../schema';
import type { Rule } from '../limit';
import { mayReadSchema } from './introspection';
import { type ReservedNames, readReservedNames } from './reserved-names';

export const RESERVED_ALIASES: Rule = Object.freeze({
  name: 'reservedAliases',
  refusal: { status: 400, code: 'GRAPHQL_VALIDATION_FAILED' } as const,
  text: {
    en: 'No alias may be the name of another field that the gateway itself fetches of the same type: of a key, of what a subgraph requires, or `__typename`.',
    zh: '别名不得与网关自行获取的同一类型其他字段同名：键字段、子图所需字段及 `__typename`。',
  },
});

const CODE: ErrorCode = 'GRAPHQL_VALIDATION_FAILED';
const TYPENAME = '__typename';
const NO_NAMES: ReadonlySet<string> = new Set();

/** A document that is valid for the schema, and who asks. */
export interface AliasedRequest {
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
  readonly principal: Principal;
}

interface TakenAlias {
  readonly node: FieldNode;
  readonly alias: string;
  readonly type: GraphQLCompositeType;
}

/**
 * A query plan fetches keys and required fields beside the client's, under their plain names: an
 * alias of such a name would hand a subgraph the value of another field.
 */
export class ReservedAliases {
  #reserved: ReservedNames = new Map();
  /** Bounded by ApolloServer's store of parsed documents. */
  #known = new WeakMap<DocumentNode, TakenAlias | null>();

  load(supergraphSdl: string): void {
    this.#reserved = readReservedNames(supergraphSdl);
    this.#known = new WeakMap();
  }

  /** GRAPHQL_VALIDATION_FAILED at the first alias that is taken; names other fields to who may read the schema alone. */
  check({ document, principal, schema }: AliasedRequest): void {
    let taken = this.#known.get(document);
    if (taken === undefined) {
      taken = takenAlias(document, schema, this.#reserved);
      this.#known.set(document, taken);
    }
    if (taken) throw refusal(taken, mayReadSchema(principal) ? accessibleNames(taken.type, schema, this.#reserved) : []);
  }
}

/** What a fragment selects is on the fragment's own type, so each is looked at once. */
function takenAlias(document: DocumentNode, schema: GraphQLSchema, reserved: ReservedNames): TakenAlias | null {
  const typeInfo = new TypeInfo(schema);
  const found: TakenAlias[] = [];
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field(node) {
        const alias = node.alias?.value;
        const type = typeInfo.getParentType();
        if (alias === undefined || alias === node.name.value || !type) return;
        if (alias !== TYPENAME && !reserved.get(type.name)?.has(alias)) return;
        found.push({ node, alias, type });
        return BREAK;
      },
    }),
  );
  return found[0] ?? null;
}

/** Those reserved names that clients may select themselves. */
function accessibleNames(type: GraphQLCompositeType, schema: GraphQLSchema, reserved: ReservedNames): string[] {
  const objects = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  const accessible = new Set(objects.filter(isObjectType).flatMap((each) => Object.keys(each.getFields())));
  return [...(reserved.get(type.name) ?? NO_NAMES)].filter((name) => accessible.has(name));
}

function refusal({ alias, node, type }: TakenAlias, names: readonly string[]): GraphQLError {
  const field = `${type.name}.${node.name.value}`;
  const allowed = `another alias than ${[...new Set([boundText(alias), ...names])].join(', ')}`;
  const message = `The alias ${boundText(alias)} cannot stand for ${field}: the gateway fetches a field of ${type.name} by that name itself. Allowed is ${allowed}.`;
  return new GraphQLError(message, { nodes: [node], extensions: { code: CODE, field, allowed, http: { status: RESERVED_ALIASES.refusal.status } } });
}
