import { purposeRule } from '../../../../../subgraphs/offers/matching/terms/purpose';
import { testTermRule } from '../../kit/criteria';

describe('the purpose', () => {
  testTermRule(purposeRule, [
    { title: 'that the product names is met', product: { purposes: ['TRADE', 'WORKING_CAPITAL'] }, outcomes: ['TRADE | WORKING_CAPITAL: MET'] },
    { title: 'that it does not name fails', product: { purposes: ['TRADE'] }, outcomes: ['TRADE: NOT_MET'] },
    { title: 'is no criterion of a product that names none', outcomes: [] },
  ]);
});
