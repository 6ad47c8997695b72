import { addMonths } from '../../../finance';
import { criteriaOf, distinct, isMissing, times, type Repair } from '../repair';

/** Longer than any enterprise here is old; the days that a CalendarDate can say begin with 1900. */
const MAX_MONTHS = 1_200;

/** 经营年限: a missing day of establishment is stated as the latest, or the earliest, that meets it. */
export const stateEstablished: Repair = (failing) => {
  if (!isMissing(failing)) return [];
  const criteria = criteriaOf(failing.product, failing.outcome.kind);
  const months = [
    ...criteria.flatMap(({ minimum }) => (minimum == null ? [] : times(minimum, '12', 0, 'UP'))),
    ...criteria.flatMap(({ maximum }) => (maximum == null ? [] : times(maximum, '12', 0, 'DOWN'))),
  ];
  return distinct(months)
    .filter((count) => Number(count) <= MAX_MONTHS)
    .map((count) => [{ path: 'applicant.establishedOn', value: addMonths(failing.on, -Number(count)) }]);
};
