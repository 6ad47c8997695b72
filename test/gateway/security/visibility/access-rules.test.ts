import { ApolloGateway } from '@apollo/gateway';
import { type AccessRules, readAccessRules, stripAccessRules } from '../../../../gateway/security';
import { type GraphPart, compose } from './guarded-graph';

const HOUSE: GraphPart = {
  name: 'house',
  typeDefs: `
    type Query { room: Room any: Named hall: Hall @requiresScopes(scopes: [["a", "b"], ["c"]]) @policy(policies: [["p"]]) size: Size lock: Lock plain: Int }
    interface Named { name: String door: Door }
    type Room implements Named { name: String @authenticated door: Door note: Int }
    type Hall implements Named { name: String door: Door }
    type Door @policy(policies: [["bank:abc"]]) { key: Int @authenticated }
    enum Size @requiresScopes(scopes: [["s"]]) { BIG }
    scalar Lock @authenticated
  `,
};

const BANK: GraphPart = {
  name: 'bank',
  typeDefs: 'type Query { owner: Owner } type Owner @key(fields: "id") { id: ID! purse: Purse card: Int @authenticated } type Purse { coins: Int @policy(policies: [["p"]]) colour: String }',
};
const TAX: GraphPart = {
  name: 'tax',
  typeDefs: `type Owner @key(fields: "id") {
    id: ID!
    card: Int @external
    purse: Purse @external
    due: Int @requires(fields: "purse { coins colour }") @policy(policies: [["p"]])
    name: Int @requires(fields: "card") @authenticated
  } type Purse { coins: Int @external colour: String @external }`,
};

/** `Type.field` to what it asks for, in few words. */
function inWords(rules: AccessRules): Record<string, string[]> {
  const words = [...rules].map(([coordinate, requirements]) => [
    coordinate,
    requirements
      .flatMap(({ authenticated, policies, scopes }) => [
        ...(authenticated ? ['known'] : []),
        ...scopes.map((all) => `scope ${all.join('+')}`),
        ...policies.map((all) => `policy ${all.join('+')}`),
      ])
      .sort(),
  ]);
  return Object.fromEntries(words) as Record<string, string[]>;
}

describe('the access rules of a supergraph', () => {
  it('are those of the field, its type, what it returns, and every implementation', () => {
    expect(inWords(readAccessRules(compose([HOUSE])))).toEqual({
      'Query.hall': ['policy p', 'scope a+b', 'scope c'],
      'Query.size': ['scope s'],
      'Query.lock': ['known'],
      'Named.name': ['known'],
      'Named.door': ['policy bank:abc'],
      'Room.name': ['known'],
      'Room.door': ['policy bank:abc'],
      'Hall.door': ['policy bank:abc'],
      'Door.key': ['known', 'policy bank:abc'],
    });
  });

  it('are those of every implementation also where the interface does not repeat them', () => {
    const composed = compose([HOUSE]);
    const silent = composed.replace(/interface Named[^}]*/, (text) => text.replace(/@(authenticated|policy\(.*?\)\s)/g, ''));
    expect(silent).not.toBe(composed);
    expect(inWords(readAccessRules(silent))).toEqual(inWords(readAccessRules(composed)));
  });

  it('are those of every field that is required in any subgraph', () => {
    const composed = compose([BANK, TAX]);
    // Composition sees to it that a field says what those that it requires ask for; a supergraph from elsewhere need not.
    const loose = composed.replace(/(due: .*\)) @policy.*/, '$1').replace(/(name: .*\)) @authenticated.*/, '$1');
    expect(loose).not.toBe(composed);
    for (const each of [composed, loose]) {
      expect(inWords(readAccessRules(each))).toEqual({ 'Owner.card': ['known'], 'Owner.name': ['known'], 'Owner.due': ['policy p'], 'Purse.coins': ['policy p'] });
    }
  });

  it('follow what is required through fields that require more, and end in a circle', () => {
    const chained = compose([BANK, TAX])
      .replace(/(due: .*)requires: "[^"]*"\) @policy.*/, '$1requires: "name ... on Owner { name }")')
      .replace(/(name: .*)requires: "card"\) @authenticated/, '$1requires: "{ card due }")');
    expect(inWords(readAccessRules(chained))).toMatchObject({ 'Owner.due': ['known'], 'Owner.name': ['known'] });
  });

  it('are none where no access specification is linked, whatever its directives are called', () => {
    const open = compose([{ name: 'open', typeDefs: 'type Query { a: Int }' }]);
    expect(readAccessRules(open)).toEqual(new Map());
    expect(readAccessRules(`${open} directive @authenticated on FIELD_DEFINITION extend type Query { b: Int @authenticated }`)).toEqual(new Map());
    expect(stripAccessRules(open)).toBe(open);
  });

  const AUTH = 'https://specs.apollo.dev/authenticated/v0.1';
  const SCOPES = 'https://specs.apollo.dev/requiresScopes/v0.1';
  const POLICY = 'https://specs.apollo.dev/policy/v0.1';
  const NAMES = ['auth', 'sec__scopes', 'rights'];
  it.each([
    {
      how: 'imported under other names',
      link: 'link',
      links: [
        `(url: "${AUTH}", import: [{ name: "@authenticated", as: "@auth" }], for: SECURITY)`,
        `(url: "${SCOPES}", import: [{ name: "@requiresScopes", as: "@sec__scopes" }, { name: "Scope", as: "Right" }], for: SECURITY)`,
        `(url: "${POLICY}", import: [{ name: "@policy", as: "@rights" }], for: SECURITY)`,
      ],
      scalars: ['Right', 'policy__Policy'],
    },
    {
      how: 'linked under other names, and not for security',
      link: 'link',
      links: [`(url: "${AUTH}", as: "auth")`, `(url: "${SCOPES}", as: "sec", import: [{ name: "@requiresScopes", as: "@sec__scopes" }])`, `(url: "${POLICY}#@policy", as: "rights")`],
      scalars: ['sec__Scope', 'rights__Policy'],
    },
    {
      how: 'linked by a link of another name',
      link: 'tie',
      links: [`(url: "${AUTH}", as: "auth")`, `(url: "${SCOPES}", as: "sec", import: [{ name: "@requiresScopes", as: "@sec__scopes" }])`, `(url: "${POLICY}", as: "rights")`],
      scalars: ['sec__Scope', 'rights__Policy'],
    },
  ])('are found when they are $how, and stripped with their scalars and links', async ({ link, links, scalars }) => {
    const [auth, scopes, rights] = NAMES;
    const supergraphSdl = compose([{ name: 'open', typeDefs: 'type Query { a: Int b: Int c: Int }' }])
      .replace('"https://specs.apollo.dev/link/v1.0"', `"https://specs.apollo.dev/link/v1.0", as: "${link}"`)
      .replace(/@link\(/g, `@${link}(`)
      .replace(/link__/g, `${link}__`)
      .replace('schema\n', `schema ${links.map((each) => `@${link}${each}`).join(' ')}\n`)
      .replace('a: Int', `a: Int @${auth}`)
      .replace('b: Int', `b: Int @${scopes}(scopes: [["x"]])`)
      .replace('c: Int', `c: Int @${rights}(policies: "y")`)
      .concat(`directive @${auth} on FIELD_DEFINITION directive @${scopes}(scopes: [[${scalars[0]}!]!]!) on FIELD_DEFINITION directive @${rights}(policies: [[${scalars[1]}!]!]!) on FIELD_DEFINITION `)
      .concat(scalars.map((each) => `scalar ${each} `).join(''));
    expect(inWords(readAccessRules(supergraphSdl))).toEqual({ 'Query.a': ['known'], 'Query.b': ['scope x'], 'Query.c': ['policy y'] });
    const stripped = stripAccessRules(supergraphSdl);
    for (const name of [...NAMES, ...scalars, 'authenticated', 'requiresScopes', 'policy']) expect(stripped).not.toContain(name);
    await expect(load(stripped)).resolves.toBeUndefined();
  });

  it.each([
    { what: 'a version that is not known', from: 'authenticated/v0.1', to: 'authenticated/v0.2', message: 'links https://specs.apollo.dev/authenticated/v0.2, of which only v0.1' },
    { what: 'scopes that are no strings', from: '["a", "b"]', to: '[1]', message: '@requiresScopes(scopes:) is no list of lists of strings' },
    { what: 'a required field that is not there', from: 'plain: Int', to: 'plain: Int @join__field(graph: HOUSE, requires: "gone")', message: 'no field Query.gone' },
  ])('are refused with $what', ({ from, message, to }) => {
    const supergraphSdl = compose([HOUSE]);
    expect(supergraphSdl).toContain(from);
    expect(() => readAccessRules(supergraphSdl.replace(from, to))).toThrow(message);
  });

  it('read an empty list as federation does: somebody known, any', () => {
    const rules = readAccessRules(compose([{ name: 'a', typeDefs: 'type Query { a: Int @requiresScopes(scopes: []) }' }]));
    expect(rules.get('Query.a')).toEqual([{ authenticated: false, scopes: [[]], policies: [] }]);
  });
});

describe('a supergraph without its access rules', () => {
  it('is loaded by a stock gateway, which refuses it with them', async () => {
    const supergraphSdl = compose([HOUSE]);
    await expect(load(supergraphSdl)).rejects.toThrow('for: SECURITY but is unsupported');
    await expect(load(stripAccessRules(supergraphSdl))).resolves.toBeUndefined();
  });

  it('keeps what else it says', () => {
    const described = compose([{ name: 'house', typeDefs: '"""A "text" of\ntwo lines.""" type Query { a(of: Int = 3): Int @authenticated @deprecated(reason: "old") b: Int }' }]);
    const open = compose([{ name: 'house', typeDefs: '"""A "text" of\ntwo lines.""" type Query { a(of: Int = 3): Int @deprecated(reason: "old") b: Int }' }]);
    expect(tokens(stripAccessRules(described))).toBe(tokens(open));
  });

  it('is refused still for another specification of security', async () => {
    const supergraphSdl = compose([HOUSE]).replace('schema\n', 'schema @link(url: "https://example.org/seal/v0.1", for: SECURITY)\n');
    await expect(load(stripAccessRules(supergraphSdl))).rejects.toThrow('https://example.org/seal/v0.1 is for: SECURITY but is unsupported');
  });
});

async function load(supergraphSdl: string): Promise<void> {
  const logger = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
  const gateway = new ApolloGateway({ supergraphSdl, debug: false, logger });
  await gateway.load();
  await gateway.stop();
}

function tokens(sdl: string): string {
  return sdl.replace(/\s+/g, ' ').replace(/ ?([{}()]) ?/g, '$1');
}
