import type { DatedParts } from '../../../bench/kit/replay/dated-parts';
import type { ApplicantInput, ContractFields } from '../../../schema';
import { decodeDecision } from '../../../subgraphs/offers/decision/decision-id';
import { offerConnection } from '../../../subgraphs/offers/graphql/offer-connection';
import { type StatedNeed, readNeed } from '../../../subgraphs/offers/matching/read-need';
import { Catalog } from '../../../subgraphs/offers/snapshots/catalog';
import { bankSnapshot } from '../../subgraphs/offers/kit/builders';
import { dayOf, monthsBetween, policiesHeld, policiesValid, productsInForce, quotationKnown, quotationOn } from './naive';
import type { RawHistory } from './raw-history';

/** What is asked at an instant beside the instant. */
export interface Asked {
  readonly parts: DatedParts;
  readonly history: RawHistory;
  /** Under which the parts sign. */
  readonly decisionKey: Buffer;
  /** Its applicant states a county and when it was established. */
  readonly need: StatedNeed & { readonly applicant: ApplicantInput & { readonly region: string; readonly establishedOn: string } };
  /** Of which `financingProduct` is asked. */
  readonly productIds: readonly string[];
}

interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

interface Keyed {
  readonly id: string;
  readonly version: string;
}

interface OfferNode {
  readonly product: Keyed;
  readonly drawdownOn: string;
  readonly decisionId: string;
  readonly criteria: readonly { readonly kind: string; readonly given: string | null }[];
  readonly rates: readonly { readonly from: string; readonly benchmark: string | null; readonly benchmarkRate: string | null; readonly quotedOn: string | null }[];
  readonly assumptions: readonly { readonly code: string }[];
  readonly incentives: readonly { readonly policy: Keyed }[];
}

const PAGE = 'totalCount pageInfo { hasNextPage endCursor }';
const PRODUCTS = `query ($asOf: DateTime, $after: String) { page: financingProducts(asOf: $asOf, first: 100, after: $after) { nodes { id version } ${PAGE} } }`;
const PRODUCT = 'query ($id: ID!, $asOf: DateTime) { financingProduct(id: $id, asOf: $asOf) { id version } }';
const POLICIES = `query ($asOf: DateTime, $after: String) { page: incentivePolicies(asOf: $asOf, first: 100, after: $after) { nodes { id version } ${PAGE} } }`;
const RATES = 'query ($asOf: CalendarDate) { benchmarkRates(asOf: $asOf) { lpr1y lpr5y effectiveFrom confirmed } }';
const OFFERS = `query ($need: FinancingNeedInput!, $asOf: DateTime, $after: String) {
  page: financingOffers(need: $need, asOf: $asOf, first: 100, after: $after, filter: { verdicts: [ELIGIBLE, REFER, UNABLE_TO_DETERMINE, INELIGIBLE] }) {
    nodes {
      product { id version } drawdownOn decisionId criteria { kind given } rates { from benchmark benchmarkRate quotedOn }
      assumptions { code } incentives { policy { id version } }
    } ${PAGE}
  }
}`;

const keyOf = ({ id, version }: Keyed): string => `${id}@${version}`;
const keysOf = (rows: readonly Keyed[]): string => rows.map(keyOf).sort().join(' ');

/** What the graph answers otherwise than loops over the raw rows do; empty where all is the same. */
export async function faultsAt(asOf: string, asked: Asked): Promise<string[]> {
  const faults = [...(await publicFaults(asOf, asked)), ...(await offerFaults(asOf, asked))];
  return faults.map((fault) => `as of ${asOf}: ${fault}`);
}

async function publicFaults(asOf: string, { history, parts, productIds }: Asked): Promise<string[]> {
  const expected = productsInForce(history, asOf);
  const found = [
    differing('financingProducts', keysOf(await allPages<Keyed>(parts, 'offers', PRODUCTS, { asOf })), keysOf(expected)),
    differing('incentivePolicies', keysOf(await allPages<Keyed>(parts, 'policy', POLICIES, { asOf })), keysOf(policiesValid(history, asOf))),
  ];
  for (const id of productIds) {
    const { financingProduct: product } = await parts.ask<{ financingProduct: Keyed | null }>('offers', PRODUCT, { id, asOf });
    found.push(differing(`financingProduct ${id}`, product && keyOf(product), keysOf(expected.filter((each) => each.id === id)) || null));
  }
  const day = dayOf(asOf);
  const { benchmarkRates } = await parts.ask<{ benchmarkRates: object | null }>('policy', RATES, { asOf: day });
  const quotation = quotationOn(history, day);
  const rates = quotation && { lpr1y: quotation.lpr1y, lpr5y: quotation.lpr5y, effectiveFrom: quotation.effectiveFrom, confirmed: day <= history.confirmedThrough };
  found.push(differing('benchmarkRates', inWords(benchmarkRates), inWords(rates)));
  return found.flat();
}

async function offerFaults(asOf: string, asked: Asked): Promise<string[]> {
  const { history, need, parts } = asked;
  const offers = await allPages<OfferNode>(parts, 'offers', OFFERS, { need, asOf });
  const inForce = productsInForce(history, asOf);
  const drawdownOn = need.drawdownOn ?? dayOf(asOf);
  const policies = policiesHeld(history, asOf, drawdownOn > dayOf(asOf) ? drawdownOn : dayOf(asOf), need.applicant.region);
  const found = [differing('financingOffers', keysOf(offers.map(({ product }) => product)), keysOf(inForce))];
  for (const offer of offers) {
    const { assumptions, criteria, incentives, product, rates } = offer;
    const at = (what: string): string => `${what} of ${keyOf(product)}`;
    found.push(differing(at('drawdownOn'), offer.drawdownOn, drawdownOn));
    // An offer that is not priced holds no policies against its loan, for there is none.
    if (incentives.length > 0) found.push(differing(at('incentives'), incentives.map(({ policy }) => keyOf(policy)).join(' '), policies.map(keyOf).join(' ')));
    for (const { benchmark, benchmarkRate, from, quotedOn } of rates) {
      if (benchmark !== 'LPR_1Y' && benchmark !== 'LPR_5Y') continue;
      const quotation = quotationKnown(history, dayOf(asOf), from);
      const rate = quotation && Number(benchmark === 'LPR_1Y' ? quotation.lpr1y : quotation.lpr5y);
      found.push(differing(at(`the LPR from ${from}`), `${benchmarkRate && Number(benchmarkRate)} ${quotedOn}`, `${rate} ${quotation?.effectiveFrom ?? null}`));
    }
    const follows = rates.some(({ from, quotedOn }) => from === drawdownOn && quotedOn !== null);
    const isConfirmed = drawdownOn <= dayOf(asOf) && drawdownOn <= history.confirmedThrough;
    if (follows) found.push(differing(at('BENCHMARK_NOT_CONFIRMED'), String(assumptions.some(({ code }) => code === 'BENCHMARK_NOT_CONFIRMED')), String(!isConfirmed)));
    const age = criteria.find(({ kind }) => kind === 'YEARS_TRADING');
    if (age) found.push(differing(at('age'), age.given, ageInWords(need.applicant.establishedOn, dayOf(asOf))));
  }
  const answers = new Map(offers.map(({ decisionId, product }) => [keyOf(product), decodeDecision(decisionId, asked.decisionKey)?.answerHash]));
  for (const [key, answerHash] of answersFromInForceAlone(asOf, asked, inForce)) found.push(differing(`the answer of ${key}`, answers.get(key) ?? null, answerHash));
  return found.flat();
}

/** The same offers over nothing but the rows that are in force: no other version and no later quotation has entered. */
function answersFromInForceAlone(asOf: string, { decisionKey, history, need }: Asked, inForce: readonly ContractFields[]): Map<string, string | null> {
  const on = dayOf(asOf);
  const checked = readNeed(need, on);
  const policies = policiesHeld(history, asOf, checked.drawdownOn > on ? checked.drawdownOn : on, need.applicant.region).map((policy) => history.received.get(keyOf(policy)));
  const banks = [...new Set(inForce.map(({ bankCode }) => bankCode))].map((code) => bankSnapshot(code, inForce.filter(({ bankCode }) => bankCode === code)));
  const quotations = history.quotations.filter(({ effectiveFrom }) => effectiveFrom <= on);
  const catalog = new Catalog(banks, { snapshotVersion: 'naive', policies: policies.filter((policy) => policy !== undefined), quotations, benchmarkConfirmedThrough: history.confirmedThrough });
  const answers = new Map<string, string | null>();
  for (let after: string | null = null; ; ) {
    const page = offerConnection({ catalog, decisionKey }, checked, null, asOf, { first: 100, after, filter: { verdicts: ['ELIGIBLE', 'REFER', 'UNABLE_TO_DETERMINE', 'INELIGIBLE'] } });
    for (const { decisionId, product } of page.nodes) if (product) answers.set(keyOf(product), decodeDecision(decisionId, decisionKey)?.answerHash ?? null);
    if (!page.pageInfo.hasNextPage) return answers;
    after = page.pageInfo.endCursor ?? null;
  }
}

/** "10.25 years": twelfths with two decimals, cut off. */
function ageInWords(establishedOn: string, on: string): string {
  const hundredths = Math.floor((monthsBetween(establishedOn, on) * 100) / 12);
  return `${hundredths / 100} years`;
}

async function allPages<Node>(parts: DatedParts, part: string, query: string, variables: Readonly<Record<string, unknown>>): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ; ) {
    const { page }: { page: Page<Node> } = await parts.ask(part, query, { ...variables, after });
    nodes.push(...page.nodes);
    if (page.pageInfo.hasNextPage) after = page.pageInfo.endCursor;
    else if (nodes.length === page.totalCount) return nodes;
    else throw new Error(`${page.totalCount} counted, ${nodes.length} given`);
  }
}

function inWords(value: object | null): string | null {
  return value && JSON.stringify(Object.entries(value).map(([name, each]) => [name, /^0\.\d+$/.test(String(each)) ? Number(each) : each]));
}

function differing(what: string, given: string | null, expected: string | null): string[] {
  return given === expected ? [] : [`${what} is ${given}; by hand ${expected}`];
}
