import type { ContractFields, DayCount, RepaymentFrequency, RepaymentMethod, RepaymentTerm } from '../../../schema';
import type { Need } from '../matching/need';
import type { Findings } from './findings';

/** How an offer is repaid, as far as the basic methods go. */
export interface RepaymentPlan {
  /** Null: the product offers none that the applicant accepts. */
  readonly method: RepaymentMethod | null;
  /** The method whose schedule is built; null: this method is not priced. */
  readonly pricedAs: RepaymentMethod | null;
  readonly frequencyMonths: number;
  readonly dayCount: DayCount;
  readonly findings: Findings;
}

type Assumption = Findings['assumptions'][number];

const MONTHS_OF_FREQUENCY: Readonly<Partial<Record<RepaymentFrequency, number>>> = Object.freeze({
  MONTHLY: 1,
  BIMONTHLY: 2,
  QUARTERLY: 3,
  HALF_YEARLY: 6,
  YEARLY: 12,
  AT_END: 1,
});

const PRICED_DIRECTLY: ReadonlySet<RepaymentMethod> = new Set<RepaymentMethod>([
  'EQUAL_INSTALMENT',
  'EQUAL_PRINCIPAL',
  'INTEREST_ONLY',
  'BULLET',
]);

/** Lines whose draws are the borrower's to choose. */
const PRICED_AS_DRAWN_IN_FULL: ReadonlySet<RepaymentMethod> = new Set<RepaymentMethod>(['REVOLVING', 'ANYTIME']);

function pricedAs(method: RepaymentMethod): RepaymentMethod | null {
  if (PRICED_DIRECTLY.has(method)) return method;
  return PRICED_AS_DRAWN_IN_FULL.has(method) ? 'INTEREST_ONLY' : null;
}

/**
 * The first of the applicant's methods that the product offers and that can be priced; without a
 * wish, the first of the product's.
 */
export function repaymentPlan(product: ContractFields, need: Need): RepaymentPlan {
  const assumptions: Assumption[] = [];
  const dayCount = product.dayCount?.convention ?? assumedDayCount(product.currency, assumptions);
  const term = chooseTerm(product, need) ?? assumedTerm(product, need, assumptions);
  if (!term) return { method: null, pricedAs: null, frequencyMonths: 1, dayCount, findings: { assumptions, unknowns: [] } };
  const { frequency, method } = term;
  const base = pricedAs(method);
  if (PRICED_AS_DRAWN_IN_FULL.has(method)) assumptions.push({ code: 'DRAWN_IN_FULL', detail: method });
  const months = frequency == null ? undefined : MONTHS_OF_FREQUENCY[frequency];
  const isUnpriceable = base === null || (frequency != null && months === undefined && base !== 'BULLET');
  if (frequency == null && base !== null && base !== 'BULLET') {
    assumptions.push({ code: 'FREQUENCY_ASSUMED', detail: 'MONTHLY' });
  }
  return {
    method,
    pricedAs: isUnpriceable ? null : base,
    frequencyMonths: months ?? 1,
    dayCount,
    findings: {
      assumptions,
      unknowns: isUnpriceable
        ? [{ field: 'repayments', reason: 'UNPARSED', note: `${method} ${frequency ?? ''}`.trim().concat(' is not priced') }]
        : [],
    },
  };
}

type ChosenTerm = Pick<RepaymentTerm, 'method' | 'frequency'>;

function chooseTerm({ repayments }: ContractFields, { repaymentMethods }: Need): ChosenTerm | null {
  const accepted = repaymentMethods.length
    ? repaymentMethods.flatMap((wish) => repayments.filter(({ method }) => method === wish))
    : repayments;
  return accepted.find(({ method }) => pricedAs(method) !== null) ?? accepted[0] ?? null;
}

/** A source that names no method: an overdraft has interest periodically, a loan equal instalments. */
function assumedTerm(product: ContractFields, { repaymentMethods }: Need, assumptions: Assumption[]): ChosenTerm | null {
  if (product.repayments.length > 0) return null;
  const usual: RepaymentMethod = product.instrument === 'OVERDRAFT' ? 'INTEREST_ONLY' : 'EQUAL_INSTALMENT';
  const method = repaymentMethods[0] ?? usual;
  assumptions.push({ code: 'REPAYMENT_METHOD_ASSUMED', detail: method });
  return { method, frequency: null };
}

/** 银发〔2005〕129号 makes a daily rate of a yearly one by 360; Australian banks count days over 365. */
function assumedDayCount(currency: string, assumptions: Assumption[]): DayCount {
  const dayCount: DayCount = currency === 'CNY' ? 'ACTUAL_360' : 'ACTUAL_365';
  assumptions.push({ code: 'DAY_COUNT_ASSUMED', detail: dayCount });
  return dayCount;
}
