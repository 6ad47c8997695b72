import type { Criterion, CriterionKind } from '../../../../schema';
import type { Applicant } from '../need';
import { type CriterionOutcome, bankJudges, decided, factMissing } from '../outcome';

interface Flag {
  readonly value: boolean | null | undefined;
  readonly name: string;
}

const FLAG_OF_KIND: Readonly<Partial<Record<CriterionKind, (applicant: Applicant, bankCode: string) => Flag>>> = Object.freeze({
  OVERDUE: ({ hasOverdue }) => ({ value: hasOverdue, name: 'hasOverdue' }),
  DISHONESTY_LIST: ({ onDishonestyList }) => ({ value: onDishonestyList, name: 'onDishonestyList' }),
  FIRST_TIME_BORROWER: ({ firstTimeBorrower }) => ({ value: firstTimeBorrower, name: 'firstTimeBorrower' }),
  EXISTING_CUSTOMER: ({ customerOf }, bankCode) => ({ value: customerOf?.includes(bankCode), name: 'customerOf' }),
});

/** A yes-or-no fact against the answer that the criterion requires. */
export function evaluateFlag(criterion: Criterion, applicant: Applicant, bankCode: string): CriterionOutcome | null {
  const readFlag = FLAG_OF_KIND[criterion.kind];
  if (!readFlag) return null;
  const { kind, flag, clause } = criterion;
  if (flag == null) return bankJudges({ kind, required: criterion.text ?? 'undisclosed', clause });
  const stated = { kind, required: String(flag), clause };
  const { value, name } = readFlag(applicant, bankCode);
  return value == null ? factMissing(stated, name) : decided(stated, String(value), value === flag);
}
