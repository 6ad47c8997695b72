import { testCriteria } from '../../kit/criteria';

describe('a criterion of hierarchical codes', () => {
  testCriteria([
    { title: 'a county in an admitted city', criterion: { kind: 'REGION', codes: ['150900'] }, applicant: { region: '150926' }, settled: 'MET', required: '150900', given: '150926' },
    { title: 'a county in an admitted province', criterion: { kind: 'REGION', codes: ['150000'] }, applicant: { region: '150926' }, settled: 'MET' },
    { title: 'a county of another city', criterion: { kind: 'REGION', codes: ['150100'] }, applicant: { region: '150926' }, settled: 'NOT_MET' },
    { title: 'a city under a rule for one of its counties', criterion: { kind: 'REGION', codes: ['150926'] }, applicant: { region: '150900' }, settled: 'missing region', given: '150900' },
    { title: 'a city under a rule for itself', criterion: { kind: 'REGION', codes: ['150900'] }, applicant: { region: '150900' }, settled: 'MET' },
    { title: 'no region', criterion: { kind: 'REGION', codes: ['150000'] }, applicant: {}, settled: 'missing region', given: null },
    { title: 'a division in an admitted section', criterion: { kind: 'INDUSTRY', codes: ['A'] }, applicant: { industry: 'A0313' }, settled: 'MET' },
    { title: 'another section', criterion: { kind: 'INDUSTRY', codes: ['C', 'D'] }, applicant: { industry: 'A0313' }, settled: 'NOT_MET', required: 'C | D' },
    { title: 'a section under a rule for one of its divisions', criterion: { kind: 'INDUSTRY', codes: ['A03'] }, applicant: { industry: 'A' }, settled: 'missing industry', given: 'A' },
    { title: 'an excluded section', criterion: { kind: 'INDUSTRY', excludedCodes: ['J', 'K'] }, applicant: { industry: 'K7010' }, settled: 'NOT_MET', required: 'any; not J | K' },
    { title: 'a section that is not excluded', criterion: { kind: 'INDUSTRY', excludedCodes: ['J', 'K'] }, applicant: { industry: 'A' }, settled: 'MET' },
    { title: 'an excluded division of an admitted section', criterion: { kind: 'INDUSTRY', codes: ['C'], excludedCodes: ['C25'] }, applicant: { industry: 'C2511' }, settled: 'NOT_MET' },
    { title: 'a section of which a division is excluded', criterion: { kind: 'INDUSTRY', codes: ['C'], excludedCodes: ['C25'] }, applicant: { industry: 'C' }, settled: 'missing industry' },
    { title: 'a section of which one division is excluded and another admitted', criterion: { kind: 'INDUSTRY', codes: ['C13'], excludedCodes: ['C25'] }, applicant: { industry: 'A' }, settled: 'NOT_MET' },
    { title: 'a rule without codes', criterion: { kind: 'INDUSTRY', text: '符合国家产业政策' }, applicant: { industry: 'A' }, settled: 'bank judges', required: '符合国家产业政策' },
  ]);
});
