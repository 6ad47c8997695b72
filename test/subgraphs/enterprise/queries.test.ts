import { sampleSeed } from '../../../subgraphs/enterprise/data';
import { BEEF_COOPERATIVE, CHEMICALS, DAIRY, enterprises } from '../../../subgraphs/enterprise/data/enterprises';
import { type OpenSubgraph, openSubgraph } from './open-subgraph';

interface Nodes {
  readonly list: { readonly totalCount: number; readonly nodes: readonly { readonly key: string }[] } | null;
}

let subgraph: OpenSubgraph;
beforeAll(async () => {
  subgraph = await openSubgraph();
});
afterAll(() => subgraph.close());

const keysOf = ({ list }: Nodes): string[] | undefined => list?.nodes.map(({ key }) => key);

describe('one enterprise', () => {
  test('is answered with its fields, the name of its region and exact amounts', async () => {
    const { data, errors } = await subgraph.ask(`{ enterprise(uscc: "${DAIRY.uscc}") {
      uscc name region regionName industry legalForm ownership sizeClass employees registeredCapital annualRevenue
      establishedOn taxCreditGrade creditRating illustrative } }`);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      enterprise: {
        uscc: '91150926X000000199', name: '示例·晨曦乳业有限公司', region: '150926', regionName: '察哈尔右翼前旗', industry: 'C1440',
        legalForm: 'LIMITED_COMPANY', ownership: 'PRIVATE', sizeClass: 'MEDIUM', employees: 420,
        registeredCapital: '80000000.00', annualRevenue: '386000000.00', establishedOn: '2009-05-18',
        taxCreditGrade: 'A', creditRating: 'AA', illustrative: true,
      },
    });
  });

  test('is null where a correct code belongs to nobody', async () => {
    const { data, errors } = await subgraph.ask('{ enterprise(uscc: "91100000100003962T") { name } }');
    expect({ data, errors }).toEqual({ data: { enterprise: null }, errors: [] });
  });

  test('is refused with BAD_USER_INPUT for a code with a wrong check character, which is named', async () => {
    const { data, errors } = await subgraph.ask('{ enterprise(uscc: "91150926X000000198") { name } }');
    expect(data).toEqual({ enterprise: null });
    expect(errors[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT', field: 'uscc', value: '"91150926X000000198"', allowed: expect.stringContaining('"9"') as string,
    });
  });
});

describe('a list refuses what cannot be meant', () => {
  test.each([
    ['enterprises(filter: { region: "159999" })', 'filter.region', 'GB/T 2260'],
    ['enterprises(filter: { region: "" })', 'filter.region', 'GB/T 2260'],
    ['enterprises(filter: { industry: "C01" })', 'filter.industry', 'C has divisions 13 to 43'],
    [`enterprises(filter: { search: "${'长'.repeat(65)}" })`, 'filter.search', 'at most 64 characters'],
    ['enterprises(first: 101)', 'first', '1 to 100'],
    ['enterprises(after: "x")', 'after', 'a cursor'],
    ['projects(filter: { enterprise: "1" })', 'filter.enterprise', 'GB 32100-2015'],
    [`projects(filter: { search: "${'长'.repeat(65)}" })`, 'filter.search', 'at most 64 characters'],
    ['financingNeeds(filter: { enterprise: "1" })', 'filter.enterprise', 'GB 32100-2015'],
    ['financingNeeds(filter: { currency: "RMB" })', 'filter.currency', 'ISO 4217'],
    ['financingNeeds(filter: { minimumAmount: "1e6" })', 'Decimal', 'no exponent'],
  ])('%s', async (field, name, allowed) => {
    const { errors } = await subgraph.ask(`{ ${field} { totalCount } }`);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: name, allowed: expect.stringContaining(allowed) as string });
  });
});

describe('enterprises', () => {
  const names = new Map(enterprises.map(({ uscc, name }) => [uscc, name.slice(3, 5)]));
  test.each([
    ['', '云岭 晨曦 塞垦 恒源 磐石 启碳 通衢 牧歌 绿畦'],
    ['filter: { region: "150926" }', '晨曦 塞垦 恒源 磐石 牧歌 绿畦'],
    ['filter: { region: "150900" }', '云岭 晨曦 塞垦 恒源 磐石 启碳 通衢 牧歌 绿畦'],
    ['filter: { region: "110000" }', ''],
    ['filter: { industry: "A" }', '牧歌 绿畦'],
    ['filter: { industry: "C26" }', '恒源'],
    ['filter: { industry: "C14" }', '晨曦'],
    ['filter: { sizeClass: MICRO }', '磐石'],
    ['filter: { search: "合作社" }', '牧歌 绿畦'],
    ['filter: { search: " QITAN " }', '启碳'],
    ['filter: { search: "锂电" }', '启碳'],
    ['filter: { search: "%" }', ''],
    ['filter: { region: "150926", sizeClass: SMALL, search: "牛" }', '牧歌'],
    ['orderBy: ANNUAL_REVENUE', '恒源 启碳 晨曦 塞垦 通衢 云岭 牧歌 绿畦 磐石'],
    ['orderBy: EMPLOYEES, first: 2', '恒源 晨曦'],
    ['orderBy: ESTABLISHED_ON, first: 3', '晨曦 恒源 塞垦'],
    ['orderBy: NAME, first: 2', '云岭 启碳'],
  ])('with %p are %s', async (args, expected) => {
    const { data, errors } = await subgraph.ask<Nodes>(`{ list: enterprises${args && `(${args})`} { totalCount nodes { key: uscc } } }`);
    expect(errors).toEqual([]);
    expect(keysOf(data)?.map((uscc) => names.get(uscc)).join(' ')).toBe(expected);
  });
});

describe('projects', () => {
  test.each([
    ['filter: { stage: COMPLETED }', '0006 0010 0019 0028 0042', 5],
    [`filter: { enterprise: "${BEEF_COOPERATIVE.uscc}" }`, '0021', 1],
    [`filter: { enterprise: "${CHEMICALS.uscc}", stage: PLANNED }`, '0002 0003', 2],
    ['filter: { search: "实训基地" }', '0037', 1],
    ['filter: { search: "PROJECT-0007" }', '0007', 1],
    ['orderBy: TOTAL_INVESTMENT, first: 3', '0031 0001 0007', 42],
    ['orderBy: FINANCING_GAP, first: 2', '0031 0001', 42],
    ['orderBy: COMPLETES_ON, first: 2', '0019 0006', 42],
  ])('with %p are %s', async (args, expected, totalCount) => {
    const { data, errors } = await subgraph.ask<Nodes>(`{ list: projects(${args}) { totalCount nodes { key: id } } }`);
    expect(errors).toEqual([]);
    expect(keysOf(data)?.map((id) => id.slice(-4)).join(' ')).toBe(expected);
    expect(data.list?.totalCount).toBe(totalCount);
  });

  test('are all reached by following the cursors, none twice', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data }: { data: { projects: { edges: { cursor: string; node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } } =
        await subgraph.ask('query ($after: String) { projects(first: 10, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }', { after });
      seen.push(...data.projects.edges.map(({ node }) => node.id));
      after = data.projects.pageInfo.hasNextPage ? data.projects.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(sampleSeed.projects.map(({ id }) => id));
  });

  test('one project names who builds it, the government\'s own nobody', async () => {
    const { data } = await subgraph.ask('{ a: project(id: "project-0007") { name stage enterprise { name } } b: project(id: "project-0037") { stage enterprise { name } } c: project(id: "none") { id } }');
    expect(data).toEqual({
      a: { name: '示例·锂电负极材料二期项目', stage: 'UNDER_CONSTRUCTION', enterprise: { name: '示例·启碳新材料股份有限公司' } },
      b: { stage: 'UNDER_CONSTRUCTION', enterprise: null },
      c: null,
    });
  });
});

describe('financing needs', () => {
  test.each([
    [`filter: { enterprise: "${DAIRY.uscc}" }`, '0001 0002 0003 0004'],
    ['filter: { purpose: RENEWAL }', '0004 0030'],
    ['filter: { currency: "USD" }', '0015'],
    ['filter: { minimumAmount: "48000000" }', '0002 0009 0013'],
    ['filter: { maximumAmount: "300000.00" }', '0019 0021 0023'],
    ['filter: { minimumAmount: "1000000", maximumAmount: "2000000", currency: "USD" }', '0015'],
    ['filter: { purpose: TRADE, maximumAmount: "2000000" }', '0019'],
    ['filter: { minimumAmount: "2", maximumAmount: "1" }', ''],
    ['orderBy: AMOUNT, first: 4', '0009 0002 0013 0010'],
    ['filter: { purpose: TRADE }, orderBy: AMOUNT', '0019 0015'],
    ['orderBy: RECORDED_AT, first: 2', '0033 0017'],
    ['orderBy: DRAWDOWN_ON, first: 2', '0021 0024'],
    ['filter: { purpose: AGRICULTURE }, asOf: "2026-02-01T00:00:00+08:00"', '0006 0020'],
    ['asOf: "2026-01-08T08:59:59+08:00"', ''],
    ['asOf: "2026-01-08T09:00:00+08:00"', '0009'],
  ])('with %p are %s', async (args, expected) => {
    const { data, errors } = await subgraph.ask<Nodes>(`{ list: financingNeeds(${args}) { totalCount nodes { key: id } } }`);
    expect(errors).toEqual([]);
    expect(keysOf(data)?.map((id) => id.slice(-4)).join(' ')).toBe(expected);
  });

  test('are filtered by the version that was current then, not by one before or after it', async () => {
    const { data } = await subgraph.ask(`{
      then: financingNeeds(filter: { minimumAmount: "110000000" }, asOf: "2026-02-01T00:00:00Z") { nodes { id version amount } }
      now: financingNeeds(filter: { minimumAmount: "110000000" }) { nodes { id } }
    }`);
    expect(data).toEqual({ then: { nodes: [{ id: 'need-0009', version: '1', amount: '120000000.00' }] }, now: { nodes: [] } });
  });

  test('are listed under their enterprise as they were at an instant', async () => {
    const { data } = await subgraph.ask(`{ enterprise(uscc: "${DAIRY.uscc}") {
      now: needs(first: 2) { totalCount nodes { id version } }
      then: needs(asOf: "2026-02-01T00:00:00Z") { totalCount nodes { id version } }
    } }`);
    expect(data).toEqual({
      enterprise: {
        now: { totalCount: 4, nodes: [{ id: 'need-0001', version: '3' }, { id: 'need-0002', version: '3' }] },
        then: { totalCount: 2, nodes: [{ id: 'need-0001', version: '1' }, { id: 'need-0002', version: '1' }] },
      },
    });
  });
});

describe('one financing need', () => {
  const fields = 'version recordedAt amount termMonths repaymentMethods applicantFacts { livestock { head } collaterals { kind insured } }';
  const collateral = (insured: boolean): object => ({ kind: 'LIVESTOCK', insured });
  const versions = [
    { version: '1', recordedAt: '2026-01-28T01:00:00.000Z', amount: '1200000.00', termMonths: 12, repaymentMethods: ['BULLET', 'SEASONAL'],
      applicantFacts: { livestock: [{ head: 320 }], collaterals: [collateral(false)] } },
    { version: '2', recordedAt: '2026-02-25T01:00:00.000Z', amount: '1500000.00', termMonths: 12, repaymentMethods: ['BULLET', 'SEASONAL'],
      applicantFacts: { livestock: [{ head: 368 }], collaterals: [collateral(true)] } },
    { version: '3', recordedAt: '2026-04-07T01:00:00.000Z', amount: '1800000.00', termMonths: 12, repaymentMethods: ['BULLET'],
      applicantFacts: { livestock: [{ head: 402 }], collaterals: [collateral(true), { kind: 'COOPERATIVE_GUARANTEE', insured: null }] } },
  ];
  test.each([
    ['now, in its latest version', '', versions[2]],
    ['in the version named', ', version: "1"', versions[0]],
    ['in the version named, whatever the instant', ', version: "1", asOf: "2026-06-01T00:00:00Z"', versions[0]],
    ['in the version recorded at that very instant', ', asOf: "2026-02-25T09:00:00+08:00"', versions[1]],
    ['in the version before, a millisecond earlier', ', asOf: "2026-02-25T08:59:59.999+08:00"', versions[0]],
    ['not at all before it was recorded', ', asOf: "2026-01-01T00:00:00Z"', null],
    ['not in a version that does not exist', ', version: "4"', null],
    ['not in a version written otherwise', ', version: "01"', null],
    ['not in an empty version', ', version: ""', null],
  ])('is answered %s', async (_title, args, expected) => {
    const { data, errors } = await subgraph.ask(`{ financingNeed(id: "need-0020"${args}) { ${fields} } }`);
    expect(errors).toEqual([]);
    expect(data).toEqual({ financingNeed: expected });
  });

  test('names its applicant and its project', async () => {
    const { data } = await subgraph.ask('{ a: financingNeed(id: "need-0022") { enterprise { name } project { id } } b: financingNeed(id: "need-0020") { project { id } } }');
    expect(data).toEqual({ a: { enterprise: { name: '示例·牧歌肉牛养殖专业合作社' }, project: { id: 'project-0021' } }, b: { project: null } });
  });
});
