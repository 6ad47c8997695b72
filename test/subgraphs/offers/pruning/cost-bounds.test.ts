import type { ApplicantInput, ContractFields, RepaymentTerm } from '../../../../schema';
import { candidateOf, matchOf, rankedBy, situationOf } from '../../../../subgraphs/offers/candidate';
import { CostBounds } from '../../../../subgraphs/offers/pruning/cost-bounds';
import { PlanShapes } from '../../../../subgraphs/offers/pruning/plan-shapes';
import { AS_OF, POINT_RULE, catalogOf, exactRate, fee, need, policy, policySet, product } from '../kit/builders';

/*
 * How near bounds come to the offers that they bound: what is far below is priced in vain. That none
 * is above is tested on odd markets beside this.
 */

const BASIS_POINT = 1e6;
const WITHIN_BASIS_POINTS = 15;

const repayment = (more: Partial<RepaymentTerm>): RepaymentTerm => ({ method: 'EQUAL_PRINCIPAL', creditReportCode: '12', frequency: 'MONTHLY', ...more });
const CAPPED = policy({ rule: { ...POINT_RULE, formula: { ...POINT_RULE.formula, principalCapPerBorrower: '300000' } } });

interface Case {
  readonly terms: Partial<ContractFields>;
  readonly applicant?: Partial<ApplicantInput>;
}

const CASES: readonly (readonly [name: string, asked: Case])[] = [
  ['equal principal', { terms: { repayments: [repayment({})] } }],
  ['interest alone in a grace period', { terms: { repayments: [repayment({ graceMonths: 3 })], dayCount: { convention: 'ACTUAL_365' } } }],
  ['dues on a settlement day', { terms: { repayments: [repayment({ method: 'EQUAL_INSTALMENT', creditReportCode: '11', settlementDay: 20 })], dayCount: { convention: 'THIRTY_360' } } }],
  ['a fee with a cap', { terms: { fees: [fee({ amount: null, base: 'PRINCIPAL', rate: '0.005', maximumAmount: '4000' })] } }],
  ['a deposit', { terms: { fees: [fee({ amount: null, base: 'PRINCIPAL', rate: '0.05', refundable: true })], repayments: [repayment({ method: 'BULLET', frequency: 'AT_END' })] } }],
  ['a policy whose cap binds where nothing is said of what draws it', { terms: {} }],
  ['a policy whose cap is drawn already', { terms: {}, applicant: { subsidisedPrincipalOutstanding: '300000' } }],
];

describe('the bound of a yearly cost', () => {
  it.each(CASES)('%s: is below it and comes near', (_name, { applicant = {}, terms }) => {
    const offered = product({ rates: [exactRate('0.045')], ...terms });
    const catalog = catalogOf([offered], policySet([CAPPED]));
    const situation = situationOf(need({}, applicant), catalog.policy, AS_OF);
    const [bank] = catalog.banks;
    if (!bank) throw new Error('the catalog has no bank');
    const bounds = new CostBounds(situation, 'ALL_IN_AFTER_INCENTIVES', PlanShapes.of(catalog.parts, situation.need), 2);
    const { irrAfterIncentives } = rankedBy(candidateOf(offered, matchOf(offered, situation), situation), situation.needHash);
    const gap = (Number(irrAfterIncentives) - bounds.of(catalog.compiled(bank), bank.bankCode, 0).objective) / BASIS_POINT;
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(gap).toBeLessThan(WITHIN_BASIS_POINTS);
  });
});
