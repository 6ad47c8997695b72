import { buildSubgraphSchema } from '@apollo/subgraph';
import fc from 'fast-check';
import { type GraphQLOutputType, type GraphQLSchema, getNullableType, isCompositeType, isEnumType, isListType, isNonNullType, isObjectType, parse } from 'graphql';
import type { GraphPart } from './guarded-graph';

/* A small graph whose every value says where it comes from, and arbitrary rules and operations over it. */

const A: GraphPart = {
  name: 'a',
  typeDefs: `
    type Query { me: User must: User! node: Node nodes: [Node!] things: [[Thing]] pairs: [[User!]!]! leaf: Leaf rank: Rank }
    type Mutation { act: User undo: Leaf }
    interface Node { id: ID! name: String note: String! friend: User }
    type User implements Node @key(fields: "id") { id: ID! name: String note: String! friend: User rank: Rank stamp: Stamp salary: String }
    type Firm implements Node @key(fields: "id") { id: ID! name: String note: String! friend: User owner: User! staff: [[User!]!] }
    type Leaf { text: String hard: Stamp! deep: Leaf ranks: [Rank!] }
    union Thing = User | Firm | Leaf
    enum Rank { LOW HIGH }
    scalar Stamp
  `,
};

const B: GraphPart = {
  name: 'b',
  typeDefs: `
    type User @key(fields: "id") { id: ID! salary: String @external score: String! tax: String @requires(fields: "salary") boss: User firm: Firm! }
    type Firm @key(fields: "id") { id: ID! rating: String! partners: [Firm!] }
  `,
};

export const PARTS: readonly GraphPart[] = [A, B];

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])\n';

/** The parts' schemas. A value is a function of its field and of the object's id, so every schema gives the same. */
export function valueSchemas(): Record<string, GraphQLSchema> {
  return Object.fromEntries(PARTS.map(({ name, typeDefs }) => [name, withValues(buildSubgraphSchema([{ typeDefs: parse(LINK + typeDefs) }]))]));
}

export function withValues(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields())) {
      // Federation's own: entities by their representations.
      if (field.name.startsWith('_')) continue;
      field.resolve = (source) => valueOf(field.type, `${type.name}.${field.name}`, String(Object(source).id ?? '1'));
    }
  }
  return schema;
}

/** Also a scalar's value begins with its coordinate: `User.name#12`. */
function valueOf(type: GraphQLOutputType, coordinate: string, id: string): unknown {
  if (coordinate.endsWith('.id')) return id;
  const next = `${id}${coordinate.length % 7}`.slice(-6);
  // Some of what may be null is.
  if (!isNonNullType(type) && (coordinate.length + Number(id)) % 11 === 0) return null;
  const bare = getNullableType(type);
  if (isListType(bare)) return [0, 1].map((index) => valueOf(bare.ofType, coordinate, `${next}${index}`));
  if (isEnumType(bare)) return Number(id) % 2 === 0 ? 'HIGH' : 'LOW';
  if (!isCompositeType(bare)) return `${coordinate}#${id}`;
  const names = bare.name === 'Node' ? ['User', 'Firm'] : bare.name === 'Thing' ? ['User', 'Firm', 'Leaf'] : [bare.name];
  return { __typename: names[Number(id) % names.length], id: next };
}

/** Where an access directive may stand. */
const PLACES = [
  ...['Query.me', 'Query.must', 'Query.node', 'Query.nodes', 'Query.things', 'Query.pairs', 'Query.leaf', 'Query.rank', 'Mutation.act', 'Mutation.undo'],
  ...['Node.name', 'Node.note', 'User', 'User.id', 'User.name', 'User.note', 'User.friend', 'User.rank', 'User.salary', 'User.score', 'User.tax', 'User.boss', 'User.firm'],
  ...['Firm', 'Firm.name', 'Firm.owner', 'Firm.staff', 'Firm.rating', 'Firm.partners', 'Leaf', 'Leaf.text', 'Leaf.hard', 'Leaf.deep', 'Leaf.ranks', 'Rank', 'Stamp'],
];

const DIRECTIVES = ['@authenticated', '@requiresScopes(scopes: [["need:read"], ["plan:read", "directory:read"]])', '@policy(policies: [["bank:abc"]])'];

/** Directives by the type or field that they stand on, few at a time so that something is left to see. */
export const arbitraryRules: fc.Arbitrary<ReadonlyMap<string, string>> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...PLACES), fc.constantFrom(...DIRECTIVES)), { selector: ([place]) => place, maxLength: 7 })
  .map((entries) => new Map(entries));

interface Fields {
  readonly leaves: readonly string[];
  /** Of each composite field its type. */
  readonly branches: Readonly<Record<string, string>>;
  readonly conditions: readonly string[];
}

const FIELDS: Readonly<Record<string, Fields>> = {
  Query: { leaves: ['rank'], branches: { me: 'User', must: 'User', node: 'Node', nodes: 'Node', things: 'Thing', pairs: 'User', leaf: 'Leaf' }, conditions: ['Query'] },
  Mutation: { leaves: ['__typename'], branches: { act: 'User', undo: 'Leaf' }, conditions: ['Mutation'] },
  Node: { leaves: ['id', 'name', 'note', '__typename'], branches: { friend: 'User' }, conditions: ['Node', 'User', 'Firm', 'Thing'] },
  User: { leaves: ['id', 'name', 'note', 'rank', 'stamp', 'salary', 'score', 'tax', '__typename'], branches: { friend: 'User', boss: 'User', firm: 'Firm' }, conditions: ['User', 'Node', 'Thing'] },
  Firm: { leaves: ['id', 'name', 'note', 'rating', '__typename'], branches: { friend: 'User', owner: 'User', staff: 'User', partners: 'Firm' }, conditions: ['Firm', 'Node'] },
  Leaf: { leaves: ['text', 'hard', 'ranks', '__typename'], branches: { deep: 'Leaf' }, conditions: ['Leaf', 'Thing'] },
  Thing: { leaves: ['__typename'], branches: {}, conditions: ['User', 'Firm', 'Leaf', 'Node', 'Thing'] },
};

const FRAGMENT_TYPES = ['User', 'Node', 'Firm', 'Leaf', 'Thing'];
/** Before a field's own name, so that two fields seldom share an alias; two of them are like the gateway's. */
const aliasPrefix = fc.constantFrom('', '', '', 'x_', '__denied_', '__denied__0');
const condition = fc.constantFrom('', '', '', '', ' @skip(if: $no)', ' @include(if: $yes)', ' @skip(if: $yes)', ' @include(if: false)');

function aliased(prefix: string, name: string): string {
  return prefix === '' ? name : `${prefix}${name}: ${name}`;
}

function arbitrarySet(type: string, depth: number, spreads: boolean): fc.Arbitrary<string> {
  const { branches, conditions, leaves } = FIELDS[type] ?? { leaves: [], branches: {}, conditions: [] };
  const leaf = fc.tuple(aliasPrefix, fc.constantFrom(...leaves), condition).map(([prefix, name, on]) => aliased(prefix, name) + on);
  const inner: fc.Arbitrary<string>[] = [leaf];
  if (depth > 0) {
    for (const [field, target] of Object.entries(branches)) {
      inner.push(fc.tuple(aliasPrefix, condition, arbitrarySet(target, depth - 1, spreads)).map(([prefix, on, set]) => `${aliased(prefix, field)}${on} ${set}`));
    }
    for (const target of conditions) {
      inner.push(fc.tuple(condition, arbitrarySet(target, depth - 1, spreads)).map(([on, set]) => `... on ${target}${on} ${set}`));
    }
    const spreadable = FRAGMENT_TYPES.filter((name) => spreads && conditions.includes(name));
    if (spreadable.length > 0) inner.push(fc.constantFrom(...spreadable).map((name) => `...F${name}`));
  }
  return fc.array(fc.oneof(...inner), { minLength: 1, maxLength: 4 }).map((selections) => `{ ${selections.join(' ')} }`);
}

/** Mostly valid operations; a test leaves out those that are not. */
export const arbitraryOperation: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof({ weight: 5, arbitrary: fc.constant('Query') }, { weight: 1, arbitrary: fc.constant('Mutation') }).chain((root) => arbitrarySet(root, 3, true).map((set) => ({ root, set }))),
    fc.tuple(...FRAGMENT_TYPES.map((type) => arbitrarySet(type, 2, false).map((set) => ({ type, set })))),
  )
  .map(([{ root, set }, fragments]) => {
    const spread = fragments.filter(({ type }) => set.includes(`...F${type}`)).map(({ set: each, type }) => `fragment F${type} on ${type} ${each}`);
    const body = [set, ...spread].join(' ');
    const variables = ['yes', 'no'].filter((name) => body.includes(`$${name}`)).map((name) => `$${name}: Boolean!`);
    return `${root.toLowerCase()}${variables.length > 0 ? `(${variables.join(', ')})` : ''} ${body}`;
  });
