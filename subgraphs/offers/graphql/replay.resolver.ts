import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { FinancingNeedInput, ReplayResult, calendarDateOf } from '../../../schema';
import { type AskedDecisions, type ReferredNeed, askedText, needToFetch, needToReplay, readAsked } from '../decision/asked-decisions';
import { requireDecision } from '../decision/require-decisions';
import { type ReplayedDecision, replayDecision } from '../decision/replay-decision';
import { ENGINE_VERSION } from '../engine';
import { readNeed } from '../matching/read-need';
import { STATED_NEED_REQUIRES } from './need.type';
import { FinancingOffer } from './offer.type';
import type { OffersContext } from './offers-context';
import { DecisionReplay } from './replay.type';

/** A replay that recomputes when one of its fields is asked for: with a stored need, once the gateway has fetched that. */
interface AskedReplay extends DecisionReplay {
  readonly recompute: () => Promise<ReplayedDecision>;
}

@Resolver(() => DecisionReplay)
export class ReplayResolver {
  @Directive('@cost(weight: 100)')
  @Query(() => DecisionReplay, {
    nullable: true,
    description: '复算: recomputes the offer that a decisionId names; a stored need is read as the version decided on states it, under the rights of whoever asks',
  })
  replayDecision(
    @Ctx() context: OffersContext,
    @Arg('decisionId', () => ID) decisionId: string,
    @Arg('need', () => FinancingNeedInput, { nullable: true, description: 'An inline need as it was given; a stored one is fetched where this is not set' })
    need?: FinancingNeedInput | null,
  ): AskedReplay {
    return askedReplay({ decisionIds: [decisionId], stated: need ?? null }, null, context);
  }

  @Directive(`@requires(fields: "${STATED_NEED_REQUIRES}")`)
  @FieldResolver(() => ReplayResult)
  async result(@Root() { recompute }: AskedReplay): Promise<ReplayResult> {
    return (await recompute()).result;
  }

  @Directive(`@requires(fields: "${STATED_NEED_REQUIRES}")`)
  @FieldResolver(() => String, { nullable: true, description: 'Why it could not be recomputed, or where it differs' })
  async reason(@Root() { recompute }: AskedReplay): Promise<string | null> {
    return (await recompute()).reason;
  }

  @Directive(`@requires(fields: "${STATED_NEED_REQUIRES}")`)
  @FieldResolver(() => FinancingOffer, { nullable: true, description: 'The offer as recomputed' })
  async offer(@Root() { recompute }: AskedReplay): Promise<FinancingOffer | null> {
    return (await recompute()).offer;
  }
}

export async function resolveReplayReference(
  { need, replayKey }: { replayKey: string; need?: ReferredNeed | null },
  context: OffersContext,
): Promise<AskedReplay> {
  return askedReplay(readAsked(replayKey), need, context);
}

function askedReplay(asked: AskedDecisions, referred: ReferredNeed | null | undefined, context: OffersContext): AskedReplay {
  const [decisionId = ''] = asked.decisionIds;
  const decision = requireDecision('decisionId', decisionId, context.decisionKey);
  // Refused at once rather than on the way back from enterprise.
  if (asked.stated) readNeed(asked.stated, calendarDateOf(decision.asOf));
  const { asOf, engineVersion, needId, needVersion, policyVersion, productId, productVersion } = decision;
  let replayed: Promise<ReplayedDecision> | null = null;
  return {
    replayKey: askedText(asked),
    asOf,
    productId,
    productVersion,
    policyVersion,
    needId,
    needVersion,
    decidedByEngine: engineVersion,
    replayedByEngine: ENGINE_VERSION,
    need: needToFetch(decision, asked, context.caller),
    recompute: () => (replayed ??= replayDecision(context, decision, needToReplay(asked, referred))),
  };
}
