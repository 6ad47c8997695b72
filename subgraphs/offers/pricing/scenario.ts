import type { ContractFields, FeeFrequency, SizeClass } from '../../../schema';
import {
  type EvaluatedIncentive,
  type ExactFee,
  type LoanCost,
  type Rate,
  type Schedule,
  computeCost,
  costWithSubsidies,
  evaluateIncentives,
  quoteOf,
} from '../../finance';
import type { Need } from '../matching/need';
import type { PolicyInForce, PolicySnapshot } from '../snapshots/policy-snapshot';

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
  /** With the quotations known at asOf, see quotationsKnownOn. */
  readonly policy: PolicySnapshot;
}

/** Charged for the time that follows; all others are charged for the time that is over. */
const IN_ADVANCE: ReadonlySet<FeeFrequency> = new Set<FeeFrequency>(['UPFRONT', 'YEARLY']);

/** Costs before incentives, the incentives on that loan, and the costs with those that apply. */
export function computeScenario(
  { need, policies, policy, product, sizeClass }: ScenarioQuestion,
  schedule: Schedule,
  contractRate: Rate,
  fees: readonly ExactFee[],
): Scenario {
  const cost = computeCost({ schedule, contractRate, fees });
  const guaranteeFees = cost.fees
    .filter(({ payer, refundable, type }) => type === 'GUARANTEE' && payer === 'BORROWER' && !refundable)
    .flatMap(({ charges, frequency }) => charges.map((charge) => ({ ...charge, inArrears: !IN_ADVANCE.has(frequency) })));
  // Of the source, not of this end of a range: a fee of unknown size has no charge, and is still a fee.
  const hasGuaranteeFee = product.fees.some(({ payer, refundable, type }) => type === 'GUARANTEE' && payer === 'BORROWER' && !refundable);
  const incentives = evaluateIncentives({
    policies,
    loan: { bankCode: product.bankCode, instrument: product.instrument, purpose: need.purpose, schedule, hasGuaranteeFee, guaranteeFees },
    applicant: need.applicant,
    sizeClass,
    quoteBenchmark: quoteOf(policy),
  });
  const subsidies = incentives.flatMap((incentive) => incentive.subsidies);
  const costAfterIncentives = costWithSubsidies(cost, subsidies);
  return { cost, costAfterIncentives, incentives };
}
