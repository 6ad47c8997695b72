import {
  type ApplicantFacts,
  type SizeClass,
  checkUscc,
  findCurrency,
  isCalendarDate,
  isDecimal,
  isIndustryCode,
  isRegionCode,
  regionCovers,
} from '../../../../schema';
import { SAMPLE_BANKS } from '../../../../gateway/cli/sample-banks';
import { canonicalJson } from '../../../../subgraphs/chassis';
import { sampleSeed } from '../../../../subgraphs/enterprise/data';
import { compareDecimals } from '../../../../subgraphs/enterprise/listing/order';
import type { Need } from '../../../../subgraphs/enterprise/storage/need';
import { readNeed } from '../../../../subgraphs/offers/matching/read-need';

const { enterprises, projects, needs } = sampleSeed;
const CITY = '150900';

const versionsOf = new Map<string, Need[]>();
for (const need of needs) versionsOf.set(need.id, [...(versionsOf.get(need.id) ?? []), need]);
const currentNeeds = [...versionsOf.values()].flatMap((versions) => versions.slice(-1));

describe('the sample enterprises', () => {
  test('are nine, all marked and named as illustrative', () => {
    expect(enterprises).toHaveLength(9);
    for (const { name, nameEn, illustrative } of enterprises) {
      expect({ name, illustrative }).toEqual({ name: expect.stringMatching(/^示例·/) as string, illustrative: true });
      expect(nameEn).toContain('(illustrative)');
    }
  });

  test.each(enterprises.map((each) => [each.name, each] as const))('%s has codes, amounts and dates that hold', (_name, each) => {
    expect(checkUscc(each.uscc)).toEqual({ ok: true, uscc: each.uscc });
    expect(each.uscc.slice(2, 8)).toBe(each.region);
    expect(regionCovers(CITY, each.region)).toBe('covers');
    expect(isIndustryCode(each.industry ?? '')).toBe(true);
    expect(isCalendarDate(each.establishedOn)).toBe(true);
    expect([each.registeredCapital, each.annualRevenue, each.totalAssets].every(isDecimal)).toBe(true);
  });

  test('stand mostly in the county', () => {
    expect(enterprises.filter(({ region }) => region === '150926').length).toBeGreaterThan(enterprises.length / 2);
  });

  /** 工信部联企业〔2011〕300号: least employees and least revenue in 万元 of large, medium and small; null is not looked at. */
  const LINES: Readonly<Record<string, readonly (readonly [number | null, number | null])[]>> = {
    A: [[null, 20000], [null, 500], [null, 50]],
    C: [[1000, 40000], [300, 2000], [20, 300]],
    G: [[1000, 30000], [300, 3000], [20, 200]],
    N: [[300, null], [100, null], [10, null]],
  };
  test.each(enterprises.map((each) => [each.name, each] as const))('%s has the size class of its figures', (_name, each) => {
    const lines = LINES[(each.industry ?? '').charAt(0)] ?? [];
    const revenue = Number(each.annualRevenue) / 10_000;
    const reached = lines.findIndex(
      ([employees, least]) => (employees === null || (each.employees ?? 0) >= employees) && (least === null || revenue >= least),
    );
    const classes: SizeClass[] = ['LARGE', 'MEDIUM', 'SMALL', 'MICRO'];
    expect(each.sizeClass).toBe(classes.at(reached));
  });
});

describe('the sample projects', () => {
  test('are 42, all marked and named as illustrative, with ids in order', () => {
    expect(projects.map(({ id }) => id)).toEqual(Array.from({ length: 42 }, (_, index) => `project-${String(index + 1).padStart(4, '0')}`));
    expect(projects.every(({ name, illustrative }) => name.startsWith('示例·') && illustrative)).toBe(true);
    expect(new Set(projects.map(({ name }) => name)).size).toBe(42);
  });

  test('belong to one of the enterprises or to the government', () => {
    const usccs = new Set<string | null>(enterprises.map(({ uscc }) => uscc));
    expect(projects.every(({ enterpriseUscc }) => enterpriseUscc === null || usccs.has(enterpriseUscc))).toBe(true);
    expect(projects.some(({ enterpriseUscc }) => enterpriseUscc === null)).toBe(true);
    expect(new Set(projects.map(({ enterpriseUscc }) => enterpriseUscc)).size).toBe(10);
  });

  test('lack no more money than they cost, and none once they are completed', () => {
    for (const { id, stage, totalInvestment, financingGap, startedOn, completesOn, region } of projects) {
      expect({ id, within: compareDecimals(financingGap ?? '', totalInvestment ?? '') <= 0 }).toEqual({ id, within: true });
      expect({ id, noGap: financingGap === '0.00' }).toEqual({ id, noGap: stage === 'COMPLETED' });
      expect({ id, begun: startedOn !== null }).toEqual({ id, begun: stage !== 'PLANNED' });
      expect((startedOn ?? '') < (completesOn ?? '')).toBe(true);
      expect(isRegionCode(region)).toBe(true);
    }
  });
});

describe('the sample needs', () => {
  test('are at least 30 with ids in order, all marked and titled as illustrative', () => {
    const ids = [...versionsOf.keys()];
    expect(ids.length).toBeGreaterThanOrEqual(30);
    expect(ids).toEqual(ids.map((_, index) => `need-${String(index + 1).padStart(4, '0')}`));
    expect(needs.every(({ title, illustrative }) => title.endsWith('（示例）') && illustrative)).toBe(true);
  });

  test('reach the nearly 420 million yuan of the founding case', () => {
    const yuan = currentNeeds.filter(({ currency }) => currency === 'CNY').reduce((sum, { amount }) => sum + Number(amount), 0);
    expect(yuan).toBeGreaterThan(410_000_000);
    expect(yuan).toBeLessThanOrEqual(420_000_000);
  });

  test('come from all nine enterprises and for every purpose', () => {
    expect(new Set(currentNeeds.map(({ enterpriseUscc }) => enterpriseUscc)).size).toBe(9);
    expect(new Set(currentNeeds.map(({ purpose }) => purpose)).size).toBe(8);
  });

  test('are recorded in the first half of 2026, and drawn after that or with the season in spring', () => {
    for (const { id, purpose, recordedAt, drawdownOn } of needs) {
      expect({ id, recorded: recordedAt >= '2026-01-01' && recordedAt < '2026-07-01' }).toEqual({ id, recorded: true });
      if (purpose === 'AGRICULTURE') expect({ id, month: drawdownOn?.slice(5, 7) }).toEqual({ id, month: expect.stringMatching(/^0[34]$/) as string });
      if (drawdownOn) expect({ id, later: drawdownOn > recordedAt.slice(0, 10) }).toEqual({ id, later: true });
    }
  });

  test.each(needs.map((need) => [`${need.id} version ${need.version}`, need] as const))('%s asks for what can be asked', (_name, need) => {
    const bounds = need.currency === 'CNY' ? [50_000, 120_000_000] : [100_000, 15_000_000];
    expect(findCurrency(need.currency)).not.toBeNull();
    expect(Number(need.amount)).toBeGreaterThanOrEqual(bounds[0] ?? 0);
    expect(Number(need.amount)).toBeLessThanOrEqual(bounds[1] ?? 0);
    expect(need.termMonths).toBeGreaterThan(0);
    expect(need.drawdownOn === null || isCalendarDate(need.drawdownOn)).toBe(true);
    const project = projects.find(({ id }) => id === need.projectId);
    expect(project?.enterpriseUscc ?? need.enterpriseUscc).toBe(need.enterpriseUscc);
  });

  test('have their facts with those of their enterprise, frozen where they have changed since', () => {
    for (const { id, enterpriseUscc, applicantFacts } of needs) {
      const enterprise = enterprises.find(({ uscc }) => uscc === enterpriseUscc);
      expect({ id, region: applicantFacts.region, industry: applicantFacts.industry }).toEqual({
        id,
        region: enterprise?.region,
        industry: enterprise?.industry,
      });
    }
  });

  test('plan tranches of a project, principal after a harvest and a revolving line, each in the form that offers read', () => {
    const planned = needs.filter(({ cashPlan }) => cashPlan !== null);
    const parts = planned.map(({ cashPlan }) => Object.keys(cashPlan ?? {}).join());
    expect(parts).toEqual(['draws', 'principalMonths', 'settlementDay,draws,repayments']);
    expect(planned.map(({ repaymentMethods }) => repaymentMethods?.[0])).toEqual(['EQUAL_PRINCIPAL', 'SEASONAL', 'REVOLVING']);
    for (const need of planned) {
      const read = readNeed({ ...need, applicant: need.applicantFacts }, '2026-07-01');
      expect(canonicalJson(read.cashPlan)).toBe(canonicalJson(need.cashPlan));
    }
  });

  const STATED_BY_MOST: readonly (keyof ApplicantFacts)[] = [
    'legalForm', 'ownership', 'employees', 'annualRevenue', 'totalAssets', 'totalLiabilities', 'establishedOn', 'annualTax',
    'taxCreditGrade', 'creditRating', 'existingLenders', 'hasOverdue', 'onDishonestyList', 'firstTimeBorrower',
    'newHiresShare', 'subsidisedPrincipalOutstanding',
  ];
  test('state the applicant completely in most cases and leave facts out in some', () => {
    const complete = currentNeeds.filter(({ applicantFacts }) => STATED_BY_MOST.every((fact) => applicantFacts[fact] !== undefined));
    expect(complete.length).toBeGreaterThan(currentNeeds.length * 0.7);
    expect(complete.length).toBeLessThan(currentNeeds.length);
  });

  test('have at least five with several versions that differ in amount or term and in facts', () => {
    const revised = [...versionsOf.values()].filter((versions) => versions.length > 1);
    expect(revised.length).toBeGreaterThanOrEqual(5);
    expect(revised.some((versions) => versions.length > 2)).toBe(true);
    const differing = revised.filter(([first, ...later]) =>
      later.some((each) => (each.amount !== first?.amount || each.termMonths !== first.termMonths) && each.applicantFacts !== first?.applicantFacts),
    );
    expect(differing.length).toBeGreaterThanOrEqual(5);
  });
});

describe('the sample shares', () => {
  const banks = SAMPLE_BANKS.map(({ profile }) => profile.code);
  const recorded = new Map(sampleSeed.needs.filter(({ version }) => version === '1').map(({ id, recordedAt }) => [id, recordedAt]));

  test('are each of a need, after it was recorded, with a bank of the sample, once', () => {
    expect(sampleSeed.shares.filter(({ bank, needId, sharedAt }) => !banks.includes(bank) || sharedAt <= (recorded.get(needId) ?? '~'))).toEqual([]);
    expect(new Set(sampleSeed.shares.map(({ bank, needId }) => `${needId} ${bank}`)).size).toBe(sampleSeed.shares.length);
  });

  test('reach every bank, leave needs and enterprises that no bank knows of to each, and some to all', () => {
    const applicants = new Map(sampleSeed.needs.map(({ enterpriseUscc, id }) => [id, enterpriseUscc]));
    for (const code of banks) {
      const known = new Set(sampleSeed.shares.filter(({ bank }) => bank === code).map(({ needId }) => applicants.get(needId)));
      expect(known.size).toBeGreaterThan(1);
      expect(known.size).toBeLessThan(sampleSeed.enterprises.length);
    }
    const counts = [...recorded.keys()].map((id) => sampleSeed.shares.filter(({ needId }) => needId === id).length);
    expect(new Set(counts)).toEqual(new Set([0, 1, 2, 3, 4]));
  });
});
