import type { CollateralTerm } from '../../../../../schema';
import { collateralRule } from '../../../../../subgraphs/offers/matching/terms/collateral';
import { need, product } from '../../kit/builders';
import { testTermRule } from '../../kit/criteria';

const required = (...kinds: CollateralTerm['kind'][]): CollateralTerm[] => kinds.map((kind) => ({ kind, required: true }));
const at = (kind: CollateralTerm['kind'], share: string, more: Partial<CollateralTerm> = {}): CollateralTerm => ({
  kind, required: true, minimumLoanToValue: share, maximumLoanToValue: share, ...more,
});

describe('the collateral', () => {
  testTermRule(collateralRule, [
    { title: 'that is only accepted is no criterion', product: { collaterals: [{ kind: 'LIVESTOCK', required: false }] }, outcomes: [] },
    { title: 'of a required kind at an undisclosed loan to value is for the bank', product: { collaterals: required('LIVESTOCK', 'MACHINERY') }, applicant: { collaterals: [{ kind: 'MACHINERY', value: '100' }] }, outcomes: ['LIVESTOCK | MACHINERY: bank judges'] },
    { title: 'of other kinds only fails', product: { collaterals: required('LIVESTOCK') }, applicant: { collaterals: [{ kind: 'MACHINERY' }] }, outcomes: ['LIVESTOCK: NOT_MET'] },
    { title: 'that the applicant does not have fails', product: { collaterals: required('LIVESTOCK') }, applicant: { collaterals: [] }, outcomes: ['LIVESTOCK: NOT_MET'] },
    { title: 'that is not stated is a missing fact', product: { collaterals: required('LIVESTOCK') }, outcomes: ['LIVESTOCK: missing collaterals'] },
    { title: 'that a third party gives is for the bank', product: { collaterals: required('LIVESTOCK', 'GUARANTEE_COMPANY') }, applicant: { collaterals: [] }, outcomes: ['LIVESTOCK | GUARANTEE_COMPANY: bank judges'] },
    { title: 'that a third party gives is for the bank, whatever the applicant did not state', product: { collaterals: required('GUARANTEE_COMPANY') }, outcomes: ['GUARANTEE_COMPANY: bank judges'] },
    { title: 'required among accepted kinds alone decides', product: { collaterals: [...required('LIVESTOCK'), { kind: 'MACHINERY', required: false }] }, applicant: { collaterals: [{ kind: 'MACHINERY' }] }, outcomes: ['LIVESTOCK: NOT_MET'] },
    { title: 'of which the source lists none is for the bank', product: { unknowns: [{ field: 'collaterals', reason: 'UNDISCLOSED' }] }, outcomes: ['unclear in the source: bank judges'] },
    { title: 'in another currency is not compared', product: { currency: 'AUD', collaterals: required('LIVESTOCK') }, outcomes: [] },
    // 1,000,000 are asked.
    { title: 'that carries what is asked is met', product: { collaterals: [at('VEHICLE', '0.5')] }, applicant: { collaterals: [{ kind: 'VEHICLE', value: '2000000' }] }, outcomes: ['VEHICLE 50 %: MET'] },
    { title: 'that carries a fen less is met, and limits the amount', product: { collaterals: [at('VEHICLE', '0.5')] }, applicant: { collaterals: [{ kind: 'VEHICLE', value: '1999999.98' }] }, outcomes: ['VEHICLE 50 %: MET'] },
    { title: 'that carries the least amount is met', product: { amount: { minimum: '500000' }, collaterals: [at('VEHICLE', '0.5')] }, applicant: { collaterals: [{ kind: 'VEHICLE', value: '1000000' }] }, outcomes: ['VEHICLE 50 %; loanable ≥ 500000 CNY: MET'] },
    { title: 'that carries a fen less than the least amount fails', product: { amount: { minimum: '500000' }, collaterals: [at('VEHICLE', '0.5')] }, applicant: { collaterals: [{ kind: 'VEHICLE', value: '999999.99' }] }, outcomes: ['VEHICLE 50 %; loanable ≥ 500000 CNY: NOT_MET'] },
    { title: 'that carries nothing fails', product: { collaterals: [at('LIVESTOCK', '0.7', { tagged: true })] }, applicant: { collaterals: [{ kind: 'LIVESTOCK', value: '9000000', tagged: false }] }, outcomes: ['LIVESTOCK (tagged) 70 %: NOT_MET'] },
    { title: 'of which a flag is not stated is a missing fact', product: { collaterals: [at('LIVESTOCK', '0.7', { tagged: true })] }, applicant: { collaterals: [{ kind: 'VEHICLE' }, { kind: 'LIVESTOCK', value: '900000' }] }, outcomes: ['LIVESTOCK (tagged) 70 %: missing collaterals[1].tagged'] },
    { title: 'of which the value is not stated is a missing fact', product: { collaterals: [at('LIVESTOCK', '0.7')] }, applicant: { collaterals: [{ kind: 'LIVESTOCK' }] }, outcomes: ['LIVESTOCK 70 %: missing collaterals[0].value'] },
    { title: 'that carries enough whichever way a missing flag falls is met', product: { collaterals: [at('LIVESTOCK', '0.4', { insured: false }), at('LIVESTOCK', '0.7', { insured: true })] }, applicant: { collaterals: [{ kind: 'LIVESTOCK', value: '2500000' }] }, outcomes: ['LIVESTOCK (not insured) 40 % | LIVESTOCK (insured) 70 %: MET'] },
    { title: 'that carries too little whichever way a missing flag falls fails', product: { amount: { minimum: '500000' }, collaterals: [at('LIVESTOCK', '0.4', { insured: false }), at('LIVESTOCK', '0.7', { insured: true })] }, applicant: { collaterals: [{ kind: 'LIVESTOCK', value: '700000' }] }, outcomes: ['LIVESTOCK (not insured) 40 % | LIVESTOCK (insured) 70 %; loanable ≥ 500000 CNY: NOT_MET'] },
    { title: 'of several kinds adds up', product: { collaterals: [at('VEHICLE', '0.5'), at('MACHINERY', '0.4', { required: false })] }, applicant: { collaterals: [{ kind: 'VEHICLE', value: '1600000' }, { kind: 'MACHINERY', value: '500000' }] }, outcomes: ['VEHICLE 50 %: MET'] },
    { title: 'within a range of loan to value is for the bank', product: { collaterals: [at('GRASSLAND_RIGHT', '0.4', { maximumLoanToValue: '0.5' })] }, applicant: { collaterals: [{ kind: 'GRASSLAND_RIGHT', value: '2400000' }] }, outcomes: ['GRASSLAND_RIGHT 40 – 50 %: bank judges'] },
    { title: 'that carries what is asked at the low end of the range is met', product: { collaterals: [at('GRASSLAND_RIGHT', '0.4', { maximumLoanToValue: '0.5' })] }, applicant: { collaterals: [{ kind: 'GRASSLAND_RIGHT', value: '2500000' }] }, outcomes: ['GRASSLAND_RIGHT 40 – 50 %: MET'] },
    { title: 'with a condition in words is for the bank', product: { collaterals: [at('INVENTORY', '0.5', { condition: '监管' })] }, applicant: { collaterals: [{ kind: 'INVENTORY', value: '9000000' }] }, outcomes: ['INVENTORY 50 %: 监管: bank judges'] },
    { title: 'that carries enough is met beside a guarantee that would do as well', product: { collaterals: [at('VEHICLE', '0.5'), ...required('GUARANTEE_COMPANY')] }, applicant: { collaterals: [{ kind: 'VEHICLE', value: '2000000' }] }, outcomes: ['VEHICLE 50 % | GUARANTEE_COMPANY: MET'] },
    { title: 'that carries too little is for the bank beside a guarantee', product: { amount: { minimum: '500000' }, collaterals: [at('VEHICLE', '0.5'), ...required('GUARANTEE_COMPANY')] }, applicant: { collaterals: [{ kind: 'VEHICLE', value: '2000' }] }, outcomes: ['VEHICLE 50 % | GUARANTEE_COMPANY; loanable ≥ 500000 CNY: bank judges'] },
    { title: 'is held against the maximum where more is asked', product: { amount: { maximum: '300000' }, collaterals: [at('GRASSLAND_RIGHT', '0.4', { maximumLoanToValue: '0.5' })] }, applicant: { collaterals: [{ kind: 'GRASSLAND_RIGHT', value: '750000' }] }, outcomes: ['GRASSLAND_RIGHT 40 – 50 %: MET'] },
    { title: 'below a least amount that is unclear limits the amount and does not fail', product: { amount: { minimum: '500000' }, unknowns: [{ field: 'amount.minimum', reason: 'CONFLICTING' }], collaterals: [at('VEHICLE', '0.5')] }, applicant: { collaterals: [{ kind: 'VEHICLE', value: '2000' }] }, outcomes: ['VEHICLE 50 %: MET'] },
  ]);

  it('shows what was given, and cites the clause of the term that the asset meets', () => {
    const terms = [at('LIVESTOCK', '0.7', { tagged: true, clause: '第一款' }), at('LIVESTOCK', '0.3', { tagged: false, clause: '第二款' })];
    const applicant = { collaterals: [{ kind: 'LIVESTOCK' as const, value: '1000000', tagged: true, insured: false }, { kind: 'VEHICLE' as const }] };
    expect(collateralRule({ product: product({ collaterals: terms }), need: need({}, applicant), on: '2026-07-01' })).toEqual([
      expect.objectContaining({
        required: 'LIVESTOCK (tagged) 70 % | LIVESTOCK (not tagged) 30 %',
        given: 'LIVESTOCK 1000000 CNY (tagged, not insured), VEHICLE ? CNY; loanable 700000.00 CNY',
        clause: '第一款',
        result: 'MET',
      }),
    ]);
  });
});
