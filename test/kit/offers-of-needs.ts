import type { Purpose } from '../../schema';
import type { FinancingOffer } from '../../subgraphs/offers/graphql/offer.type';
import type { Applicant, Need } from '../../subgraphs/offers/matching/need';
import type { Catalog } from '../../subgraphs/offers/snapshots/catalog';
import { findOffers } from './find-offers';
import { SAMPLE_DAY, SAMPLE_NOW } from './sample-catalog';

export interface GridOfNeeds {
  readonly currency: string;
  /** Decimal texts with the currency's digits. */
  readonly amounts: readonly string[];
  readonly terms: readonly number[];
  readonly purposes: readonly Purpose[];
  readonly applicants: readonly Applicant[];
}

/** Every amount with every term; purposes and applicants take turns, so that each meets each in some need. */
export function needsOfGrid({ amounts, applicants, currency, purposes, terms }: GridOfNeeds): Need[] {
  return amounts.flatMap((amount, row) =>
    terms.map((termMonths, column): Need => ({
      amount,
      currency,
      termMonths,
      purpose: purposes[(row + column) % purposes.length] ?? 'OTHER',
      drawdownOn: SAMPLE_DAY,
      repaymentMethods: [],
      cashPlan: null,
      applicant: applicants[(row * terms.length + column) % applicants.length] ?? {},
    })),
  );
}

/** Every product held against a need, the ineligible too. */
export function everyOffer(catalog: Catalog, need: Need): FinancingOffer[] {
  return findOffers({
    catalog,
    need,
    storedNeed: null,
    asOf: SAMPLE_NOW,
    filter: { verdicts: ['ELIGIBLE', 'REFER', 'UNABLE_TO_DETERMINE', 'INELIGIBLE'] },
    orderBy: 'ALL_IN_AFTER_INCENTIVES',
    decisionKey: Buffer.alloc(32, 1),
  }).map((offer) => offer.view());
}
