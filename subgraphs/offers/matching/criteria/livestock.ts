import type { Criterion, LivestockInput } from '../../../../schema';
import { isWithin } from '../compare-decimals';
import { type CriterionOutcome, type Stated, bankJudges, decided, factMissing } from '../outcome';
import { admitsCode } from './admits-code';

/** A condition that names species and no number wants one head at least. */
const ANY_HEAD = '1';

/**
 * 畜禽存栏: head of the admitted species together, without those excluded, in a closed interval. Where species
 * are excluded and nothing else is said, whether none at all will do is for the bank to say.
 */
export function evaluateLivestock(
  stated: Stated,
  criterion: Criterion,
  livestock: readonly LivestockInput[] | null | undefined,
): CriterionOutcome {
  if (!livestock) return factMissing(stated, 'livestock');
  const { codes, maximum, minimum } = criterion;
  const counted = livestock.filter(({ species }) => admitsCode(criterion, species));
  const head = String(counted.reduce((sum, herd) => sum + herd.head, 0));
  if (!codes?.length && minimum == null && maximum == null) return bankJudges(stated, `${head} head`);
  const least = minimum ?? (maximum == null ? ANY_HEAD : null);
  return decided(stated, `${head} head`, isWithin(head, least, maximum));
}
