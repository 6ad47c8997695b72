import { type FinancingNeedInput, badUserInput, calendarDateOf, quoteValue } from '../../../schema';
import { VersionHistory } from '../../chassis';
import { type EvaluatedIncentive, type Money, formatMoney, quotationsKnownOn, quoteOf, readApplicant } from '../../finance';
import { exclusionViolations } from '../checks/exclusions';
import type { Policy } from '../policy';
import { loanOf, type TrialOffer } from '../trial/trial-loan';
import { tryPolicy } from '../trial/try-policy';
import type { PolicyContext } from './policy-context';
import { type PolicyInput, entryOf, inputViolations } from './policy-input';
import { resolvePolicyVersion } from './policy-resolver';
import type { PolicyOutcome, PolicyTrial, PolicyVersionInput } from './trial-classes';

interface TrialArguments {
  readonly draft?: PolicyInput | null;
  readonly policy?: PolicyVersionInput | null;
  readonly need: FinancingNeedInput;
  readonly offer: TrialOffer;
  readonly asOf?: string | null;
}

/** Stands in the place of a version, and is none that is kept: those are hexadecimal. */
const DRAFT = 'DRAFT';
/** Policies grant yuan. */
const FEN_DIGITS = 2;

/** The resolver of the query in officer-sdl. */
export async function resolveTrial(_source: unknown, { draft, need, offer, policy, ...more }: TrialArguments, context: PolicyContext): Promise<PolicyTrial> {
  const now = context.clock();
  const asOf = more.asOf ?? now;
  const loan = loanOf(offer, need.purpose);
  const applicant = readApplicant(need.applicant ?? {});
  const kept = await context.policies.allVersions();
  if (draft) {
    const { effectiveFrom = null, id, rule = null } = draft;
    // Those of a save of the draft, whatever the instant of the trial.
    const versions = new VersionHistory(kept.filter((policy) => policy.id === id));
    const instants = versions.instantsOfSave(versions.times(now, effectiveFrom).from);
    const found = [...inputViolations(draft, { now, production: context.production }), ...exclusionViolations({ id, rule, instants }, kept)];
    if (found.length > 0) {
      return { violations: found.map(({ allowed, field, value }) => ({ field, value: quoteValue(value), allowed })), inForce: null, outcome: null };
    }
  }
  const tried = await triedVersion(draft, policy, asOf, context);
  const history = await context.benchmarks.history();
  const quotations = { quotations: history?.quotations ?? [], benchmarkConfirmedThrough: history?.confirmedThrough ?? '' };
  const quoteBenchmark = quoteOf(quotationsKnownOn(quotations, calendarDateOf(asOf)));
  const { incentive, inForce } = tryPolicy({ tried, kept, loan, applicant, asOf, quoteBenchmark });
  const { excludedBy } = incentive;
  const other = excludedBy && (kept.find(({ id, version }) => id === excludedBy.id && version === excludedBy.version) ?? null);
  return { violations: [], inForce, outcome: outcomeOf(incentive, other) };
}

async function triedVersion(draft: PolicyInput | null | undefined, key: PolicyVersionInput | null | undefined, asOf: string, context: PolicyContext): Promise<Policy> {
  if (draft && !key) {
    const { id, terms } = entryOf(draft, asOf);
    return { ...terms, id, version: DRAFT, effectiveFrom: asOf, recordedAt: asOf, backfilled: false, withdrawn: false };
  }
  if (key && !draft) return resolvePolicyVersion(key, context);
  throw badUserInput({ field: 'draft', value: draft?.id ?? null, allowed: 'a draft, or the policy of a version that is kept; one of the two' });
}

function outcomeOf(incentive: EvaluatedIncentive, excludedBy: Policy | null): PolicyOutcome {
  const { amount, assumptions, computation, conditions, explanation, kind, limitedBy, limits, missingFacts, potentialAmount, reason, status, subsidies } = incentive;
  const text = (money: Money | null): string | null => money && formatMoney(money, FEN_DIGITS);
  return {
    kind,
    status,
    reason,
    amount: text(amount),
    potentialAmount: text(potentialAmount),
    explanation: explanation.zh,
    explanationEn: explanation.en,
    conditions: conditions.map((condition) => ({ ...condition })),
    missingFacts: [...missingFacts],
    excludedBy,
    computation: computation.map((line) => ({ ...line })),
    payments: subsidies.map(({ amount: paid, on }) => ({ paidOn: on, amount: formatMoney(paid, FEN_DIGITS) })),
    limitedBy,
    limits: [...limits],
    assumptions: [...assumptions],
  };
}
