import { Dice, randomNeed } from '../../../bench/kit/random-needs';
import { type ContractFields, type FeeFrequency, type RepaymentFrequency, RepaymentMethod, findCurrency, productId } from '../../../schema';
import { UserInputError } from '../../../schema/errors';
import type { CatalogEntry } from '../../../subgraphs/bank-kit';
import { catalog as abc } from '../../../subgraphs/banks/abc/catalog';
import { catalog as icbc } from '../../../subgraphs/banks/icbc/catalog';
import { catalog as mengyin } from '../../../subgraphs/banks/mengyin/catalog';
import { catalog as rcb } from '../../../subgraphs/banks/rcb/catalog';
import { addMonths } from '../../../subgraphs/finance';
import type { FinancingOffer } from '../../../subgraphs/offers/graphql/offer.type';
import type { Need } from '../../../subgraphs/offers/matching/need';
import { type StatedNeed, readNeed } from '../../../subgraphs/offers/matching/read-need';
import type { OffersQuestion } from '../../../subgraphs/offers/offer-ranking';
import { findOffers } from '../../kit/find-offers';
import { catalogOf, exactRate, fee, policy, policySet, product } from './kit/builders';

/*
 * Needs drawn from a fixed seed against every sample product and against one product of each
 * repayment method, frequency and settlement. No need may be refused but by the name of a field, and
 * no offer may say what is no number or what does not add up.
 *
 * 200 needs by default; JINQIAO_TEST_NEEDS=2000 runs them all.
 */

const NEEDS = Number(process.env.JINQIAO_TEST_NEEDS ?? 200);
const SEED = 20_260_820;
const AS_OF = '2026-08-20T08:00:00.000Z';
const ON = '2026-08-20';
const GROUPS = 10;

function sampleProducts(bankCode: string, entries: readonly CatalogEntry<object>[]): ContractFields[] {
  return entries.map(({ effectiveFrom, recordedAt, terms }, index) => ({ ...terms, id: productId(bankCode, terms.code), version: String(index), bankCode, effectiveFrom, recordedAt, backfilled: false }));
}

const FREQUENCIES: readonly (RepaymentFrequency | null)[] = [null, 'MONTHLY', 'QUARTERLY', 'YEARLY', 'AT_END'];
const CHARGED: readonly FeeFrequency[] = ['UPFRONT', 'PER_PERIOD', 'YEARLY', 'QUARTERLY', 'MONTHLY', 'AT_END', 'ON_EVENT'];

/** One product of each method and frequency, with what else the contract has spread over them. */
function everyRepayment(): ContractFields[] {
  const methods = Object.keys(RepaymentMethod) as RepaymentMethod[];
  return methods.flatMap((method, row) =>
    FREQUENCIES.map((frequency, column) => {
      const index = row * FREQUENCIES.length + column;
      return product({
        bankCode: 'every',
        code: `${method}-${frequency}`,
        rates: index % 3 === 0 ? [exactRate('0')] : index % 3 === 1 ? [exactRate('0.0485')] : [exactRate('0.0530', { tierMethod: 'PER_TIER', maximumAmount: '500000' }), exactRate('0.0495', { tierMethod: 'PER_TIER', minimumAmount: '500000.01' })],
        dayCount: { convention: (['ACTUAL_360', 'ACTUAL_365', 'THIRTY_360'] as const)[index % 3] ?? 'ACTUAL_360' },
        repayments: [{
          method,
          creditReportCode: '29',
          frequency,
          graceMonths: [null, 3, 24][index % 3],
          settlementDay: [null, 20, 31][row % 3],
          firstPeriod: row % 3 === 0 ? null : column % 2 === 0 ? 'LONG' : 'SHORT',
          principalMonths: method === 'SEASONAL' && column % 2 === 0 ? [2, 10, 11] : null,
          stepRate: method === 'STEP_GEOMETRIC' ? ['0.02', '-0.5', '1'][column % 3] : null,
          stepAmount: method === 'STEP_ARITHMETIC' ? ['100', '-5000', '10000000000'][column % 3] : null,
        }],
        fees: [
          fee({ frequency: CHARGED[index % CHARGED.length], amount: '10' }),
          fee({ frequency: CHARGED[column % CHARGED.length], amount: null, base: 'PRINCIPAL_PER_YEAR', rate: '0.008', maximumAmount: '8000', totalCap: '9000' }),
          fee({ amount: null, base: 'PRINCIPAL', rate: '0.02', refundable: true }),
        ],
      });
    }),
  );
}

const catalog = catalogOf(
  [...sampleProducts('abc', abc), ...sampleProducts('icbc', icbc), ...sampleProducts('mengyin', mengyin), ...sampleProducts('rcb', rcb), ...everyRepayment()],
  policySet([policy()]),
);

const VERDICTS = ['ELIGIBLE', 'REFER', 'UNABLE_TO_DETERMINE', 'INELIGIBLE'] as const;

function offersOf(need: Need): FinancingOffer[] {
  const question: OffersQuestion = { catalog, need, storedNeed: null, asOf: AS_OF, filter: { verdicts: [...VERDICTS] }, orderBy: 'ALL_IN_AFTER_INCENTIVES', decisionKey: Buffer.alloc(32, 7) };
  return findOffers(question).map((offer) => offer.view());
}

const RATE = /^-?(0|[1-9]\d*)(\.\d{1,10})?$/;
const AMOUNTS: ReadonlySet<string> = new Set(['amount', 'drawn', 'principal', 'interest', 'fee', 'balance', 'totalInterest', 'totalFees', 'totalCost', 'totalSubsidies', 'totalAmount', 'loanable']);
const AMOUNT_RANGES: ReadonlySet<string> = new Set(['totalInterestRange', 'totalFeesRange', 'totalCostRange', 'amountRange', 'feeRange', 'totalAmountRange']);
/** Not figures of this offer: what the bank, the policy and the version say. */
const NOT_COMPUTED: ReadonlySet<string> = new Set(['product', 'bank', 'policy', 'criteria', 'smallestChange', 'decisionId', 'catalogVersion']);

/** Every figure that is none: by its path. */
function strangeFigures(value: unknown, digits: number, path: string, isAmount = false): string[] {
  if (typeof value === 'number' && !Number.isFinite(value)) return [`${path} is ${value}`];
  if (typeof value === 'string') {
    if (/NaN|Infinity|undefined|\[object/.test(value) || /^-0(\.0*)?$/.test(value)) return [`${path} is ${value}`];
    const form = isAmount ? new RegExp(`^-?(0|[1-9]\\d*)${digits > 0 ? `\\.\\d{${digits}}` : ''}$`) : /rate$/i.test(path) ? RATE : null;
    return form && !form.test(value) ? [`${path} is ${value}`] : [];
  }
  if (Array.isArray(value)) return value.flatMap((item, index) => strangeFigures(item, digits, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    NOT_COMPUTED.has(name) ? [] : strangeFigures(inner, digits, `${path}.${name}`, AMOUNTS.has(name) || (/\.(\w+Range)$/.test(path) && AMOUNT_RANGES.has(path.split('.').at(-1) ?? ''))),
  );
}

const minor = (amount: string): bigint => BigInt(amount.replace('.', ''));

/** What of a schedule does not add up: days, balances, the principal, the end. */
function wrongSums({ amount, schedule }: FinancingOffer, { cashPlan, drawdownOn, termMonths }: Need): string[] {
  if (!schedule || amount === null) return [];
  const [first] = schedule;
  const endsOn = addMonths(drawdownOn, termMonths);
  if (!first) return ['the schedule is empty'];
  let balance = minor(first.balance) + minor(first.principal) - minor(first.drawn);
  const drawnAtFirst = cashPlan?.draws?.[0] ? [minor(amount), minor(cashPlan.draws[0].amount)] : [minor(amount)];
  const wrong = drawnAtFirst.includes(balance) ? [] : [`${balance} was drawn at first`];
  let before = drawdownOn;
  for (const { balance: left, drawn, dueOn, interest, principal } of schedule) {
    balance += minor(drawn) - minor(principal);
    if (minor(left) !== balance) wrong.push(`${dueOn}: ${left} is left, not ${balance}`);
    if ([drawn, principal, interest, left].some((figure) => minor(figure) < 0n)) wrong.push(`${dueOn}: less than nothing`);
    if (dueOn <= before || dueOn > endsOn) wrong.push(`${dueOn} after ${before}, the end being ${endsOn}`);
    before = dueOn;
  }
  if (balance !== 0n) wrong.push(`${balance} is left at the end`);
  return wrong;
}

/** What is wrong with the offers on a need; that it is refused by the name of a field is not. */
function faults(stated: StatedNeed): string[] {
  let need: Need;
  try {
    need = readNeed(stated, ON);
  } catch (error) {
    if (error instanceof UserInputError && String(error.extensions.field).startsWith('need.')) return [];
    throw error;
  }
  const offers = offersOf(need);
  return offers.flatMap((offer, index) => {
    const digits = findCurrency(offer.currency)?.fractionDigits ?? 0;
    const found = [...strangeFigures(offer, digits, 'offer'), ...wrongSums(offer, need)];
    if (offer.rank !== index + 1) found.push(`rank ${offer.rank} stands at ${index + 1}`);
    if (offer.verdict === 'INELIGIBLE' && (offer.cost || !offer.criteria.some(({ result }) => result === 'NOT_MET'))) found.push('ineligible, and not explained');
    return found.map((fault) => `${offer.product?.id}: ${fault}`);
  });
}

describe(`${NEEDS} needs drawn at random`, () => {
  const dice = new Dice(SEED);
  const needs = Array.from({ length: NEEDS }, () => randomNeed(dice));

  it.each(Array.from({ length: GROUPS }, (_each, group) => group))('have offers that are numbers and add up, or are refused by a field: group %i', (group) => {
    for (const stated of needs.filter((_need, index) => index % GROUPS === group)) {
      try {
        const found = faults(stated);
        if (found.length > 0) throw new Error(found.slice(0, 5).join('\n'));
      } catch (error) {
        throw new Error(`${(error as Error).message}\nof the need ${JSON.stringify(stated)}`, { cause: error });
      }
    }
  });

  it('are possible and impossible, both more than once', () => {
    const possible = needs.filter((stated) => {
      try {
        return readNeed(stated, ON) !== null;
      } catch {
        return false;
      }
    });
    expect(possible.length).toBeGreaterThan(NEEDS / 3);
    expect(NEEDS - possible.length).toBeGreaterThan(NEEDS / 20);
    expect(possible.filter(({ cashPlan }) => cashPlan?.draws?.length).length).toBeGreaterThan(NEEDS / 50);
  });
});
