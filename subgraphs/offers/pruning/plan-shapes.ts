import { type DayCount, METHODS_WITHOUT_PERIODS, type RepaymentMethod } from '../../../schema';
import { planDues } from '../../finance';
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

/** What of a need decides how a loan is repaid. */
type PlannedNeed = Pick<Need, 'cashPlan' | 'currency' | 'drawdownOn' | 'purpose' | 'repaymentMethods' | 'termMonths'>;

/** Decides each distinct plan once, by the function that pricing asks. */
export class PlanShapes {
  readonly #plans = new Map<number, RepaymentPlan>();
  /** By part and day count. */
  readonly #periods = new Map<string, PeriodShape>();
  readonly #shapes = new Map<number, PlannedShape | null>();

  constructor(
    private readonly pool: PartPool,
    private readonly need: PlannedNeed,
  ) {}

  /** Needs are drawn on few days and for few terms: what was decided for one is good for the next. */
  static of(pool: PartPool, need: Need): PlanShapes {
    const { cashPlan, currency, drawdownOn, purpose, repaymentMethods, termMonths } = need;
    const planned = { cashPlan, currency, drawdownOn, purpose, repaymentMethods, termMonths };
    const ofPool = remembered.get(pool) ?? new Map<string, PlanShapes>();
    remembered.set(pool, ofPool);
    const key = JSON.stringify(planned);
    const shapes = ofPool.get(key) ?? new PlanShapes(pool, planned);
    ofPool.delete(key);
    ofPool.set(key, shapes);
    const [oldest] = ofPool.keys();
    if (oldest !== undefined && ofPool.size > MOST_REMEMBERED) ofPool.delete(oldest);
    return shapes;
  }

  get partCount(): number {
    return this.pool.size;
  }

  methodOf(part: number): RepaymentMethod | null {
    return this.#planOf(part).method;
  }

  /** @returns null where no schedule is built of such a plan, hence nothing is priced */
  shapeOf({ dayCounts, plans }: CompiledBank, row: number): PlannedShape | null {
    const part = plans[row] ?? 0;
    const stated = dayCounts[row] ?? -1;
    const at = part * (DAY_COUNT_CODES.length + 1) + stated + 1;
    const known = this.#shapes.get(at);
    if (known !== undefined) return known;
    const shape = this.#shape(part, DAY_COUNT_CODES[stated]);
    this.#shapes.set(at, shape);
    return shape;
  }

  #shape(part: number, stated: DayCount | undefined): PlannedShape | null {
    const { dayCount, layout } = this.#planOf(part);
    if (!layout) return null;
    const question = periodQuestion(layout, stated ?? dayCount, this.need);
    const { settlement } = layout;
    const key = [question.amortisation, question.dayCount, question.frequencyMonths, layout.graceMonths, settlement?.day, settlement?.firstPeriod].join(' ');
    const periods = this.#periods.get(key) ?? periodShape(question);
    this.#periods.set(key, periods);
    return { amortisation: question.amortisation, periods };
  }

  #planOf(part: number): RepaymentPlan {
    const known = this.#plans.get(part) ?? repaymentPlan(this.pool.partAt(part).product, { ...NOTHING_STATED, ...this.need });
    this.#plans.set(part, known);
    return known;
  }
}

const MOST_REMEMBERED = 64;
const remembered = new WeakMap<PartPool, Map<string, PlanShapes>>();

/** The rest of a need, of which no plan depends. */
const NOTHING_STATED: Pick<Need, 'amount' | 'applicant'> = Object.freeze({ amount: '1', applicant: {} });

/** What of a plan a bound may rely on; whatever is not plain is taken as unknown. */
function periodQuestion(layout: RepaymentLayout, dayCount: DayCount, { cashPlan, drawdownOn, termMonths }: PlannedNeed): PeriodQuestion {
  const { graceMonths, pricedAs, settlement } = layout;
  const frequencyMonths = METHODS_WITHOUT_PERIODS.has(pricedAs) ? termMonths : layout.frequencyMonths;
  return {
    drawdownOn,
    termMonths,
    dayCount,
    amortisation: cashPlan ? 'UNKNOWN' : amortisationOf(layout),
    plan: cashPlan ? null : planDues({ drawdownOn, termMonths, frequencyMonths, graceMonths, ...(settlement && { settlement }) }),
    frequencyMonths,
    isShifted: settlement !== null || cashPlan !== null,
  };
}

function amortisationOf({ pricedAs }: RepaymentLayout): Amortisation {
  switch (pricedAs) {
    case 'EQUAL_INSTALMENT':
      return 'LEVEL_PAYMENT';
    case 'EQUAL_PRINCIPAL':
      return 'LEVEL_PRINCIPAL';
    case 'BULLET':
    case 'ANYTIME':
    case 'INTEREST_ONLY':
    case 'REVOLVING':
      return 'AT_END';
    default:
      return 'UNKNOWN';
  }
}
