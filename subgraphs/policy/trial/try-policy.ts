import { type ApplicantInput, calendarDateOf } from '../../../schema';
import {
  type EvaluatedIncentive,
  FINANCE_LIMITS,
  type IncentiveLoan,
  type IncentivesInput,
  applicantSizeClass,
  evaluateIncentives,
  policiesInForce,
} from '../../finance';
import type { Policy } from '../policy';

export interface TrialQuestion {
  /** The version that is tried: one that is kept, or as a draft would be. */
  readonly tried: Policy;
  /** Every version that is kept. */
  readonly kept: readonly Policy[];
  readonly loan: IncentiveLoan;
  readonly applicant: Readonly<ApplicantInput>;
  /** Instant in ISO 8601 UTC. */
  readonly asOf: string;
  readonly quoteBenchmark: NonNullable<IncentivesInput['quoteBenchmark']>;
}

interface Tried {
  readonly inForce: boolean;
  readonly incentive: EvaluatedIncentive;
}

/**
 * Holds a version of a policy against a loan as offers does: among the other policies in force, since
 * what does not combine is settled between them. It takes the place of every kept version of its
 * policy, and is evaluated also where it is not in force itself.
 */
export function tryPolicy({ applicant, asOf, kept, loan, quoteBenchmark, tried }: TrialQuestion): Tried {
  const situation = { asOf, on: calendarDateOf(asOf), drawdownOn: loan.schedule.drawdownOn, region: applicant.region };
  const inForce = policiesInForce(kept, situation);
  const others = inForce.filter(({ id }) => id !== tried.id).slice(0, FINANCE_LIMITS.policies - 1);
  // A reward to banks has no rule that a loan could be held against; finance says what it is by its kind.
  const rule = tried.rule ?? { kind: tried.kind, conditions: {}, formula: {} };
  const sizeClass = applicantSizeClass(applicant);
  const [incentive] = evaluateIncentives({ policies: [{ ...tried, rule }, ...others], loan, applicant, sizeClass, quoteBenchmark });
  if (!incentive) throw new Error('the policy that was tried has no outcome');
  const isKept = kept.some(({ id, version }) => id === tried.id && version === tried.version);
  const own = isKept ? inForce : policiesInForce([tried], situation);
  return { inForce: own.some(({ id, version }) => id === tried.id && version === tried.version), incentive };
}
