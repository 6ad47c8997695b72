import type { IncentiveConditions } from '../../../../schema';
import {
  excludedIndustry,
  firstTimeBorrower,
  industry,
  legalForm,
  newHires,
  overdue,
  ownership,
  region,
  sizeClass,
} from './applicant-conditions';
import type { Condition, ConditionCode, ConditionOutcome, IncentiveSituation } from './condition';
import { bank, currency, drawdown, instrument, loanAmount, purpose, term, validFrom } from './loan-conditions';
import { unstatedFacts } from './unstated-facts';

/**
 * Every condition, in the order in which the first failure is named: what the loan is comes before
 * who the borrower is, since another product mends the first and nothing mends the second; within
 * each, what is cheapest to change comes last.
 */
export const SPECIFIED_CONDITIONS: readonly Condition[] = Object.freeze([
  currency,
  bank,
  instrument,
  purpose,
  validFrom,
  drawdown,
  loanAmount,
  term,
  region,
  industry,
  excludedIndustry,
  sizeClass,
  legalForm,
  ownership,
  newHires,
  overdue,
  firstTimeBorrower,
]);

const BY_CODE: ReadonlyMap<ConditionCode, Condition> = new Map(SPECIFIED_CONDITIONS.map((condition) => [condition.code, condition]));

/** The conditions that a policy sets, each answered; last those that nothing stated here can answer. */
export function evaluateConditions(conditions: IncentiveConditions, situation: IncentiveSituation): ConditionOutcome[] {
  const specified = SPECIFIED_CONDITIONS.flatMap(({ code, evaluate }) => {
    const answer = evaluate(conditions, situation);
    return answer ? [{ condition: code, ...answer }] : [];
  });
  return [...specified, ...unstatedFacts(conditions)];
}

export function conditionLabel(code: ConditionCode): { readonly zh: string; readonly en: string } {
  const condition = BY_CODE.get(code);
  if (!condition) throw new Error(`no condition ${code}`);
  return condition;
}
