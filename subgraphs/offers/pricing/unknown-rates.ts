import type { TypedUnknown } from '../../../schema';
import { FINANCE_LIMITS, type IrrFailure } from '../../finance';
import type { Interval } from './interval';
import type { Scenario } from './scenario';

const NOTES: Readonly<Record<IrrFailure, string>> = Object.freeze({
  NO_SIGN_CHANGE: 'Once fees are paid nothing is received, or nothing is paid, so that no annual rate equates both',
  NO_ROOT_IN_BOUNDS: 'No annual rate equates what is received and what is paid',
  ANNUAL_RATE_OUT_OF_BOUNDS: 'The annual rate that equates what is received and what is paid is beyond what is published',
  TOO_MANY_FLOWS: `The loan has flows on more than ${FINANCE_LIMITS.flows} days, over which no annual rate is searched`,
});

/** Annual rates that a cost lacks, each with every reason for which it does. */
export function unknownRates(scenarios: Interval<Scenario> | null): TypedUnknown[] {
  const costs = [scenarios?.low, scenarios?.high].flatMap((scenario) => (scenario ? [scenario.cost, scenario.costAfterIncentives] : []));
  const fields = (['annualRateIrr', 'annualRateSimple'] as const).map((name) => ({
    field: `cost.${name}`,
    failures: new Set(costs.flatMap((cost) => (cost[name] === null && cost.rateFailure !== null ? [cost.rateFailure] : []))),
  }));
  // What neither can be is said once.
  const lacking = fields[0]?.failures.size ? fields.slice(0, 1) : fields;
  const ofFlows = lacking.flatMap(({ failures, field }) => [...failures].map((failure): TypedUnknown => ({ field, reason: 'AMBIGUOUS', note: NOTES[failure] })));
  if (costs.every(({ statementAnnualRate }) => statementAnnualRate !== null)) return ofFlows;
  // The list adds the rate of each fee, of which one that takes all of the principal has none.
  return [...ofFlows, { field: 'cost.statementAnnualRate', reason: 'AMBIGUOUS', note: 'No annual rate equates the principal and what is repaid with a fee' }];
}
