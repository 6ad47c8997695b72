import type { ContractFields, DayCount, RepaymentFrequency, RepaymentMethod, RepaymentTerm } from '../../../schema';
import { doubtsOf } from '../matching/doubts';
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
type ChosenTerm = Pick<RepaymentTerm, 'method' | 'frequency' | 'graceMonths'>;

const MONTHS_OF_FREQUENCY: Readonly<Partial<Record<RepaymentFrequency, number>>> = Object.freeze({
  MONTHLY: 1,
  BIMONTHLY: 2,
  QUARTERLY: 3,
  HALF_YEARLY: 6,
  YEARLY: 12,
});

/** The month is the usual period of Chinese and of Australian lending. */
const ASSUMED_FREQUENCY: RepaymentFrequency = 'MONTHLY';

const PRICED_DIRECTLY: ReadonlySet<RepaymentMethod> = new Set<RepaymentMethod>([
  'EQUAL_INSTALMENT',
  'EQUAL_PRINCIPAL',
  'INTEREST_ONLY',
  'BULLET',
]);

/** Lines whose draws are the borrower's to choose. */
const PRICED_AS_DRAWN_IN_FULL: ReadonlySet<RepaymentMethod> = new Set<RepaymentMethod>(['REVOLVING', 'ANYTIME']);

/** Those in which no principal falls before the end, so that a grace period changes nothing. */
const PRINCIPAL_AT_END: ReadonlySet<RepaymentMethod> = new Set<RepaymentMethod>(['INTEREST_ONLY', 'BULLET']);

/** The basic method with the same dues, or null: no schedule is built of these terms. */
function pricedAs({ frequency, graceMonths, method }: ChosenTerm): RepaymentMethod | null {
  const base = PRICED_AS_DRAWN_IN_FULL.has(method) ? 'INTEREST_ONLY' : method;
  if (!PRICED_DIRECTLY.has(base)) return null;
  if (graceMonths && !PRINCIPAL_AT_END.has(base)) return null;
  if (base === 'BULLET') return base;
  // Interest that falls once, at the end, is what a bullet pays.
  if (frequency === 'AT_END') return base === 'INTEREST_ONLY' ? 'BULLET' : null;
  return frequency == null || MONTHS_OF_FREQUENCY[frequency] !== undefined ? base : null;
}

/**
 * The first of the applicant's methods that the product offers and that can be priced; without a
 * wish, the first of the product's.
 */
export function repaymentPlan(product: ContractFields, need: Need): RepaymentPlan {
  const assumptions: Assumption[] = [];
  const dayCount = product.dayCount?.convention ?? assumedDayCount(product.currency, assumptions);
  const term = chooseTerm(product, need, assumptions);
  if (!term) return { method: null, pricedAs: null, frequencyMonths: 1, dayCount, findings: { assumptions, unknowns: [] } };
  const { frequency, method } = term;
  const base = pricedAs(term);
  if (PRICED_AS_DRAWN_IN_FULL.has(method)) assumptions.push({ code: 'DRAWN_IN_FULL', detail: method });
  if (frequency == null && base !== null && base !== 'BULLET') {
    assumptions.push({ code: 'FREQUENCY_ASSUMED', detail: ASSUMED_FREQUENCY });
  }
  return {
    method,
    pricedAs: base,
    frequencyMonths: MONTHS_OF_FREQUENCY[frequency ?? ASSUMED_FREQUENCY] ?? 1,
    dayCount,
    findings: { assumptions, unknowns: base === null ? [{ field: 'repayments', reason: 'UNPARSED', note: unpricedNote(term) }] : [] },
  };
}

function unpricedNote({ frequency, graceMonths, method }: ChosenTerm): string {
  const grace = graceMonths ? `with ${graceMonths} months of grace` : null;
  return [method, frequency, grace, 'is not priced'].filter(Boolean).join(' ');
}

function chooseTerm(product: ContractFields, { repaymentMethods }: Need, assumptions: Assumption[]): ChosenTerm | null {
  const { repayments } = product;
  if (repayments.length === 0) return assumedTerm(product, repaymentMethods, assumptions);
  const accepted = repaymentMethods.length
    ? repaymentMethods.flatMap((wish) => repayments.filter(({ method }) => method === wish))
    : repayments;
  const chosen = accepted.find((term) => pricedAs(term) !== null) ?? accepted[0] ?? null;
  if (chosen && isMethodInDoubt(product, repayments.indexOf(chosen))) {
    assumptions.push({ code: 'REPAYMENT_METHOD_ASSUMED', detail: chosen.method });
  }
  return chosen;
}

/** The source names a method in words of which this is one reading. */
function isMethodInDoubt(product: ContractFields, index: number): boolean {
  return doubtsOf(product, `repayments[${index}]`, ['method']).length > 0;
}

/** A source that names no method: an overdraft has interest periodically, a loan equal instalments. */
function assumedTerm({ instrument }: ContractFields, wishes: readonly RepaymentMethod[], assumptions: Assumption[]): ChosenTerm {
  const usual: RepaymentMethod = instrument === 'OVERDRAFT' ? 'INTEREST_ONLY' : 'EQUAL_INSTALMENT';
  const method = wishes[0] ?? usual;
  assumptions.push({ code: 'REPAYMENT_METHOD_ASSUMED', detail: method });
  return { method, frequency: null };
}

/** 银发〔2005〕129号 makes a daily rate of a yearly one by 360; Australian banks count days over 365. */
function assumedDayCount(currency: string, assumptions: Assumption[]): DayCount {
  const dayCount: DayCount = currency === 'CNY' ? 'ACTUAL_360' : 'ACTUAL_365';
  assumptions.push({ code: 'DAY_COUNT_ASSUMED', detail: dayCount });
  return dayCount;
}
