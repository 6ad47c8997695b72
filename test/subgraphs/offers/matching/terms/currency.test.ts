import { currencyRule } from '../../../../../subgraphs/offers/matching/terms/currency';
import { testTermRule } from '../../kit/criteria';

describe('the currency', () => {
  testTermRule(currencyRule, [
    { title: 'of the need is met', outcomes: ['CNY: MET'] },
    { title: 'other than that of the need fails', need: { currency: 'AUD' }, outcomes: ['CNY: NOT_MET'] },
  ]);
});
