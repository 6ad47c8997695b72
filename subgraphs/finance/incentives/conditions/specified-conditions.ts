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
import type { Condition, ConditionOutcome, IncentiveSituation } from './condition';
import { bank, currency, drawdown, instrument, loanAmount, purpose, term, validFrom } from './loan-conditions';
import { orByFact, unstatedFacts } from './unstated-facts';

/**
 * The order in which the first failure is named: what the loan is comes before who the borrower is,
 * since another product mends the first and nothing mends the second; within each, what is cheapest
 * to change comes last.
 */
const ON_THE_LOAN: readonly Condition[] = Object.freeze([currency, bank, instrument, purpose, validFrom, drawdown, loanAmount, term]);

const ON_THE_BORROWER: readonly Condition[] = Object.freeze([
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

/** The conditions that a policy sets, each answered; last those that no other field answers. */
export function evaluateConditions(conditions: IncentiveConditions, situation: IncentiveSituation): ConditionOutcome[] {
  // What a borrower states of a bank is no answer that its other loans share.
  const onBorrower = answersOnBorrower(conditions, situation).map((outcome) => orByFact(outcome, conditions, situation));
  return [...answersTo(ON_THE_LOAN, conditions, situation), ...onBorrower, ...unstatedFacts(conditions, situation)];
}

function answersTo(asked: readonly Condition[], conditions: IncentiveConditions, situation: IncentiveSituation): ConditionOutcome[] {
  return asked.flatMap(({ code, evaluate }) => {
    const answer = evaluate(conditions, situation);
    return answer ? [{ condition: code, ...answer }] : [];
  });
}

interface BorrowerAnswers {
  readonly sizeClass: IncentiveSituation['sizeClass'];
  readonly answers: readonly ConditionOutcome[];
}

/** Of one need every loan has the same borrower: what a policy asks of it is answered once. */
const borrowerAnswers = new WeakMap<IncentiveSituation['applicant'], WeakMap<IncentiveConditions, BorrowerAnswers>>();

function answersOnBorrower(conditions: IncentiveConditions, situation: IncentiveSituation): readonly ConditionOutcome[] {
  const { applicant } = situation;
  const ofBorrower = borrowerAnswers.get(applicant) ?? new WeakMap<IncentiveConditions, BorrowerAnswers>();
  borrowerAnswers.set(applicant, ofBorrower);
  const known = ofBorrower.get(conditions);
  if (known && known.sizeClass === situation.sizeClass) return known.answers;
  const answers = answersTo(ON_THE_BORROWER, conditions, situation);
  ofBorrower.set(conditions, { sizeClass: situation.sizeClass, answers });
  return answers;
}
