import type { Criterion } from '../../../../schema';
import { describeFlag } from '../describe';
import { type CriterionOutcome, type Stated, decided, factMissing } from '../outcome';

/** A yes-or-no fact against the answer that the criterion requires. */
export function evaluateFlag(stated: Stated, { flag }: Criterion, fact: boolean | null | undefined, factName: string): CriterionOutcome {
  return fact == null ? factMissing(stated, factName) : decided(stated, describeFlag(fact), fact === flag);
}
