import { SAMPLE_BANKS } from '../../gateway/cli/sample-banks';
import { demonstrationApplicant } from '../kit/demonstration-need';
import { TEST_NOW, type WholeUnderTest, startWholeUnderTest } from '../kit/whole';
import { GOLDEN_BANK } from './golden-bank';
import { costOf } from './independent/cost';
import { layOut } from './independent/lay-out';
import { decimalOf } from './independent/numbers';
import type { Method, Moved } from './independent/terms';
import { OFFER_WORDS, type OfferWords, feesOf, termsOf } from './offer-in-words';

/*
 * Offers as the gateway answers them, computed a second time from nothing but what the answer says:
 * amount, rates, day count, repayment and the product's fees.
 */

const OFFERS = `query ($need: FinancingNeedInput!, $filter: OfferFilter) {
  financingOffers(need: $need, filter: $filter, first: 100, asOf: "${TEST_NOW}") { nodes { ${OFFER_WORDS} } }
}`;

const TRANCHES = { draws: [{ on: '2026-08-20', amount: '300000' }, { on: '2026-10-08', amount: '450000.5' }, { on: '2027-02-20', amount: '249999.5' }] };
const LINE = {
  draws: [{ on: '2026-08-20', amount: '200000' }, { on: '2026-09-30', amount: '600000' }, { on: '2027-06-01', amount: '350000' }],
  repayments: [{ on: '2027-01-11', amount: '500000' }, { on: '2027-11-21', amount: '100000' }],
};
const REPAID = { repayments: [{ on: '2026-12-31', amount: '250000' }, { on: '2027-07-01', amount: '400000' }] };

interface Planned {
  readonly draws?: readonly Moved[];
  readonly repayments?: readonly Moved[];
}

const METHODS: readonly (readonly [Method, Planned])[] = [
  ['EQUAL_INSTALMENT', {}],
  ['EQUAL_INSTALMENT', TRANCHES],
  ['EQUAL_PRINCIPAL', TRANCHES],
  ['INTEREST_ONLY', {}],
  ['BULLET', {}],
  ['BULLET', TRANCHES],
  ['DISCOUNT', {}],
  ['SEASONAL', {}],
  ['STEP_GEOMETRIC', {}],
  ['STEP_ARITHMETIC', {}],
  ['REVOLVING', LINE],
  ['REVOLVING', {}],
  ['ANYTIME', REPAID],
];

let under: WholeUnderTest;
beforeAll(async () => {
  under = await startWholeUnderTest({ banks: [...SAMPLE_BANKS, GOLDEN_BANK] });
});
afterAll(() => under.close());

async function ask(need: object, filter: object): Promise<readonly OfferWords[]> {
  const answer = await under.ask<{ data: { financingOffers: { nodes: OfferWords[] } }; errors?: unknown }>(OFFERS, { need, filter });
  expect(answer.errors).toBeUndefined();
  return answer.data.financingOffers.nodes;
}

function expectRecomputed(offer: OfferWords, planned: Planned = {}): void {
  const terms = termsOf(offer, planned);
  const text = (minor: bigint): string => decimalOf(minor, terms.digits);
  const lines = layOut(terms).lines.map((line) => [line.on, text(line.drawn), text(line.principal), text(line.interest), text(line.balance)]);
  // A day with a fee alone has its own line.
  const answered = (offer.schedule ?? []).filter(({ dueOn, fee }) => fee === '0.00' || lines.some(([on]) => on === dueOn));
  const { id } = offer.product;
  expect([id, answered.map(({ balance, drawn, dueOn, interest, principal }) => [dueOn, drawn, principal, interest, balance])]).toEqual([id, lines]);
  const { annualRateIrr, annualRateSimple, irrBasis, statementAnnualRate, totalCost, totalFees, totalInterest } = offer.cost;
  expect({ id, interest: totalInterest, fees: totalFees, total: totalCost, simple: annualRateSimple, irr: annualRateIrr, statement: statementAnnualRate, basis: irrBasis }).toEqual(
    { id, ...costOf(terms, feesOf(offer)) },
  );
}

describe('the golden offer of', () => {
  it.each(METHODS)('%s is recomputed to the last digit', async (method, planned) => {
    const cashPlan = Object.keys(planned).length > 0 ? { cashPlan: planned } : {};
    const need = { amount: '1000000', termMonths: 18, purpose: 'WORKING_CAPITAL', repaymentMethods: [method], applicant: demonstrationApplicant, ...cashPlan };
    const [offer, ...others] = await ask(need, { banks: ['golden'], repaymentMethods: [method] });
    expect(others).toEqual([]);
    expect(offer).toMatchObject({ amount: '1000000.00', termMonths: 18, repaymentMethod: method });
    expectRecomputed(offer!, planned);
  });
});

describe('every offer of the sample banks whose cost is one value', () => {
  it.each([['WORKING_CAPITAL', 12], ['AGRICULTURE', 18], ['FIXED_ASSET', 36]])('for %s over %i months is recomputed to the last digit', async (purpose, termMonths) => {
    const need = { amount: '800000', termMonths, purpose, applicant: demonstrationApplicant };
    const exact = (await ask(need, { banks: SAMPLE_BANKS.map(({ profile }) => profile.code) })).filter(({ cost, schedule }) => cost.annualRateIrr !== null && schedule !== null);
    expect(exact.length).toBeGreaterThanOrEqual(5);
    for (const offer of exact) expectRecomputed(offer);
  });
});
