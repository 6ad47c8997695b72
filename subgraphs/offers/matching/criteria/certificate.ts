import type { Criterion } from '../../../../schema';
import type { Applicant } from '../need';
import { type CriterionOutcome, bankJudges, decided, factMissing } from '../outcome';
import { describeSet } from './set-criteria';

/** 资质证书: any of the certificates named, by exact name; other wording is for the bank to judge, none at all is not. */
export function evaluateCertificate(criterion: Criterion, applicant: Applicant): CriterionOutcome {
  const { kind, codes, clause, text } = criterion;
  if (!codes?.length) return bankJudges({ kind, required: text ?? 'undisclosed', clause });
  const stated = { kind, required: describeSet(codes, null), clause };
  if (applicant.certificates == null) return factMissing(stated, 'certificates');
  if (applicant.certificates.length === 0) return decided(stated, 'none', false);
  const given = applicant.certificates.join(', ');
  return codes.some((code) => applicant.certificates?.includes(code))
    ? decided(stated, given, true)
    : bankJudges(stated, given);
}
