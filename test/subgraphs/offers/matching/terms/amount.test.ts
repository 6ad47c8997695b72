import { amountRule } from '../../../../../subgraphs/offers/matching/terms/amount';
import { testTermRule } from '../../kit/criteria';

const open = (field: string) => [{ field, reason: 'CONFLICTING' as const }];

describe('the amount', () => {
  testTermRule(amountRule, [
    { title: 'below the minimum fails', product: { amount: { minimum: '500000' } }, need: { amount: '499999.99' }, outcomes: ['≥ 500000 CNY: NOT_MET'] },
    { title: 'at the minimum is met', product: { amount: { minimum: '500000' } }, need: { amount: '500000.00' }, outcomes: ['≥ 500000 CNY: MET'] },
    { title: 'at the maximum is met', product: { amount: { maximum: '500000' } }, need: { amount: '500000.00' }, outcomes: ['≤ 500000 CNY: MET'] },
    { title: 'above the maximum is met: the maximum is offered', product: { amount: { minimum: '1', maximum: '500000' } }, need: { amount: '500000.01' }, outcomes: ['1 – 500000 CNY: MET'] },
    { title: 'without bounds is no criterion', need: { amount: '1.00' }, outcomes: [] },
    { title: 'in another currency is never compared', product: { currency: 'AUD', amount: { minimum: '5000000' } }, outcomes: [] },
    { title: 'with an open maximum is for the bank', product: { amount: { minimum: '1' }, unknowns: open('amount.maximum') }, outcomes: ['unclear in the source: bank judges'] },
    { title: 'below a clear minimum fails beside an open maximum', product: { amount: { minimum: '5000000' }, unknowns: open('amount.maximum') }, outcomes: ['≥ 5000000 CNY: NOT_MET'] },
    { title: 'below an open minimum is for the bank', product: { amount: { minimum: '5000000' }, unknowns: open('amount.minimum') }, outcomes: ['unclear in the source: bank judges'] },
    { title: 'open as a whole is for the bank', product: { amount: { minimum: '5000000' }, unknowns: open('amount') }, outcomes: ['unclear in the source: bank judges'] },
    { title: 'is decided beside another open field', product: { amount: { minimum: '1' }, unknowns: open('amounts.maximum') }, outcomes: ['≥ 1 CNY: MET'] },
  ]);
});
