import type { ContractFields, OfferOrder, RepaymentMethod, Verdict } from '../../schema';
import { parseRate } from '../finance';
import { type Candidate, type Situation, candidateOf, matchOfVerdict, rankedBy, situationOf } from './candidate';
import type { OfferFilter } from './graphql/inputs';
import type { FinancingOffer, OfferFacets } from './graphql/offer.type';
import { fractionDigitsOf } from './matching/fraction-digits';
import type { Need } from './matching/need';
import { type OfferCandidates, type OfferPlace, type OfferPlaces, type PlacedBanks, findCandidates } from './offer-candidates';
import { facetsOf } from './offer-facets';
import { type OfferOrigin, offerView } from './offer-view/offer-view';
import { CostBounds } from './pruning/cost-bounds';
import type { PlanShapes } from './pruning/plan-shapes';
import { PrunedRanking } from './pruning/pruned-ranking';
import { type RankingBound, bestWithin } from './pruning/ranking-bound';
import { type RankedBy, compareOffers } from './ranking/objectives';
import type { Catalog } from './snapshots/catalog';

export interface OffersQuestion {
  readonly catalog: Catalog;
  readonly need: Need;
  /** Of a stored need; null where it is inline. */
  readonly storedNeed: OfferOrigin['storedNeed'];
  /** Instant, ISO 8601 UTC. */
  readonly asOf: string;
  readonly filter: OfferFilter;
  readonly orderBy: OfferOrder;
  readonly decisionKey: Buffer;
}

/** A ranked offer; its view is built only for the page that is shown. */
export interface RankedOffer {
  readonly product: ContractFields;
  readonly verdict: Verdict;
  readonly repaymentMethod: RepaymentMethod | null;
  readonly key: string;
  view(): FinancingOffer;
}

/**
 * Every product in force held against the need, those that the filter leaves ranked under the declared
 * objective; computed only as far as it is read.
 */
export function rankOffers(question: OffersQuestion): OfferRanking {
  const { asOf, catalog, filter, need } = question;
  const situation = situationOf(need, catalog.policy, asOf);
  return new OfferRanking(question, situation, findCandidates(catalog, situation, filter));
}

interface Priced {
  readonly candidate: Candidate;
  readonly by: RankedBy;
}

type PlacesByVerdict = OfferCandidates['byVerdict'];

/** The offers of a need in their order: everything is counted, and priced is what may stand in the part that is read. */
export class OfferRanking {
  readonly length: number;
  readonly facets: OfferFacets;
  readonly #places: PlacesByVerdict;
  readonly #banks: PlacedBanks;
  readonly #plans: PlanShapes;
  readonly #priced = new Map<OfferPlace, Priced>();
  /** Verdict after verdict, each with what of it was ranked so far. */
  readonly #sections: readonly { readonly length: number; readonly ranking: () => PrunedRanking<OfferPlace, Priced> }[];

  constructor(
    private readonly question: OffersQuestion,
    private readonly situation: Situation,
    { banks, byVerdict, plans }: OfferCandidates,
  ) {
    this.#banks = banks;
    this.#plans = plans;
    const { maxAnnualRate } = question.filter;
    this.#places = maxAnnualRate == null ? byVerdict : this.#withinRate(byVerdict, maxAnnualRate);
    this.facets = facetsOf(this.#places, banks, plans);
    const bounds = once(() => this.#boundsOf(question.orderBy));
    this.#sections = [...this.#places].map(([verdict, places]) => ({ length: places.length, ranking: once(() => this.#rankingOf(verdict, places, bounds())) }));
    this.length = this.#sections.reduce((sum, { length }) => sum + length, 0);
  }

  /** How many were priced so far. */
  get pricedCount(): number {
    return this.#priced.size;
  }

  /** From start, inclusive, to end, exclusive. */
  slice(start: number, end: number): RankedOffer[] {
    const offers: RankedOffer[] = [];
    for (let index = start; index < Math.min(end, this.length); index += 1) offers.push(this.#at(index));
    return offers;
  }

  /** Where the offer of a key stands; -1: there is none, which is found out before anything is priced. */
  positionOf(key: string): number {
    let before = 0;
    for (const [verdict, places] of this.#places) {
      if (places.some((place) => isKeyOf(key, this.#banks.productAt(place)))) {
        for (let index = before; ; index += 1) if (this.#at(index).key === key) return index;
      }
      before += this.#places.get(verdict)?.length ?? 0;
    }
    return -1;
  }

  #at(index: number): RankedOffer {
    let inSection = index;
    for (const { length, ranking } of this.#sections) {
      if (inSection < length) {
        const priced = ranking().at(inSection);
        if (priced) return this.#offer(priced.candidate, index + 1);
      }
      inSection -= length;
    }
    throw new RangeError(`there is no offer ${index} of ${this.length}`);
  }

  #offer(candidate: Candidate, rank: number): RankedOffer {
    const { match, pricing, product } = candidate;
    const { catalog, decisionKey, storedNeed } = this.question;
    return {
      product,
      verdict: match.verdict,
      repaymentMethod: pricing?.plan.method ?? null,
      key: `${product.id}@${product.version}`,
      view: () => offerView(candidate, rank, { situation: this.situation, catalog, storedNeed, decisionKey }),
    };
  }

  #rankingOf(verdict: Verdict, places: OfferPlaces, bounds: CostBounds): PrunedRanking<OfferPlace, Priced> {
    const { orderBy } = this.question;
    const compare = compareOffers(orderBy);
    const isPriced = verdict !== 'INELIGIBLE';
    const banks = this.#banks;
    const unpriced = (place: OfferPlace): RankingBound => bounds.ofUnpriced(banks.bankAt(place), banks.rowAt(place));
    return new PrunedRanking<OfferPlace, Priced>({
      items: places,
      boundOf: (place): RankingBound => (isPriced ? this.#boundOf(bounds, place) : unpriced(place)),
      quickBoundOf: (place) => {
        if (!isPriced) return unpriced(place).objective;
        const { begin, code, compiled } = banks.at(place);
        return bounds.quick(compiled, code, place - begin);
      },
      compute: (place) => this.#price(place, verdict),
      isBefore: ({ by }, bound) => compare(by, bestWithin(verdict, orderBy, bound)) < 0,
      compare: (a, b) => compare(a.by, b.by),
    });
  }

  #price(place: OfferPlace, verdict: Verdict): Priced {
    const known = this.#priced.get(place);
    if (known) return known;
    const product = this.#banks.productAt(place);
    const candidate = candidateOf(product, matchOfVerdict(product, verdict, this.situation), this.situation);
    const priced = { candidate, by: rankedBy(candidate, this.situation.needHash) };
    this.#priced.set(place, priced);
    return priced;
  }

  /** Those whose cost after incentives, of a range its upper end, is no greater: only what may be is priced. */
  #withinRate(byVerdict: PlacesByVerdict, maxAnnualRate: string): PlacesByVerdict {
    const most = parseRate(maxAnnualRate);
    const bounds = this.#boundsOf('ALL_IN_AFTER_INCENTIVES');
    const isWithin = (place: OfferPlace, verdict: Verdict): boolean => {
      if (this.#boundOf(bounds, place).objective > Number(most)) return false;
      const { irrAfterIncentives } = this.#price(place, verdict).by;
      return irrAfterIncentives !== null && irrAfterIncentives <= most;
    };
    return new Map([...byVerdict].map(([verdict, places]) => [verdict, verdict === 'INELIGIBLE' ? new Int32Array() : places.filter((place) => isWithin(place, verdict))]));
  }

  #boundOf(bounds: CostBounds, place: OfferPlace): RankingBound {
    const banks = this.#banks;
    return bounds.of(banks.bankAt(place), banks.codeAt(place), banks.rowAt(place));
  }

  #boundsOf(orderBy: OfferOrder): CostBounds {
    return new CostBounds(this.situation, orderBy, this.#plans, fractionDigitsOf(this.situation.need.currency));
  }
}

function isKeyOf(key: string, product: ContractFields): boolean {
  return key.startsWith(product.id) && key === `${product.id}@${product.version}`;
}

function once<T>(compute: () => T): () => T {
  let computed: { readonly value: T } | null = null;
  return () => (computed ??= { value: compute() }).value;
}
