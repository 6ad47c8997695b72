import { termRule } from '../../../../../subgraphs/offers/matching/terms/term';
import { testTermRule } from '../../kit/criteria';

const open = (field: string) => [{ field, reason: 'UNDISCLOSED' as const }];
const sixToTwelve = { minimumMonths: 6, maximumMonths: 12 };

describe('the term', () => {
  testTermRule(termRule, [
    { title: 'a month too short fails', product: { term: sixToTwelve }, need: { termMonths: 5 }, outcomes: ['6 – 12 months: NOT_MET'] },
    { title: 'the least is met', product: { term: sixToTwelve }, need: { termMonths: 6 }, outcomes: ['6 – 12 months: MET'] },
    { title: 'the greatest is met', product: { term: sixToTwelve }, need: { termMonths: 12 }, outcomes: ['6 – 12 months: MET'] },
    { title: 'a month too long fails', product: { term: sixToTwelve }, need: { termMonths: 13 }, outcomes: ['6 – 12 months: NOT_MET'] },
    { title: '9 months are less than 10, not more', product: { term: { maximumMonths: 10 } }, need: { termMonths: 9 }, outcomes: ['≤ 10 months: MET'] },
    { title: 'over on the day of asking is no term', need: { drawdownOn: '2025-07-01', termMonths: 12 }, outcomes: ['to end after 2026-07-01: NOT_MET'] },
    { title: 'over the day after is one', need: { drawdownOn: '2025-07-02', termMonths: 12 }, outcomes: [] },
    { title: 'without bounds is no criterion', outcomes: [] },
    { title: 'open is for the bank', product: { unknowns: open('term') }, outcomes: ['unclear in the source: bank judges'] },
    { title: 'too long fails beside an open least', product: { term: { maximumMonths: 6 }, unknowns: open('term.minimumMonths') }, outcomes: ['≤ 6 months: NOT_MET'] },
    { title: 'too long for an open greatest is for the bank', product: { term: { maximumMonths: 6 }, unknowns: open('term.maximumMonths') }, outcomes: ['unclear in the source: bank judges'] },
  ]);
});
