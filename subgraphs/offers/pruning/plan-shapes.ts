import type { DayCount, RepaymentMethod } from '../../../schema';
import type { PartPool } from '../compiled-catalog/part-pool';
import type { Need } from '../matching/need';
import type { RepaymentLayout } from '../pricing/repayment-layout';
import { type RepaymentPlan, repaymentPlan } from '../pricing/repayment-plan';
import { type Amortisation, type PeriodQuestion, type PeriodShape, periodShape } from './period-shape';

/** How the products with one part of a plan are repaid under a need. */
export interface PlannedShape {
  readonly amortisation: Amortisation;
  readonly periods: PeriodShape;
}

/** Decides each distinct plan once for a need, by the function that pricing asks. */
export class PlanShapes {
  readonly #plans = new Map<number, RepaymentPlan>();
  readonly #shapes = new Map<number, PlannedShape | null>();
  readonly #periods = new Map<string, PeriodShape>();

  constructor(
    private readonly pool: PartPool,
    private readonly need: Need,
  ) {}

  methodOf(part: number): RepaymentMethod | null {
    return this.#planOf(part).method;
  }

  /** Null: no schedule is built of such a plan, hence nothing is priced. */
  shapeOf(part: number): PlannedShape | null {
    const known = this.#shapes.get(part);
    if (known !== undefined) return known;
    const { dayCount, layout } = this.#planOf(part);
    if (!layout) return this.#keep(part, null);
    const question = periodQuestion(layout, dayCount, this.need);
    const key = `${question.amortisation} ${question.dayCount} ${question.frequencyMonths} ${question.isShifted}`;
    const periods = this.#periods.get(key) ?? periodShape(question);
    this.#periods.set(key, periods);
    return this.#keep(part, { amortisation: question.amortisation, periods });
  }

  #keep(part: number, shape: PlannedShape | null): PlannedShape | null {
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
function periodQuestion(layout: RepaymentLayout, dayCount: DayCount, { cashPlan, drawdownOn, termMonths }: Need): PeriodQuestion {
  return {
    drawdownOn,
    termMonths,
    dayCount,
    isShifted: layout.settlement !== null || cashPlan !== null,
    ...(cashPlan ? UNKNOWN : amortised(layout, termMonths)),
  };
}

type Amortised = Pick<PeriodQuestion, 'amortisation' | 'frequencyMonths'>;

const UNKNOWN: Amortised = Object.freeze({ amortisation: 'UNKNOWN', frequencyMonths: null });

function amortised({ frequencyMonths, graceMonths, pricedAs }: RepaymentLayout, termMonths: number): Amortised {
  switch (pricedAs) {
    case 'EQUAL_INSTALMENT':
      return { amortisation: graceMonths > 0 ? 'UNKNOWN' : 'LEVEL_PAYMENT', frequencyMonths };
    case 'EQUAL_PRINCIPAL':
      return { amortisation: graceMonths > 0 ? 'UNKNOWN' : 'LEVEL_PRINCIPAL', frequencyMonths };
    case 'SEASONAL':
      return { amortisation: 'UNKNOWN', frequencyMonths };
    case 'BULLET':
    case 'ANYTIME':
      return { amortisation: 'AT_END', frequencyMonths: termMonths };
    case 'INTEREST_ONLY':
    case 'REVOLVING':
      return { amortisation: 'AT_END', frequencyMonths };
    default:
      return UNKNOWN;
  }
}
