import type { Criterion, CriterionKind, SizeClass } from '../../../../schema';
import { describeInterval } from '../compare-decimals';
import type { Applicant } from '../need';
import { type CriterionOutcome, bankJudges } from '../outcome';
import { evaluateCertificate } from './certificate';
import { evaluateCoverage } from './coverage-criteria';
import { evaluateDebtRatio } from './debt-ratio';
import { evaluateFlag } from './flag-criteria';
import { evaluateInterval } from './interval-criteria';
import { evaluateSet, evaluateVocabularySet } from './set-criteria';
import { evaluateYearsTrading } from './years-trading';

export interface CriterionContext {
  readonly applicant: Applicant;
  readonly sizeClass: SizeClass | null;
  readonly purpose: string;
  readonly bankCode: string;
  /** Currency of the product, in which its thresholds are. */
  readonly currency: string;
  /** Calendar day at which ages count. */
  readonly on: string;
}

/** The applicant states these in yuan; a threshold in another currency is not compared with them. */
const KINDS_IN_YUAN: ReadonlySet<CriterionKind> = new Set<CriterionKind>(['ANNUAL_REVENUE', 'TAX_PAID']);

/** Decides one criterion of a product; words and undisclosed thresholds are never decided by guess. */
export function evaluateCriterion(criterion: Criterion, context: CriterionContext): CriterionOutcome {
  const { applicant, bankCode, currency, on, purpose, sizeClass } = context;
  if (criterion.undisclosed || (KINDS_IN_YUAN.has(criterion.kind) && currency !== 'CNY')) {
    return bankJudges({ kind: criterion.kind, required: criterion.text ?? describeThreshold(criterion, currency), clause: criterion.clause });
  }
  switch (criterion.kind) {
    case 'REGION':
    case 'INDUSTRY':
      return evaluateCoverage(criterion, applicant);
    case 'SIZE_CLASS':
      return evaluateSet(criterion, sizeClass, 'sizeClass');
    case 'PURPOSE':
      return evaluateSet(criterion, purpose, 'purpose');
    case 'DEBT_RATIO':
      return evaluateDebtRatio(criterion, applicant);
    case 'YEARS_TRADING':
      return evaluateYearsTrading(criterion, applicant, on);
    case 'CERTIFICATE':
      return evaluateCertificate(criterion, applicant);
    default:
      return (
        evaluateVocabularySet(criterion, applicant) ??
        evaluateInterval(criterion, applicant) ??
        evaluateFlag(criterion, applicant, bankCode) ??
        bankJudges({ kind: criterion.kind, required: criterion.text ?? 'undisclosed', clause: criterion.clause })
      );
  }
}

function describeThreshold({ minimum, maximum, undisclosed }: Criterion, currency: string): string {
  return undisclosed ? 'undisclosed' : `${describeInterval(minimum, maximum)} ${currency}`;
}
