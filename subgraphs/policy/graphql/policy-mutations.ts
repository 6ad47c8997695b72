import { refuseAny } from '../../../schema';
import { effectiveFromViolations, reasonViolations } from '../../chassis';
import type { PolicyChange } from '../storage/policy-writer';
import type { PolicyContext } from './policy-context';
import { type PolicyInput, entryOf, inputViolations } from './policy-input';

interface Withdrawal {
  readonly id: string;
  readonly effectiveFrom?: string | null;
  readonly reason?: string | null;
}

type Mutation<A> = (source: unknown, args: A, context: PolicyContext) => Promise<PolicyChange>;

const savePolicy: Mutation<{ readonly input: PolicyInput }> = async (_source, { input }, { caller, clock, production, writer }) => {
  const now = clock();
  const found = inputViolations(input, { now, production });
  refuseAny(found.map(({ field, ...rest }) => ({ field: `input.${field}`, ...rest })), input.id);
  const { baseVersion, effectiveFrom, id } = input;
  const { terms } = entryOf(input, now);
  return writer.save({ id, terms, effectiveFrom: effectiveFrom ?? null, baseVersion: baseVersion ?? null, recordedBy: caller.principal.id });
};

const withdrawPolicy: Mutation<Withdrawal> = async (_source, { effectiveFrom, id, reason }, { caller, clock, writer }) => {
  refuseAny([...effectiveFromViolations('effectiveFrom', effectiveFrom, clock()), ...reasonViolations(reason)], id);
  return writer.withdraw({ id, effectiveFrom: effectiveFrom ?? null, reason: reason ?? null, recordedBy: caller.principal.id });
};

/** The resolvers of the mutations in officer-sdl. Who may call them is declared in the schema and kept in front of it. */
export const policyMutations = Object.freeze({ savePolicy, withdrawPolicy });
