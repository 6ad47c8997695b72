import type { Criterion } from '../../../../schema';
import { isWithin } from '../compare-decimals';
import { withUnit } from '../describe';
import { type CriterionOutcome, type Stated, decided, factMissing } from '../outcome';

interface Fact {
  readonly value: string | number | null | undefined;
  readonly name: string;
  readonly unit: string;
}

/**
 * One number against a closed interval, exactly. What is a quotient is compared without division and
 * has its own file: the debt ratio, the years of trading.
 */
export function evaluateInterval(stated: Stated, { maximum, minimum }: Criterion, { name, unit, value }: Fact): CriterionOutcome {
  if (value == null) return factMissing(stated, name);
  return decided(stated, withUnit(String(value), unit), isWithin(String(value), minimum, maximum));
}
