import type { ContractFields, RepaymentFrequency, RepaymentMethod } from '../../../schema';
import type { PartPool } from '../compiled-catalog/part-pool';
import type { Need } from '../matching/need';
import { type RepaymentPlan, repaymentPlan } from '../pricing/repayment-plan';
import { type Amortisation, type PeriodQuestion, type PeriodShape, periodShape } from './period-shape';

/** How the products with one part of a plan are repaid under a need. */
export interface PlannedShape {
  readonly method: RepaymentMethod | null;
  readonly amortisation: Amortisation;
  readonly periods: PeriodShape;
}

const PERIODIC: ReadonlySet<RepaymentFrequency> = new Set<RepaymentFrequency>(['MONTHLY', 'BIMONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY']);

/** Decides each distinct plan once for a need, by the function that pricing asks. */
export class PlanShapes {
  readonly #plans = new Map<number, RepaymentPlan>();
  readonly #shapes = new Map<number, PlannedShape>();
  readonly #periods = new Map<string, PeriodShape>();

  constructor(
    private readonly pool: PartPool,
    private readonly need: Need,
  ) {}

  methodOf(part: number): RepaymentMethod | null {
    return this.#planOf(part).method;
  }

  shapeOf(part: number): PlannedShape {
    const known = this.#shapes.get(part);
    if (known) return known;
    const plan = this.#planOf(part);
    const question = periodQuestion(this.pool.productAt(part), plan, this.need);
    const key = `${question.amortisation} ${question.dayCount} ${question.frequencyMonths} ${question.isShifted}`;
    const periods = this.#periods.get(key) ?? periodShape(question);
    this.#periods.set(key, periods);
    const shape = { method: plan.method, amortisation: question.amortisation, periods };
    this.#shapes.set(part, shape);
    return shape;
  }

  #planOf(part: number): RepaymentPlan {
    const known = this.#plans.get(part) ?? repaymentPlan(this.pool.productAt(part), this.need);
    this.#plans.set(part, known);
    return known;
  }
}

/** What of a plan a bound may rely on; whatever is not plain is taken as unknown. */
function periodQuestion({ repayments }: ContractFields, { dayCount, frequencyMonths, method }: RepaymentPlan, need: Need): PeriodQuestion {
  const { cashPlan, drawdownOn, termMonths } = need;
  const chosen = repayments.filter((term) => term.method === method);
  const isPlain = !cashPlan && chosen.every((term) => !term.graceMonths && !term.principalMonths && term.stepRate == null && term.stepAmount == null);
  const isPeriodic = isPlain && chosen.every(({ frequency }) => frequency == null || PERIODIC.has(frequency)) && chosen.length <= 1;
  return {
    drawdownOn,
    termMonths,
    dayCount,
    isShifted: Boolean(cashPlan) || chosen.some(({ firstPeriod, settlementDay }) => settlementDay != null || firstPeriod != null),
    ...(isPlain ? amortised(method, termMonths, isPeriodic ? frequencyMonths : null) : UNKNOWN),
  };
}

type Amortised = Pick<PeriodQuestion, 'amortisation' | 'frequencyMonths'>;

const UNKNOWN: Amortised = Object.freeze({ amortisation: 'UNKNOWN', frequencyMonths: null });

function amortised(method: RepaymentMethod | null, termMonths: number, frequencyMonths: number | null): Amortised {
  switch (method) {
    case 'EQUAL_INSTALMENT':
      return frequencyMonths === null ? UNKNOWN : { amortisation: 'LEVEL_PAYMENT', frequencyMonths };
    case 'EQUAL_PRINCIPAL':
      return frequencyMonths === null ? UNKNOWN : { amortisation: 'LEVEL_PRINCIPAL', frequencyMonths };
    case 'BULLET':
      return { amortisation: 'AT_END', frequencyMonths: termMonths };
    case 'INTEREST_ONLY':
    case 'REVOLVING':
    case 'ANYTIME':
      return { amortisation: 'AT_END', frequencyMonths: frequencyMonths ?? termMonths };
    default:
      return UNKNOWN;
  }
}
