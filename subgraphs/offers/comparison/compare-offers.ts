import type { SignedDecision } from '../decision/decision-id';
import { type NeedOfReplay, replayDecision } from '../decision/replay-decision';
import type { ComparedOffer, ComparisonRow } from '../graphql/comparison.type';
import type { OffersContext } from '../graphql/offers-context';
import { comparedRow } from './compared-row';
import { type TitleOf, rowsOfItems } from './rows-of-items';
import { ROWS_OF_OFFERS } from './rows-of-offers';

export interface Comparison {
  readonly offers: ComparedOffer[];
  readonly rows: ComparisonRow[];
}

/** Decisions on one need, recomputed as a replay does it, side by side. */
export async function compareOffers(
  context: OffersContext,
  decided: readonly { readonly decisionId: string; readonly decision: SignedDecision }[],
  need: NeedOfReplay | null,
): Promise<Comparison> {
  const offers = await Promise.all(
    decided.map(async ({ decision, decisionId }): Promise<ComparedOffer> => {
      const { offer, reason, result } = await replayDecision(context, decision, need);
      return { decisionId, asOf: decision.asOf, result, reason, offer };
    }),
  );
  const recomputed = offers.map(({ offer }) => offer);
  const titleOf: TitleOf = ({ id, version }) => context.catalog.policy.policies.find((policy) => policy.id === id && policy.version === version)?.title ?? id;
  const rows = [...ROWS_OF_OFFERS, ...rowsOfItems(recomputed.filter((offer) => offer !== null), titleOf)];
  return { offers, rows: rows.map((row) => comparedRow(row, recomputed)) };
}
