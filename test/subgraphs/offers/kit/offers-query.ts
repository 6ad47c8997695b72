import type { OfferOrder, Verdict } from '../../../../schema';
import { demonstrationApplicant } from '../../../kit/demonstration-need';
import { NOW, type OffersUnderTest } from './offers-under-test';

/** 2,000,000 yuan of working capital for 12 months, asked by the demonstration's applicant. */
export const demonstrationNeed = Object.freeze({
  amount: '2000000',
  termMonths: 12,
  purpose: 'WORKING_CAPITAL',
  applicant: demonstrationApplicant,
});

export interface Range {
  readonly min: string;
  readonly max: string | null;
}

export interface CostNode {
  readonly totalInterest: string | null;
  readonly totalCost: string | null;
  readonly annualRateIrr: string | null;
  readonly annualRateIrrRange: Range | null;
}

export interface OfferNode {
  readonly rank: number;
  readonly verdict: Verdict;
  readonly product: { readonly id: string; readonly name: string; readonly instrument: string; readonly guarantees: readonly { readonly method: string }[] };
  readonly bank: { readonly code: string };
  readonly currency: string;
  readonly amount: string | null;
  readonly repaymentMethod: string | null;
  readonly nominalAnnualRate: string | null;
  readonly cost: CostNode | null;
  readonly costAfterIncentives: CostNode | null;
  readonly criteria: readonly { readonly kind: string; readonly required: string; readonly given: string | null; readonly result: string }[];
  readonly incentives: readonly { readonly policy: { readonly id: string }; readonly status: string; readonly amount: string | null; readonly explanation: string }[];
  readonly unknowns: readonly { readonly field: string }[];
  readonly decisionId: string;
}

export interface FacetCount {
  readonly code: string;
  readonly count: number;
}

export interface OfferPage {
  readonly totalCount: number;
  readonly nodes: readonly OfferNode[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly facets: Readonly<Record<'verdicts' | 'banks' | 'instruments' | 'repaymentMethods' | 'guaranteeMethods', readonly FacetCount[]>>;
  readonly sources: readonly { readonly bank: { readonly code: string }; readonly catalogVersion: string | null; readonly fetchedAt: string | null; readonly freshness: string; readonly error: string | null }[];
}

const COST = '{ totalInterest totalCost annualRateIrr annualRateIrrRange { min max } }';
const FACET = '{ code count }';

const OFFERS = `query Offers($need: FinancingNeedInput!, $filter: OfferFilter, $orderBy: OfferOrder, $first: Int, $after: String) {
  financingOffers(need: $need, filter: $filter, orderBy: $orderBy, first: $first, after: $after, asOf: "${NOW}") {
    totalCount
    nodes {
      rank verdict product { id name instrument guarantees { method } } bank { code } currency amount repaymentMethod nominalAnnualRate
      cost ${COST} costAfterIncentives ${COST}
      criteria { kind required given result }
      incentives { policy { id } status amount explanation }
      unknowns { field }
      decisionId
    }
    pageInfo { hasNextPage endCursor }
    facets { verdicts ${FACET} banks ${FACET} instruments ${FACET} repaymentMethods ${FACET} guaranteeMethods ${FACET} }
    sources { bank { code } catalogVersion fetchedAt freshness error }
  }
}`;

export interface OffersVariables {
  readonly need?: object;
  readonly filter?: object;
  readonly orderBy?: OfferOrder;
  readonly first?: number;
  readonly after?: string | null;
}

/** One page of the unified offers, of the demonstration's need where none is given. */
export async function askOffers(under: OffersUnderTest, variables: OffersVariables = {}): Promise<OfferPage> {
  const { financingOffers } = await under.ask<{ financingOffers: OfferPage }>(OFFERS, { need: demonstrationNeed, first: 100, ...variables });
  return financingOffers;
}
