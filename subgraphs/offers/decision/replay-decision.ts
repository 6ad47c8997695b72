import { calendarDateOf } from '../../../schema';
import { ENGINE_VERSION } from '../engine';
import { findOffers } from '../find-offers';
import type { DecisionReplay } from '../graphql/replay.type';
import type { OffersContext } from '../graphql/offers-context';
import { type StatedNeed, readNeed } from '../matching/read-need';
import { type Decision, decodeDecision, shortHash } from './decision-id';

/** Recomputes a decision; null where the id was not signed here. */
export function replayDecision(context: OffersContext, decisionId: string, stated: StatedNeed | null): DecisionReplay | null {
  const { catalog, decisionKey } = context;
  const decision = decodeDecision(decisionId, decisionKey);
  if (!decision) return null;
  if (decision.needId) return notReplayable(decision, 'Decisions on stored needs are replayed from the need; give the need as it was stated.');
  if (!stated) return notReplayable(decision, 'The need was stated inline; give it again.');
  const need = readNeed(stated, calendarDateOf(decision.asOf));
  if (shortHash(need) !== decision.inputHash) return notReplayable(decision, 'The need is not the one that was decided on.');
  if (catalog.policy.snapshotVersion !== decision.policyVersion) {
    return notReplayable(decision, `Policy set ${decision.policyVersion} is no longer the current one.`);
  }
  const key = `${decision.productId}@${decision.productVersion}`;
  const offer = findOffers({
    catalog,
    need,
    storedNeed: null,
    asOf: decision.asOf,
    filter: { verdicts: ['ELIGIBLE', 'REFER', 'UNABLE_TO_DETERMINE', 'INELIGIBLE'] },
    orderBy: 'ALL_IN_AFTER_INCENTIVES',
    decisionKey,
  })
    .find((candidate) => candidate.key === key)
    ?.view();
  if (!offer) return notReplayable(decision, `Version ${decision.productVersion} of ${decision.productId} is not kept as in force then.`);
  const recomputed = decodeDecision(offer.decisionId, decisionKey);
  const isSame = recomputed?.answerHash === decision.answerHash;
  return {
    result: isSame ? 'SAME' : 'DIFFERENT',
    reason: isSame ? null : `Engine ${decision.engineVersion} decided, engine ${ENGINE_VERSION} recomputed.`,
    decidedByEngine: decision.engineVersion,
    replayedByEngine: ENGINE_VERSION,
    offer,
  };
}

function notReplayable({ engineVersion }: Decision, reason: string): DecisionReplay {
  return { result: 'NOT_REPLAYABLE', reason, decidedByEngine: engineVersion, replayedByEngine: ENGINE_VERSION, offer: null };
}
