import type { ContractFields, SizeClass } from '../../../schema';
import {
  type EvaluatedIncentive,
  type ExactFee,
  type LoanCost,
  type Rate,
  type Schedule,
  computeCost,
  costWithSubsidies,
  evaluateIncentives,
} from '../../finance';
import type { Need } from '../matching/need';
import type { PolicyInForce } from './policies-in-force';

/** The loan computed once, with single values throughout. */
export interface Scenario {
  readonly cost: LoanCost;
  readonly costAfterIncentives: LoanCost;
  readonly incentives: readonly EvaluatedIncentive[];
}

export interface ScenarioQuestion {
  readonly product: ContractFields;
  readonly need: Need;
  readonly sizeClass: SizeClass | null;
  /** In force for the need, see policiesInForce. */
  readonly policies: readonly PolicyInForce[];
}

/** Costs before incentives, the incentives on that loan, and the costs with those that apply. */
export function computeScenario(
  { need, policies, product, sizeClass }: ScenarioQuestion,
  schedule: Schedule,
  contractRate: Rate,
  fees: readonly ExactFee[],
): Scenario {
  const cost = computeCost({ schedule, contractRate, fees });
  const guaranteeFees = cost.fees
    .filter(({ payer, refundable, type }) => type === 'GUARANTEE' && payer === 'BORROWER' && !refundable)
    .flatMap(({ charges }) => charges);
  // Of the source, not of this end of a range: a fee of unknown size has no charge, and is still a fee.
  const hasGuaranteeFee = product.fees.some(({ payer, refundable, type }) => type === 'GUARANTEE' && payer === 'BORROWER' && !refundable);
  const incentives = evaluateIncentives({
    policies,
    loan: { bankCode: product.bankCode, instrument: product.instrument, purpose: need.purpose, schedule, hasGuaranteeFee, guaranteeFees },
    applicant: need.applicant,
    sizeClass,
  });
  const subsidies = incentives.flatMap((incentive) => incentive.subsidies);
  const costAfterIncentives = costWithSubsidies(cost, subsidies);
  return { cost, costAfterIncentives, incentives };
}
