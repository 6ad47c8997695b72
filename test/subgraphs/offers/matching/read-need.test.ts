import type { ApplicantInput } from '../../../../schema';
import { UserInputError } from '../../../../schema/errors';
import { type StatedNeed, readNeed } from '../../../../subgraphs/offers/matching/read-need';
import { ON } from '../kit/builders';

const STATED: StatedNeed = { amount: '1000000', termMonths: 12, purpose: 'WORKING_CAPITAL' };

function refusal(stated: Partial<StatedNeed>, on = ON): { field: unknown; value: unknown; allowed: unknown; code: unknown } {
  try {
    readNeed({ ...STATED, ...stated }, on);
  } catch (error) {
    if (!(error instanceof UserInputError)) throw error;
    const { allowed, code, field, value } = error.extensions;
    return { field, value, allowed, code };
  }
  throw new Error('it was not refused');
}

const CNY_AMOUNT = 'more than 0 and at most 10000000000 units of the currency, with at most 2 digits after the point';
const TERM = 'a whole number of months from 1 to 600';
const LIST = 'at most 50 items';

const of = (applicant: ApplicantInput): Partial<StatedNeed> => ({ applicant });
const items = <T>(item: T, count: number): T[] => new Array<T>(count).fill(item);

interface Refused {
  readonly title: string;
  readonly stated: Partial<StatedNeed>;
  /** The day of asOf. */
  readonly on?: string;
  readonly field: string;
  readonly value: string;
  readonly allowed: string | RegExp;
}

const REFUSED: readonly Refused[] = [
  { title: 'an amount of zero', stated: { amount: '0' }, field: 'need.amount', value: '"0"', allowed: CNY_AMOUNT },
  { title: 'an amount of zero with decimals', stated: { amount: '0.00' }, field: 'need.amount', value: '"0.00"', allowed: CNY_AMOUNT },
  { title: 'a negative amount', stated: { amount: '-1' }, field: 'need.amount', value: '"-1"', allowed: CNY_AMOUNT },
  { title: 'a fen above the greatest amount', stated: { amount: '10000000000.01' }, field: 'need.amount', value: '"10000000000.01"', allowed: CNY_AMOUNT },
  { title: 'a tenth of a fen', stated: { amount: '0.001' }, field: 'need.amount', value: '"0.001"', allowed: CNY_AMOUNT },
  { title: 'a part of a yen', stated: { amount: '100.5', currency: 'JPY' }, field: 'need.amount', value: '"100.5"', allowed: /with at most 0 digits/ },
  { title: 'no months', stated: { termMonths: 0 }, field: 'need.termMonths', value: '0', allowed: TERM },
  { title: 'a month too many', stated: { termMonths: 601 }, field: 'need.termMonths', value: '601', allowed: TERM },
  { title: 'far too many months', stated: { termMonths: 1000 }, field: 'need.termMonths', value: '1000', allowed: TERM },
  { title: 'a currency that is not in ISO 4217', stated: { currency: 'ABC' }, field: 'need.currency', value: '"ABC"', allowed: /ISO 4217/ },
  { title: 'a currency in small letters', stated: { currency: 'cny' }, field: 'need.currency', value: '"cny"', allowed: /ISO 4217/ },
  { title: 'a term that ends after the last day there is', stated: { drawdownOn: '2199-01-01' }, field: 'need.drawdownOn', value: '"2199-01-01"', allowed: 'a day from which the term ends by 2199-12-31' },
  { title: 'a term from the day of asOf that ends after the last day there is', stated: {}, on: '2199-06-01', field: 'asOf', value: '"2199-06-01"', allowed: 'a day from which the term ends by 2199-12-31' },
  { title: 'too many repayment methods', stated: { repaymentMethods: items('BULLET', 51) }, field: 'need.repaymentMethods', value: '"51 items"', allowed: LIST },
  { title: 'an unknown region', stated: of({ region: '159999' }), field: 'need.applicant.region', value: '"159999"', allowed: /GB\/T 2260/ },
  { title: 'an unknown section', stated: of({ industry: 'Z01' }), field: 'need.applicant.industry', value: '"Z01"', allowed: /section letter A to T/ },
  { title: 'a division of another section', stated: of({ industry: 'A9911' }), field: 'need.applicant.industry', value: '"A9911"', allowed: /A has divisions 01 to 05/ },
  { title: 'a negative number of staff', stated: of({ employees: -1 }), field: 'need.applicant.employees', value: '-1', allowed: '0 or more' },
  { title: 'a negative revenue', stated: of({ annualRevenue: '-0.01' }), field: 'need.applicant.annualRevenue', value: '"-0.01"', allowed: '0 or more' },
  { title: 'negative assets', stated: of({ totalAssets: '-1' }), field: 'need.applicant.totalAssets', value: '"-1"', allowed: '0 or more' },
  { title: 'negative liabilities', stated: of({ totalLiabilities: '-1' }), field: 'need.applicant.totalLiabilities', value: '"-1"', allowed: '0 or more' },
  { title: 'a negative tax', stated: of({ annualTax: '-1' }), field: 'need.applicant.annualTax', value: '"-1"', allowed: '0 or more' },
  { title: 'a negative number of lenders', stated: of({ existingLenders: -1 }), field: 'need.applicant.existingLenders', value: '-1', allowed: '0 or more' },
  { title: 'a negative age', stated: of({ ownerAge: -1 }), field: 'need.applicant.ownerAge', value: '-1', allowed: '0 or more' },
  { title: 'a negative share of new hires', stated: of({ newHiresShare: '-0.1' }), field: 'need.applicant.newHiresShare', value: '"-0.1"', allowed: '0 or more' },
  { title: 'a negative subsidised principal', stated: of({ subsidisedPrincipalOutstanding: '-1' }), field: 'need.applicant.subsidisedPrincipalOutstanding', value: '"-1"', allowed: '0 or more' },
  { title: 'a negative subsidy received', stated: of({ subsidyReceived: '-1' }), field: 'need.applicant.subsidyReceived', value: '"-1"', allowed: '0 or more' },
  { title: 'a fact that no policy names', stated: of({ policyFacts: [{ fact: 'startupFundGuarantee', holds: true }, { fact: 'toString', holds: true }] }), field: 'need.applicant.policyFacts[1].fact', value: '"toString"', allowed: /startupFundGuarantee, startupHandlingBank/ },
  { title: 'a fact of a bank without the bank', stated: of({ policyFacts: [{ fact: 'startupHandlingBank', holds: true }] }), field: 'need.applicant.policyFacts[0].bank', value: '"null"', allowed: 'the code of a bank: startupHandlingBank differs from bank to bank' },
  { title: 'a fact of what is no bank', stated: of({ policyFacts: [{ fact: 'startupHandlingBank', holds: true, bank: 'A B' }] }), field: 'need.applicant.policyFacts[0].bank', value: '"A B"', allowed: 'the code of a bank' },
  { title: 'a fact that holds and does not', stated: of({ policyFacts: [{ fact: 'startupFundGuarantee', holds: true }, { fact: 'startupFundGuarantee', holds: false }] }), field: 'need.applicant.policyFacts[1]', value: '"startupFundGuarantee"', allowed: 'each fact once for each bank' },
  { title: 'too many facts', stated: of({ policyFacts: items({ fact: 'startupFundGuarantee', holds: true }, 51) }), field: 'need.applicant.policyFacts', value: '"51 items"', allowed: LIST },
  { title: 'a negative area', stated: of({ landAreaMu: '-1' }), field: 'need.applicant.landAreaMu', value: '"-1"', allowed: '0 or more' },
  { title: 'a negative herd', stated: of({ livestock: [{ species: 'SHEEP', head: 1 }, { species: 'SHEEP', head: -1 }] }), field: 'need.applicant.livestock[1].head', value: '-1', allowed: '0 or more' },
  { title: 'a negative value of collateral', stated: of({ collaterals: [{ kind: 'MACHINERY', value: '-1' }] }), field: 'need.applicant.collaterals[0].value', value: '"-1"', allowed: '0 or more' },
  { title: 'too many herds', stated: of({ livestock: items({ species: 'SHEEP', head: 1 }, 51) }), field: 'need.applicant.livestock', value: '"51 items"', allowed: LIST },
  { title: 'too many assets', stated: of({ collaterals: items({ kind: 'MACHINERY' }, 51) }), field: 'need.applicant.collaterals', value: '"51 items"', allowed: LIST },
  { title: 'too many certificates', stated: of({ certificates: items('x', 51) }), field: 'need.applicant.certificates', value: '"51 items"', allowed: LIST },
  { title: 'too many banks', stated: of({ customerOf: items('abc', 51) }), field: 'need.applicant.customerOf', value: '"51 items"', allowed: LIST },
];

describe('a need is refused with', () => {
  it.each(REFUSED)('$title: $field', ({ allowed, field, on, stated, value }) => {
    const refused = refusal(stated, on);
    expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', field, value });
    expect(refused.allowed).toEqual(typeof allowed === 'string' ? allowed : expect.stringMatching(allowed));
  });
});

describe('a need is taken with', () => {
  it.each([
    ['the least amount', { amount: '0.01' }],
    ['the greatest amount', { amount: '10000000000.00' }],
    ['zeros past the fen', { amount: '1.5000' }],
    ['whole yen', { amount: '100', currency: 'JPY' }],
    ['one month', { termMonths: 1 }],
    ['the longest term', { termMonths: 600 }],
    ['a term that ends on the last day there is', { drawdownOn: '2198-12-31' }],
    ['a region of two digits', of({ region: '15' })],
    ['a section alone', of({ industry: 'A' })],
    ['a list of 50', of({ certificates: items('x', 50) })],
    ['facts of zero', of({ employees: 0, annualRevenue: '0', livestock: [{ species: 'SHEEP', head: 0 }], collaterals: [{ kind: 'MACHINERY', value: '0' }] })],
    ['facts that are null', of({ region: null, industry: null, employees: null, livestock: null, collaterals: [{ kind: 'MACHINERY', value: null }] })],
  ] as [string, Partial<StatedNeed>][])('%s', (_title, stated) => {
    expect(readNeed({ ...STATED, ...stated }, ON)).toBeDefined();
  });
});

describe('a need as it is read', () => {
  it('has the defaults: yuan, drawn on the day of asking, any method, nothing stated', () => {
    expect(readNeed(STATED, ON)).toEqual({
      amount: '1000000.00', currency: 'CNY', termMonths: 12, purpose: 'WORKING_CAPITAL', drawdownOn: ON, repaymentMethods: [], cashPlan: null, applicant: {},
    });
  });

  it('is the same however an amount is written and whoever names the types', () => {
    const inline = readNeed({ ...STATED, amount: '1000000.0', applicant: { collaterals: [{ kind: 'MACHINERY', value: '5' }] } }, ON);
    const collateral = { __typename: 'CollateralFact', kind: 'MACHINERY' as const, value: '5' };
    const stored = readNeed({ ...STATED, applicant: { __typename: 'ApplicantFacts', collaterals: [collateral] } as ApplicantInput }, ON);
    expect(stored).toEqual(inline);
    expect(JSON.stringify(stored)).not.toContain('__typename');
  });

  it('keeps what the applicant states', () => {
    const stated: StatedNeed = { ...STATED, currency: 'AUD', drawdownOn: '2026-09-01', repaymentMethods: ['BULLET', 'ANYTIME'], applicant: { region: '150926', hasOverdue: false } };
    expect(readNeed(stated, ON)).toEqual({ ...stated, amount: '1000000.00', cashPlan: null });
  });
});
