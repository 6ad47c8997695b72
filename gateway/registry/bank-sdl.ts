import { type ConstDirectiveNode, type DefinitionNode, Kind, parse, visit } from 'graphql';
import { CONTRACT_TYPE_NAMES, graphqlPrefix, productTypeName } from '../../schema';
import { refusedValue } from '../http';

/** What a bank may say of its elements. Nothing that reaches into another's: no @requires, @external, @provides, @override, @interfaceObject. */
const DIRECTIVES: ReadonlySet<string> = new Set([
  'authenticated', 'cost', 'deprecated', 'inaccessible', 'key', 'link', 'listSize', 'policy', 'requiresScopes', 'shareable', 'specifiedBy', 'tag',
]);
const FEDERATION = /^https:\/\/specs\.apollo\.dev\/federation\/v2\.\d+$/;
/** May be imported by whoever publishes a list of everything, and used by no bank. */
const IMPORTED_UNUSED: ReadonlySet<string> = new Set(['external', 'requires', 'provides', 'FieldSet']);

/**
 * Holds what a bank publishes by its own key to what is the bank's: its own names, the contract's,
 * and no directive that would ask the gateway for another's fields or answer in another's place.
 * The gateway hands a subgraph whatever the graph says that it needs, so this is a door like the
 * others. Throws an HttpRefusal that names the element.
 */
export function requireOwnSdl(bankCode: string, sdl: string): void {
  const own = ownNames(bankCode);
  const refuse = (element: string, allowed: string): never => {
    throw refusedValue('sdl', element, allowed);
  };
  const { definitions } = parse(sdl, { noLocation: true });
  for (const definition of definitions) checkDefinition(definition, own, refuse);
  visit(
    { kind: Kind.DOCUMENT, definitions },
    {
      Directive(directive) {
        if (!DIRECTIVES.has(directive.name.value)) refuse(`@${directive.name.value}`, `what a bank may use: ${[...DIRECTIVES].map((name) => `@${name}`).join(' ')}`);
        if (directive.name.value === 'link') checkLink(directive as ConstDirectiveNode, refuse);
      },
    },
  );
}

interface OwnNames {
  readonly productType: string;
  readonly types: ReadonlySet<string>;
  readonly roots: Readonly<Record<string, ReadonlySet<string>>>;
}

type Refuse = (element: string, allowed: string) => never;

function ownNames(bankCode: string): OwnNames {
  const prefix = graphqlPrefix(bankCode);
  const productType = productTypeName(prefix);
  const typePrefix = productType.replace(/Product$/, '');
  return {
    productType,
    types: new Set(['Product', 'ProductConnection', 'ProductEdge', 'ProductInput', 'CatalogSnapshot', 'SaveProductPayload', 'WithdrawProductPayload'].map((name) => typePrefix + name)),
    roots: {
      Query: new Set(['Products', 'Product', 'CatalogSnapshot'].map((name) => prefix + name)),
      Mutation: new Set(['SaveProduct', 'WithdrawProduct'].map((name) => prefix + name)),
    },
  };
}

function checkDefinition(definition: DefinitionNode, { productType, roots, types }: OwnNames, refuse: Refuse): void {
  switch (definition.kind) {
    case Kind.SCHEMA_EXTENSION:
      if (definition.operationTypes?.length) refuse('schema', 'the root types Query and Mutation, by these names');
      return;
    case Kind.SCHEMA_DEFINITION:
      return void refuse('schema', 'the root types Query and Mutation, by these names');
    case Kind.DIRECTIVE_DEFINITION:
      // Definitions of the federation's own directives come with some tools; another one is met where it is used.
      return;
    case Kind.OPERATION_DEFINITION:
    case Kind.FRAGMENT_DEFINITION:
      return void refuse(definition.kind, 'definitions of types');
    default: {
      const name = definition.name.value;
      const rootFields = Object.hasOwn(roots, name) ? roots[name] : undefined;
      if (rootFields) {
        const fields = 'fields' in definition ? (definition.fields ?? []) : [];
        const foreign = fields.find((field) => !rootFields.has(field.name.value));
        if (foreign) refuse(`${name}.${foreign.name.value}`, [...rootFields].join(', '));
      } else if (!types.has(name) && !CONTRACT_TYPE_NAMES.has(name)) {
        refuse(name, `the bank's own types (${[...types].join(', ')}) and the contract's`);
      }
      if (name !== productType && definition.directives?.some((directive) => directive.name.value === 'key')) refuse(`${name} @key`, `a key of ${productType} alone`);
    }
  }
}

/** By another name, or under an alias, a directive would pass for one that is allowed. */
function checkLink({ arguments: given = [] }: ConstDirectiveNode, refuse: Refuse): void {
  for (const { name, value } of given) {
    if (name.value === 'url' && value.kind === Kind.STRING && FEDERATION.test(value.value)) continue;
    if (name.value === 'import' && value.kind === Kind.LIST && value.values.every((each) => each.kind === Kind.STRING && isImportable(each.value))) continue;
    refuse(`@link(${name.value}:)`, 'the federation specification alone, and its directives by their own names');
  }
}

function isImportable(text: string): boolean {
  const name = text.replace(/^@/, '');
  return DIRECTIVES.has(name) || IMPORTED_UNUSED.has(name);
}
