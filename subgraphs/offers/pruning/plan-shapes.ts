import type { DayCount, RepaymentMethod } from '../../../schema';
import { type CompiledBank, DAY_COUNT_CODES } from '../compiled-catalog/compiled-bank';
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
  /** By part and day count. */
  readonly #shapes: (PlannedShape | null | undefined)[] = [];
  readonly #periods = new Map<string, PeriodShape>();

  constructor(
    private readonly pool: PartPool,
    private readonly need: Need,
  ) {}

  methodOf(part: number): RepaymentMethod | null {
    return this.#planOf(part).method;
  }

  /** @returns null where no schedule is built of such a plan, hence nothing is priced */
  shapeOf({ dayCounts, plans }: CompiledBank, row: number): PlannedShape | null {
    const part = plans[row] ?? 0;
    const stated = dayCounts[row] ?? -1;
    const at = part * (DAY_COUNT_CODES.length + 1) + stated + 1;
    const known = this.#shapes[at];
    return known === undefined ? (this.#shapes[at] = this.#shape(part, DAY_COUNT_CODES[stated])) : known;
  }

  #shape(part: number, stated: DayCount | undefined): PlannedShape | null {
    const { dayCount, layout } = this.#planOf(part);
    if (!layout) return null;
    const question = periodQuestion(layout, stated ?? dayCount, this.need);
    const key = `${question.amortisation} ${question.dayCount} ${question.frequencyMonths} ${question.isShifted}`;
    const periods = this.#periods.get(key) ?? periodShape(question);
    this.#periods.set(key, periods);
    return { amortisation: question.amortisation, periods };
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
