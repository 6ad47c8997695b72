import type { ApplicantInput, Criterion } from '../../../../schema';
import { compareDecimals } from '../../matching/compare-decimals';
import { YUAN_DIGITS, bounded, criteriaOf, distinct, isMissing, type Failing, type Repair } from '../repair';

type NumberFact = 'annualRevenue' | 'annualTax' | 'existingLenders' | 'ownerAge' | 'landAreaMu';

export interface NumberRule {
  readonly field: NumberFact & keyof ApplicantInput;
  readonly unit: 'yuan' | 'mu' | 'whole';
  /** Where the applicant can move a stated value; null: nowhere. */
  readonly movable: 'up' | 'down' | null;
}

const DIGITS: Readonly<Record<NumberRule['unit'], number>> = Object.freeze({ yuan: YUAN_DIGITS, mu: YUAN_DIGITS, whole: 0 });

/** One number of the applicant: a missing one is stated at a bound, a movable one moved to it. */
export function numberRepair({ field, movable, unit }: NumberRule): Repair {
  const value = (text: string): string | number => (unit === 'whole' ? Number(text) : text);
  return (failing) => {
    const bounds = boundsOf(failing, DIGITS[unit]);
    const given = failing.need.applicant[field];
    const wanted = isMissing(failing) ? [...bounds.least, ...bounds.greatest] : given == null ? [] : beyond(bounds, String(given), movable);
    return distinct(wanted).map((text) => [{ path: `applicant.${field}`, value: value(text) }]);
  };
}

interface Bounds {
  readonly least: readonly string[];
  readonly greatest: readonly string[];
}

function boundsOf({ outcome, product }: Failing, digits: number): Bounds {
  const criteria = criteriaOf(product, outcome.kind);
  const texts = (read: (criterion: Criterion) => string | null | undefined, rounding: 'UP' | 'DOWN'): string[] =>
    criteria.flatMap((criterion) => read(criterion) ?? []).map((bound) => bounded(bound, digits, rounding));
  return { least: texts(({ minimum }) => minimum, 'UP'), greatest: texts(({ maximum }) => maximum, 'DOWN') };
}

function beyond({ greatest, least }: Bounds, given: string, movable: NumberRule['movable']): string[] {
  switch (movable) {
    case 'up':
      return least.filter((bound) => compareDecimals(bound, given) > 0);
    case 'down':
      return greatest.filter((bound) => compareDecimals(bound, given) < 0);
    case null:
      return [];
    default: {
      const unknown: never = movable;
      throw new Error(`unknown direction ${String(unknown)}`);
    }
  }
}
