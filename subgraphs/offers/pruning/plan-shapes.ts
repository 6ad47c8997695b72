import { type DayCount, METHODS_WITHOUT_PERIODS, type RepaymentMethod } from '../../../schema';
import { planDues } from '../../finance';
import { type CompiledBank, DAY_COUNT_CODES } from '../compiled-catalog/compiled-bank';
import type { PartPool } from '../compiled-catalog/part-pool';
import type { Need } from '../matching/need';
import type { RepaymentLayout } from '../pricing/repayment-layout';
import { repaymentPlan } from '../pricing/repayment-plan';
import { type Amortisation, type PeriodQuestion, type PeriodShape, periodShape } from './period-shape';

/** How the products with one part of a plan are repaid under a need. */
export interface PlannedShape {
  readonly amortisation: Amortisation;
  readonly periods: PeriodShape;
}

/** What of a need decides how a loan is repaid. */
type PlannedNeed = Pick<Need, 'cashPlan' | 'currency' | 'drawdownOn' | 'purpose' | 'repaymentMethods' | 'termMonths'>;

/** What is remembered of a plan: far less than the plan, for there are thousands of parts under each of the needs remembered. */
interface RememberedPlan {
  readonly method: RepaymentMethod | null;
  /** Of the product that states none. */
  readonly dayCount: DayCount;
  readonly layout: Pick<RepaymentLayout, 'frequencyMonths' | 'graceMonths' | 'pricedAs' | 'settlement'> | null;
  /** By position of the stated day count, the first where none is stated; filled as it is asked for. */
  readonly shapes: (PlannedShape | null | undefined)[];
}

/** Decides each distinct plan once, by the function that pricing asks. */
export class PlanShapes {
  readonly #byPart: (RememberedPlan | undefined)[] = [];
  /** Equal ones are one. */
  readonly #plans = new Map<string, RememberedPlan>();
  readonly #periods = new Map<string, PeriodShape>();

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
    const plan = this.#planOf(plans[row] ?? 0);
    const stated = dayCounts[row] ?? -1;
    const known = plan.shapes[stated + 1];
    if (known !== undefined) return known;
    const shape = this.#shape(plan, DAY_COUNT_CODES[stated]);
    plan.shapes[stated + 1] = shape;
    return shape;
  }

  #shape({ dayCount, layout }: RememberedPlan, stated: DayCount | undefined): PlannedShape | null {
    if (!layout) return null;
    const question = periodQuestion(layout, stated ?? dayCount, this.need);
    const { settlement } = layout;
    const key = [question.amortisation, question.dayCount, question.frequencyMonths, layout.graceMonths, settlement?.day, settlement?.firstPeriod].join(' ');
    const periods = this.#periods.get(key) ?? periodShape(question);
    this.#periods.set(key, periods);
    return { amortisation: question.amortisation, periods };
  }

  #planOf(part: number): RememberedPlan {
    const known = this.#byPart[part];
    if (known) return known;
    const { dayCount, layout, method } = repaymentPlan(this.pool.partAt(part).product, { ...NOTHING_STATED, ...this.need });
    const laidOut = layout && { pricedAs: layout.pricedAs, frequencyMonths: layout.frequencyMonths, graceMonths: layout.graceMonths, settlement: layout.settlement };
    const plan = { method, dayCount, layout: laidOut };
    const key = JSON.stringify(plan);
    const remembered = this.#plans.get(key) ?? { ...plan, shapes: [] };
    this.#plans.set(key, remembered);
    this.#byPart[part] = remembered;
    return remembered;
  }
}

const MOST_REMEMBERED = 64;
const remembered = new WeakMap<PartPool, Map<string, PlanShapes>>();

/** The rest of a need, of which no plan depends. */
const NOTHING_STATED: Pick<Need, 'amount' | 'applicant'> = Object.freeze({ amount: '1', applicant: {} });

/** What of a plan a bound may rely on; whatever is not plain is taken as unknown. */
function periodQuestion(layout: NonNullable<RememberedPlan['layout']>, dayCount: DayCount, { cashPlan, drawdownOn, termMonths }: PlannedNeed): PeriodQuestion {
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

function amortisationOf({ pricedAs }: Pick<RepaymentLayout, 'pricedAs'>): Amortisation {
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
