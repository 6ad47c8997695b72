import type { ApplicantInput, ContractFields } from '../../../../schema';
import type { FinancingOffer } from '../../../../subgraphs/offers/graphql/offer.type';
import type { Need } from '../../../../subgraphs/offers/matching/need';
import type { PolicySnapshot } from '../../../../subgraphs/offers/snapshots/policy-snapshot';
import { findOffers } from '../../../kit/find-offers';
import { AS_OF, catalogOf, need, policySet, product } from './builders';

export interface Offered {
  readonly product?: Partial<ContractFields>;
  readonly need?: Partial<Omit<Need, 'applicant'>>;
  readonly applicant?: Partial<ApplicantInput>;
  readonly policies?: PolicySnapshot;
  readonly asOf?: string;
}

/** The one offer of a product that was on offer since the LPR is quoted, as the schema answers it. */
export function offerOf({ applicant, asOf = AS_OF, need: stated, policies = policySet(), product: terms }: Offered): FinancingOffer {
  const [offer] = findOffers({
    catalog: catalogOf([product({ effectiveFrom: '2019-08-20T00:00:00.000Z', ...terms })], policies),
    need: need(stated, applicant),
    storedNeed: null,
    asOf,
    filter: {},
    orderBy: 'ALL_IN',
    decisionKey: Buffer.alloc(32),
  });
  return offer!.view();
}
