import type { ApplicantInput, OfferOrder } from '../../../schema';
import { demonstrationApplicant } from '../../kit/demonstration-need';
import { TEST_NOW, type WholeUnderTest, startWholeUnderTest } from '../../kit/whole';
import { decimalOf, integerOf } from '../independent/numbers';
import { SUBSIDISED_OFFER, type SubsidisedOffer, addedUp, oddLines, recomputed } from './offer-subsidies';

/*
 * Offers as the gateway answers them, their policies as the policy subgraph does: each subsidy that is
 * counted is computed a second time from nothing but the answer.
 */

const OFFERS = `query ($need: FinancingNeedInput!, $orderBy: OfferOrder, $after: String, $asOf: DateTime) {
  financingOffers(need: $need, orderBy: $orderBy, first: 100, after: $after, asOf: $asOf) {
    nodes { ${SUBSIDISED_OFFER} } pageInfo { hasNextPage endCursor }
  }
}`;

interface Page {
  readonly nodes: readonly SubsidisedOffer[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

let under: WholeUnderTest;
beforeAll(async () => {
  // A hundred offers with every line of their incentives are a large answer, and suites share their cores.
  under = await startWholeUnderTest({ settings: { subgraphTimeoutMs: 60_000 } });
});
afterAll(() => under.close());

/** Every offer of a need, page by page, in an order. */
async function ask(need: object, orderBy: OfferOrder = 'ALL_IN_AFTER_INCENTIVES', asOf = TEST_NOW): Promise<readonly SubsidisedOffer[]> {
  const found: SubsidisedOffer[] = [];
  let page: Page | undefined;
  do {
    const variables = { need, orderBy, after: page?.pageInfo.endCursor ?? null, asOf };
    const answer = await under.ask<{ data: { financingOffers: Page }; errors?: unknown }>(OFFERS, variables, 'auditor');
    expect(answer.errors).toBeUndefined();
    page = answer.data.financingOffers;
    found.push(...page.nodes);
  } while (page.pageInfo.hasNextPage);
  return found;
}

const holds = (...facts: readonly string[]) => facts.map((fact) => ({ fact, holds: true }));
const applicant = (more: ApplicantInput): ApplicantInput => ({ ...demonstrationApplicant, ...more });
const APPLICANTS: readonly (readonly [string, ApplicantInput])[] = [
  ['a breeder', demonstrationApplicant],
  ['a breeder whose other loans leave little', applicant({ subsidisedPrincipalOutstanding: '74200000.55', legalForm: 'LIMITED_COMPANY' })],
  ['a mill of a key chain', applicant({ industry: 'C1469', legalForm: 'LIMITED_COMPANY', policyFacts: holds('keyChainFirm', 'equipmentRenewalListed', 'equipmentRenewalField', 'startupFundGuarantee') })],
  ['a hotel', applicant({ industry: 'H6110', legalForm: 'LIMITED_COMPANY', employees: 30, newHiresShare: '0.2', policyFacts: [...holds('serviceSupplyUse', 'startupFundGuarantee'), { fact: 'startupHandlingBank', holds: true, bank: 'rcb' }] })],
];
const LOANS: readonly (readonly [string, string, number, string?])[] = [
  ['WORKING_CAPITAL', '2000000', 12],
  ['WORKING_CAPITAL', '333333.33', 18, '2026-08-31'],
  ['AGRICULTURE', '1234567.89', 24],
  ['FIXED_ASSET', '3000000.01', 36, '2026-12-31'],
  ['TECHNICAL_RENEWAL', '7654321.01', 60],
  ['PROJECT_CONSTRUCTION', '20000000', 30],
  ['TRADE', '499999.99', 7],
];

interface Found {
  readonly offer: SubsidisedOffer;
  readonly incentive: SubsidisedOffer['incentives'][number];
}

describe.each(APPLICANTS)('what is counted for %s', (_who, who) => {
  let found: readonly Found[];
  let offers: readonly SubsidisedOffer[];
  beforeAll(async () => {
    const asked: SubsidisedOffer[] = [];
    for (const [purpose, amount, termMonths, drawdownOn] of LOANS) asked.push(...(await ask({ purpose, amount, termMonths, drawdownOn, applicant: who })));
    offers = asked;
    found = offers.flatMap((offer) => offer.incentives.flatMap((incentive) => (incentive.status === 'APPLIED' && incentive.amount !== null ? [{ offer, incentive }] : [])));
  });
  const named = ({ incentive, offer }: Found) => `${offer.product.id} ${offer.amount} ${offer.termMonths} ${incentive.policy.id}`;

  it('is recomputed to the fen from the schedule and the formula of the policy', () => {
    // What others leave is told by the lines of the computation.
    const alone = found.filter(({ incentive, offer }) => offer.schedule !== null && !incentive.limits.includes('OTHER_SUBSIDIES'));
    expect(alone.length).toBeGreaterThanOrEqual(20);
    const shown = alone.map((each) => [named(each), each.incentive.amount, (each.incentive.payments ?? []).map(({ amount, paidOn }) => [paidOn, amount])]);
    expect(shown).toEqual(
      alone.map((each) => {
        const { payments, total } = recomputed(each.offer, each.incentive, who.subsidisedPrincipalOutstanding ?? null);
        return [named(each), total, payments];
      }),
    );
  });

  it('is what the lines of its computation add up to, each of them by its own figures', () => {
    for (const { incentive } of found) {
      expect(addedUp(incentive)).toEqual((incentive.payments ?? []).map(({ amount, paidOn }) => [paidOn, amount]));
      expect(oddLines(incentive)).toEqual([]);
    }
  });

  it('is what the cost after incentives is less by', () => {
    const exact = offers.filter(({ costAfterIncentives, incentives }) => costAfterIncentives.totalSubsidies !== null && incentives.every(({ amount, status }) => status !== 'APPLIED' || amount !== null));
    for (const { costAfterIncentives, incentives, product } of exact) {
      const together = incentives.reduce((sum, { amount, status }) => sum + (status === 'APPLIED' ? integerOf(amount ?? '0', 2) : 0n), 0n);
      expect([product.id, costAfterIncentives.totalSubsidies]).toEqual([product.id, decimalOf(together, 2)]);
    }
  });
});

/*
 * 财金〔2026〕71号 subsidises working capital at the banks of its list, from 1 August 2026. The
 * borrower's other loans use the caps of the local policies up, and leave 70,000,000 of its 75,000,000.
 */
describe('two offers change places after the national subsidy', () => {
  const need = {
    purpose: 'WORKING_CAPITAL',
    amount: '2000000',
    termMonths: 24,
    applicant: applicant({ legalForm: 'LIMITED_COMPANY', subsidisedPrincipalOutstanding: '5000000' }),
  };
  const [UNLISTED, LISTED] = ['rcb:shenong-liudong-dai', 'icbc:yuanqu-huzhu-dai'];
  const placesOf = async (orderBy: OfferOrder, asOf?: string): Promise<(readonly [string, SubsidisedOffer])[]> =>
    (await ask(need, orderBy, asOf)).flatMap((offer) => ([UNLISTED, LISTED].includes(offer.product.id) ? [[offer.product.id, offer] as const] : []));
  const nationalOf = ({ incentives }: SubsidisedOffer) => incentives.find(({ policy }) => policy.id === 'CN-CJ-2026-71');

  it('the cheaper loan is of a bank that is not on the list, and loses its place', async () => {
    const [before, after] = [await placesOf('ALL_IN'), await placesOf('ALL_IN_AFTER_INCENTIVES')];
    expect(before.map(([id]) => id)).toEqual([UNLISTED, LISTED]);
    expect(after.map(([id]) => id)).toEqual([LISTED, UNLISTED]);
    expect(before.map(([, { cost }]) => cost.annualRateIrr)).toEqual(['0.037693', '0.03794']);
  });

  it('no other policy counts for either, so that the rate after incentives differs by it alone', async () => {
    const offers = new Map(await placesOf('ALL_IN_AFTER_INCENTIVES'));
    const counted = [UNLISTED, LISTED].map((id) => offers.get(id)?.incentives.flatMap(({ policy, status }) => (status === 'APPLIED' ? [policy.id] : [])));
    expect(counted).toEqual([[], ['CN-CJ-2026-71']]);
    // 2,000,000 × 1 % × 731 days ÷ 360.
    expect(nationalOf(offers.get(LISTED)!)).toMatchObject({ amount: '40611.11', reason: 'COMPUTED', limits: [] });
    const { cost, costAfterIncentives } = offers.get(UNLISTED)!;
    expect(costAfterIncentives.annualRateIrr).toBe(cost.annualRateIrr);
  });

  it('the answer says why: the list of handling banks', async () => {
    const offer = new Map(await placesOf('ALL_IN_AFTER_INCENTIVES')).get(UNLISTED)!;
    const refused = nationalOf(offer);
    expect(refused).toMatchObject({ status: 'NOT_APPLIED', reason: 'CONDITION_NOT_MET', amount: null, explanationEn: 'handling bank is rcb, required is abc, icbc.' });
    expect(refused?.conditions.filter(({ result }) => result !== 'MET')).toEqual([{ condition: 'BANK', required: 'abc, icbc', given: 'rcb', result: 'NOT_MET' }]);
  });

  it('the day before the subsidy they keep their places', async () => {
    const eve = '2026-07-31T15:59:59.000Z';
    expect((await placesOf('ALL_IN_AFTER_INCENTIVES', eve)).map(([id]) => id)).toEqual((await placesOf('ALL_IN', eve)).map(([id]) => id));
    expect((await placesOf('ALL_IN_AFTER_INCENTIVES', eve)).map(([id]) => id)).toEqual([UNLISTED, LISTED]);
  });
});
