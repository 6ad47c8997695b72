import { testCriteria } from '../../kit/criteria';

// The tests ask on 2026-07-01.
describe('the years of trading', () => {
  testCriteria([
    { title: 'completed on the day', criterion: { kind: 'YEARS_TRADING', minimum: '2' }, applicant: { establishedOn: '2024-07-01' }, settled: 'MET', required: '≥ 2 years', given: '2 years' },
    { title: 'a day short', criterion: { kind: 'YEARS_TRADING', minimum: '2' }, applicant: { establishedOn: '2024-07-02' }, settled: 'NOT_MET', given: '1.91 years' },
    { title: 'eight months where half a year is asked', criterion: { kind: 'YEARS_TRADING', minimum: '0.5' }, applicant: { establishedOn: '2025-11-01' }, settled: 'MET', given: '0.66 years' },
    { title: 'five months where half a year is asked', criterion: { kind: 'YEARS_TRADING', minimum: '0.5' }, applicant: { establishedOn: '2026-02-01' }, settled: 'NOT_MET', given: '0.41 years' },
    { title: 'eleven months past a maximum', criterion: { kind: 'YEARS_TRADING', maximum: '3' }, applicant: { establishedOn: '2022-08-01' }, settled: 'NOT_MET', given: '3.91 years' },
    { title: 'at the maximum', criterion: { kind: 'YEARS_TRADING', maximum: '3' }, applicant: { establishedOn: '2023-07-01' }, settled: 'MET' },
    { title: 'counted to the day asked about', criterion: { kind: 'YEARS_TRADING', minimum: '2' }, applicant: { establishedOn: '2024-07-02' }, context: { on: '2026-07-02' }, settled: 'MET' },
    { title: 'not established yet', criterion: { kind: 'YEARS_TRADING', maximum: '3' }, applicant: { establishedOn: '2026-07-02' }, settled: 'NOT_MET', given: 'established on 2026-07-02' },
    { title: 'not stated', criterion: { kind: 'YEARS_TRADING', minimum: '2' }, applicant: {}, settled: 'missing establishedOn' },
    { title: 'no bound', criterion: { kind: 'YEARS_TRADING', text: '经营稳定' }, applicant: { establishedOn: '2020-01-01' }, settled: 'bank judges', required: '经营稳定' },
  ]);
});
