import type { Criterion } from '../../../../schema';
import { type CriterionOutcome, type Stated, bankJudges, decided, factMissing } from '../outcome';

/** 资质证书: any of the certificates named, by exact name; other wording is for the bank to judge, none at all is not. */
export function evaluateCertificate(stated: Stated, { codes }: Criterion, certificates: readonly string[] | null | undefined): CriterionOutcome {
  if (certificates == null) return factMissing(stated, 'certificates');
  if (certificates.length === 0) return decided(stated, 'none', false);
  const given = certificates.join(', ');
  return codes?.some((code) => certificates.includes(code)) ? decided(stated, given, true) : bankJudges(stated, given);
}
