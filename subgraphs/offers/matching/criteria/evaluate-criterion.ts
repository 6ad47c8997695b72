import type { Criterion, CriterionKind, SizeClass } from '../../../../schema';
import type { Need } from '../need';
import { type CriterionOutcome, bankJudges } from '../outcome';
import { evaluateCertificate } from './certificate';
import { evaluateCollateralKinds } from './collateral-kinds';
import { evaluateIndustry, evaluateRegion } from './coverage-criteria';
import { evaluateDebtRatio } from './debt-ratio';
import { evaluateFlag } from './flag-criteria';
import { evaluateInterval } from './interval-criteria';
import { evaluateLivestock } from './livestock';
import { describeCriterion, isDecidable, unitOf } from './operands';
import { evaluateAcceptedSet, evaluateSet } from './set-criteria';
import { evaluateYearsTrading } from './years-trading';

/** All that a criterion is held against: the same context and the same criterion have the same outcome. */
export interface CriterionContext {
  readonly need: Need;
  readonly sizeClass: SizeClass | null;
  readonly bankCode: string;
  /** Currency of the product, in which its thresholds are. */
  readonly currency: string;
  /** Calendar day at which ages count. */
  readonly on: string;
}

/** The applicant states these in yuan; a threshold in another currency is not compared with them. */
const KINDS_IN_YUAN: ReadonlySet<CriterionKind> = new Set<CriterionKind>(['ANNUAL_REVENUE', 'TAX_PAID']);

/**
 * Decides one criterion of a product, which cites its clause. Words, undisclosed thresholds, and
 * operands that its kind does not have are never decided by guess: the bank judges them. The decision
 * does not depend on how the criterion is described.
 */
export function evaluateCriterion(criterion: Criterion, context: CriterionContext, describe = describeCriterion): CriterionOutcome {
  const { bankCode, currency, need, on, sizeClass } = context;
  const { applicant } = need;
  const { clause, kind } = criterion;
  const stated = { kind, required: describe(criterion, currency), clause };
  if (!isDecidable(criterion)) return bankJudges(stated);
  const number = (fact: string | number | null | undefined, factName: string): CriterionOutcome => {
    const isComparable = currency === 'CNY' || !KINDS_IN_YUAN.has(kind);
    return isComparable ? evaluateInterval(stated, criterion, { value: fact, name: factName, unit: unitOf(kind, currency) }) : bankJudges(stated);
  };
  switch (kind) {
    case 'CURRENCY':
      return evaluateSet(stated, criterion, need.currency, 'currency');
    case 'AMOUNT':
      return need.currency === currency ? number(need.amount, 'amount') : bankJudges(stated, `${need.amount} ${need.currency}`);
    case 'TERM':
      return number(need.termMonths, 'termMonths');
    case 'PURPOSE':
      return evaluateSet(stated, criterion, need.purpose, 'purpose');
    case 'REPAYMENT_METHOD':
      return evaluateAcceptedSet(stated, criterion, need.repaymentMethods);
    case 'COLLATERAL':
      return evaluateCollateralKinds(stated, criterion, applicant.collaterals);
    case 'LEGAL_FORM':
      return evaluateSet(stated, criterion, applicant.legalForm, 'legalForm');
    case 'OWNERSHIP':
      return evaluateSet(stated, criterion, applicant.ownership, 'ownership');
    case 'SIZE_CLASS':
      return evaluateSet(stated, criterion, sizeClass, 'sizeClass');
    case 'INDUSTRY':
      return evaluateIndustry(stated, criterion, applicant.industry);
    case 'REGION':
      return evaluateRegion(stated, criterion, applicant.region);
    case 'YEARS_TRADING':
      return evaluateYearsTrading(stated, criterion, applicant.establishedOn, on);
    case 'ANNUAL_REVENUE':
      return number(applicant.annualRevenue, 'annualRevenue');
    case 'TAX_PAID':
      return number(applicant.annualTax, 'annualTax');
    case 'TAX_CREDIT_GRADE':
      return evaluateSet(stated, criterion, applicant.taxCreditGrade, 'taxCreditGrade');
    case 'CREDIT_RATING':
      return evaluateSet(stated, criterion, applicant.creditRating, 'creditRating');
    case 'DEBT_RATIO':
      return evaluateDebtRatio(stated, criterion, applicant);
    case 'EXISTING_LENDERS':
      return number(applicant.existingLenders, 'existingLenders');
    case 'OVERDUE':
      return evaluateFlag(stated, criterion, applicant.hasOverdue, 'hasOverdue');
    case 'DISHONESTY_LIST':
      return evaluateFlag(stated, criterion, applicant.onDishonestyList, 'onDishonestyList');
    case 'OWNER_AGE':
      return number(applicant.ownerAge, 'ownerAge');
    case 'EXISTING_CUSTOMER':
      return evaluateFlag(stated, criterion, applicant.customerOf?.includes(bankCode), 'customerOf');
    case 'FIRST_TIME_BORROWER':
      return evaluateFlag(stated, criterion, applicant.firstTimeBorrower, 'firstTimeBorrower');
    case 'AGRICULTURAL_SUBJECT':
      return evaluateSet(stated, criterion, applicant.agriculturalSubject, 'agriculturalSubject');
    case 'LAND_AREA':
      return number(applicant.landAreaMu, 'landAreaMu');
    case 'LIVESTOCK':
      return evaluateLivestock(stated, criterion, applicant.livestock);
    case 'CERTIFICATE':
      return evaluateCertificate(stated, criterion, applicant.certificates);
    case 'INSTRUMENT':
    case 'VALIDITY':
    case 'RESIDENCY':
    case 'FREE_TEXT':
      return bankJudges(stated);
    default: {
      const unknown: never = kind;
      throw new Error(`unknown kind of criterion ${String(unknown)}`);
    }
  }
}
