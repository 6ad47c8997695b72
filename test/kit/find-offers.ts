import { type OffersQuestion, type RankedOffer, rankOffers } from '../../subgraphs/offers/offer-ranking';

/** Every offer of a question in its order, where a request reads a page. */
export function findOffers(question: OffersQuestion): RankedOffer[] {
  const ranking = rankOffers(question);
  return ranking.slice(0, ranking.length);
}
