import type { OfferOrder, PageArguments } from '../../../schema';
import { pageOfRanking } from '../../chassis';
import type { Need } from '../matching/need';
import { rankOffers } from '../offer-ranking';
import { sourceViews } from '../offer-view/bank-view';
import type { OfferFilter } from './inputs';
import type { FinancingOfferConnection } from './offer.type';
import type { OffersContext } from './offers-context';

export interface OffersArguments extends PageArguments {
  readonly filter?: OfferFilter | null;
  readonly orderBy?: OfferOrder | null;
}

/** Finds, ranks and pages the offers of a need; the one path of inline and of stored needs. */
export function offerConnection(
  { catalog, decisionKey }: Pick<OffersContext, 'catalog' | 'decisionKey'>,
  need: Need,
  storedNeed: { id: string; version: string } | null,
  asOf: string,
  { after, filter, first, orderBy }: OffersArguments,
): Omit<FinancingOfferConnection, 'notes'> {
  const offers = rankOffers({
    catalog,
    need,
    storedNeed,
    asOf,
    filter: filter ?? {},
    orderBy: orderBy ?? 'ALL_IN_AFTER_INCENTIVES',
    decisionKey,
  });
  const page = pageOfRanking(offers, ({ key }) => key, { first, after });
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: node.view() }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: page.pageInfo,
    totalCount: page.totalCount,
    facets: offers.facets,
    sources: sourceViews(catalog),
  };
}
