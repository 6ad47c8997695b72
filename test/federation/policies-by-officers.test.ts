import { readFileSync } from 'node:fs';
import type { RunningOffers } from '../../subgraphs/offers';
import { demonstrationNeed } from '../subgraphs/offers/kit/offers-query';
import { inputOf, sampleEntry } from '../subgraphs/policy/policy-input';
import { OFFERS, type Offered, type Outcome, loanOf } from '../kit/offered-loan';
import { type Answer, TEST_NOW, type WholeUnderTest, startWholeUnderTest } from '../kit/whole';

/*
 * Officers make policies through the gateway, and the unified offers follow. What an officer tries on
 * an offer as the portal shows it comes out as the offer says it.
 */

const START_TIMEOUT_MS = 60_000;
const WALK_TIMEOUT_MS = 120_000;

const OUTCOME = 'violations { field value allowed } inForce outcome { status reason amount payments { paidOn amount } computation { from to principal counted } excludedBy { id } }';
const TRIAL = `query Trial($draft: IncentivePolicyInput, $policy: PolicyVersionInput, $need: FinancingNeedInput!, $offer: TrialOfferInput!, $asOf: DateTime) {
  tryPolicy(draft: $draft, policy: $policy, need: $need, offer: $offer, asOf: $asOf) { ${OUTCOME} }
}`;
const SAVE = 'mutation Save($input: IncentivePolicyInput!) { savePolicy(input: $input) { changed previousVersion policy { id version withdrawn effectiveFrom recordedAt } } }';
const WITHDRAW = 'mutation Withdraw($id: ID!) { withdrawPolicy(id: $id, reason: "测试废止") { changed policy { version withdrawn } } }';


let system: WholeUnderTest;
beforeAll(async () => {
  system = await startWholeUnderTest();
}, START_TIMEOUT_MS);
afterAll(() => system?.close());

interface Page {
  readonly data: { readonly financingOffers: { readonly nodes: Offered[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string } } };
  readonly errors?: readonly object[];
}

async function offersOf(need: object): Promise<readonly Offered[]> {
  const found: Offered[] = [];
  let after: string | null = null;
  for (;;) {
    const page: Page = await system.ask<Page>(OFFERS, { need, asOf: TEST_NOW, after }, 'officer');
    expect(page.errors).toBeUndefined();
    const { nodes, pageInfo } = page.data.financingOffers;
    found.push(...nodes);
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}


const LONG = { ...demonstrationNeed, termMonths: 36, amount: '1500000.00', purpose: 'FIXED_ASSET' };
const DRAWN_TWICE = { ...demonstrationNeed, termMonths: 24, cashPlan: { draws: [{ on: '2026-09-01', amount: '1200000' }, { on: '2026-11-10', amount: '800000' }] }, amount: '2000000' };
const NEEDS: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['the demonstration need', demonstrationNeed],
  ['a need of three years', LONG],
  ['a need that is drawn twice', DRAWN_TWICE],
];

describe('what an officer tries', () => {
  it.each(NEEDS)('on every offer of %s, policy by policy, is what the offer says', async (_title, need) => {
    const compared = { APPLIED: 0, POSSIBLE: 0, NOT_APPLIED: 0 } as Record<string, number>;
    for (const offer of await offersOf(need)) {
      const loan = loanOf(offer);
      const incentives = offer.incentives.filter(({ amountRange }) => amountRange === null);
      if (!loan || incentives.length === 0) continue;
      const variables = Object.fromEntries(incentives.map(({ policy }, index) => [`p${index}`, policy]));
      const query = `query Trials($need: FinancingNeedInput!, $offer: TrialOfferInput!, $asOf: DateTime, ${Object.keys(variables).map((name) => `$${name}: PolicyVersionInput`).join(', ')}) {
        ${Object.keys(variables).map((name) => `${name}: tryPolicy(policy: $${name}, need: $need, offer: $offer, asOf: $asOf) { ${OUTCOME} }`).join('\n')}
      }`;
      const { data, errors } = await system.ask<Answer>(query, { ...variables, need, offer: loan, asOf: TEST_NOW }, 'officer');
      expect(errors).toBeUndefined();
      const tried = incentives.map((incentive, index) => ({ policy: incentive.policy, ...(data?.[`p${index}`] as { inForce: boolean; outcome: Outcome } | undefined) }));
      const said = incentives.map(({ amount, computation, excludedBy, payments, policy, reason, status }) => ({
        policy, violations: [], inForce: true, outcome: { status, reason, amount, payments, computation, excludedBy },
      }));
      expect({ offer: offer.product.id, tried }).toEqual({ offer: offer.product.id, tried: said });
      for (const { status } of incentives) compared[status] = (compared[status] ?? 0) + 1;
    }
    expect(compared.APPLIED).toBeGreaterThan(10);
    expect(compared.NOT_APPLIED).toBeGreaterThan(50);
  }, WALK_TIMEOUT_MS);

  const offer = { bank: 'rcb', instrument: 'WORKING_CAPITAL_LOAN', amount: '1000000', termMonths: 12, drawdownOn: '2026-09-01', repaymentMethod: 'INTEREST_ONLY', nominalAnnualRate: '0.04' };
  const agri = inputOf(sampleEntry('150926-AGRI-INTEREST'));
  const draft = { ...agri, rule: { ...agri.rule, formula: { ...agri.rule.formula, annualRatePoints: '0.02' } } };
  const tryIt = (variables: object, as?: 'officer' | 'auditor' | 'bank' | 'enterprise' | 'portal'): Promise<Answer> =>
    system.ask<Answer>(TRIAL, { draft, need: demonstrationNeed, offer, ...variables }, as);

  it('of a draft takes the place of the policy, on a loan that is stated by its terms', async () => {
    const [asKept, asDraft] = await Promise.all([tryIt({ draft: agri }, 'officer'), tryIt({}, 'auditor')]);
    // 1,000,000 × 1 % and 2 % × 365 / 360.
    expect(asKept.data).toMatchObject({ tryPolicy: { violations: [], inForce: true, outcome: { status: 'APPLIED', amount: '10138.89' } } });
    expect(asDraft.data).toMatchObject({ tryPolicy: { violations: [], inForce: true, outcome: { status: 'APPLIED', amount: '20277.78' } } });
  });

  it('of a draft that is under review is computed, and said not to be in force', async () => {
    const { data } = await tryIt({ draft: { ...draft, reviewStatus: 'PENDING' } }, 'officer');
    expect(data).toMatchObject({ tryPolicy: { inForce: false, outcome: { status: 'APPLIED', amount: '20277.78' } } });
  });

  it('of a draft that would not be saved is every reason for it', async () => {
    const { data } = await tryIt({ draft: { ...draft, validTo: '2025-01-01', rule: { ...draft.rule, formula: { ...draft.rule.formula, yearlyCap: '-1' } } } }, 'officer');
    expect(data).toEqual({
      tryPolicy: {
        violations: [
          { field: 'validTo', value: '"2025-01-01"', allowed: expect.any(String) },
          { field: 'rule.formula.yearlyCap', value: '"-1"', allowed: expect.any(String) },
        ],
        inForce: null,
        outcome: null,
      },
    });
  });

  it.each(['anonymous', 'portal', 'bank', 'enterprise'] as const)('is nothing that a caller of kind %s sees', async (kind) => {
    const { data, errors } = await tryIt({}, kind as 'bank');
    expect(data).toEqual({ tryPolicy: null });
    expect(errors?.[0]?.extensions.code).toBe(kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
  });

  const line = { dueOn: '2027-09-01', principal: '1000000', interest: '40000', balance: '0' };
  it.each([
    ['a bank code with capital letters', { bank: 'ABC' }, 'offer.bank'],
    ['an unknown currency', { currency: 'XXQ' }, 'offer.currency'],
    ['an amount below zero', { amount: '-1' }, 'offer.amount'],
    ['an amount of nothing', { amount: '0' }, 'offer.amount'],
    ['tenths of a fen', { amount: '1.005' }, 'offer.amount'],
    ['a term without end', { termMonths: 601 }, 'offer.termMonths'],
    ['a term past the calendar', { drawdownOn: '2199-06-01' }, 'offer.drawdownOn'],
    ['neither rate nor schedule', { nominalAnnualRate: null }, 'offer.nominalAnnualRate'],
    ['a rate below zero', { nominalAnnualRate: '-0.01' }, 'offer.nominalAnnualRate'],
    ['a method without a law', { repaymentMethod: 'OTHER' }, 'offer.repaymentMethod'],
    ['a schedule without lines', { schedule: [] }, 'offer.schedule'],
    ['lines that repay more than is owed', { schedule: [{ ...line, balance: '1' }] }, 'offer.schedule[0].balance'],
    ['lines out of order', { schedule: [{ ...line, dueOn: '2026-09-01' }] }, 'offer.schedule[0].dueOn'],
    ['a line after the end of the term', { schedule: [{ ...line, dueOn: '2027-09-02' }] }, 'offer.schedule[0].dueOn'],
    ['a fee below zero', { guaranteeFees: [{ paidOn: '2026-09-01', amount: '-1' }] }, 'offer.guaranteeFees[0].amount'],
  ])('on an offer with %s is refused by its field', async (_title, more, field) => {
    const { data, errors } = await tryIt({ offer: { ...offer, ...more } }, 'officer');
    expect(data).toEqual({ tryPolicy: null });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
  });

  it('is a draft or a version that is kept, and an applicant that there can be', async () => {
    const both = await tryIt({ policy: { id: 'CN-CJ-2026-4', version: 'none' } }, 'officer');
    expect(both.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'draft' } }]);
    const gone = await tryIt({ draft: null, policy: { id: 'CN-CJ-2026-4', version: 'none' } }, 'officer');
    expect(gone.errors).toMatchObject([{ extensions: { code: 'VERSION_NOT_KEPT' } }]);
    const nowhere = await tryIt({ need: { ...demonstrationNeed, applicant: { region: '999999' } } }, 'officer');
    expect(nowhere.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'need.applicant.region' } }]);
  });
});

describe('a policy that an officer saves', () => {
  const LATER = new Date(Date.parse(TEST_NOW) + 60_000).toISOString();
  const YESTERDAY = '2026-08-19T00:00:00.000Z';
  const ID = '150926-AGRI-INTEREST';
  const agri = inputOf(sampleEntry(ID));
  const doubled = { ...agri, rule: { ...agri.rule, formula: { ...agri.rule.formula, annualRatePoints: '0.02' } } };
  const HELD = `query Held($need: FinancingNeedInput!, $asOf: DateTime) {
    financingOffers(need: $need, asOf: $asOf, first: 1, filter: { banks: ["abc"] }) { nodes { incentives { policy { id version } status amount explanationEn } } }
  }`;

  async function held(asOf: string): Promise<{ status: string; explanationEn: string } | undefined> {
    const offers = system.whole.parts.find(({ name }) => name === 'offers') as RunningOffers;
    await offers.refresh();
    const { data } = await system.ask<{ data: { financingOffers: { nodes: { incentives: { policy: { id: string }; status: string; explanationEn: string }[] }[] } } }>(HELD, { need: demonstrationNeed, asOf });
    return data.financingOffers.nodes[0]?.incentives.find(({ policy }) => policy.id === ID);
  }

  it.each(['anonymous', 'portal', 'bank', 'enterprise', 'auditor', 'operator'] as const)('is none that a caller of kind %s saves or withdraws', async (kind) => {
    const answers = [await system.ask<Answer>(SAVE, { input: doubled }, kind), await system.ask<Answer>(WITHDRAW, { id: ID }, kind)];
    expect(answers.map(({ data }) => data)).toEqual([{ savePolicy: null }, { withdrawPolicy: null }]);
    const code = kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([code, code]);
  });

  it('is refused with its id, every field and what is allowed, and nothing is stored', async () => {
    const versions = 'query Versions($id: ID!) { incentivePolicy(id: $id) { versions { totalCount } } }';
    const before = await system.ask<Answer>(versions, { id: ID });
    const { data, errors } = await system.ask<Answer>(SAVE, { input: { ...doubled, validTo: '2025-01-01', effectiveFrom: '2026-08-01T00:00:00Z', sourceUrls: ['none'] } }, 'officer');
    expect(data).toEqual({ savePolicy: null });
    expect(errors?.[0]?.message).toMatch(/^150926-AGRI-INTEREST: input\.effectiveFrom cannot be/);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.effectiveFrom', subgraph: 'policy' });
    const violations = errors?.[0]?.extensions.violations as { field: string }[];
    expect(violations.map(({ field }) => field)).toEqual(['input.effectiveFrom', 'input.validTo', 'input.sourceUrls[0]']);
    expect(await system.ask<Answer>(versions, { id: ID })).toEqual(before);
  });

  it('is in the offers from then on, and the one before stays where it was; withdrawn it is in none, and saved again it is back', async () => {
    const before = await held(YESTERDAY);
    expect(before).toMatchObject({ status: 'APPLIED', explanationEn: expect.stringContaining('1%') });
    const saved = await system.ask<Answer>(SAVE, { input: doubled }, 'officer');
    expect(saved).toMatchObject({ data: { savePolicy: { changed: true, previousVersion: expect.any(String), policy: { id: ID, withdrawn: false } } } });
    expect(await held(LATER)).toMatchObject({ status: 'APPLIED', explanationEn: expect.stringContaining('2%') });
    expect(await held(YESTERDAY)).toEqual(before);
    const again = await system.ask<Answer>(SAVE, { input: doubled }, 'officer');
    expect(again).toMatchObject({ data: { savePolicy: { changed: false } } });
    const withdrawn = await system.ask<Answer>(WITHDRAW, { id: ID }, 'officer');
    expect(withdrawn).toMatchObject({ data: { withdrawPolicy: { changed: true, policy: { withdrawn: true } } } });
    expect(await held(LATER)).toBeUndefined();
    expect(await held(YESTERDAY)).toEqual(before);
    await system.ask<Answer>(SAVE, { input: doubled }, 'officer');
    expect(await held(LATER)).toMatchObject({ status: 'APPLIED', explanationEn: expect.stringContaining('2%') });
    const history = await system.ask<Answer>('query History($id: ID!) { incentivePolicy(id: $id) { versions(first: 2) { totalCount nodes { withdrawn rule { formula { annualRatePoints } } } } } }', { id: ID });
    expect(history.data).toEqual({
      incentivePolicy: { versions: { totalCount: 4, nodes: [{ withdrawn: false, rule: { formula: { annualRatePoints: '0.02' } } }, { withdrawn: true, rule: { formula: { annualRatePoints: '0.02' } } }] } },
    });
  });
});

it('the command of the README tries a draft, and says that its cap was reached', async () => {
  const readme = readFileSync('README.md', 'utf8');
  const [, body = ''] = /keys demo officer\)" -d '(\{"query":"\{ tryPolicy.*\})'$/m.exec(readme) ?? [];
  const { query } = JSON.parse(body) as { query: string };
  const { data, errors } = await system.ask<Answer>(query, {}, 'officer');
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    tryPolicy: {
      violations: [],
      inForce: false,
      outcome: { status: 'APPLIED', reason: 'COMPUTED', amount: '20000.00', limits: ['AMOUNT_CAP'], explanation: expect.stringContaining('20000') },
    },
  });
});
