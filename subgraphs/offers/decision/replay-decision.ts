import { type ContractFields, type ReplayResult, calendarDateOf } from '../../../schema';
import { candidateOf, matchOf, situationOf } from '../candidate';
import { ENGINE_VERSION } from '../engine';
import type { FinancingOffer } from '../graphql/offer.type';
import type { OffersContext } from '../graphql/offers-context';
import type { Need } from '../matching/need';
import { type StatedNeed, readNeed } from '../matching/read-need';
import { answerOf, offerView } from '../offer-view/offer-view';
import type { Kept } from '../snapshots/kept';
import type { PolicySnapshot } from '../snapshots/policy-snapshot';
import { type SignedDecision, isDecidedOn, shortHash } from './decision-id';

/** What recomputing a decision came to. */
export interface ReplayedDecision {
  readonly result: ReplayResult;
  /** Null: SAME. */
  readonly reason: string | null;
  readonly decidedByEngine: string;
  readonly replayedByEngine: string;
  /** Null: NOT_REPLAYABLE. */
  readonly offer: FinancingOffer | null;
}

/** What the need states and who says so: the caller, or enterprise, which keeps every version. */
export interface NeedOfReplay {
  readonly stated: StatedNeed;
  readonly from: 'CALLER' | 'ENTERPRISE';
}

/**
 * Recomputes a decision from the versions that it names, as kept. `given` is null where nobody says what the need states.
 *
 * SAME and DIFFERENT compare whole answers by their hash. The answers of engine 1 lacked fields that
 * those of now have (repayment, rates, limits, costStatement and more), so every decision of engine 1
 * is DIFFERENT, also where each figure that both have is equal; the offer recomputed shows which are.
 * So are decisions of engine 2 with an incentive among them: since engine 3 an incentive says its reason,
 * its conditions and what limited it, a fee in advance is subsidised with the year or quarter that it
 * opens, and what is subsidised together is held to the interest, or the guarantee fees, paid.
 */
export async function replayDecision(
  context: OffersContext,
  decision: SignedDecision,
  given: NeedOfReplay | null,
): Promise<ReplayedDecision> {
  const { archive, decisionKey } = context;
  const { policyVersion, productId, productVersion } = decision;
  if (!given) return notReplayable(decision, missingNeedSentence(decision));
  const need = readNeed(given.stated, calendarDateOf(decision.asOf));
  if (!isDecidedOn('input', shortHash(need), decision, decisionKey)) return notReplayable(decision, otherNeedSentence(decision, given.from));
  const product = await archive.readProductVersion(productId, productVersion);
  if (product.kind !== 'kept') return notReplayable(decision, notKeptSentence(`Version ${productVersion} of ${productId}`, product));
  const policy = await archive.readPolicyVersion(policyVersion);
  if (policy.kind !== 'kept') return notReplayable(decision, notKeptSentence(`The policy set ${policyVersion}`, policy));
  return recompute(context, decision, need, product.value, policy.value);
}

function recompute(
  { catalog, decisionKey }: OffersContext,
  decision: SignedDecision,
  need: Need,
  product: ContractFields,
  policy: PolicySnapshot,
): ReplayedDecision {
  const { asOf, engineVersion, needId, needVersion } = decision;
  const situation = situationOf(need, policy, asOf);
  const storedNeed = needId === null ? null : { id: needId, version: needVersion ?? '' };
  const candidate = candidateOf(product, matchOf(product, situation), situation);
  // One offer is recomputed, so it stands first; ranks are no part of a decision.
  const offer = offerView(candidate, 1, { situation, catalog, storedNeed, decisionKey });
  const isSame = isDecidedOn('answer', shortHash(answerOf(offer)), decision, decisionKey);
  return {
    result: isSame ? 'SAME' : 'DIFFERENT',
    reason: isSame ? null : differenceSentence(engineVersion),
    decidedByEngine: engineVersion,
    replayedByEngine: ENGINE_VERSION,
    offer,
  };
}

function missingNeedSentence({ needId, needVersion }: SignedDecision): string {
  if (needId === null) return 'The need was stated inline and is not kept: give it again as it was stated.';
  // The same whether there is no such version or the caller may not see it.
  const unread = 'which could not be read: it is not kept, is not yours to see, or enterprise did not answer';
  return `The decision is on version ${needVersion} of the need ${needId}, ${unread}. Whoever has the need may give it as that version states it.`;
}

function otherNeedSentence({ needId, needVersion }: SignedDecision, from: NeedOfReplay['from']): string {
  if (needId === null) return 'The need given is not the one that was decided on.';
  if (from === 'ENTERPRISE') return `Version ${needVersion} of the need ${needId} is not kept as it was decided on.`;
  return `The need given is not version ${needVersion} of the need ${needId}, which was decided on.`;
}

function notKeptSentence(what: string, { kind }: Exclude<Kept<unknown>, { kind: 'kept' }>): string {
  return kind === 'absent' ? `${what} is not kept here.` : `${what} was altered since it was kept: its content does not match its checksum.`;
}

function differenceSentence(engineVersion: string): string {
  if (engineVersion === ENGINE_VERSION) return `Engine ${ENGINE_VERSION} decided and recomputed from equal data, which should not differ.`;
  return `Engine ${engineVersion} decided, engine ${ENGINE_VERSION} recomputed.`;
}

function notReplayable({ engineVersion }: SignedDecision, reason: string): ReplayedDecision {
  return { result: 'NOT_REPLAYABLE', reason, decidedByEngine: engineVersion, replayedByEngine: ENGINE_VERSION, offer: null };
}
