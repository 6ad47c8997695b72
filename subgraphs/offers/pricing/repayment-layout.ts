import { type FirstPeriod, METHODS_WITHOUT_PERIODS, type RepaymentFrequency, type RepaymentMethod, type RepaymentTerm, type UnknownReason } from '../../../schema';
import { MONTHS_OF_FREQUENCY, type Settlement, isFirstPeriodBroken } from '../../finance';
import type { Need } from '../matching/need';
import { amountsIn } from './amounts-in';
import type { Findings } from './findings';
import { impossiblePart } from './impossible-part';

type Assumption = Findings['assumptions'][number];

/** What a product, or a convention in its place, says of a repayment. */
export type ChosenTerm = Omit<RepaymentTerm, 'creditReportCode' | 'frequencyCreditReportCode'>;

/** What a schedule of the term is laid out by. */
export interface RepaymentLayout {
  readonly kind: 'laid out';
  /** The method whose schedule is built. */
  readonly pricedAs: RepaymentMethod;
  readonly frequency: RepaymentFrequency;
  /** Of a method with one due no more than a form. */
  readonly frequencyMonths: number;
  /** Null: dues fall on the day of the month of drawdown. */
  readonly settlement: Settlement | null;
  readonly graceMonths: number;
  /** Null: of every method but SEASONAL. */
  readonly principalMonths: readonly number[] | null;
  /** As the product states them, of the STEP methods alone. */
  readonly step: { readonly rate: string } | { readonly amount: string } | null;
  readonly assumptions: readonly Assumption[];
}

/** No schedule is built of these terms, and why. */
export interface Unpriced {
  readonly kind: 'unpriced';
  readonly reason: UnknownReason;
  readonly note: string;
}

/** The month is the usual period of Chinese and of Australian lending. */
const ASSUMED_FREQUENCY: RepaymentFrequency = 'MONTHLY';

/** 首个结息日即结息: Chinese loan systems settle on every settlement day, the first one too. */
const ASSUMED_FIRST_PERIOD: FirstPeriod = 'SHORT';

/**
 * Lays a repayment out by what the product states, then by what the need asks for, then by a
 * convention that is listed as an assumption.
 */
export function layOut(term: ChosenTerm, need: Need): RepaymentLayout | Unpriced {
  const pricedAs = methodOf(term);
  if (pricedAs === null) return unpriced('UNPARSED', [term.method, term.frequency, 'is not priced']);
  const amounts = amountsIn(need.currency);
  if (!amounts) throw new Error(`a need in ${need.currency} was read`);
  const impossible = impossiblePart(term, amounts);
  if (impossible) return unpriced('UNPARSED', [term.method, 'is not priced:', impossible.field, 'is', impossible.value]);
  const principalMonths = term.principalMonths?.length ? term.principalMonths : need.cashPlan?.principalMonths;
  if (pricedAs === 'SEASONAL' && !principalMonths?.length) {
    return unpriced('UNDISCLOSED', ['Neither the product nor the need names the months of principal of', term.method]);
  }
  const step = stepOf(term);
  if (step === null && (pricedAs === 'STEP_GEOMETRIC' || pricedAs === 'STEP_ARITHMETIC')) {
    return unpriced('UNDISCLOSED', ['The product does not disclose the step of', term.method]);
  }
  const hasDues = !METHODS_WITHOUT_PERIODS.has(pricedAs);
  const frequency = hasDues ? (term.frequency ?? ASSUMED_FREQUENCY) : 'AT_END';
  const frequencyMonths = MONTHS_OF_FREQUENCY[frequency] ?? 1;
  const assumptions: Assumption[] = [];
  if (hasDues && term.frequency == null) assumptions.push({ code: 'FREQUENCY_ASSUMED', detail: frequency });
  return {
    kind: 'laid out',
    pricedAs,
    frequency,
    frequencyMonths,
    settlement: hasDues ? settlementOf(term, need, frequencyMonths, assumptions) : null,
    graceMonths: WITHOUT_GRACE.has(pricedAs) ? 0 : (term.graceMonths ?? 0),
    principalMonths: pricedAs === 'SEASONAL' ? (principalMonths ?? null) : null,
    step,
    assumptions,
  };
}

function unpriced(reason: UnknownReason, words: readonly (string | null | undefined)[]): Unpriced {
  return { kind: 'unpriced', reason, note: words.filter(Boolean).join(' ') };
}

/** Those in which no principal falls before the end but as the borrower likes, so that a grace period changes nothing. */
const WITHOUT_GRACE: ReadonlySet<RepaymentMethod> = new Set<RepaymentMethod>(['INTEREST_ONLY', 'BULLET', 'DISCOUNT', 'ANYTIME', 'REVOLVING']);

/** The method whose schedule has these dues, or null: none is built of such a frequency. */
function methodOf({ frequency, method }: ChosenTerm): RepaymentMethod | null {
  const isPeriodic = frequency == null || MONTHS_OF_FREQUENCY[frequency] !== undefined;
  switch (method) {
    case 'BULLET':
    case 'DISCOUNT':
      return method;
    case 'INTEREST_ONLY':
      // Interest that falls once, at the end, is what a bullet pays.
      return frequency === 'AT_END' ? 'BULLET' : isPeriodic ? method : null;
    case 'REVOLVING':
    case 'ANYTIME':
      // 随借随还: interest falls by the period where there is one, else with what is repaid (利随本清).
      return frequency === 'AT_END' ? 'ANYTIME' : isPeriodic ? 'REVOLVING' : null;
    case 'EQUAL_INSTALMENT':
    case 'EQUAL_PRINCIPAL':
    case 'SEASONAL':
    case 'STEP_ARITHMETIC':
    case 'STEP_GEOMETRIC':
      return isPeriodic ? method : null;
    case 'PERIODIC':
    case 'OTHER':
      return null;
    default: {
      const unknown: never = method;
      throw new Error(`unknown repayment method ${String(unknown)}`);
    }
  }
}

function stepOf({ method, stepAmount, stepRate }: ChosenTerm): RepaymentLayout['step'] {
  if (method === 'STEP_GEOMETRIC' && stepRate != null) return { rate: stepRate };
  if (method === 'STEP_ARITHMETIC' && stepAmount != null) return { amount: stepAmount };
  return null;
}

/** 结息日: the product's, else the one that the need asks for, else none: 对月对日. */
function settlementOf(term: ChosenTerm, { cashPlan, drawdownOn }: Need, frequencyMonths: number, assumptions: Assumption[]): Settlement | null {
  const day = term.settlementDay ?? cashPlan?.settlementDay;
  if (term.settlementDay == null) {
    const detail = day == null ? `${Number(drawdownOn.slice(8))}, the day of drawdown` : `${day}, as the need asks`;
    assumptions.push({ code: 'SETTLEMENT_DAY_ASSUMED', detail });
  }
  if (day == null) return null;
  if (term.firstPeriod == null && isFirstPeriodBroken(drawdownOn, frequencyMonths, day)) assumptions.push({ code: 'FIRST_PERIOD_ASSUMED', detail: ASSUMED_FIRST_PERIOD });
  return { day, firstPeriod: term.firstPeriod ?? ASSUMED_FIRST_PERIOD };
}
