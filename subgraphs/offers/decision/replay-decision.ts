import { type ContractFields, calendarDateOf } from '../../../schema';
import { candidateOf, matchOf, situationOf } from '../candidate';
import { ENGINE_VERSION } from '../engine';
import type { OffersContext } from '../graphql/offers-context';
import type { DecisionReplay } from '../graphql/replay.type';
import type { Need } from '../matching/need';
import { type StatedNeed, readNeed } from '../matching/read-need';
import { offerView } from '../offer-view/offer-view';
import type { Kept } from '../snapshots/kept';
import type { PolicySnapshot } from '../snapshots/policy-snapshot';
import { type Decision, decodeDecision, shortHash } from './decision-id';

/**
 * Recomputes a decision from the versions that it names, as kept; null where the id was not signed here.
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
  decisionId: string,
  stated: StatedNeed | null,
): Promise<DecisionReplay | null> {
  const { archive, decisionKey } = context;
  const decision = decodeDecision(decisionId, decisionKey);
  if (!decision) return null;
  const { policyVersion, productId, productVersion } = decision;
  const { asked, mismatch } = needSentences(decision);
  if (!stated) return notReplayable(decision, asked);
  const need = readNeed(stated, calendarDateOf(decision.asOf));
  if (shortHash(need) !== decision.inputHash) return notReplayable(decision, mismatch);
  const product = await archive.readProductVersion(productId, productVersion);
  if (product.kind !== 'kept') return notReplayable(decision, notKeptSentence(`Version ${productVersion} of ${productId}`, product));
  const policy = await archive.readPolicyVersion(policyVersion);
  if (policy.kind !== 'kept') return notReplayable(decision, notKeptSentence(`The policy set ${policyVersion}`, policy));
  return recompute(context, decision, need, product.value, policy.value);
}

function recompute(
  { catalog, decisionKey }: OffersContext,
  decision: Decision,
  need: Need,
  product: ContractFields,
  policy: PolicySnapshot,
): DecisionReplay {
  const { answerHash, asOf, engineVersion, needId, needVersion } = decision;
  const situation = situationOf(need, policy, asOf);
  const storedNeed = needId === null ? null : { id: needId, version: needVersion ?? '' };
  const candidate = candidateOf(product, matchOf(product, situation), situation);
  // One offer is recomputed, so it stands first; ranks are no part of a decision.
  const offer = offerView(candidate, 1, { situation, catalog, storedNeed, decisionKey });
  const isSame = decodeDecision(offer.decisionId, decisionKey)?.answerHash === answerHash;
  return {
    result: isSame ? 'SAME' : 'DIFFERENT',
    reason: isSame ? null : differenceSentence(engineVersion),
    decidedByEngine: engineVersion,
    replayedByEngine: ENGINE_VERSION,
    offer,
  };
}

function needSentences({ needId, needVersion }: Decision): { asked: string; mismatch: string } {
  if (needId === null) {
    return {
      asked: 'The need was stated inline and is not kept: give it again as it was stated.',
      mismatch: 'The need given is not the one that was decided on.',
    };
  }
  return {
    asked: `The decision is on version ${needVersion} of the need ${needId}, which is not kept here: give the need as that version states it.`,
    mismatch: `The need given is not version ${needVersion} of the need ${needId}, which was decided on.`,
  };
}

function notKeptSentence(what: string, { kind }: Exclude<Kept<unknown>, { kind: 'kept' }>): string {
  return kind === 'absent' ? `${what} is not kept here.` : `${what} was altered since it was kept: its content does not match its checksum.`;
}

function differenceSentence(engineVersion: string): string {
  if (engineVersion === ENGINE_VERSION) return `Engine ${ENGINE_VERSION} decided and recomputed from equal data, which should not differ.`;
  return `Engine ${engineVersion} decided, engine ${ENGINE_VERSION} recomputed.`;
}

function notReplayable({ engineVersion }: Decision, reason: string): DecisionReplay {
  return { result: 'NOT_REPLAYABLE', reason, decidedByEngine: engineVersion, replayedByEngine: ENGINE_VERSION, offer: null };
}
