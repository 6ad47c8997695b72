import { testCriteria } from '../../kit/criteria';

describe('a criterion of yes or no', () => {
  testCriteria([
    { title: 'nothing overdue, as required', criterion: { kind: 'OVERDUE', flag: false }, applicant: { hasOverdue: false }, settled: 'MET', required: 'no', given: 'no' },
    { title: 'something overdue', criterion: { kind: 'OVERDUE', flag: false }, applicant: { hasOverdue: true }, settled: 'NOT_MET' },
    { title: 'overdue not stated', criterion: { kind: 'OVERDUE', flag: false }, applicant: {}, settled: 'missing hasOverdue', given: null },
    { title: 'on the dishonesty list', criterion: { kind: 'DISHONESTY_LIST', flag: false }, applicant: { onDishonestyList: true }, settled: 'NOT_MET' },
    { title: 'a first-time borrower', criterion: { kind: 'FIRST_TIME_BORROWER', flag: true }, applicant: { firstTimeBorrower: true }, settled: 'MET' },
    { title: 'no first-time borrower', criterion: { kind: 'FIRST_TIME_BORROWER', flag: true }, applicant: { firstTimeBorrower: false }, settled: 'NOT_MET' },
    { title: 'a customer of the bank', criterion: { kind: 'EXISTING_CUSTOMER', flag: true }, applicant: { customerOf: ['icbc', 'abc'] }, settled: 'MET' },
    { title: 'a customer of other banks only', criterion: { kind: 'EXISTING_CUSTOMER', flag: true }, applicant: { customerOf: ['icbc'] }, settled: 'NOT_MET', given: 'no' },
    { title: 'banks not stated', criterion: { kind: 'EXISTING_CUSTOMER', flag: true }, applicant: {}, settled: 'missing customerOf' },
    { title: 'no answer required', criterion: { kind: 'OVERDUE', text: '信用良好' }, applicant: { hasOverdue: false }, settled: 'bank judges', required: '信用良好' },
  ]);
});
