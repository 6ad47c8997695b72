import { testCriteria } from '../../kit/criteria';

describe('a criterion of admitted and excluded codes', () => {
  testCriteria([
    {
      title: 'an admitted code', criterion: { kind: 'LEGAL_FORM', codes: ['COOPERATIVE', 'LIMITED_COMPANY'] },
      applicant: { legalForm: 'COOPERATIVE' }, settled: 'MET', required: 'COOPERATIVE | LIMITED_COMPANY', given: 'COOPERATIVE',
    },
    {
      title: 'a code that is not admitted', criterion: { kind: 'LEGAL_FORM', codes: ['COOPERATIVE'] },
      applicant: { legalForm: 'NATURAL_PERSON' }, settled: 'NOT_MET', given: 'NATURAL_PERSON',
    },
    {
      title: 'an excluded code', criterion: { kind: 'OWNERSHIP', excludedCodes: ['STATE'] },
      applicant: { ownership: 'STATE' }, settled: 'NOT_MET', required: 'any; not STATE',
    },
    {
      title: 'a code that is not excluded', criterion: { kind: 'OWNERSHIP', excludedCodes: ['STATE'] },
      applicant: { ownership: 'PRIVATE' }, settled: 'MET',
    },
    {
      title: 'a code both admitted and excluded, exclusion winning', criterion: { kind: 'OWNERSHIP', codes: ['PRIVATE'], excludedCodes: ['PRIVATE'] },
      applicant: { ownership: 'PRIVATE' }, settled: 'NOT_MET', required: 'PRIVATE; not PRIVATE',
    },
    { title: 'no fact', criterion: { kind: 'TAX_CREDIT_GRADE', codes: ['A'] }, applicant: {}, settled: 'missing taxCreditGrade', given: null },
    { title: 'a null fact', criterion: { kind: 'CREDIT_RATING', codes: ['AA'] }, applicant: { creditRating: null }, settled: 'missing creditRating' },
    {
      title: 'the agricultural subject', criterion: { kind: 'AGRICULTURAL_SUBJECT', codes: ['COOPERATIVE'] },
      applicant: { agriculturalSubject: 'COOPERATIVE' }, settled: 'MET',
    },
    { title: 'a set without codes but with words', criterion: { kind: 'OWNERSHIP', text: '优先支持民营企业' }, applicant: { ownership: 'PRIVATE' }, settled: 'bank judges', required: '优先支持民营企业' },
    { title: 'a set without anything', criterion: { kind: 'OWNERSHIP' }, applicant: { ownership: 'PRIVATE' }, settled: 'bank judges', required: 'undisclosed' },
    { title: 'an empty set', criterion: { kind: 'OWNERSHIP', codes: [], excludedCodes: [] }, applicant: { ownership: 'PRIVATE' }, settled: 'bank judges' },
    { title: 'a size class that is known', criterion: { kind: 'SIZE_CLASS', codes: ['MICRO'] }, applicant: {}, context: { sizeClass: 'MICRO' }, settled: 'MET' },
    { title: 'a size class that is not known', criterion: { kind: 'SIZE_CLASS', codes: ['MICRO'] }, applicant: {}, settled: 'missing sizeClass' },
    { title: 'the purpose of the need', criterion: { kind: 'PURPOSE', codes: ['TRADE'] }, applicant: {}, settled: 'NOT_MET', given: 'WORKING_CAPITAL' },
  ]);
});
