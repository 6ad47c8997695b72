import type { ContractFields } from '../../../../schema';
import type { FinancingOffer } from '../../../../subgraphs/offers/graphql/offer.type';
import type { Need } from '../../../../subgraphs/offers/matching/need';
import type { PolicyVersion } from '../../../../subgraphs/offers/snapshots/policy-snapshot';
import { findOffers } from '../../../kit/find-offers';
import { AS_OF, catalogOf, need, policySet, product } from './builders';

/** The one offer of a catalog with one product, as the schema answers it. */
export function oneOffer(terms: Partial<ContractFields>, policies: readonly PolicyVersion[] = [], stated: Partial<Omit<Need, 'applicant'>> = {}): FinancingOffer {
  const [offer] = findOffers({
    catalog: catalogOf([product(terms)], policySet(policies)),
    need: need(stated),
    storedNeed: null,
    asOf: AS_OF,
    filter: {},
    orderBy: 'ALL_IN',
    decisionKey: Buffer.alloc(32),
  });
  if (!offer) throw new Error('the catalog has no offer');
  return offer.view();
}
