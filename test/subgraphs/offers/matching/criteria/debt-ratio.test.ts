import { testCriteria } from '../../kit/criteria';

const atMost = { kind: 'DEBT_RATIO', maximum: '0.6' } as const;

describe('the debt ratio', () => {
  testCriteria([
    { title: 'at the maximum, exactly', criterion: atMost, applicant: { totalLiabilities: '1800000', totalAssets: '3000000' }, settled: 'MET', required: '≤ 60 %', given: '1800000 / 3000000 CNY' },
    { title: 'a fen above the maximum', criterion: atMost, applicant: { totalLiabilities: '1800000.01', totalAssets: '3000000' }, settled: 'NOT_MET' },
    { title: 'a third, which no decimal is', criterion: { kind: 'DEBT_RATIO', minimum: '0.3333333334' }, applicant: { totalLiabilities: '1', totalAssets: '3' }, settled: 'NOT_MET' },
    { title: 'two thirds at most, rounded up', criterion: { kind: 'DEBT_RATIO', maximum: '0.6666666667' }, applicant: { totalLiabilities: '2', totalAssets: '3' }, settled: 'MET' },
    { title: 'debt without assets', criterion: atMost, applicant: { totalLiabilities: '1', totalAssets: '0' }, settled: 'NOT_MET' },
    { title: 'neither debt nor assets', criterion: atMost, applicant: { totalLiabilities: '0', totalAssets: '0.00' }, settled: 'bank judges', given: '0 / 0.00 CNY' },
    { title: 'no liabilities stated', criterion: atMost, applicant: { totalAssets: '3000000' }, settled: 'missing totalLiabilities' },
    { title: 'no assets stated', criterion: atMost, applicant: { totalLiabilities: '1' }, settled: 'missing totalAssets' },
    { title: 'no bound', criterion: { kind: 'DEBT_RATIO', text: '负债适度' }, applicant: { totalLiabilities: '1', totalAssets: '2' }, settled: 'bank judges', required: '负债适度' },
  ]);
});
