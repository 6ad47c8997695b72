import type { CashPlanInput } from '../../../../schema';
import { testChanges } from '../kit/change-cases';
import { ON } from '../kit/builders';

/* A plan of draws or repayments has to fit the amount and the term; what has to change of it is part of the change. */

const LATER = '2026-10-01';
const LAST = '2027-01-01';
const plan = (more: CashPlanInput): CashPlanInput => ({ settlementDay: null, principalMonths: null, draws: null, repayments: null, ...more });
const inTwo = plan({ draws: [{ on: ON, amount: '200000.00' }, { on: LATER, amount: '300000.00' }] });
const revolving = plan({
  draws: [{ on: ON, amount: '900000.00' }, { on: LAST, amount: '900000.00' }],
  repayments: [{ on: LATER, amount: '900000.00' }],
});

describe('a need with a cash plan', () => {
  testChanges([
    {
      title: 'a greater amount, of which the greatest draw takes up the difference', product: { amount: { minimum: '600000' } }, need: { amount: '500000.00', cashPlan: inTwo },
      expected: 'amount: 500000.00 → 600000.00; cashPlan.draws[1].amount: 300000.00 → 400000.00 ⇒ ELIGIBLE',
    },
    {
      title: 'a smaller amount', product: { criteria: [{ kind: 'AMOUNT', maximum: '350000' }] }, need: { amount: '500000.00', cashPlan: inTwo },
      expected: 'amount: 500000.00 → 350000.00; cashPlan.draws[1].amount: 300000.00 → 150000.00 ⇒ ELIGIBLE',
    },
    {
      title: 'an amount that leaves the greatest draw nothing', product: { criteria: [{ kind: 'AMOUNT', maximum: '200000' }] }, need: { amount: '500000.00', cashPlan: inTwo },
      expected: `amount: 500000.00 → 200000.00; cashPlan.draws: ${ON} 200000.00 | ${LATER} 300000.00 → [] ⇒ ELIGIBLE`,
    },
    {
      title: 'a term that ends before the last draw', product: { term: { maximumMonths: 3 } }, need: { amount: '500000.00', cashPlan: inTwo },
      expected: `termMonths: 12 → 3; cashPlan.draws: ${ON} 200000.00 | ${LATER} 300000.00 → [] ⇒ ELIGIBLE`,
    },
    {
      title: 'amount and term, for which the draws change once', product: { amount: { minimum: '600000' }, term: { maximumMonths: 3 } }, need: { amount: '500000.00', cashPlan: inTwo },
      expected: `amount: 500000.00 → 600000.00; termMonths: 12 → 3; cashPlan.draws: ${ON} 200000.00 | ${LATER} 300000.00 → [] ⇒ ELIGIBLE`,
    },
    { title: 'a greater limit of a revolving line, which leaves the plan as it is', product: { amount: { minimum: '1500000' } }, need: { cashPlan: revolving }, expected: 'amount: 1000000.00 → 1500000.00 ⇒ ELIGIBLE' },
    {
      title: 'a limit below what is drawn and repaid', product: { criteria: [{ kind: 'AMOUNT', maximum: '500000' }] }, need: { cashPlan: revolving },
      expected: `amount: 1000000.00 → 500000.00; cashPlan.draws: ${ON} 900000.00 | ${LAST} 900000.00 → []; cashPlan.repayments: ${LATER} 900000.00 → [] ⇒ ELIGIBLE`,
    },
    {
      title: 'a term that ends before what is repaid', product: { term: { maximumMonths: 2 } }, need: { cashPlan: plan({ repayments: [{ on: LATER, amount: '400000.00' }] }) },
      expected: `termMonths: 12 → 2; cashPlan.repayments: ${LATER} 400000.00 → [] ⇒ ELIGIBLE`,
    },
    { title: 'days of the year alone, which fit any amount', product: { amount: { minimum: '1500000' } }, need: { cashPlan: plan({ principalMonths: [6, 9] }) }, expected: 'amount: 1000000.00 → 1500000.00 ⇒ ELIGIBLE' },
    {
      title: 'a value of an asset, which leaves the plan and so is less than another amount',
      product: { collaterals: [{ kind: 'VEHICLE', required: true, minimumLoanToValue: '0.5', maximumLoanToValue: '0.7' }] },
      need: { amount: '500000.00', cashPlan: inTwo }, applicant: { collaterals: [{ kind: 'VEHICLE', value: '900000' }] },
      expected: 'applicant.collaterals[0].value: 900000 → 1000000.00 ⇒ ELIGIBLE',
    },
  ]);
});
