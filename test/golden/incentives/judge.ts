import { type Schedule, buildSchedule, evaluateIncentives, formatMoney, parseMoney, parseRate, policiesInForce } from '../../../subgraphs/finance';
import type { PolicySnapshot, PolicyVersion } from '../../../subgraphs/offers/snapshots/policy-snapshot';
import { policyEntries } from '../../../subgraphs/policy/data';
import type { Asked, ExpectedIncentive } from './golden-incentive';
import { NOT_IN_FORCE } from './golden-incentive';

/* What the engine says of a golden case, over the sample policies as they are recorded. */

const DIGITS = 2;

const SNAPSHOT: PolicySnapshot = {
  snapshotVersion: 'golden',
  policies: policyEntries.map(({ id, effectiveFrom, recordedAt, terms }): PolicyVersion => {
    const { illustrative, kind, reviewStatus, rule = null, title, validFrom = null, validTo = null } = terms;
    return { id, version: recordedAt, effectiveFrom, recordedAt, validFrom, validTo, title, kind, illustrative, reviewStatus, rule };
  }),
  quotations: [],
  benchmarkConfirmedThrough: '2026-08-20',
};

export const policyTitle = (id: string): string => SNAPSHOT.policies.find((policy) => policy.id === id)?.title ?? id;

export function scheduleOf({ amount, currency = 'CNY', dayCount = 'ACTUAL_360', drawdownOn, everyMonths, method = 'INTEREST_ONLY', rate, termMonths }: Asked): Schedule {
  const principal = parseMoney(amount, currency, DIGITS);
  const built = buildSchedule(method, { principal, annualRate: parseRate(rate), drawdownOn, termMonths, dayCount, frequencyMonths: everyMonths });
  if (built.kind !== 'ok') throw new Error(`${method} has no schedule`);
  return built.schedule;
}

/** The rule of the version that a question chooses; null where none is in force. */
export function policyInForce(id: string, { applicant, drawdownOn, on = drawdownOn }: Asked) {
  return policiesInForce(SNAPSHOT.policies, { asOf: `${on}T04:00:00.000Z`, on, drawdownOn, region: applicant.region }).find((policy) => policy.id === id) ?? null;
}

export function judge(id: string, asked: Asked): ExpectedIncentive {
  const { applicant, bank, beside = [], guaranteeFees = [], instrument, purpose, sizeClass } = asked;
  const policies = [id, ...beside].flatMap((each) => policyInForce(each, asked) ?? []);
  const fees = guaranteeFees.map(([on, amount]) => ({ on, amount: parseMoney(amount, 'CNY', DIGITS), inArrears: false }));
  const loan = { bankCode: bank, instrument, purpose, schedule: scheduleOf(asked), hasGuaranteeFee: fees.length > 0, guaranteeFees: fees };
  const found = evaluateIncentives({ policies, loan, applicant, sizeClass }).find(({ policyId }) => policyId === id);
  if (!found) return NOT_IN_FORCE;
  const { amount, excludedBy, failedCondition, limits, missingFacts, potentialAmount, reason, status, subsidies } = found;
  const shown = amount ?? potentialAmount;
  return {
    status,
    reason,
    amount: shown && formatMoney(shown, DIGITS),
    payments: subsidies.map((subsidy) => [subsidy.on, formatMoney(subsidy.amount, DIGITS)]),
    condition: failedCondition?.condition ?? null,
    missing: missingFacts,
    limits,
    excludedBy: excludedBy?.id ?? null,
  };
}
