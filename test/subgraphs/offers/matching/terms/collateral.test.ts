import type { CollateralTerm } from '../../../../../schema';
import { collateralRule } from '../../../../../subgraphs/offers/matching/terms/collateral';
import { testTermRule } from '../../kit/criteria';

const required = (...kinds: CollateralTerm['kind'][]): CollateralTerm[] => kinds.map((kind) => ({ kind, required: true }));

describe('the collateral', () => {
  testTermRule(collateralRule, [
    { title: 'that is only accepted is no criterion', product: { collaterals: [{ kind: 'LIVESTOCK', required: false }] }, outcomes: [] },
    { title: 'of a required kind is for the bank to value', product: { collaterals: required('LIVESTOCK', 'MACHINERY') }, applicant: { collaterals: [{ kind: 'MACHINERY', value: '100' }] }, outcomes: ['LIVESTOCK | MACHINERY: bank judges'] },
    { title: 'of other kinds only fails', product: { collaterals: required('LIVESTOCK') }, applicant: { collaterals: [{ kind: 'MACHINERY' }] }, outcomes: ['LIVESTOCK: NOT_MET'] },
    { title: 'that the applicant does not have fails', product: { collaterals: required('LIVESTOCK') }, applicant: { collaterals: [] }, outcomes: ['LIVESTOCK: NOT_MET'] },
    { title: 'that is not stated is a missing fact', product: { collaterals: required('LIVESTOCK') }, outcomes: ['LIVESTOCK: missing collaterals'] },
    { title: 'that a third party gives is for the bank', product: { collaterals: required('LIVESTOCK', 'GUARANTEE_COMPANY') }, applicant: { collaterals: [] }, outcomes: ['LIVESTOCK | GUARANTEE_COMPANY: bank judges'] },
    { title: 'required among accepted kinds alone decides', product: { collaterals: [...required('LIVESTOCK'), { kind: 'MACHINERY', required: false }] }, applicant: { collaterals: [{ kind: 'MACHINERY' }] }, outcomes: ['LIVESTOCK: NOT_MET'] },
  ]);
});
