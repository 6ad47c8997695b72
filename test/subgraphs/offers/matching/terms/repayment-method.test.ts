import type { RepaymentTerm } from '../../../../../schema';
import { repaymentMethodRule } from '../../../../../subgraphs/offers/matching/terms/repayment-method';
import { testTermRule } from '../../kit/criteria';

const bullet: RepaymentTerm = { method: 'BULLET', creditReportCode: '21' };
const anytime: RepaymentTerm = { method: 'ANYTIME', creditReportCode: '23' };

describe('the repayment method', () => {
  testTermRule(repaymentMethodRule, [
    { title: 'is no criterion without a wish', outcomes: [] },
    { title: 'wished and offered is met', product: { repayments: [bullet, anytime] }, need: { repaymentMethods: ['EQUAL_PRINCIPAL', 'ANYTIME'] }, outcomes: ['BULLET | ANYTIME: MET'] },
    { title: 'wished and not offered fails', product: { repayments: [bullet] }, need: { repaymentMethods: ['EQUAL_PRINCIPAL'] }, outcomes: ['BULLET: NOT_MET'] },
    { title: 'of a product that names none is for the bank', product: { repayments: [] }, need: { repaymentMethods: ['EQUAL_PRINCIPAL'] }, outcomes: ['undisclosed: bank judges'] },
  ]);
});
