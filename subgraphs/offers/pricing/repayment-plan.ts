import type { ContractFields, DayCount, RepaymentMethod, TypedUnknown } from '../../../schema';
import { doubtsOf } from '../matching/doubts';
import type { Need } from '../matching/need';
import type { Findings } from './findings';
import { type ChosenTerm, type RepaymentLayout, type Unpriced, layOut } from './repayment-layout';

/** How an offer is repaid. */
export interface RepaymentPlan {
  /** Null: the product offers none that the applicant accepts. */
  readonly method: RepaymentMethod | null;
  /** Null: no schedule is built, for the reason in the findings. */
  readonly layout: RepaymentLayout | null;
  readonly dayCount: DayCount;
  readonly findings: Findings;
}

type Assumption = Findings['assumptions'][number];

/** A term of the product, or one assumed in its place, with its place in the product. */
interface Chosen {
  readonly term: ChosenTerm;
  /** As `repayments[0]`; null: assumed. */
  readonly at: string | null;
  readonly laidOut: RepaymentLayout | Unpriced;
}

/**
 * The first of the applicant's methods that the product offers and that can be priced; without a
 * wish, the first of the product's.
 */
export function repaymentPlan(product: ContractFields, need: Need): RepaymentPlan {
  const assumptions: Assumption[] = [];
  const dayCount = product.dayCount?.convention ?? assumedDayCount(product.currency, assumptions);
  const chosen = chooseTerm(product, need);
  if (!chosen) {
    const unknowns = [unknownRepayment('UNDISCLOSED', `The product publishes none of ${need.repaymentMethods.join(', ')}`)];
    return { method: null, layout: null, dayCount, findings: { assumptions, unknowns } };
  }
  const { at, laidOut, term } = chosen;
  if (at === null || isMethodInDoubt(product, at)) assumptions.push({ code: 'REPAYMENT_METHOD_ASSUMED', detail: term.method });
  if (laidOut.kind === 'unpriced') {
    const unknowns = [unknownRepayment(laidOut.reason, laidOut.note)];
    return { method: term.method, layout: null, dayCount, findings: { assumptions, unknowns } };
  }
  const doubts = at === null ? [] : doubtsOfLayout(product, at);
  const findings = { assumptions: [...assumptions, ...laidOut.assumptions], unknowns: doubts };
  return { method: term.method, layout: doubts.length > 0 ? null : laidOut, dayCount, findings };
}

function unknownRepayment(reason: TypedUnknown['reason'], note: string): TypedUnknown {
  return { field: 'repayments', reason, note };
}

function chooseTerm(product: ContractFields, need: Need): Chosen | null {
  const { repayments } = product;
  const { repaymentMethods } = need;
  if (repayments.length === 0) {
    const term = assumedTerm(product, repaymentMethods);
    return { term, at: null, laidOut: layOut(term, need) };
  }
  const offered = repayments.map((term, index) => ({ term, at: `repayments[${index}]` }));
  const accepted = repaymentMethods.length
    ? repaymentMethods.flatMap((wish) => offered.filter(({ term }) => term.method === wish))
    : offered;
  const laidOut = accepted.map(({ at, term }): Chosen => ({ term, at, laidOut: layOut(term, need) }));
  const isPriced = ({ at, laidOut: { kind } }: Chosen): boolean => kind === 'laid out' && (at === null || doubtsOfLayout(product, at).length === 0);
  return laidOut.find(isPriced) ?? laidOut[0] ?? null;
}

/** The source names a method in words of which this is one reading. */
function isMethodInDoubt(product: ContractFields, at: string): boolean {
  return doubtsOf(product, at, ['method']).length > 0;
}

const PRINCIPAL_PARTS: readonly (keyof ChosenTerm)[] = ['graceMonths', 'principalMonths', 'stepRate', 'stepAmount'];

/** What a source leaves open of how much principal falls when: no schedule can be built of a guess at it. */
function doubtsOfLayout({ unknowns }: ContractFields, at: string): TypedUnknown[] {
  return unknowns.filter(({ field }) => field.startsWith(at) && PRINCIPAL_PARTS.some((part) => field === `${at}.${part}`));
}

/** A source that names no method: an overdraft has interest periodically, a loan equal instalments. */
function assumedTerm({ instrument }: ContractFields, wishes: readonly RepaymentMethod[]): ChosenTerm {
  const usual: RepaymentMethod = instrument === 'OVERDRAFT' ? 'INTEREST_ONLY' : 'EQUAL_INSTALMENT';
  return { method: wishes[0] ?? usual };
}

/** 银发〔2005〕129号 makes a daily rate of a yearly one by 360; Australian banks count days over 365. */
function assumedDayCount(currency: string, assumptions: Assumption[]): DayCount {
  const dayCount: DayCount = currency === 'CNY' ? 'ACTUAL_360' : 'ACTUAL_365';
  assumptions.push({ code: 'DAY_COUNT_ASSUMED', detail: dayCount });
  return dayCount;
}
