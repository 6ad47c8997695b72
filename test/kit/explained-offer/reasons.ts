import { UnknownReason } from '../../../schema';
import { type ShapeOfCost, type ShapeOfOffer, isDoubted } from './offer-shape';

/** What is no point, and the verdict itself, has a reason that names its cause. */
export function reasonProblems(offer: ShapeOfOffer): string[] {
  const { cost, costAfterIncentives, unknowns, verdict } = offer;
  const untyped = unknowns.filter(({ field, reason }) => field === '' || !Object.hasOwn(UnknownReason, reason));
  const problems = untyped.map(({ field, reason }) => `the unknown "${field}" has the reason "${reason}"`);
  if (verdict === 'INELIGIBLE') return [...problems, ...ineligibleProblems(offer)];
  if (!cost || !costAfterIncentives || offer.amount === null) return [...problems, `${verdict} without an amount or a cost`];
  return [...problems, ...verdictProblems(offer), ...rateProblems(offer), ...costProblems('cost', cost, offer), ...costProblems('costAfterIncentives', costAfterIncentives, offer), ...scheduleProblems(offer)];
}

function ineligibleProblems({ amount, cost, costAfterIncentives, criteria, schedule }: ShapeOfOffer): string[] {
  const failed = criteria.filter(({ result }) => result === 'NOT_MET');
  const mute = failed.filter(({ given, required }) => required === '' || given === null || given === '');
  return [
    ...(failed.length === 0 ? ['INELIGIBLE, and no criterion is NOT_MET'] : []),
    ...mute.map(({ given, kind, required }) => `${kind} is NOT_MET, required "${required}", given ${JSON.stringify(given)}`),
    ...(amount ?? cost ?? costAfterIncentives ?? schedule ? ['INELIGIBLE, and priced all the same'] : []),
  ];
}

function verdictProblems({ criteria, verdict }: ShapeOfOffer): string[] {
  const failed = criteria.some(({ result }) => result === 'NOT_MET');
  const missing = criteria.some(({ missingFact, result }) => result === 'UNKNOWN' && missingFact !== null);
  const judged = criteria.some(({ missingFact, result }) => result === 'UNKNOWN' && missingFact === null);
  const expected = failed ? 'INELIGIBLE' : missing ? 'UNABLE_TO_DETERMINE' : judged ? 'REFER' : 'ELIGIBLE';
  return verdict === expected ? [] : [`${verdict}, while its criteria say ${expected}`];
}

function rateProblems(offer: ShapeOfOffer): string[] {
  return isRateOpen(offer) && !isDoubted(offer, 'rates') ? ['nominalAnnualRate is a range, and nothing unknown is about rates'] : [];
}

const isUnpriced = (offer: ShapeOfOffer): boolean => isDoubted(offer, 'repayments');

/** On the day of drawdown, or of a repricing since. */
const isRateOpen = ({ nominalAnnualRate, rates }: ShapeOfOffer): boolean => nominalAnnualRate === null || rates.some(({ annualRateRange }) => annualRateRange !== null);

function costProblems(name: string, cost: ShapeOfCost, offer: ShapeOfOffer): string[] {
  const isLoanOpen = isRateOpen(offer) || isUnpriced(offer);
  const problems: string[] = [];
  const explain = (figure: string, isOpen: boolean, isExplained: boolean, cause: string): void => {
    if (isOpen && !isExplained) problems.push(`${name}.${figure} is a range, and nothing unknown is about ${cause}`);
  };
  explain('totalInterest', cost.totalInterest === null, isLoanOpen, 'rates or repayments');
  cost.fees.forEach((fee, index) => {
    // What depends on an event, or is borne by another, enters no cost and says so by `counted`.
    if (fee.counted) explain(`fees[${index}]`, fee.amount === null, isLoanOpen || isDoubted(offer, `fees[${index}]`), `fees[${index}]`);
  });
  const isFeeOpen = cost.fees.some(({ amount, counted }) => counted && amount === null);
  explain('totalFees', cost.totalFees === null, isFeeOpen || isLoanOpen, 'a fee that counts');
  explain('totalSubsidies', cost.totalSubsidies === null, isFeeOpen || isLoanOpen || isDoubted(offer, 'incentives'), 'what a subsidy depends on');
  const isOpen = [cost.totalInterest, cost.totalFees, cost.totalSubsidies].includes(null);
  explain('totalCost', cost.totalCost === null, isOpen, 'a part of the total');
  // Of known flows no rate may be found, or none that has a meaning.
  explain('annualRateIrr', cost.annualRateIrr === null, isOpen || isDoubted(offer, 'cost.annualRateIrr'), 'cost.annualRateIrr');
  explain('annualRateSimple', cost.annualRateSimple === null, isOpen || isDoubted(offer, 'cost.annualRateIrr'), 'cost.annualRateIrr');
  explain('statementAnnualRate', cost.statementAnnualRate === null, isOpen || isDoubted(offer, 'cost.statementAnnualRate'), 'cost.statementAnnualRate');
  return problems;
}

/** Every due is known where the rate is one value and the method is priced; fees that are not certain stand in the dues as ranges. */
function scheduleProblems(offer: ShapeOfOffer): string[] {
  const isOpen = isRateOpen(offer) || isUnpriced(offer);
  if (offer.schedule !== null) return isOpen ? ['schedule is laid out although the rate is a range or the method is not priced'] : [];
  return isOpen ? [] : ['schedule is null, while the rate is one value and the method is priced'];
}
