import { SAMPLE_BANKS } from '../../gateway/cli/sample-banks';
import { catalog as abcCatalog } from '../../subgraphs/banks/abc/catalog';
import { type Answer, type WholeUnderTest, startWholeUnderTest } from '../kit/whole';
import { inputOf } from '../subgraphs/bank-kit/product-input';
import { demonstrationNeed } from '../subgraphs/offers/kit/offers-query';
import { STRANGE_OFFERS as OFFERS, type StrangeOffer as Offer, strange } from '../subgraphs/offers/kit/strange-bank';

/*
 * What cannot be asked is refused by the name of its field, what cannot be had is explained, and what
 * is merely strange has right numbers: never NaN, never a wrong number, never an internal error.
 */

const START_TIMEOUT_MS = 60_000;

let system: WholeUnderTest;
beforeAll(async () => {
  system = await startWholeUnderTest({ banks: [...SAMPLE_BANKS, strange] });
}, START_TIMEOUT_MS);
afterAll(() => system?.close());

const need = (more: object = {}): object => ({ ...demonstrationNeed, ...more });
const applicant = (more: object): object => need({ applicant: { ...demonstrationNeed.applicant, ...more } });
const plan = (cashPlan: object, more: object = {}): object => need({ drawdownOn: '2026-08-20', ...more, cashPlan });

async function offersOf(stated: object, variables: { readonly asOf?: string; readonly banks?: readonly string[] } = {}): Promise<readonly Offer[]> {
  const { data, errors } = await system.ask<{ data: { financingOffers: { nodes: Offer[] } }; errors?: unknown }>(OFFERS, { need: stated, ...variables });
  expect(errors).toBeUndefined();
  const text = JSON.stringify(data);
  expect(text).not.toMatch(/NaN|Infinity|"-0(\.0+)?"|undefined/);
  return data.financingOffers.nodes;
}

async function strangeOffer(code: string, stated: object): Promise<Offer> {
  const found = (await offersOf(stated, { banks: ['strange'] })).find(({ product: { code: given } }) => given === code);
  if (!found) throw new Error(`strange:${code} is not among the offers`);
  return found;
}

const DAY = 'a day of the calendar as "YYYY-MM-DD", from 1900-01-01 to 2199-12-31';
const INSTANT = /^an instant with its offset such as/;
const DECIMAL = /^a decimal string such as "2000000\.00"/;
const AMOUNT = 'more than 0 and at most 10000000000 units of the currency, with at most 2 digits after the point';
const TERM = 'a whole number of months from 1 to 600';
const WHOLE = /^a whole number from -2147483648/;
const CURRENCY = /^an ISO 4217 currency code/;
const LIST = 'at most 50 items';
const flowsOf = (count: number): object[] => Array.from({ length: count }, (_each, index) => ({ on: new Date(Date.UTC(2026, 7, 21 + index)).toISOString().slice(0, 10), amount: '1' }));

interface Refused {
  readonly title: string;
  readonly need: object;
  readonly asOf?: string;
  readonly field: string;
  readonly value: string;
  readonly allowed: string | RegExp;
}

const REFUSED: readonly Refused[] = [
  { title: 'drawn on 31 February', need: need({ drawdownOn: '2027-02-31' }), field: 'need.drawdownOn', value: '"2027-02-31"', allowed: DAY },
  { title: 'drawn on 29 February of a common year', need: need({ drawdownOn: '2027-02-29' }), field: 'need.drawdownOn', value: '"2027-02-29"', allowed: DAY },
  { title: 'a tranche on 31 February', need: plan({ draws: [{ on: '2027-02-31', amount: '2000000' }] }), field: 'need.cashPlan.draws[0].on', value: '"2027-02-31"', allowed: DAY },
  { title: 'repaid on 31 February', need: plan({ repayments: [{ on: '2027-02-31', amount: '1' }] }), field: 'need.cashPlan.repayments[0].on', value: '"2027-02-31"', allowed: DAY },
  { title: 'established on 31 February', need: applicant({ establishedOn: '2016-02-31' }), field: 'need.applicant.establishedOn', value: '"2016-02-31"', allowed: DAY },
  { title: 'asked as of 31 February', need: need(), asOf: '2026-02-31T00:00:00Z', field: 'asOf', value: '"2026-02-31T00:00:00Z"', allowed: INSTANT },
  { title: 'a day in full-width digits', need: need({ drawdownOn: '２０２７-01-01' }), field: 'need.drawdownOn', value: '"２０２７-01-01"', allowed: DAY },
  { title: 'nothing', need: need({ amount: '0' }), field: 'need.amount', value: '"0"', allowed: AMOUNT },
  { title: 'less than nothing', need: need({ amount: '-1' }), field: 'need.amount', value: '"-1"', allowed: AMOUNT },
  { title: 'nothing, below zero', need: need({ amount: '-0' }), field: 'need.amount', value: '"-0"', allowed: AMOUNT },
  { title: 'a tenth of a fen', need: need({ amount: '0.001' }), field: 'need.amount', value: '"0.001"', allowed: AMOUNT },
  { title: 'a fen over the greatest amount', need: need({ amount: '10000000000.01' }), field: 'need.amount', value: '"10000000000.01"', allowed: AMOUNT },
  { title: 'half a yen', need: need({ amount: '1000.5', currency: 'JPY' }), field: 'need.amount', value: '"1000.5"', allowed: /at most 0 digits after the point$/ },
  { title: 'an exponent', need: need({ amount: '1e3' }), field: 'need.amount', value: '"1e3"', allowed: DECIMAL },
  { title: 'a number that is no text', need: need({ amount: 1000 }), field: 'need.amount', value: '1000', allowed: DECIMAL },
  { title: 'full-width digits', need: need({ amount: '１０００' }), field: 'need.amount', value: '"１０００"', allowed: DECIMAL },
  { title: 'Arabic digits', need: need({ amount: '١٠٠٠' }), field: 'need.amount', value: '"١٠٠٠"', allowed: DECIMAL },
  { title: 'NaN', need: need({ amount: 'NaN' }), field: 'need.amount', value: '"NaN"', allowed: DECIMAL },
  { title: 'more digits than there are', need: need({ amount: '1'.repeat(19) }), field: 'need.amount', value: `"${'1'.repeat(19)}"`, allowed: DECIMAL },
  { title: 'no amount', need: need({ amount: null }), field: 'need.amount', value: 'null', allowed: /Decimal/ },
  { title: 'no months', need: need({ termMonths: 0 }), field: 'need.termMonths', value: '0', allowed: TERM },
  { title: 'months before the first', need: need({ termMonths: -1 }), field: 'need.termMonths', value: '-1', allowed: TERM },
  { title: 'a month beyond fifty years', need: need({ termMonths: 601 }), field: 'need.termMonths', value: '601', allowed: TERM },
  { title: 'half a month', need: need({ termMonths: 1.5 }), field: 'need.termMonths', value: '1.5', allowed: WHOLE },
  { title: 'no term', need: need({ termMonths: null }), field: 'need.termMonths', value: 'null', allowed: WHOLE },
  { title: 'an end after the last day there is', need: need({ drawdownOn: '2199-06-01' }), field: 'need.drawdownOn', value: '"2199-06-01"', allowed: 'a day from which the term ends by 2199-12-31' },
  { title: 'an unknown currency', need: need({ currency: 'ABC' }), field: 'need.currency', value: '"ABC"', allowed: CURRENCY },
  { title: 'a currency in small letters', need: need({ currency: 'cny' }), field: 'need.currency', value: '"cny"', allowed: CURRENCY },
  { title: 'no currency', need: need({ currency: null }), field: 'need.currency', value: 'null', allowed: /text/ },
  { title: 'an unknown region', need: applicant({ region: '159999' }), field: 'need.applicant.region', value: '"159999"', allowed: /GB\/T 2260/ },
  { title: 'a letter that no industry has', need: applicant({ industry: 'U0101' }), field: 'need.applicant.industry', value: '"U0101"', allowed: /section letter A to T/ },
  { title: 'a division of another letter', need: applicant({ industry: 'C0111' }), field: 'need.applicant.industry', value: '"C0111"', allowed: /C has divisions 13 to 43/ },
  { title: 'a method that is none', need: need({ repaymentMethods: ['NEVER'] }), field: 'need.repaymentMethods[0]', value: '"NEVER"', allowed: /^one of EQUAL_INSTALMENT/ },
  { title: '51 methods', need: need({ repaymentMethods: new Array(51).fill('BULLET') }), field: 'need.repaymentMethods', value: '"51 items"', allowed: LIST },
  { title: '51 assets', need: applicant({ collaterals: new Array(51).fill({ kind: 'MACHINERY' }) }), field: 'need.applicant.collaterals', value: '"51 items"', allowed: LIST },
  { title: '51 draws', need: plan({ draws: flowsOf(51) }), field: 'need.cashPlan.draws', value: '"51 items"', allowed: LIST },
  { title: '51 repayments', need: plan({ repayments: flowsOf(51) }), field: 'need.cashPlan.repayments', value: '"51 items"', allowed: LIST },
  { title: 'a settlement on day 32', need: plan({ settlementDay: 32 }), field: 'need.cashPlan.settlementDay', value: '32', allowed: 'a day of the month from 1 to 31' },
  { title: 'a harvest in month 13', need: plan({ principalMonths: [13] }), field: 'need.cashPlan.principalMonths[0]', value: '13', allowed: 'a month of the year from 1 to 12, each named once' },
  { title: 'a month that is nothing', need: plan({ principalMonths: [null] }), field: 'need.cashPlan.principalMonths[0]', value: 'null', allowed: WHOLE },
  { title: 'a draw that is nothing', need: plan({ draws: [null] }), field: 'need.cashPlan.draws[0]', value: 'null', allowed: /PlannedFlowInput/ },
  { title: 'a draw after the term', need: plan({ draws: [{ on: '2026-08-20', amount: '1999999' }, { on: '2027-09-01', amount: '1' }] }), field: 'need.cashPlan.draws[1].on', value: '"2027-09-01"', allowed: 'a day before 2027-08-20, on which the term ends' },
  { title: 'draws of more than is asked', need: plan({ draws: [{ on: '2026-08-20', amount: '2000000.01' }] }), field: 'need.cashPlan.draws', value: '"2000000.01"', allowed: /together are the amount, 2000000\.00/ },
  { title: 'draws of less than is asked', need: plan({ draws: [{ on: '2026-08-20', amount: '1' }] }), field: 'need.cashPlan.draws', value: '"1.00"', allowed: /together are the amount, 2000000\.00/ },
  { title: 'a draw over the limit of a line', need: plan({ draws: [{ on: '2026-08-20', amount: '2000000' }, { on: '2026-12-01', amount: '0.02' }], repayments: [{ on: '2026-11-01', amount: '0.01' }] }), field: 'need.cashPlan.draws[1].amount', value: '"0.02"', allowed: /^at most 0\.01, what the amount leaves to draw on 2026-12-01/ },
  { title: 'a repayment beyond the balance', need: plan({ repayments: [{ on: '2026-12-01', amount: '1500000' }, { on: '2027-01-01', amount: '500000.01' }] }), field: 'need.cashPlan.repayments[1].amount', value: '"500000.01"', allowed: /^at most 500000\.00, what is owed on 2027-01-01/ },
  { title: 'a repayment after the term', need: plan({ repayments: [{ on: '2027-08-21', amount: '1' }] }), field: 'need.cashPlan.repayments[0].on', value: '"2027-08-21"', allowed: /at the latest 2027-08-20/ },
];

describe('an ask is refused by the name of its field:', () => {
  it.each(REFUSED)('$title', async ({ allowed, asOf, field, need: stated, value }) => {
    const { data, errors } = await system.ask<Answer>(OFFERS, { need: stated, ...(asOf && { asOf }) });
    expect(data?.financingOffers ?? null).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field, value });
    expect(errors?.[0]?.extensions.allowed).toEqual(typeof allowed === 'string' ? allowed : expect.stringMatching(allowed));
  });
});

describe('a term that no product reaches', () => {
  it.each([
    ['too long', 600, '600'],
    ['too short', 1, '1'],
  ])('is explained: %s', async (_title, termMonths, given) => {
    const { amount, cost, criteria, schedule, verdict } = await strangeOffer('at-most-a-year', need({ termMonths }));
    expect({ amount, cost, schedule, verdict }).toEqual({ amount: null, cost: null, schedule: null, verdict: 'INELIGIBLE' });
    const numbers = (words: string | null | undefined): string[] => words?.match(/\d+/g) ?? [];
    const term = criteria.find(({ kind }) => kind === 'TERM');
    expect([numbers(term?.required), numbers(term?.given), term?.result]).toEqual([['3', '12'], [given], 'NOT_MET']);
  });

  it('leaves of the samples none eligible, each by its TERM', async () => {
    const offers = await offersOf(need({ termMonths: 600 }), { banks: SAMPLE_BANKS.map(({ profile }) => profile.code) });
    expect(offers.length).toBeGreaterThan(20);
    expect(offers.filter(({ verdict }) => verdict === 'ELIGIBLE')).toEqual([]);
    const bounded = offers.filter(({ criteria }) => criteria.some(({ kind, required }) => kind === 'TERM' && /\d/.test(required)));
    for (const { criteria, product: { code } } of bounded) {
      expect([code, criteria.find(({ kind }) => kind === 'TERM')]).toEqual([code, expect.objectContaining({ given: expect.stringContaining('600') as string, result: 'NOT_MET' })]);
    }
  });
});

const fen = (amount: string): bigint => BigInt(amount.replace('.', ''));
const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);

/** What is drawn on the day of drawdown has no line, so that the principal repaid is that and what is drawn after it. */
function expectWhole({ amount, schedule }: Offer, dues: number): void {
  expect(schedule).toHaveLength(dues);
  expect(sum((schedule ?? []).map(({ principal }) => fen(principal)))).toBe(fen(amount ?? '0.00'));
  expect(schedule?.at(-1)?.balance).toBe('0.00');
}

describe('a rate that cannot fall below zero', () => {
  it('is zero where the benchmark less the spread is less, and what it was read from is said', async () => {
    const offer = await strangeOffer('below-zero', need());
    expect(offer).toMatchObject({ nominalAnnualRate: '0', cost: { totalInterest: '0.00', totalCost: '0.00', annualRateSimple: '0', annualRateIrr: '0' } });
    expectWhole(offer, 12);
    expect(new Set(offer.schedule?.map(({ interest }) => interest))).toEqual(new Set(['0.00']));
  });

  it('that is zero repays the principal in equal parts', async () => {
    const offer = await strangeOffer('free', need({ amount: '100' }));
    expectWhole(offer, 12);
    expect(offer.schedule?.map(({ principal }) => principal)).toEqual([...new Array<string>(11).fill('8.33'), '8.37']);
    expect(offer.cost).toMatchObject({ totalInterest: '0.00', annualRateIrr: '0' });
  });
});

describe('a loan that is very small or very long', () => {
  it('of one yuan over 360 months is repaid to the fen', async () => {
    const offer = await strangeOffer('annuity', need({ amount: '1', termMonths: 360 }));
    expectWhole(offer, 360);
    // An instalment of 0.006 yuan is a fen: half of them is interest until rounding leaves none.
    expect(offer.schedule?.every(({ balance, interest, principal }) => fen(balance) >= 0n && fen(interest) >= 0n && fen(principal) >= 0n)).toBe(true);
    expect(offer.cost?.totalInterest).toBe(((total) => `${total / 100n}.${String(total % 100n).padStart(2, '0')}`)(sum((offer.schedule ?? []).map(({ interest }) => fen(interest)))));
    expect(Number(offer.cost?.annualRateIrr)).toBeGreaterThanOrEqual(0);
  });

  it('of a fen has no interest that could be paid, and is repaid', async () => {
    const offer = await strangeOffer('annuity', need({ amount: '0.01', termMonths: 12 }));
    expectWhole(offer, 12);
    expect(offer.cost).toMatchObject({ totalInterest: '0.00', totalCost: '0.00', annualRateIrr: '0' });
  });

  it('of the greatest amount over fifty years is repaid to the fen', async () => {
    expectWhole(await strangeOffer('annuity', need({ amount: '10000000000', termMonths: 600 })), 600);
  });

  it('of which a fee leaves nothing has no rate, and the reason', async () => {
    const { cost, unknowns } = await strangeOffer('swallowed', need({ amount: '0.01' }));
    expect(cost?.totalCost).toBe('1000000.00');
    expect(cost?.annualRateIrr).toBeNull();
    expect(unknowns.find(({ field }) => field === 'cost.annualRateIrr')?.note).toBe('Once fees are paid nothing is received, or nothing is paid, so that no annual rate equates both');
  });

  it('of which fees eat up more than any rate can say has none, and the reason', async () => {
    const { cost, schedule, unknowns } = await strangeOffer('devoured', need({ amount: '0.01', termMonths: 34 }));
    expect(schedule?.at(-1)?.balance).toBe('0.00');
    expect(cost).toMatchObject({ totalCost: '340.00', annualRateSimple: null, annualRateIrr: null });
    expect(unknowns.map(({ field }) => field)).toContain('cost.annualRateIrr');
  });

  it('of a month pays a yearly fee once', async () => {
    const offer = await strangeOffer('yearly-fee', need({ termMonths: 1 }));
    expectWhole(offer, 1);
    // 2,000,000 × 6 % × 31 / 360, and 100.
    expect(offer.cost).toMatchObject({ totalInterest: '10333.33', totalCost: '10433.33' });
  });
});

describe('a day far from any other', () => {
  it('of drawdown in 2199 is priced at the last quotation known, and that is said', async () => {
    const offer = await strangeOffer('below-zero', need({ drawdownOn: '2199-01-31', termMonths: 11 }));
    expectWhole(offer, 11);
    expect(offer.schedule?.at(0)?.dueOn).toBe('2199-02-28');
    expect(offer.schedule?.at(-1)?.dueOn).toBe('2199-12-31');
    expect(offer.assumptions.map(({ code }) => code)).toContain('BENCHMARK_NOT_CONFIRMED');
  });

  it.each(['1900-01-01T00:00:00Z', '2024-12-31T00:00:00Z'])('before any catalog, %s, has no offers', async (asOf) => {
    expect(await offersOf(need(), { asOf })).toEqual([]);
  });

  it('31 of a settlement is the last of February, and of every short month', async () => {
    const offer = await strangeOffer('month-end', need({ drawdownOn: '2027-12-31', termMonths: 3 }));
    expect(offer.schedule?.map(({ dueOn }) => dueOn)).toEqual(['2028-01-31', '2028-02-29', '2028-03-31']);
    expectWhole(offer, 3);
    const asked = await strangeOffer('annuity', plan({ settlementDay: 31 }, { drawdownOn: '2027-01-10', termMonths: 3 }));
    expect(asked.schedule?.map(({ dueOn }) => dueOn)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-10']);
    expect(sum((asked.schedule ?? []).map(({ principal }) => fen(principal)))).toBe(fen('2000000.00'));
  });
});

describe('a season without months', () => {
  it('in neither the product nor the need has no price, and the reason', async () => {
    const { cost, schedule, unknowns } = await strangeOffer('season', need());
    expect(schedule).toBeNull();
    expect(cost?.annualRateIrr ?? null).toBeNull();
    expect(unknowns).toContainEqual(expect.objectContaining({ field: 'repayments', reason: 'UNDISCLOSED', note: expect.stringContaining('months of principal') as string }));
  });

  it('has those of the need', async () => {
    const offer = await strangeOffer('season', plan({ principalMonths: [11, 10] }));
    const repaid = offer.schedule?.filter(({ principal }) => fen(principal) > 0n).map(({ dueOn, principal }) => `${dueOn.slice(0, 7)} ${principal}`);
    expect(repaid).toEqual(['2026-10 1000000.00', '2026-11 1000000.00']);
    expect(offer.schedule?.at(-1)?.balance).toBe('0.00');
  });
});

describe('a plan of nothing', () => {
  it.each([
    ['null', null],
    ['an empty object', {}],
    ['empty lists', { principalMonths: [], draws: [], repayments: [] }],
    ['nulls', { settlementDay: null, principalMonths: null, draws: null, repayments: null }],
    ['all of it at once', { draws: [{ on: '2026-08-20', amount: '2000000' }] }],
  ])('%s is priced as none', async (_title, cashPlan) => {
    const banks = ['strange'];
    expect(await offersOf(need({ drawdownOn: '2026-08-20', cashPlan }), { banks })).toEqual(await offersOf(need({ drawdownOn: '2026-08-20' }), { banks }));
  });

  it('is a line that is drawn and repaid within a day', async () => {
    const offer = await strangeOffer('line', plan({ draws: [{ on: '2026-08-20', amount: '0.01' }], repayments: [{ on: '2026-08-21', amount: '0.01' }] }));
    expect(offer.schedule?.at(-1)?.balance).toBe('0.00');
    expect(sum((offer.schedule ?? []).map(({ principal }) => fen(principal)))).toBe(1n);
    expect(offer.cost?.totalInterest).toBe('0.00');
  });
});

describe('a product that no loan could have is refused where it is saved', () => {
  const [first] = abcCatalog;
  if (!first) throw new Error('the sample is empty');
  const guaranteed = { type: 'GUARANTEE', name: '担保费', payer: 'BORROWER', frequency: 'YEARLY', disclosure: 'EXACT', base: 'PRINCIPAL_PER_YEAR', rate: '0.008', refundable: false };
  const SAVE = 'mutation Save($input: AbcProductInput!) { abcSaveProduct(input: $input) { changed } }';

  it.each([
    ['a cap of zero a year', { fees: [{ ...guaranteed, yearlyCap: '0' }] }, 'input.fees[0].yearlyCap'],
    ['a cap of zero in all', { fees: [{ ...guaranteed, totalCap: '0.00' }] }, 'input.fees[0].totalCap'],
    ['a cap of zero of each charge', { fees: [{ ...guaranteed, maximumAmount: '0' }] }, 'input.fees[0].maximumAmount'],
    ['a settlement on day 32', { repayments: [{ method: 'INTEREST_ONLY', frequency: 'MONTHLY', settlementDay: 32 }] }, 'input.repayments[0].settlementDay'],
    ['a step to nothing', { repayments: [{ method: 'STEP_GEOMETRIC', frequency: 'MONTHLY', stepRate: '-1' }] }, 'input.repayments[0].stepRate'],
  ])('%s', async (_title, more, field) => {
    const { data, errors } = await system.ask<Answer>(SAVE, { input: inputOf(first, more) }, 'bank');
    expect(data?.abcSaveProduct ?? null).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});
