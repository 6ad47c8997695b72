import type { PrincipalKind } from '../../schema';
import { type Answer, type WholeUnderTest, startWholeUnderTest } from '../kit/whole';
import { demonstrationNeed } from '../subgraphs/offers/kit/offers-query';

/* Offers side by side, through the gateway, on stored and on inline needs. */

jest.setTimeout(120_000);

/** Of the demonstration's enterprise, shared with the demonstration's bank. */
const SHARED = 'need-0002';

const COST = 'totalCost totalCostRange { min max } annualRateIrr annualRateIrrRange { min max }';
const FIGURES = `amount nominalAnnualRate cost { ${COST} } costAfterIncentives { ${COST} } product { turnaround { maximumWorkingDays } }`;
const COMPARE = `query ($ids: [ID!]!, $need: FinancingNeedInput) {
  compareOffers(decisionIds: $ids, need: $need) {
    sameInstant
    offers { decisionId asOf result reason offer { ${FIGURES} } }
    rows { path label labelEn figure better differs values { value min max label labelEn isBest } }
  }
}`;
const STORED = 'query ($id: ID!, $asOf: DateTime) { financingNeed(id: $id) { offers(first: 20, asOf: $asOf) { nodes { decisionId } } } }';
const INLINE = 'query ($need: FinancingNeedInput!) { financingOffers(need: $need, first: 20) { nodes { decisionId } } }';

interface Value {
  readonly value: string | null;
  readonly min: string | null;
  readonly max: string | null;
  readonly label: string | null;
  readonly labelEn: string | null;
  readonly isBest: boolean;
}
interface Row {
  readonly path: string;
  readonly label: string;
  readonly labelEn: string;
  readonly better: string | null;
  readonly differs: boolean;
  readonly values: readonly Value[];
}
interface Comparison {
  readonly sameInstant: boolean;
  readonly offers: readonly { readonly decisionId: string; readonly result: string; readonly reason: string | null; readonly offer: Readonly<Record<string, never>> | null }[];
  readonly rows: readonly Row[];
}
interface Compared {
  readonly data: { readonly compareOffers: Comparison | null };
  readonly errors?: Answer['errors'];
}
interface Nodes {
  readonly nodes: readonly { readonly decisionId: string }[];
}

let under: WholeUnderTest;
let stored: string[];
let inline: string[];
beforeAll(async () => {
  under = await startWholeUnderTest();
  stored = await decideStored(SHARED);
  const { data } = await under.ask<{ data: { financingOffers: Nodes } }>(INLINE, { need: demonstrationNeed });
  inline = data.financingOffers.nodes.map(({ decisionId }) => decisionId);
});
afterAll(() => under.close());

async function decideStored(id: string, asOf?: string): Promise<string[]> {
  const { data } = await under.ask<{ data: { financingNeed: { offers: Nodes } } }>(STORED, { id, asOf }, 'officer');
  return data.financingNeed.offers.nodes.map(({ decisionId }) => decisionId);
}

const compare = (ids: readonly string[], as: PrincipalKind = 'anonymous', need?: object): Promise<Compared> => under.ask<Compared>(COMPARE, { ids, need }, as);

async function comparisonOf(ids: readonly string[], as?: PrincipalKind, need?: object): Promise<Comparison> {
  const { data, errors } = await compare(ids, as, need);
  expect(errors).toBeUndefined();
  return data.compareOffers!;
}

const rowAt = ({ rows }: Comparison, path: string): Row => rows.find((row) => row.path === path)!;

it('shows offers on a stored need to whoever may see the need', async () => {
  for (const kind of ['enterprise', 'bank', 'officer', 'auditor'] as const) {
    const { offers, sameInstant } = await comparisonOf(stored.slice(0, 4), kind);
    expect(offers.map(({ decisionId, reason, result }) => [decisionId, result, reason])).toEqual(stored.slice(0, 4).map((id) => [id, 'SAME', null]));
    expect(sameInstant).toBe(true);
  }
});

it.each(['anonymous', 'portal', 'operator'] as const)('tells %s, who may not see the stored need, nothing of it', async (kind) => {
  const { offers, rows } = await comparisonOf(stored.slice(0, 2), kind);
  expect(offers.map(({ offer, result }) => [result, offer])).toEqual([['NOT_REPLAYABLE', null], ['NOT_REPLAYABLE', null]]);
  expect(offers[0]?.reason).toContain(`the need ${SHARED}, which could not be read: it is not kept, is not yours to see, or enterprise did not answer`);
  expect(rows.flatMap(({ values }) => values).filter(({ min, value }) => value !== null || min !== null)).toEqual([]);
});

it('shows offers on an inline need to anybody who gives it again', async () => {
  const { offers } = await comparisonOf(inline.slice(0, 10), 'anonymous', demonstrationNeed);
  expect(offers.map(({ decisionId, result }) => [decisionId, result])).toEqual(inline.slice(0, 10).map((id) => [id, 'SAME']));
});

it('has in each row what each offer has in that field, and the lowest cost is the best', async () => {
  const comparison = await comparisonOf(inline.slice(0, 4), 'anonymous', demonstrationNeed);
  for (const path of ['amount', 'nominalAnnualRate', 'cost.totalCost', 'cost.annualRateIrr', 'costAfterIncentives.totalCost', 'product.turnaround.maximumWorkingDays']) {
    const shown = rowAt(comparison, path).values.map(({ value }) => value);
    expect([path, shown]).toEqual([path, comparison.offers.map(({ offer }) => textAt(offer, path))]);
  }
  for (const path of ['cost.annualRateIrr', 'costAfterIncentives.annualRateIrr']) {
    const { better, values } = rowAt(comparison, path);
    expect(better).toBe('LOWER');
    const ends = values.map(({ max, min, value }) => ({ low: Number(value ?? min), high: value ?? max }));
    values.forEach(({ isBest }, index) => {
      const own = ends[index]!.high;
      expect([path, index, isBest]).toEqual([path, index, own !== null && ends.every(({ low }, other) => other === index || Number(own) <= low)]);
    });
  }
  expect(rowAt(comparison, 'cost.totalCost').differs).toBe(true);
  expect(rowAt(comparison, 'termMonths')).toMatchObject({ differs: false, better: null });
});

it('has a row for each policy that counts, each fee and each criterion, each in Chinese and in English', async () => {
  const { rows } = await comparisonOf(inline.slice(0, 4), 'anonymous', demonstrationNeed);
  const paths = rows.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  for (const start of ['incentives[', 'criteria[']) expect(paths.filter((path) => path.startsWith(start)).length).toBeGreaterThan(1);
  for (const { label, labelEn, values } of rows) {
    expect(label).toMatch(/\p{Script=Han}/u);
    expect(labelEn).toMatch(/^[^\p{Script=Han}]+$/u);
    expect(values).toHaveLength(4);
    for (const value of values) expect(value.label === null).toBe(value.labelEn === null);
  }
});

it('says where the offers are of different instants', async () => {
  const [today = ''] = stored;
  const [earlier = ''] = await decideStored(SHARED, '2026-06-01T00:00:00.000Z');
  expect(await comparisonOf([today, earlier], 'officer')).toMatchObject({ sameInstant: false, offers: [{ result: 'SAME' }, { result: 'SAME' }] });
});

describe('is refused, naming the id,', () => {
  it.each<[string, () => Promise<Compared>, string]>([
    ['where the needs are two', async () => compare([stored[0]!, (await decideStored('need-0001'))[0]!], 'officer'), 'decisionIds[1]'],
    ['where one need is stored and one inline', () => compare([stored[0]!, inline[0]!], 'officer'), 'decisionIds[1]'],
    ['where one is not on the need given', () => compare([inline[0]!, stored[0]!], 'officer', demonstrationNeed), 'decisionIds[1]'],
    ['where the first is not on the need given', () => compare([inline[0]!, inline[1]!], 'officer', { ...demonstrationNeed, amount: '1' }), 'decisionIds[0]'],
    ['where the inline need is not given', () => compare(inline.slice(0, 2), 'officer'), 'need'],
    ['where one stands twice', () => compare([inline[0]!, inline[1]!, inline[0]!], 'officer', demonstrationNeed), 'decisionIds[2]'],
    ['where one was not signed here', () => compare([inline[0]!, 'none'], 'officer', demonstrationNeed), 'decisionIds[1]'],
    ['where there is one alone', () => compare([inline[0]!], 'officer', demonstrationNeed), 'decisionIds'],
    ['where there are eleven', () => compare(Array.from({ length: 11 }, (_each, index) => String(index)), 'officer', demonstrationNeed), 'decisionIds'],
  ])('%s', async (_title, asked, field) => {
    const { data, errors } = await asked();
    expect(data.compareOffers).toBeNull();
    expect(errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', field }) })]);
  });
});

describe('the vocabulary', () => {
  const VOCABULARY = 'query ($enums: [String!]) { vocabulary(enums: $enums) { vocabulary code zh en } }';
  type Terms = Answer & { readonly data: { readonly vocabulary: readonly { readonly vocabulary: string; readonly code: string }[] | null } };

  it('gives the enums that are asked for alone', async () => {
    const { data } = await under.ask<Terms>(VOCABULARY, { enums: ['Verdict', 'BetterWhen'] });
    expect(data.vocabulary?.map(({ code, vocabulary }) => `${vocabulary}.${code}`)).toEqual([
      'BetterWhen.LOWER', 'BetterWhen.HIGHER', 'Verdict.ELIGIBLE', 'Verdict.REFER', 'Verdict.UNABLE_TO_DETERMINE', 'Verdict.INELIGIBLE',
    ]);
    expect((await under.ask<Terms>(VOCABULARY, { enums: [] })).data.vocabulary).toEqual([]);
  });

  it('is no longer than its cost is reckoned by', async () => {
    const { data } = await under.ask<Terms>(VOCABULARY);
    expect(data.vocabulary?.length).toBeGreaterThan(300);
    expect(data.vocabulary?.length).toBeLessThanOrEqual(500);
  });

  it('refuses more names than there are enums', async () => {
    const { errors } = await under.ask<Terms>(VOCABULARY, { enums: Array.from({ length: 500 }, () => 'Verdict') });
    expect(errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'enums', value: '"a list of 500"' }) })]);
  });

  it('refuses the name of no enum', async () => {
    const { errors } = await under.ask<Terms>(VOCABULARY, { enums: ['Verdict', 'verdict'] });
    expect(errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'enums[1]', value: '"verdict"' }) })]);
  });
});

function textAt(offer: unknown, path: string): string | null {
  const found = path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | null)?.[name] ?? null, offer);
  return found === null ? null : String(found);
}
