import type { DayCount } from '../../../../schema';
import { actual360 } from './actual-360';
import { actual365 } from './actual-365';
import { thirty360 } from './thirty-360';
import type { DayCountConvention } from './year-fraction';

/** Every code of the vocabulary has its law; a code without one does not compile. */
export const DAY_COUNTS: Readonly<Record<DayCount, DayCountConvention>> = Object.freeze({
  ACTUAL_360: actual360,
  ACTUAL_365: actual365,
  THIRTY_360: thirty360,
});

export { actual360, actual365, thirty360 };
export type { DayCountConvention, YearFraction } from './year-fraction';
