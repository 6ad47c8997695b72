import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  getNamedType,
  getOperationAST,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { type AccessRequirement, type Principal, codedError, meets, quoteValue } from '../../../schema';
import type { AccessRules } from './access-rules';

/** A field of an operation that its principal may not see. */
export interface DeniedField {
  readonly coordinate: string;
  /** The name under which the client expects it. */
  readonly responseKey: string;
  readonly type: GraphQLOutputType;
}

/** Where an operation meets guarded fields. Its nodes are those of the document that was inspected. */
export interface Inspection {
  readonly operation: OperationDefinitionNode;
  /** Those that are spread outside denied fields, by name. */
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly denied: ReadonlyMap<FieldNode, DeniedField>;
  /** Fields beneath which one is denied, with their types. */
  readonly leading: ReadonlyMap<FieldNode, GraphQLOutputType>;
  /** Coordinates of guarded fields that the operation selects, seen or denied; none from beneath a denied one. */
  readonly touched: ReadonlySet<string>;
  /** Response keys outside denied fields. */
  readonly responseKeys: ReadonlySet<string>;
}

export interface InspectedRequest {
  readonly schema: GraphQLSchema;
  /** Valid against the schema. */
  readonly document: DocumentNode;
  /** May be absent where the document has one operation. */
  readonly operationName?: string | null;
  readonly rules: AccessRules;
  readonly principal: Principal;
}

/**
 * Looks at each selection of the document once: what a fragment selects is on the fragment's own
 * type, wherever it is spread. Throws OPERATION_RESOLUTION_FAILURE where the document has no such operation.
 */
export function inspectOperation(request: InspectedRequest): Inspection {
  const { document, operationName, schema } = request;
  const operation = getOperationAST(document, operationName);
  if (operation) return new Inspector(request, operation).inspect(schema.getRootType(operation.operation));
  const message = operationName ? `The document has no operation ${quoteValue(operationName)}.` : 'The document has several operations; name one as operationName.';
  throw codedError('OPERATION_RESOLUTION_FAILURE', message, { http: { status: 400 } });
}

class Inspector {
  readonly #definitions: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #met = new Map<AccessRequirement, boolean>();
  /** Of each fragment inspected, whether a field is denied in it. */
  readonly #fragmentLeads = new Map<string, boolean>();
  readonly #denied = new Map<FieldNode, DeniedField>();
  readonly #leading = new Map<FieldNode, GraphQLOutputType>();
  readonly #touched = new Set<string>();
  readonly #responseKeys = new Set<string>();

  constructor(
    private readonly request: InspectedRequest,
    private readonly operation: OperationDefinitionNode,
  ) {
    const fragments = request.document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
    this.#definitions = new Map(fragments.map((each) => [each.name.value, each]));
  }

  inspect(root: GraphQLNamedType | null | undefined): Inspection {
    this.#leads(this.operation.selectionSet, root);
    const names = this.#fragmentLeads;
    return {
      operation: this.operation,
      fragments: new Map([...this.#definitions].filter(([name]) => names.has(name))),
      denied: this.#denied,
      leading: this.#leading,
      touched: this.#touched,
      responseKeys: this.#responseKeys,
    };
  }

  /** Whether a field of the set, at any depth, is denied. */
  #leads({ selections }: SelectionSetNode, parent: GraphQLNamedType | null | undefined): boolean {
    // Every selection is to be inspected, whatever the ones before it gave.
    return selections.map((each) => this.#selectionLeads(each, parent)).includes(true);
  }

  #selectionLeads(selection: SelectionNode, parent: GraphQLNamedType | null | undefined): boolean {
    switch (selection.kind) {
      case Kind.FIELD:
        return this.#fieldLeads(selection, parent);
      case Kind.INLINE_FRAGMENT: {
        const condition = selection.typeCondition?.name.value;
        return this.#leads(selection.selectionSet, condition === undefined ? parent : this.request.schema.getType(condition));
      }
      case Kind.FRAGMENT_SPREAD:
        return this.#fragmentLead(selection.name.value);
    }
  }

  #fragmentLead(name: string): boolean {
    const known = this.#fragmentLeads.get(name);
    const definition = this.#definitions.get(name);
    if (known !== undefined || !definition) return known ?? false;
    // Before its own answer is known, so that a circle of fragments, which validation refuses, ends here.
    this.#fragmentLeads.set(name, false);
    const leads = this.#leads(definition.selectionSet, this.request.schema.getType(definition.typeCondition.name.value));
    this.#fragmentLeads.set(name, leads);
    return leads;
  }

  #fieldLeads(node: FieldNode, parent: GraphQLNamedType | null | undefined): boolean {
    const name = node.name.value;
    const responseKey = node.alias?.value ?? name;
    this.#responseKeys.add(responseKey);
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    // __typename and introspection; or a field that a newer schema lacks, for the gateway to refuse.
    if (!parent || !field) return false;
    const coordinate = `${parent.name}.${name}`;
    const requirements = this.request.rules.get(coordinate);
    if (requirements) {
      this.#touched.add(coordinate);
      if (!requirements.every((each) => this.#meets(each))) {
        this.#denied.set(node, { coordinate, responseKey, type: field.type });
        return true;
      }
    }
    if (!node.selectionSet || !this.#leads(node.selectionSet, getNamedType(field.type))) return false;
    this.#leading.set(node, field.type);
    return true;
  }

  #meets(requirement: AccessRequirement): boolean {
    const known = this.#met.get(requirement);
    if (known !== undefined) return known;
    const met = meets(requirement, { principal: this.request.principal, part: 'client' });
    this.#met.set(requirement, met);
    return met;
  }
}
