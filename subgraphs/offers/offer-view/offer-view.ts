import { RepaymentMethod, termOf } from '../../../schema';
import { formatRate } from '../../finance';
import type { Candidate, Situation } from '../candidate';
import { type Decision, encodeDecision, sealHash, shortHash } from '../decision/decision-id';
import { ENGINE_VERSION } from '../engine';
import type { FinancingOffer } from '../graphql/offer.type';
import { fractionDigitsOf } from '../matching/fraction-digits';
import { mapInterval } from '../pricing/interval';
import type { Pricing } from '../pricing/price-product';
import type { Scenario } from '../pricing/scenario';
import { type SmallestChangeResult, smallestChange } from '../smallest-change/smallest-change';
import type { Catalog } from '../snapshots/catalog';
import { bankView } from './bank-view';
import { collateralViews, limitViews } from './collateral-view';
import { CostView } from './cost-view';
import { feeFigures } from './fee-figures';
import { figure } from './figure';
import { incentiveView } from './incentive-view';
import { rateView, repaymentView } from './rate-view';
import { scheduleView } from './schedule-view';
import { interestFrequency, statementView } from './statement-view';

/** What an offer was computed from. */
export interface OfferOrigin {
  readonly situation: Situation;
  readonly catalog: Catalog;
  /** Null where the need is inline. */
  readonly storedNeed: { readonly id: string; readonly version: string } | null;
  readonly decisionKey: Buffer;
}

/** An offer as the schema answers it, with the decision that names what it was computed from. */
export function offerView({ match, pricing, product, unknowns }: Candidate, rank: number, origin: OfferOrigin): FinancingOffer {
  const { catalog, decisionKey, situation, storedNeed } = origin;
  const { asOf, need, needHash, on, policies, policy } = situation;
  const bank = catalog.bank(product.bankCode);
  const answer = {
    verdict: match.verdict,
    criteria: match.outcomes.map(({ clause, given, kind, missingFact, required, result }) => ({ kind, required, given, result, missingFact, clause })),
    ...changeView(smallestChange({ product, need, on, match })),
    currency: product.currency,
    termMonths: need.termMonths,
    drawdownOn: need.drawdownOn,
    collaterals: collateralViews(product, need, fractionDigitsOf(product.currency)),
    ...(pricing ? pricedView(pricing, situation, fractionDigitsOf(product.currency)) : { ...UNPRICED, unknowns: [...unknowns] }),
  };
  const decision: Decision = {
    productId: product.id,
    productVersion: product.version,
    policyVersion: policy.snapshotVersion,
    engineVersion: ENGINE_VERSION,
    asOf,
    needId: storedNeed?.id ?? null,
    needVersion: storedNeed?.version ?? null,
    inputHash: sealHash('input', needHash, decisionKey),
    answerHash: sealHash('answer', shortHash(answer), decisionKey),
  };
  const applied = new Set(answer.incentives.filter(({ status }) => status === 'APPLIED').map((incentive) => incentive.policy?.id));
  return {
    product,
    bank: bank && bankView(bank),
    rank,
    ...answer,
    catalogVersion: bank?.catalogVersion ?? '',
    decisionId: encodeDecision(decision, decisionKey),
    illustrative: product.illustrative || policies.some(({ id, illustrative }) => illustrative && applied.has(id)),
  };
}

/** Of an offer what its decision's hash of the answer does not cover: what is known of the bank now, and what the id names. */
const NO_ANSWER: ReadonlySet<string> = new Set<keyof FinancingOffer>(['product', 'bank', 'rank', 'catalogVersion', 'decisionId', 'illustrative']);

/** What a decision's hash of the answer covers. */
export function answerOf(offer: FinancingOffer): object {
  return Object.fromEntries(Object.entries(offer).filter(([name]) => !NO_ANSWER.has(name)));
}

function changeView(result: SmallestChangeResult): Pick<FinancingOffer, 'smallestChange' | 'verdictAfterChange'> {
  if (typeof result === 'string') return { smallestChange: result === 'NONE' ? [] : null, verdictAfterChange: null };
  return { smallestChange: [...result.changes], verdictAfterChange: result.verdictAfterChange };
}

type PricedView = Pick<
  FinancingOffer,
  | 'amount'
  | 'limitedBy'
  | 'limits'
  | 'repaymentMethod'
  | 'repaymentMethodCode'
  | 'repayment'
  | 'nominalAnnualRate'
  | 'nominalAnnualRateRange'
  | 'rates'
  | 'dayCount'
  | 'irrBasis'
  | 'cost'
  | 'costAfterIncentives'
  | 'costStatement'
  | 'schedule'
  | 'incentives'
  | 'unknowns'
  | 'assumptions'
>;

/** An ineligible product is not priced: there is no loan to price. One that could not be has its unknowns beside this. */
const UNPRICED: PricedView = Object.freeze({
  amount: null,
  limitedBy: null,
  limits: [],
  repaymentMethod: null,
  repaymentMethodCode: null,
  repayment: null,
  nominalAnnualRate: null,
  nominalAnnualRateRange: null,
  rates: [],
  dayCount: null,
  irrBasis: null,
  cost: null,
  costAfterIncentives: null,
  costStatement: null,
  schedule: null,
  incentives: [],
  unknowns: [],
  assumptions: [],
});

/** Of these how much principal an instalment repays follows from the rate; of all others it does not. */
const INSTALMENTS_OF_RATE: ReadonlySet<RepaymentMethod> = new Set<RepaymentMethod>(['EQUAL_INSTALMENT', 'STEP_GEOMETRIC', 'STEP_ARITHMETIC']);

function pricedView(pricing: Pricing, { need: { termMonths }, policies }: Situation, fractionDigits: number): PricedView {
  const { amount, fees: entries, findings, isRateCertain, limitedBy, limits, plan, rate, scenarios } = pricing;
  const view = new CostView(fractionDigits);
  const costs = (read: (scenario: Scenario) => Scenario['cost']) => scenarios && mapInterval(scenarios, read);
  const rates = mapInterval(rate, formatRate);
  const contractRate = figure(rates);
  const isBalanceKnown = isRateCertain || (plan.layout !== null && !INSTALMENTS_OF_RATE.has(plan.layout.pricedAs));
  const fees = feeFigures(costs((scenario) => scenario.cost), entries, isBalanceKnown, fractionDigits);
  const incentives = scenarios ? incentiveViews(scenarios, policies, fractionDigits) : [];
  const cost = view.cost(costs((scenario) => scenario.cost), rates, fees, { interest: isRateCertain, balance: isBalanceKnown, subsidies: true });
  return {
    amount: view.text(amount),
    limitedBy,
    limits: limitViews(limits, fractionDigits),
    repaymentMethod: plan.method,
    repaymentMethodCode: plan.method && (termOf(RepaymentMethod, plan.method).creditReportCode ?? null),
    repayment: repaymentView(plan),
    nominalAnnualRate: contractRate.value,
    nominalAnnualRateRange: contractRate.range,
    rates: pricing.rateParts.map((part) => rateView(part, fractionDigits)),
    dayCount: plan.dayCount,
    irrBasis: cost.irrBasis,
    cost,
    costAfterIncentives: view.cost(costs((scenario) => scenario.costAfterIncentives), rates, fees, {
      interest: isRateCertain,
      balance: isBalanceKnown,
      subsidies: scenarios !== null && areSubsidiesSettled(scenarios.low),
    }),
    costStatement: statementView({
      amount: view.text(amount), termMonths, interestFrequency: interestFrequency(plan.layout), contractRate, cost, fees, incentives,
    }),
    schedule: scenarios && isRateCertain ? scheduleView(mapInterval(scenarios, (scenario) => scenario.cost), entries, fractionDigits) : null,
    incentives,
    unknowns: [...findings.unknowns],
    assumptions: [...findings.assumptions],
  };
}

/** Whether no policy pays, or would pay on a dearer loan. */
function areSubsidiesSettled({ incentives }: Scenario): boolean {
  return incentives.every(({ reason }) => reason !== 'COMPUTED' && reason !== 'EXCLUDED_BY_ANOTHER' && reason !== 'NOTHING_TO_PAY');
}

/** Both ends hold the same policies in the same order, which is that of the policies in force. */
function incentiveViews({ high, low }: { low: Scenario; high: Scenario | null }, policies: Situation['policies'], fractionDigits: number) {
  return low.incentives.map((incentive, index) =>
    incentiveView({ low: incentive, high: high?.incentives[index] ?? null }, policies[index]?.clause ?? null, fractionDigits));
}
