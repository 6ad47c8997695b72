import { composeServices } from '@apollo/composition';
import { parse, print, visit } from 'graphql';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEnterprise } from '../../../subgraphs/enterprise';
import { ask } from '../../kit/ask';
import { TEST_CALLS } from '../../kit/calls';
import { OFFICER } from '../../kit/callers';

/** `Type` and `Type.field` → the directives that stand there, as in the SDL. */
function directivesOf(sdl: string): Map<string, string[]> {
  const directives = new Map<string, string[]>();
  visit(parse(sdl), {
    ObjectTypeDefinition(type) {
      const printed = (nodes: typeof type.directives): string[] =>
        (nodes ?? []).map(({ name, arguments: args = [] }) => [name.value, ...args.map(({ value }) => ('value' in value ? String(value.value) : print(value)))].join(' '));
      directives.set(type.name.value, printed(type.directives));
      for (const field of type.fields ?? []) directives.set(`${type.name.value}.${field.name.value}`, printed(field.directives));
    },
  });
  return directives;
}

describe('the published SDL', () => {
  const sdl = createEnterprise().sdl();
  const directives = directivesOf(sdl);

  test('needs no database and is the same every time', () => {
    expect(createEnterprise().sdl()).toBe(sdl);
  });

  test.each([
    ['Enterprise', ['key uscc']],
    ['Project', ['key id']],
    ['FinancingNeed', ['key id version']],
    ['FinancingNeed.applicantFacts', ['inaccessible', 'requiresScopes [["need:read"]]']],
    ['FinancingNeed.amount', ['requiresScopes [["need:read"]]']],
    ['PageInfo', ['shareable']],
    ['ApplicantFacts', expect.arrayContaining(['shareable', 'inaccessible'])],
  ])('has on %s the directives %j', (place, expected) => {
    expect(directives.get(place)).toEqual(expected);
  });

  test('leaves the offers of a need to the subgraph that owns them', () => {
    expect(directives.has('FinancingNeed.offers')).toBe(false);
  });

  /** What it gives with a subgraph that reads the inaccessible facts to answer a field of its own. */
  function composedWith(access: string) {
    const offers = parse(`
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@requiresScopes"])
      type Query { unused: String }
      scalar Decimal
      type FinancingNeed @key(fields: "id version") {
        id: ID!
        version: String!
        amount: Decimal! @external
        applicantFacts: ApplicantFacts @external
        offerCount: Int @requires(fields: "amount applicantFacts { region livestock { head } }") ${access}
      }
      type ApplicantFacts { region: String @external livestock: [LivestockFact!] @external }
      type LivestockFact { head: Int! @external }
    `);
    return composeServices([
      { name: 'enterprise', typeDefs: parse(sdl), url: 'http://enterprise.test' },
      { name: 'offers', typeDefs: offers, url: 'http://offers.test' },
    ]);
  }

  test('composes with a subgraph that answers a field of its own from the inaccessible facts, for the same audience', () => {
    const { errors = [], schema } = composedWith('@requiresScopes(scopes: [["need:read"]])');
    expect(errors.map(({ message }) => message)).toEqual([]);
    const published = schema?.toAPISchema();
    expect(published?.type('ApplicantFacts')).toBeUndefined();
    expect(published?.type('FinancingNeed')).toBeDefined();
  });

  test('composes with none that would answer from them to everybody', () => {
    const { errors = [] } = composedWith('');
    expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining('"FinancingNeed.offerCount" does not specify necessary')]);
  });

  test('has only nullable root fields', () => {
    const root = /type Query \{([\s\S]*?)\n\}/.exec(sdl)?.[1] ?? '';
    const types = [...root.matchAll(/^ {2}\w+(?:\([\s\S]*?\))?: (\S+)/gm)].map(([, type]) => type);
    expect(types.filter((type) => !type?.startsWith('_'))).toEqual([
      'Enterprise', 'EnterpriseConnection', 'Project', 'ProjectConnection', 'FinancingNeed', 'FinancingNeedConnection',
    ]);
  });
});

describe('a started enterprise subgraph', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jinqiao-enterprise-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(['a first', 'a second'])('answers over HTTP after %s start with the same data, as its clock has it', async () => {
    const clock = (): string => '2026-03-10T00:00:00.000Z';
    const part = await createEnterprise().start({ storage: { kind: 'sqlite', folder }, host: '127.0.0.1', port: 0, clock, calls: TEST_CALLS });
    try {
      expect(part).toMatchObject({ name: 'enterprise', sdl: createEnterprise().sdl() });
      const query = '{ enterprises { totalCount } projects { totalCount } financingNeed(id: "need-0001") { version amount } }';
      const data = await ask(part.url, query, {}, { to: 'enterprise', principal: OFFICER.principal });
      expect(data).toEqual({
        enterprises: { totalCount: 9 },
        projects: { totalCount: 42 },
        financingNeed: { version: '2', amount: '18000000.00' },
      });
    } finally {
      await part.close();
    }
  });
});
