import { validityRule } from '../../../../../subgraphs/offers/matching/terms/validity';
import { testTermRule } from '../../kit/criteria';

// The tests ask on 2026-07-01, which is when a product is applied for.
describe('the validity', () => {
  testTermRule(validityRule, [
    { title: 'without days is no criterion', outcomes: [] },
    { title: 'from the day itself is met', product: { validity: { from: '2026-07-01' } }, outcomes: ['2026-07-01 – …: MET'] },
    { title: 'from the next day fails', product: { validity: { from: '2026-07-02' } }, outcomes: ['2026-07-02 – …: NOT_MET'] },
    { title: 'to the day itself is met', product: { validity: { to: '2026-07-01' } }, outcomes: ['… – 2026-07-01: MET'] },
    { title: 'to the day before fails', product: { validity: { to: '2026-06-30' } }, outcomes: ['… – 2026-06-30: NOT_MET'] },
    { title: 'counts on the day of asking, not of drawdown', product: { validity: { to: '2026-07-31' } }, need: { drawdownOn: '2026-09-01' }, outcomes: ['… – 2026-07-31: MET'] },
    { title: 'asked about as of another day', product: { validity: { to: '2026-07-31' } }, on: '2026-08-01', outcomes: ['… – 2026-07-31: NOT_MET'] },
    { title: 'of a product closed to new customers fails', product: { marketingState: 'CLOSED_TO_NEW' }, outcomes: ['open to new customers: NOT_MET'] },
    { title: 'fails twice where both do', product: { marketingState: 'CLOSED_TO_NEW', validity: { to: '2026-06-30' } }, outcomes: ['… – 2026-06-30: NOT_MET', 'open to new customers: NOT_MET'] },
  ]);
});
