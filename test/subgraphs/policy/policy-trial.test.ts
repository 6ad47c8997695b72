import { OFFICER } from '../../kit/callers';
import { type PolicyHarness, openPolicyHarness } from './policy-harness';
import { inputOf, sampleEntry } from './policy-input';

let policy: PolicyHarness;
beforeEach(async () => {
  policy = await openPolicyHarness();
});
afterEach(() => policy.close());

const OCTOBER = '2026-10-01T00:00:00.000Z';
const DECEMBER = '2026-12-01T00:00:00.000Z';
const TRIAL = `query ($draft: IncentivePolicyInput!, $asOf: DateTime) {
  tryPolicy(draft: $draft, asOf: $asOf, need: { amount: "1000000", termMonths: 12, purpose: WORKING_CAPITAL }, offer: {
    bank: "abc", instrument: WORKING_CAPITAL_LOAN, amount: "1000000", termMonths: 12, drawdownOn: "2026-10-05", repaymentMethod: INTEREST_ONLY, nominalAnnualRate: "0.04"
  }) { violations { field value } }
}`;
const SAVE = 'mutation ($input: IncentivePolicyInput!) { savePolicy(input: $input) { changed } }';
const WITHDRAW = 'mutation ($id: ID!, $effectiveFrom: DateTime) { withdrawPolicy(id: $id, effectiveFrom: $effectiveFrom, reason: "测试废止") { changed } }';

const entry = sampleEntry('150926-AGRI-INTEREST');
const { rule, ...stated } = inputOf(entry);
const inputWith = (id: string, excludedBy: string[] | null, effectiveFrom: string | null = null) => ({ ...stated, id, effectiveFrom, rule: { ...rule, exclusiveGroup: null, excludedBy } });

async function done(query: string, variables: Record<string, unknown>): Promise<void> {
  expect((await policy.ask(query, variables, OFFICER)).errors).toBeUndefined();
}

describe('a trial finds the exclusions that a save would be refused for', () => {
  const save = (id: string, excludedBy: string[] | null, effectiveFrom?: string) => done(SAVE, { input: inputWith(id, excludedBy, effectiveFrom) });
  const withdraw = (id: string, effectiveFrom?: string) => done(WITHDRAW, { id, effectiveFrom });

  test.each<[string, () => Promise<unknown>, object, string | null, string[]]>([
    ['none by a policy that will be there from the draft on', () => save('NEXT', null, OCTOBER), inputWith('DRAFT', ['NEXT'], OCTOBER), null, []],
    ['a policy that will be there only later', () => save('NEXT', null, OCTOBER), inputWith('DRAFT', ['NEXT']), DECEMBER, ['rule.excludedBy[0]']],
    ['none that stood only before the draft', () => save('NEXT', null), inputWith('DRAFT', ['NEXT']), '2026-01-01T00:00:00.000Z', []],
    [
      'a circle behind a withdrawal of its own that the save undoes',
      async () => {
        await save('DRAFT', null);
        await save('NEXT', null);
        await save('NEXT', ['DRAFT'], DECEMBER);
        await withdraw('DRAFT', OCTOBER);
        await withdraw('DRAFT');
      },
      inputWith('DRAFT', ['NEXT']),
      null,
      ['rule.excludedBy'],
    ],
  ])('%s', async (_title, prepare, draft, asOf, fields) => {
    await prepare();
    const tried = await policy.ask(TRIAL, { draft, asOf }, OFFICER);
    expect(tried.errors).toBeUndefined();
    const { violations } = (tried.data as unknown as { tryPolicy: { violations: { field: string }[] } }).tryPolicy;
    expect(violations.map(({ field }) => field)).toEqual(fields);
    const saved = await policy.ask(SAVE, { input: draft }, OFFICER);
    expect((saved.errors ?? []).map(({ extensions }) => extensions.field)).toEqual(fields.map((field) => `input.${field}`));
  });
});

describe('the loan of a trial', () => {
  const line = { dueOn: '2027-12-01', drawn: '0', principal: '1000000', interest: '40000', balance: '0' };
  const LOAN_TRIAL = `query ($draft: IncentivePolicyInput!, $offer: TrialOfferInput!) {
    tryPolicy(draft: $draft, offer: $offer, need: { amount: "1000000", termMonths: 12, purpose: WORKING_CAPITAL }) { outcome { amount } }
  }`;
  const offer = { bank: 'abc', instrument: 'WORKING_CAPITAL_LOAN', amount: '1000000', termMonths: 12, drawdownOn: '2026-12-01', repaymentMethod: 'BULLET' };

  test.each<[string, object, string, string]>([
    ['a rate below zero', { schedule: [line], rates: [{ from: '2026-12-01', annualRate: '-0.1' }] }, 'offer.rates[0].annualRate', '"-0.1"'],
    ['a rate beyond all rates', { nominalAnnualRate: '999999999999999999' }, 'offer.nominalAnnualRate', '"999999999999999999"'],
    ['rates without a schedule', { nominalAnnualRate: '0.04', rates: [{ from: '2026-12-01', annualRate: '0.05' }] }, 'offer.rates', '[{"from":"2026-12-01","annualRate":"0.05"}]'],
    ['a balance that does not follow', { schedule: [{ ...line, balance: '999990' }] }, 'offer.schedule[0].balance', '"1999990.00 owed before it"'],
  ])('is refused for %s, by field and value as stated', async (_title, more, field, value) => {
    const { errors = [] } = await policy.ask(LOAN_TRIAL, { draft: inputWith('DRAFT', null), offer: { ...offer, ...more } }, OFFICER);
    expect(errors.map(({ extensions }) => ({ field: extensions.field, value: extensions.value }))).toEqual([{ field, value }]);
  });
});
