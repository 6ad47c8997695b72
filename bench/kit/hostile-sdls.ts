/** An SDL that no well-meaning bank publishes, as the bank abc sends it, and what the registry says is allowed instead. */
export interface HostileSdl {
  readonly name: string;
  readonly sdl: () => string;
  /** A part of the refusal's "allowed". */
  readonly allowed: string;
}

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@tag"])\n';
const QUERY = 'type Query { abcProducts: Int }\n';
const PRODUCT = 'type AbcProduct @key(fields: "id version") { id: ID! version: String! }\n';
const BANK = `${LINK}${QUERY}${PRODUCT}`;

function times(count: number, of: (index: number) => string, between = ' '): string {
  return Array.from({ length: count }, (_, index) => of(index)).join(between);
}

const described = (description: string): string => `${LINK}${PRODUCT}type Query { "${description}" abcProducts: Int }`;

const LARGE: readonly HostileSdl[] = [
  { name: '100,000 types', sdl: () => BANK + times(100_000, (index) => `type A${index} { a: Int }`), allowed: 'at most 262144 bytes' },
  { name: '10 types in 100,000 lines', sdl: () => BANK + times(10, (index) => `type A${index} { a: Int }`) + '\n'.repeat(300_000), allowed: 'at most 262144 bytes' },
  { name: '1 MB of comments', sdl: () => BANK + '#'.repeat(1_000_000), allowed: 'at most 262144 bytes' },
  { name: '6,000 scalars of one name', sdl: () => BANK + times(6_000, () => 'scalar A'), allowed: 'at most 500' },
  { name: '25,000 tokens in one type', sdl: () => `${BANK}type Q { ${times(9_000, (index) => `a${index}:B`)} }`, allowed: 'at most 20000 tokens' },
  { name: '80,000 signs', sdl: () => BANK + '!'.repeat(80_000), allowed: 'at most 20000 tokens' },
  { name: '600 definitions', sdl: () => BANK + times(600, (index) => `scalar A${index}`), allowed: 'at most 500' },
  { name: '1,500 extensions by nothing', sdl: () => BANK + times(1_500, () => 'extend type AbcProduct @tag(name: "a")'), allowed: 'at most 500' },
  { name: '5,000 fields', sdl: () => `${BANK}extend type AbcProduct { ${times(5_000, (index) => `f${index}: Int`)} }`, allowed: 'at most 300' },
  { name: '400 fields over 40 extensions', sdl: () => BANK + times(40, (extension) => `extend type AbcProduct { ${times(10, (index) => `f${extension}_${index}: Int`)} }`), allowed: 'at most 300' },
  { name: '1,000 values of an enum', sdl: () => `${BANK}enum E { ${times(1_000, (index) => `V${index}`)} }`, allowed: 'at most 300' },
  { name: '1,000 types in a union', sdl: () => `${BANK}union U = ${times(1_000, (index) => `A${index}`, '|')}`, allowed: 'at most 300' },
  { name: '1,000 interfaces of one type', sdl: () => `${BANK}type T implements ${times(1_000, (index) => `I${index}`, '&')} { a: Int }`, allowed: 'at most 300' },
  { name: '1,000 arguments of a field', sdl: () => `${BANK}extend type AbcProduct { f(${times(1_000, (index) => `a${index}: Int`)}): Int }`, allowed: 'at most 300' },
  { name: 'a description of 200,000', sdl: () => described('x'.repeat(200_000)), allowed: 'at most 10000 characters' },
  { name: 'a name of 200,000', sdl: () => `${BANK}scalar ${'x'.repeat(200_000)}`, allowed: 'a name of at most 100 characters' },
];

const DEEP: readonly HostileSdl[] = [
  { name: 'a type 100,000 lists deep', sdl: () => `${BANK}extend type AbcProduct { a: ${'['.repeat(100_000)}`, allowed: 'at most 12' },
  { name: 'a type 20 lists deep', sdl: () => `${BANK}extend type AbcProduct { a: ${'['.repeat(20)}Int${']'.repeat(20)} }`, allowed: 'at most 12' },
  { name: 'a value 5,000 lists deep', sdl: () => `${BANK}input I { a: Int = ${'['.repeat(5_000)}1${']'.repeat(5_000)} }`, allowed: 'at most 12' },
  { name: 'a value 5,000 objects deep', sdl: () => `${BANK}input I { a: Int = ${'{a:'.repeat(5_000)}1${'}'.repeat(5_000)} }`, allowed: 'at most 12' },
  { name: 'a key 1,000 selections deep', sdl: () => `${LINK}${QUERY}type AbcProduct @key(fields: "${'a{'.repeat(1_000)}id${'}'.repeat(1_000)}") { id: ID! a: AbcProduct }`, allowed: 'at most 12' },
];

const DIRECTIVES: readonly HostileSdl[] = [
  { name: '5,000 directives on one field', sdl: () => `${LINK}${PRODUCT}type Query { abcProducts: Int ${times(5_000, () => '@shareable')} }`, allowed: 'at most 16' },
  { name: '100 keys of one type', sdl: () => `${LINK}${QUERY}type AbcProduct ${times(100, (index) => `@key(fields: "id${index}")`)} { id: ID! }`, allowed: 'at most 16' },
  { name: '4,000 directives over 300 fields', sdl: () => `${BANK}extend type AbcProduct { ${times(290, (index) => `f${index}: Int ${times(14, () => '@tag')}`)} }`, allowed: 'at most 2000' },
  { name: 'a directive on its own argument', sdl: () => `${BANK}directive @bomb(a: Int @bomb) on ARGUMENT_DEFINITION`, allowed: 'Write: ' },
];

const OTHERS: readonly HostileSdl[] = [
  { name: "another bank's type", sdl: () => `${BANK}type IcbcProduct @key(fields: "id version") { id: ID! version: String! }`, allowed: "the bank's own types" },
  { name: "another bank's type, in capitals", sdl: () => `${BANK}type ABCProduct { id: ID! }`, allowed: "the bank's own types" },
  { name: "another bank's field", sdl: () => `${LINK}${PRODUCT}type Query { icbcProducts: Int }`, allowed: 'abcProducts' },
  { name: "the house's type", sdl: () => `${BANK}type Enterprise @key(fields: "uscc") { uscc: ID! }`, allowed: "the bank's own types" },
  { name: "a key on the contract's type", sdl: () => `${BANK}type PageInfo @key(fields: "endCursor") { endCursor: String @shareable }`, allowed: 'Remove the @key' },
  { name: 'a circle of inputs that nobody can fill', sdl: () => `${BANK}${times(100, (index) => `input I${index} { next: I${(index + 1) % 100}! }`)}`, allowed: "the bank's own types" },
];

const UNSEEN_ALLOWED = 'text without invisible and control characters';
const UNICODE: readonly HostileSdl[] = [
  { name: 'a description that runs backwards', sdl: () => described('年利率 \u202e%5.8 低至'), allowed: UNSEEN_ALLOWED },
  { name: 'a description that runs backwards, in an escape', sdl: () => described('年利率 \\u202e%5.8 低至'), allowed: UNSEEN_ALLOWED },
  { name: 'a description that runs backwards, in a long escape', sdl: () => described('年利率 \\u{202E}%5.8 低至'), allowed: UNSEEN_ALLOWED },
  { name: 'marks without width', sdl: () => described('贷\u200b款'), allowed: UNSEEN_ALLOWED },
  { name: 'tags', sdl: () => described('贷款\u{e0041}'), allowed: UNSEEN_ALLOWED },
  { name: 'half a surrogate pair', sdl: () => described('贷款\ud800'), allowed: UNSEEN_ALLOWED },
  { name: 'a terminal\'s escape', sdl: () => described('贷款\u001b[2J'), allowed: UNSEEN_ALLOWED },
  { name: 'a comment that runs backwards', sdl: () => `${BANK}# \u2067 }`, allowed: UNSEEN_ALLOWED },
  { name: 'a name in Cyrillic', sdl: () => `${BANK}type АbcProduct { id: ID! }`, allowed: 'SDL that parses as GraphQL' },
  { name: 'a name in full width', sdl: () => `${BANK}type Ａbc { id: ID! }`, allowed: 'SDL that parses as GraphQL' },
];

export const HOSTILE_SDLS: readonly HostileSdl[] = Object.freeze([...LARGE, ...DEEP, ...DIRECTIVES, ...OTHERS, ...UNICODE]);

/** The most that a bank is let say: composing it must not take for ever either. */
export const LARGEST_SDLS: readonly Pick<HostileSdl, 'name' | 'sdl'>[] = Object.freeze([
  { name: '290 fields of a product', sdl: () => `${BANK}extend type AbcProduct { ${times(290, (index) => `f${index}: Int @shareable`)} }` },
  { name: '1,900 tags', sdl: () => `${BANK}extend type AbcProduct { ${times(271, (index) => `f${index}: Int ${times(7, (tag) => `@tag(name: "t${tag}")`)}`)} }` },
  { name: '290 fields of 9 arguments', sdl: () => `${BANK}extend type AbcProduct { ${times(290, (index) => `f${index}(${times(9, (argument) => `a${argument}: Int`)}): Int`)} }` },
  { name: '16 keys', sdl: () => `${LINK}${QUERY}type AbcProduct ${times(16, (index) => `@key(fields: "k${index}")`)} { ${times(16, (index) => `k${index}: ID!`)} }` },
  { name: '250 KB of descriptions', sdl: () => `${BANK}extend type AbcProduct { ${times(25, (index) => `"${'x'.repeat(9_900)}" f${index}: Int`)} }` },
]);
