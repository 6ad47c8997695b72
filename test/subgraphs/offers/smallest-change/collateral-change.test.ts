import type { CollateralTerm, ContractFields, Criterion } from '../../../../schema';
import { testChanges } from '../kit/change-cases';

/* Loanable values are worked out by hand: value × loan to value. */

const herd = (share: string, tagged: boolean, insured: boolean): CollateralTerm => ({
  kind: 'LIVESTOCK', required: true, minimumLoanToValue: share, maximumLoanToValue: share, tagged, insured,
});
/** The contest code's shares: 70 % tagged and insured, 40 % tagged only, 30 % insured only, otherwise nothing. */
const HERDS = [herd('0.7', true, true), herd('0.4', true, false), herd('0.3', false, true)];
const home = (minimumLoanToValue: string | null, maximumLoanToValue: string | null, more: Partial<CollateralTerm> = {}): CollateralTerm => ({
  kind: 'RESIDENTIAL_PROPERTY', required: true, minimumLoanToValue, maximumLoanToValue, ...more,
});
const secured = (collaterals: CollateralTerm[], minimum?: string, criteria?: Criterion[]): Partial<ContractFields> => ({
  collaterals, ...(minimum === undefined ? {} : { amount: { minimum } }), ...(criteria ? { criteria } : {}),
});

describe('an asset that is there', () => {
  testChanges([
    { title: 'a herd that carries nothing', product: secured(HERDS), applicant: { collaterals: [{ kind: 'LIVESTOCK', value: '1000000', tagged: false, insured: false }] }, expected: 'applicant.collaterals[0].tagged: false → true ⇒ ELIGIBLE' },
    {
      title: 'a herd of which the tags alone carry too little',
      product: secured(HERDS, '350000'),
      applicant: { collaterals: [{ kind: 'LIVESTOCK', value: '1000000', tagged: false, insured: true }] },
      expected: 'applicant.collaterals[0].value: 1000000 → 1166666.67 ⇒ ELIGIBLE',
    },
    {
      title: 'a herd whose value would have to double, or be tagged',
      product: secured(HERDS, '600000'),
      applicant: { collaterals: [{ kind: 'LIVESTOCK', value: '500000', tagged: true, insured: true }] },
      expected: 'applicant.collaterals[0].value: 500000 → 857142.86 ⇒ ELIGIBLE',
    },
    { title: 'a home of too little value', product: secured([home('0.7', '0.7')], '700000'), applicant: { collaterals: [{ kind: 'RESIDENTIAL_PROPERTY', value: '999999.99' }] }, expected: 'applicant.collaterals[0].value: 999999.99 → 1000000.00 ⇒ ELIGIBLE' },
    { title: 'a home that carries less than asked, which limits the amount', product: secured([home('0.7', '0.7')]), applicant: { collaterals: [{ kind: 'RESIDENTIAL_PROPERTY', value: '1000000' }] }, expected: 'NOT_COMPUTED' },
    { title: 'a home of which the bank sets the share, where less is certain', product: secured([home('0.5', '0.7')]), applicant: { collaterals: [{ kind: 'RESIDENTIAL_PROPERTY', value: '1600000' }] }, expected: 'amount: 1000000.00 → 800000.00 ⇒ ELIGIBLE' },
    { title: 'a home of which the least share is known', product: secured([home('0.5', null)]), applicant: { collaterals: [{ kind: 'RESIDENTIAL_PROPERTY', value: '1600000' }] }, expected: 'amount: 1000000.00 → 800000.00 ⇒ ELIGIBLE' },
    { title: 'a home of which the least share is known, and no value', product: secured([home('0.5', null)]), applicant: { collaterals: [{ kind: 'RESIDENTIAL_PROPERTY' }] }, expected: 'applicant.collaterals[0].value: unstated → 2000000.00 ⇒ ELIGIBLE' },
    { title: 'a home of which the share is undisclosed', product: secured([home(null, null)]), applicant: { collaterals: [{ kind: 'RESIDENTIAL_PROPERTY', value: '1600000' }] }, expected: 'NONE' },
    {
      title: 'two herds, of which the one that is worth more is tagged',
      product: secured(HERDS, '380000'),
      applicant: { collaterals: [{ kind: 'LIVESTOCK', value: '100000', tagged: false, insured: false }, { kind: 'LIVESTOCK', value: '1000000', tagged: false, insured: false }] },
      expected: 'applicant.collaterals[1].tagged: false → true ⇒ ELIGIBLE',
    },
    {
      title: 'a greater least amount that takes a greater value',
      product: secured([home('0.7', '0.7')], '1400000'),
      applicant: { collaterals: [{ kind: 'RESIDENTIAL_PROPERTY', value: '1500000' }] },
      expected: 'amount: 1000000.00 → 1400000.00; applicant.collaterals[0].value: 1500000 → 2000000.00 ⇒ ELIGIBLE',
    },
    {
      title: 'a condition in words, which leaves it to the bank',
      product: secured([home('0.7', '0.7', { condition: '位于城区' })], '700000'),
      applicant: { collaterals: [{ kind: 'RESIDENTIAL_PROPERTY', value: '500000' }] },
      expected: 'applicant.collaterals[0].value: 500000 → 1000000.00 ⇒ REFER',
    },
  ]);
});

describe('an asset that is not there', () => {
  testChanges([
    { title: 'a home, worth what carries the least amount', product: secured([home('0.7', '0.7')], '700000'), applicant: { collaterals: [] }, expected: 'applicant.collaterals[0].kind: none → RESIDENTIAL_PROPERTY; applicant.collaterals[0].value: none → 1000000.00 ⇒ ELIGIBLE' },
    { title: 'a home, worth what carries what is asked', product: secured([home('0.7', '0.7')]), applicant: { collaterals: [] }, expected: 'applicant.collaterals[0].kind: none → RESIDENTIAL_PROPERTY; applicant.collaterals[0].value: none → 1428571.43 ⇒ ELIGIBLE' },
    { title: 'a home of an undisclosed share', product: secured([home(null, null)]), applicant: { collaterals: [{ kind: 'VEHICLE', value: '1' }] }, expected: 'applicant.collaterals[1].kind: none → RESIDENTIAL_PROPERTY ⇒ REFER' },
    { title: 'a herd, tagged, of a value that carries what is asked, insured or not', product: secured(HERDS.slice(0, 2), '400000'), applicant: { collaterals: [] }, expected: 'applicant.collaterals[0].kind: none → LIVESTOCK; applicant.collaterals[0].value: none → 2500000.00; applicant.collaterals[0].tagged: none → true ⇒ ELIGIBLE' },
    { title: 'the guarantee of a third party, which is not the applicant\'s to add', product: secured([{ kind: 'GUARANTEE_COMPANY', required: true }]), applicant: { collaterals: [] }, expected: 'NONE' },
    { title: 'assets where the source leaves open which', product: { unknowns: [{ field: 'collaterals', reason: 'UNDISCLOSED' }] }, applicant: { collaterals: [] }, expected: 'NONE' },
    { title: 'a kind that a condition names', product: { criteria: [{ kind: 'COLLATERAL', codes: ['VEHICLE', 'MACHINERY'] }] }, applicant: { collaterals: [] }, expected: 'applicant.collaterals[0].kind: none → MACHINERY ⇒ ELIGIBLE' },
    {
      title: 'one asset that serves the product\'s terms and its condition',
      product: secured([home('0.7', '0.7'), { ...home('0.5', '0.5'), kind: 'VEHICLE' }], '700000', [{ kind: 'COLLATERAL', codes: ['VEHICLE'] }]),
      applicant: { collaterals: [] },
      expected: 'applicant.collaterals[0].kind: none → VEHICLE; applicant.collaterals[0].value: none → 1400000.00 ⇒ ELIGIBLE',
    },
  ]);
});

describe('facts of assets that were not stated', () => {
  testChanges([
    { title: 'what there is at all', product: secured([home('0.7', '0.7')], '700000'), expected: 'applicant.collaterals[0].kind: unstated → RESIDENTIAL_PROPERTY; applicant.collaterals[0].value: unstated → 1000000.00 ⇒ ELIGIBLE' },
    { title: 'a value', product: secured([home('0.7', '0.7')], '700000'), applicant: { collaterals: [{ kind: 'RESIDENTIAL_PROPERTY' }] }, expected: 'applicant.collaterals[0].value: unstated → 1000000.00 ⇒ ELIGIBLE' },
    { title: 'an insurance that makes no difference to whether, only to how much', product: secured(HERDS, '400000'), applicant: { collaterals: [{ kind: 'LIVESTOCK', value: '1000000', tagged: true }] }, expected: 'applicant.collaterals[0].insured: unstated → false ⇒ ELIGIBLE' },
    { title: 'an insurance without which it carries too little', product: secured(HERDS, '700000'), applicant: { collaterals: [{ kind: 'LIVESTOCK', value: '1000000', tagged: true }] }, expected: 'applicant.collaterals[0].insured: unstated → true ⇒ ELIGIBLE' },
    {
      title: 'the insurances of two herds',
      product: secured(HERDS.slice(0, 1), '1400000'),
      need: { amount: '1400000.00' },
      applicant: { collaterals: [{ kind: 'LIVESTOCK', value: '1000000', tagged: true }, { kind: 'LIVESTOCK', value: '1000000', tagged: true }] },
      expected: 'applicant.collaterals[0].insured: unstated → true; applicant.collaterals[1].insured: unstated → true ⇒ ELIGIBLE',
    },
  ]);
});
