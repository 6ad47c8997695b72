import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { FinancingNeedInput } from '../../../schema';
import { type Comparison, compareOffers } from '../comparison/compare-offers';
import { type AskedDecisions, type ReferredNeed, askedText, needToFetch, needToReplay, readAsked } from '../decision/asked-decisions';
import { requireComparable } from '../decision/require-decisions';
import { ComparedOffer, ComparisonRow, OfferComparison } from './comparison.type';
import { STATED_NEED_REQUIRES } from './need.type';
import type { OffersContext } from './offers-context';

/** A comparison that recomputes when its offers or rows are asked for: with a stored need, once the gateway has fetched that. */
interface AskedComparison extends OfferComparison {
  readonly compare: () => Promise<Comparison>;
}

@Resolver(() => OfferComparison)
export class ComparisonResolver {
  // At most ten offers are recomputed, each as a replay is.
  @Directive('@cost(weight: 1000)')
  @Query(() => OfferComparison, { nullable: true, description: '方案比较: offers on one need side by side, recomputed as replayDecision does it, and what differs' })
  compareOffers(
    @Ctx() context: OffersContext,
    @Arg('decisionIds', () => [ID], { description: '2 to 10, on the same need' }) decisionIds: string[],
    @Arg('need', () => FinancingNeedInput, { nullable: true, description: 'An inline need as it was given; a stored one is fetched where this is not set' })
    need?: FinancingNeedInput | null,
  ): AskedComparison {
    return askedComparison({ decisionIds, stated: need ?? null }, null, context);
  }

  @Directive('@listSize(assumedSize: 4)')
  @Directive(`@requires(fields: "${STATED_NEED_REQUIRES}")`)
  @FieldResolver(() => [ComparedOffer], { description: 'In the order asked' })
  async offers(@Root() { compare }: AskedComparison): Promise<ComparedOffer[]> {
    return (await compare()).offers;
  }

  @Directive('@listSize(assumedSize: 60)')
  @Directive(`@requires(fields: "${STATED_NEED_REQUIRES}")`)
  @FieldResolver(() => [ComparisonRow], { description: 'What every offer has, then a row for each fee, policy and criterion of any of them' })
  async rows(@Root() { compare }: AskedComparison): Promise<ComparisonRow[]> {
    return (await compare()).rows;
  }
}

export async function resolveComparisonReference(
  { comparisonKey, need }: { comparisonKey: string; need?: ReferredNeed | null },
  context: OffersContext,
): Promise<AskedComparison> {
  return askedComparison(readAsked(comparisonKey), need, context);
}

function askedComparison(asked: AskedDecisions, referred: ReferredNeed | null | undefined, context: OffersContext): AskedComparison {
  const decisions = requireComparable(asked, context.decisionKey);
  const [first] = decisions;
  const decided = decisions.map((decision, index) => ({ decision, decisionId: asked.decisionIds[index] ?? '' }));
  let compared: Promise<Comparison> | null = null;
  return {
    comparisonKey: askedText(asked),
    sameInstant: decisions.every(({ asOf }) => asOf === first?.asOf),
    need: first ? needToFetch(first, asked, context.caller) : null,
    compare: () => (compared ??= compareOffers(context, decided, needToReplay(asked, referred))),
  };
}
