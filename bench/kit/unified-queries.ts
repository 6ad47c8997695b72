import { FIRST_QUERY } from '../../gateway/cli/first-query';
import { ask } from './ask';
import type { GraphqlRequest } from './load';
import type { Target } from './target';

/** A query to measure, and how its requests differ. */
export interface MeasuredQuery {
  readonly title: string;
  /** Reads what its requests need, and checks that an answer is what is to be measured. */
  prepare(target: Target): Promise<(index: number) => GraphqlRequest>;
}

const LEAST_AMOUNT_YUAN = 1_500_000;
/** Prime, so that amounts take every ending. */
const STEP_YUAN = 137;
const AMOUNTS = 7_000;
const OFFERS_OF_A_STORED_NEED = 20;

/** The first query, with its amount as a variable that is another one in every request. */
const firstQuery: MeasuredQuery = {
  title: 'first query',
  async prepare(target) {
    const query = FIRST_QUERY.replace('{', 'query FirstQuery($amount: Decimal!) {').replace('"2000000.00"', '$amount');
    const requestAt = (index: number): GraphqlRequest => {
      const amount = `${LEAST_AMOUNT_YUAN + (index % AMOUNTS) * STEP_YUAN}.00`;
      return { query, variables: { amount } };
    };
    const { variables } = requestAt(0);
    const { financingOffers } = await ask<{ financingOffers: { nodes: unknown[] } | null }>(target, query, variables);
    if (!financingOffers?.nodes.length) throw new Error('the first query finds no offer');
    return requestAt;
  },
};

const STORED_NEED = `query StoredNeed($id: ID!) {
  financingNeed(id: $id) {
    id version title amount termMonths purpose
    enterprise { uscc name regionName industryName sizeClass }
    offers(
      asOf: "2026-08-20T08:00:00Z", first: ${OFFERS_OF_A_STORED_NEED}
      filter: { verdicts: [ELIGIBLE, REFER, UNABLE_TO_DETERMINE, INELIGIBLE] }
    ) {
      totalCount
      nodes {
        rank verdict nominalAnnualRate
        bank { code name }
        product { id version name }
        cost { totalCost annualRateIrr }
        costAfterIncentives { totalCost annualRateIrr }
        incentives { status amount policy { id title documentNumber } }
      }
    }
  }
}`;

/** Needs as enterprise keeps them, one after another: enterprise, then offers, then policy. */
const storedNeed: MeasuredQuery = {
  title: `stored need, ${OFFERS_OF_A_STORED_NEED} offers`,
  async prepare(target) {
    const { financingNeeds } = await ask<{ financingNeeds: { nodes: { id: string }[] } }>(target, '{ financingNeeds(first: 100) { nodes { id } } }');
    const ids = financingNeeds.nodes.map(({ id }) => id);
    for (const id of ids) {
      const { financingNeed } = await ask<{ financingNeed: { offers: { nodes: unknown[] } | null } | null }>(target, STORED_NEED, { id });
      const offers = financingNeed?.offers?.nodes.length ?? 0;
      if (offers !== OFFERS_OF_A_STORED_NEED) throw new Error(`${id} has ${offers} offers to measure, not ${OFFERS_OF_A_STORED_NEED}`);
    }
    return (index) => ({ query: STORED_NEED, variables: { id: ids[index % ids.length] } });
  },
};

export const UNIFIED_QUERIES: readonly MeasuredQuery[] = Object.freeze([firstQuery, storedNeed]);
