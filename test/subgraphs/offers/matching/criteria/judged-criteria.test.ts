import { testCriteria } from '../../kit/criteria';

const grain = { kind: 'CERTIFICATE', codes: ['粮食收购许可证', '食品生产许可证'] } as const;

describe('certificates, words and undisclosed thresholds', () => {
  testCriteria([
    { title: 'a certificate by its exact name', criterion: { ...grain, codes: [...grain.codes] }, applicant: { certificates: ['食品生产许可证'] }, settled: 'MET', required: '粮食收购许可证 | 食品生产许可证' },
    { title: 'a certificate in other words', criterion: { ...grain, codes: [...grain.codes] }, applicant: { certificates: ['粮食收购证'] }, settled: 'bank judges', given: '粮食收购证' },
    { title: 'no certificate at all', criterion: { ...grain, codes: [...grain.codes] }, applicant: { certificates: [] }, settled: 'NOT_MET', given: 'none' },
    { title: 'certificates not stated', criterion: { ...grain, codes: [...grain.codes] }, applicant: {}, settled: 'missing certificates' },
    { title: 'a certificate that is not named', criterion: { kind: 'CERTIFICATE', text: '相关行业资质' }, applicant: { certificates: ['x'] }, settled: 'bank judges', required: '相关行业资质' },
    { title: 'a condition in words', criterion: { kind: 'FREE_TEXT', text: '与核心企业签订购销合同' }, applicant: {}, settled: 'bank judges', required: '与核心企业签订购销合同' },
    { title: 'words that are missing', criterion: { kind: 'FREE_TEXT' }, applicant: {}, settled: 'bank judges', required: 'undisclosed' },
    { title: 'a status that the applicant is not asked for', criterion: { kind: 'RESIDENCY', text: '常住' }, applicant: {}, settled: 'bank judges', required: '常住' },
    { title: 'an undisclosed threshold, whatever the fact', criterion: { kind: 'ANNUAL_REVENUE', undisclosed: true, minimum: '1' }, applicant: { annualRevenue: '5' }, settled: 'bank judges', required: 'undisclosed', given: null },
    { title: 'an undisclosed threshold with words', criterion: { kind: 'CREDIT_RATING', undisclosed: true, text: '内部评级达标' }, applicant: {}, settled: 'bank judges', required: '内部评级达标' },
    { title: 'a yes-or-no condition that is undisclosed', criterion: { kind: 'OVERDUE', flag: false, undisclosed: true }, applicant: { hasOverdue: true }, settled: 'bank judges' },
  ]);
});
