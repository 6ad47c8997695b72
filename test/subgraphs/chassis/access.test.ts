import { composeServices } from '@apollo/composition';
import { type DocumentNode, graphql, parse } from 'graphql';
import { Directive, Field, ID, InterfaceType, ObjectType, Query, Resolver } from 'type-graphql';
import { type AccessRequirement, type Caller, OPEN, type Visibility } from '../../../schema';
import { type FederatedSchema, buildFederatedSchema } from '../../../subgraphs/chassis';
import { NOBODY, OFFERS_PART, callerOf } from '../../kit/callers';

@InterfaceType({ autoRegisterImplementations: false })
abstract class Party {
  @Field(() => String, { nullable: true })
  name!: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType({ implements: Party })
class Firm extends Party {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  revenue!: string | null;

  @Field(() => String)
  grade!: string;

  @Field(() => String, { nullable: true })
  ledger!: string | null;

  @Field(() => String, { nullable: true })
  snapshot!: string | null;

  @Directive('@external')
  @Field(() => String, { nullable: true })
  elsewhere!: string | null;

  @Directive('@requires(fields: "elsewhere")')
  @Field(() => String, { nullable: true })
  derived!: string | null;
}

const FIRM = { id: 'f1', name: '牧歌', revenue: '12', grade: 'A', ledger: '3', snapshot: 's', elsewhere: 'e', derived: 'd' };
let computed = 0;

@Resolver()
class FirmResolver {
  @Query(() => Party, { nullable: true })
  party(): typeof FIRM {
    return FIRM;
  }

  @Query(() => Firm, { nullable: true })
  firm(): typeof FIRM {
    computed += 1;
    return FIRM;
  }
}

const scoped = (...scopes: string[][]): AccessRequirement => ({ ...OPEN, scopes });
const ROWS: Readonly<Record<string, AccessRequirement>> = {
  'Query.party': OPEN,
  'Query.firm': { ...OPEN, authenticated: true },
  'Party.name': OPEN,
  'Firm.id': OPEN,
  'Firm.name': OPEN,
  'Firm.revenue': scoped(['enterprise:read', 'directory:read'], ['ledger:read']),
  'Firm.grade': scoped(['need:read']),
  'Firm.ledger': { ...OPEN, policies: [['bank:abc'], ['bank:icbc']] },
  'Firm.snapshot': { ...OPEN, policies: [['part:offers']] },
  'Firm.elsewhere': scoped(['need:read']),
  'Firm.derived': scoped(['need:read']),
};
const visibilityWith = (rows: Readonly<Record<string, AccessRequirement>>): Visibility => ({
  audienceOf: () => null,
  requirementOf: (type, field) => rows[`${type}.${field}`] ?? null,
});

function build(rows = ROWS, amend?: (document: DocumentNode) => DocumentNode): FederatedSchema {
  return buildFederatedSchema({
    resolvers: [FirmResolver],
    orphanedTypes: [Firm],
    instances: new Map([[FirmResolver, new FirmResolver()]]),
    references: { Firm: () => FIRM },
    extraResolvers: { Party: { __resolveType: () => 'Firm' } },
    amend,
    visibility: visibilityWith(rows),
  });
}

describe('the access that a subgraph publishes', () => {
  const { sdl } = build();

  it.each([
    'firm: Firm @authenticated',
    'revenue: String @requiresScopes(scopes: [["enterprise:read", "directory:read"], ["ledger:read"]])',
    'grade: String! @requiresScopes(scopes: [["need:read"]])',
    'ledger: String @policy(policies: [["bank:abc"], ["bank:icbc"]])',
    'snapshot: String @policy(policies: [["part:offers"]])',
    'elsewhere: String @external\n',
    'derived: String @requires(fields: "elsewhere") @requiresScopes(scopes: [["need:read"]])',
    'name: String\n',
  ])('is %j', (line) => {
    expect(sdl).toContain(`  ${line}`);
  });

  it('composes', () => {
    const owner = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"]) type Firm @key(fields: "id") { id: ID! elsewhere: String }';
    const { errors } = composeServices([
      { name: 'firms', url: 'http://firms.test', typeDefs: parse(sdl) },
      { name: 'owner', url: 'http://owner.test', typeDefs: parse(owner) },
    ]);
    expect(errors).toBeUndefined();
  });

  it.each(Object.keys(ROWS))('is not built without a row for %s', (coordinate) => {
    const { [coordinate]: _left, ...others } = ROWS;
    expect(() => build(others)).toThrow(`${coordinate} has no row in the visibility table`);
  });

  it.each([
    ['extend type Firm { added: String }', 'Firm.added'],
    ['extend interface Party { added: String }', 'Party.added'],
    ['type Added { field: String }', 'Added.field'],
  ])('is not built where %s is amended without a row', (added, coordinate) => {
    const amend = (document: DocumentNode): DocumentNode => ({ ...document, definitions: [...document.definitions, ...parse(added).definitions] });
    expect(() => build(ROWS, amend)).toThrow(`${coordinate} has no row`);
  });
});

describe('the access that a subgraph enforces', () => {
  const { schema } = build();
  const ask = async (source: string, caller: Caller) => {
    const { data, errors = [] } = await graphql({ schema, source, contextValue: { caller } });
    return {
      data: JSON.parse(JSON.stringify(data)) as unknown,
      errors: errors.map(({ extensions, path }) => `${path?.join('.')} ${String(extensions.code)}`),
    };
  };
  const seen = (field: string): string => `{ party { ... on Firm { ${field} } } }`;

  it.each<[string, string, Caller, boolean]>([
    ['a scope of two, held both', 'revenue', callerOf('bank', { bank: 'abc' }), true],
    ['the other alternative, by a token', 'revenue', { part: 'gateway', principal: { ...callerOf('portal').principal, scopes: ['ledger:read'] } }, true],
    ['one scope of two', 'revenue', callerOf('portal'), false],
    ['no principal', 'revenue', NOBODY, false],
    ['the bank that a policy names', 'ledger', callerOf('bank', { bank: 'icbc' }), true],
    ['another bank', 'ledger', callerOf('bank', { bank: 'rcb' }), false],
    ['no bank, though it reads everything', 'ledger', callerOf('auditor'), false],
    ['the part that a policy names', 'snapshot', OFFERS_PART, true],
    ['that part for a client', 'snapshot', callerOf('officer', { part: 'offers' }), false],
    ['another part', 'snapshot', NOBODY, false],
    ['an external field', 'elsewhere', callerOf('portal'), false],
  ])('with %s, of %s', async (_title, field, caller, isSeen) => {
    const { data, errors } = await ask(seen(field), caller);
    const code = caller.principal.kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    expect(data).toEqual({ party: { [field]: isSeen ? FIRM[field as keyof typeof FIRM] : null } });
    expect(errors).toEqual(isSeen ? [] : [`party.${field} ${code}`]);
  });

  it('names the field and the kind of principal, and nothing of the object', async () => {
    const { errors = [] } = await graphql({ schema, source: seen('ledger'), contextValue: { caller: callerOf('portal') } });
    expect(errors[0]?.message).toBe('Firm.ledger is not for the principal of kind portal that asks.');
  });

  it('leaves the rest of the answer whole, through aliases and fragments', async () => {
    const query = '{ party { name ...on Firm { money: revenue ...Graded } } } fragment Graded on Firm { id more: ledger }';
    expect(await ask(query, callerOf('portal'))).toEqual({
      data: { party: { name: '牧歌', money: null, id: 'f1', more: null } },
      errors: ['party.money FORBIDDEN', 'party.more FORBIDDEN'],
    });
  });

  it('holds behind a reference too, where a field that cannot be null takes its object with it', async () => {
    const query = (field: string) => `{ _entities(representations: [{ __typename: "Firm", id: "f1" }]) { ... on Firm { id ${field} } } }`;
    expect(await ask(query('revenue'), NOBODY)).toEqual({ data: { _entities: [{ id: 'f1', revenue: null }] }, errors: ['_entities.0.revenue UNAUTHENTICATED'] });
    expect(await ask(query('grade'), NOBODY)).toEqual({ data: { _entities: [null] }, errors: ['_entities.0.grade UNAUTHENTICATED'] });
  });

  it('does not compute what it refuses', async () => {
    computed = 0;
    expect(await ask('{ firm { name } }', NOBODY)).toEqual({ data: { firm: null }, errors: ['firm UNAUTHENTICATED'] });
    expect(computed).toBe(0);
    await ask('{ firm { name } }', callerOf('operator'));
    expect(computed).toBe(1);
  });

  it('gives its SDL and type names to everybody', async () => {
    const { data, errors } = await ask('{ __typename _service { sdl } party { __typename } }', NOBODY);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ __typename: 'Query', party: { __typename: 'Firm' } });
  });

  it('is closed where a context has no caller', async () => {
    const { data, errors } = await graphql({ schema, source: seen('revenue'), contextValue: {} });
    expect([JSON.parse(JSON.stringify(data)), errors?.length]).toEqual([{ party: { revenue: null } }, 1]);
  });
});
