import { instrumentRule } from '../../../../../subgraphs/offers/matching/terms/instrument';
import { testTermRule } from '../../kit/criteria';

describe('the instrument', () => {
  testTermRule(instrumentRule, [
    { title: 'that lends is no criterion', outcomes: [] },
    { title: 'that settles is no financing', product: { instrument: 'SETTLEMENT' }, outcomes: ['an instrument that pays out principal: NOT_MET'] },
    { title: 'that insures is no financing', product: { instrument: 'GUARANTEE_INSURANCE' }, outcomes: ['an instrument that pays out principal: NOT_MET'] },
  ]);
});
