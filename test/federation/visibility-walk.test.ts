import { type GraphQLField, type GraphQLObjectType, buildClientSchema, getIntrospectionQuery, getNamedType, isCompositeType, isInterfaceType, isObjectType } from 'graphql';
import { SAMPLE_BANKS } from '../../gateway/cli/sample-banks';
import { PRINCIPAL_KINDS, type PrincipalKind, productTypeName, sightOf, visibilityOf } from '../../schema';
import { type Answer, type WholeUnderTest, startWholeUnderTest } from '../kit/whole';

/*
 * Walks every field of what clients can query, as every kind of principal, and compares what is
 * refused with the visibility table. The objects on the way are such that the demonstration's
 * enterprise and bank may see them.
 */

jest.setTimeout(120_000);

const NEED = '{ amount: "2000000.00", termMonths: 36, purpose: WORKING_CAPITAL, applicant: { region: "150926", industry: "C1351", collaterals: [{ kind: COMMERCIAL_PROPERTY, value: "9000000" }] } }';

const TRIED_OFFER =
  '{ bank: "abc", instrument: FIXED_ASSET_LOAN, amount: "2000000.00", termMonths: 36, drawdownOn: "2026-08-20", repaymentMethod: INTEREST_ONLY, nominalAnnualRate: "0.04" }';

/** Versions of what the sample has changed, to be named in arguments. */
interface KeptVersions {
  readonly catalogChanges: { readonly nodes: readonly { productId: string; before: { version: string } | null; after: { version: string } }[] };
  readonly incentivePolicy: { readonly id: string; readonly version: string };
}

/** Arguments that a field cannot do without, or that bring objects with more in them. */
const ARGUMENTS: Record<string, string> = {
  'Query.enterprise': '(uscc: "91150926X000000199")',
  'Query.enterprises': '(first: 1)',
  'Query.project': '(id: "project-0001")',
  'Query.projects': '(first: 1)',
  'Query.financingNeed': '(id: "need-0002")',
  'Query.financingNeeds': '(first: 1)',
  'Query.financingOffers': `(first: 20, need: ${NEED})`,
  'Query.financingProducts': '(first: 1)',
  'Query.financingProduct': '(id: "abc:huoti-diya-dai")',
  'Query.productVersions': '(id: "abc:huoti-diya-dai", first: 3)',
  'Query.bank': '(code: "abc")',
  'Query.incentivePolicy': '(id: "CN-CJ-2026-4")',
  'Query.incentivePolicies': '(first: 30)',
  'Query.regionIndicators': '(region: "150926")',
  'FinancingNeed.offers': '(first: 3)',
  ...Object.fromEntries(SAMPLE_BANKS.map(({ profile: { prefix } }) => [`Query.${prefix}Products`, '(first: 30)'])),
};

const visibility = visibilityOf({
  banks: SAMPLE_BANKS.map(({ profile }) => profile),
  products: SAMPLE_BANKS.map(({ profile: { prefix } }) => ({ typeName: productTypeName(prefix), ownFields: [] })),
});

const PRODUCT_TYPES = new Set(SAMPLE_BANKS.map(({ profile: { prefix } }) => productTypeName(prefix)));

/** A bank's own fields are public by one rule and have no rows. */
function mayPrincipalSee(type: string, field: string, kind: PrincipalKind): boolean {
  const audience = visibility.audienceOf(type, field) ?? (PRODUCT_TYPES.has(type) ? 'public' : null);
  if (audience === null) throw new Error(`${type}.${field} has no row`);
  // The demonstration's bank is abc: another bank's own field is nobody's here.
  if (audience === 'ownBank') return kind === 'bank' && /abc/i.test(`${type}.${field}`);
  return sightOf(audience, kind) !== 'no';
}

/** Where the objects on the way have nothing; every one of these is public, so that nothing of them could be refused. */
const WITHOUT_OBJECT = [
  'BankRewardComponent', 'BankRewardRule', 'DayCountTerm', 'PolicyViolation', 'RepaymentTerm',
  'RewardSegmentWeight', 'RewardTier', 'BorrowerBears', 'IncentiveComputationLine', 'IncentiveTier', 'SubsidyPaymentLine', 'Turnaround',
];

/** How an object of a type is reached from the root: fields, outermost first. */
interface Step {
  readonly type: string;
  readonly field: string;
  /** Of what the field returns, where that is abstract. */
  readonly condition: string | null;
}

interface Walk {
  readonly type: GraphQLObjectType;
  readonly path: readonly Step[];
}

describe('every field of the graph, as every principal', () => {
  let under: WholeUnderTest;
  let walks: Walk[];

  beforeAll(async () => {
    under = await startWholeUnderTest();
    for (const { prefix } of SAMPLE_BANKS.map(({ profile }) => profile)) {
      const { data } = await under.ask<{ data: Record<string, { nodes: { id: string }[] }> }>(`{ ${prefix}Products(first: 1) { nodes { id } } }`);
      ARGUMENTS[`Query.${prefix}Product`] = `(id: "${data[`${prefix}Products`]?.nodes[0]?.id}")`;
    }
    const { data: { financingOffers: { nodes } } } = await under.ask<{ data: { financingOffers: { nodes: { decisionId: string }[] } } }>(`{ financingOffers(first: 2, need: ${NEED}) { nodes { decisionId } } }`);
    const decisionIds = nodes.map(({ decisionId }) => `"${decisionId}"`);
    ARGUMENTS['Query.replayDecision'] = `(decisionId: ${decisionIds[0]}, need: ${NEED})`;
    ARGUMENTS['Query.compareOffers'] = `(decisionIds: [${decisionIds.join()}], need: ${NEED})`;
    const { data: { catalogChanges, incentivePolicy } } = await under.ask<{ data: KeptVersions }>(
      `{ catalogChanges(first: 100) { nodes { productId before { version } after { version } } } incentivePolicy${ARGUMENTS['Query.incentivePolicy']} { id version } }`,
    );
    const changed = catalogChanges.nodes.find(({ before }) => before !== null);
    ARGUMENTS['Query.productDiff'] = `(id: "${changed?.productId}", from: "${changed?.before?.version}", to: "${changed?.after.version}")`;
    ARGUMENTS['Query.tryPolicy'] = `(policy: { id: "${incentivePolicy.id}", version: "${incentivePolicy.version}" }, need: ${NEED}, offer: ${TRIED_OFFER})`;
    const { data } = await under.ask<{ data: never }>(getIntrospectionQuery(), {}, 'officer');
    walks = walksOf(buildClientSchema(data).getQueryType() as GraphQLObjectType, buildClientSchema(data));
  });
  afterAll(() => under.close());

  it('is reached', () => {
    expect(walks.length).toBeGreaterThan(60);
    expect(walks.map(({ type }) => type.name)).toEqual(expect.arrayContaining(['FinancingNeed', 'Enterprise', 'Project', 'FinancingOffer', 'AbcProduct', 'RcbProduct', 'IncentivePolicy', 'CatalogSource']));
  });

  it('has an object of every type on the way, but of what the sample has none', async () => {
    const unreached: string[] = [];
    for (const { path, type } of walks) {
      const answer = await under.ask(queryOf(type, [], path), {}, 'auditor');
      if (!hasObject(answer, path)) unreached.push(type.name);
    }
    expect(unreached.sort()).toEqual([...WITHOUT_OBJECT].sort());
  });

  it.each(PRINCIPAL_KINDS)('%s sees what the table says, and is refused everything else', async (kind) => {
    const differing: string[] = [];
    for (const { path, type } of walks) {
      const wayIn = path.find((step) => !mayPrincipalSee(step.type, step.field, kind));
      const answers = await Promise.all(inGroups(Object.values(type.getFields())).map((fields) => under.ask(queryOf(type, fields, path), {}, kind)));
      expect(answers.filter(({ data }) => data === undefined)).toEqual([]);
      const refused = [...new Set(answers.flatMap(refusedFields))];
      const expected = wayIn ? [wayIn.field] : Object.keys(type.getFields()).filter((field) => !mayPrincipalSee(type.name, field, kind));
      if (JSON.stringify([...refused].sort()) !== JSON.stringify([...expected].sort()) && answers.some((answer) => hasObject(answer, path))) {
        differing.push(`${type.name}: refused are [${refused.join()}], the table says [${expected.join()}]`);
      }
      // Where the way in is refused, that refusal must be there.
      if (wayIn && !refused.includes(wayIn.field)) differing.push(`${type.name}: ${wayIn.type}.${wayIn.field} was not refused`);
    }
    expect(differing).toEqual([]);
  });
});

const REFUSALS: readonly unknown[] = ['UNAUTHENTICATED', 'FORBIDDEN'];

function refusedFields({ errors = [] }: Answer): string[] {
  const fields = errors.filter(({ extensions }) => REFUSALS.includes(extensions.code)).map(({ path = [] }) => String(path.at(-1)));
  return [...new Set(fields)];
}

/** Whether the answer holds at least one object at the path: without one no field of it could be refused. */
function hasObject({ data }: Answer, path: readonly Step[]): boolean {
  let level: unknown[] = [data];
  for (const { field } of path) {
    level = level.flatMap((each) => (each as Record<string, unknown> | null)?.[field] ?? []).filter((each) => each !== null && Object.keys(each).length > 0);
  }
  return level.length > 0;
}

/** A query has a limit on its root fields, and one on what it costs. */
const FIELDS_AT_ONCE = 10;

function inGroups<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / FIELDS_AT_ONCE) }, (_each, index) => items.slice(index * FIELDS_AT_ONCE, (index + 1) * FIELDS_AT_ONCE));
}

function queryOf(type: GraphQLObjectType, selected: readonly GraphQLField<unknown, unknown>[], path: readonly Step[]): string {
  const fields = selected.map((field) => selectionOf(type.name, field));
  const inner = path.reduceRight((body, { condition, field, type: parent }) => {
    const fitting = condition === null ? body : `... on ${condition} { ${body} }`;
    return `${field}${ARGUMENTS[`${parent}.${field}`] ?? ''} { __typename ${fitting} }`;
  }, `__typename ${fields.join(' ')}`);
  return `{ ${inner} }`;
}

function selectionOf(type: string, field: GraphQLField<unknown, unknown>): string {
  const composite = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  return `${field.name}${ARGUMENTS[`${type}.${field.name}`] ?? ''}${composite}`;
}

/** The shortest way from the root to each object type, breadth first. */
function walksOf(root: GraphQLObjectType, schema: ReturnType<typeof buildClientSchema>): Walk[] {
  const found = new Map<string, Walk>([[root.name, { type: root, path: [] }]]);
  const queue: Walk[] = [...found.values()];
  for (let walk = queue.shift(); walk; walk = queue.shift()) {
    const { path, type } = walk;
    for (const field of Object.values(type.getFields())) {
      const named = getNamedType(field.type);
      const targets = isInterfaceType(named) ? schema.getPossibleTypes(named).map((each) => ({ target: each, condition: each.name })) : isObjectType(named) ? [{ target: named, condition: null }] : [];
      for (const { condition, target } of targets) {
        if (found.has(target.name)) continue;
        const next = { type: target, path: [...path, { type: type.name, field: field.name, condition }] };
        found.set(target.name, next);
        queue.push(next);
      }
    }
  }
  return [...found.values()];
}
