import { type CollateralInput, CollateralKind, type CollateralTerm, THIRD_PARTY_COLLATERAL, type TypedUnknown, vocabularyOf } from '../../../../../schema';
import { formatRate } from '../../../../../subgraphs/finance';
import { assetAssessor } from '../../../../../subgraphs/offers/matching/collateral/assess-asset';
import { describeLoanable } from '../../../../../subgraphs/offers/matching/collateral/describe-collateral';
import { explainAsset } from '../../../../../subgraphs/offers/matching/collateral/explain-asset';
import { pricedTerms } from '../../../../../subgraphs/offers/matching/collateral/term-of-product';
import { product } from '../../kit/builders';

const term = (kind: CollateralKind, least: string | null, most: string | null, more: Partial<CollateralTerm> = {}): CollateralTerm => ({
  kind, required: true, minimumLoanToValue: least, maximumLoanToValue: most, clause: '第五条', ...more,
});

/** 70 % tagged and insured, 40 % tagged only, 30 % insured only, nothing otherwise. */
const HERD: CollateralTerm[] = [
  term('LIVESTOCK', '0.7', '0.7', { tagged: true, insured: true, clause: '第一款' }),
  term('LIVESTOCK', '0.4', '0.4', { tagged: true, insured: false, clause: '第二款' }),
  term('LIVESTOCK', '0.3', '0.3', { tagged: false, insured: true, clause: '第三款' }),
];
const herd = (tagged?: boolean | null, insured?: boolean | null, value: string | null = '1000000'): CollateralInput => ({ kind: 'LIVESTOCK', value, tagged, insured });

interface Row {
  readonly title: string;
  readonly terms: readonly CollateralTerm[];
  readonly asset: CollateralInput;
  readonly unknowns?: TypedUnknown[];
  /** Loan to value, low to high, and what is lent. */
  readonly lends: string;
  readonly loanable: string;
  readonly missing?: readonly string[];
  readonly clauses?: readonly string[];
}

const ROWS: readonly Row[] = [
  { title: 'a herd tagged and insured', terms: HERD, asset: herd(true, true), lends: '0.7', loanable: '700000.00 CNY', clauses: ['第一款'] },
  { title: 'a herd tagged only', terms: HERD, asset: herd(true, false), lends: '0.4', loanable: '400000.00 CNY', clauses: ['第二款'] },
  { title: 'a herd insured only', terms: HERD, asset: herd(false, true), lends: '0.3', loanable: '300000.00 CNY', clauses: ['第三款'] },
  { title: 'a herd neither tagged nor insured', terms: HERD, asset: herd(false, false), lends: '0', loanable: '0.00 CNY', clauses: [] },
  { title: 'a tagged herd of which the insurance is not stated', terms: HERD, asset: herd(true, null), lends: '0.4 – 0.7', loanable: '400000.00 – 700000.00 CNY', missing: ['insured'], clauses: ['第一款', '第二款'] },
  { title: 'an untagged herd of which the insurance is not stated', terms: HERD, asset: herd(false), lends: '0 – 0.3', loanable: '0.00 – 300000.00 CNY', missing: ['insured'] },
  { title: 'a herd of which nothing is stated', terms: HERD, asset: herd(), lends: '0 – 0.7', loanable: '0.00 – 700000.00 CNY', missing: ['tagged', 'insured'] },
  { title: 'a herd without a value', terms: HERD, asset: herd(true, true, null), lends: '0.7', loanable: '?', missing: ['value'] },
  { title: 'a herd that carries nothing, whose value nobody needs', terms: HERD, asset: herd(false, false, null), lends: '0', loanable: '0.00 CNY' },
  { title: 'a fact that changes nothing', terms: [term('LIVESTOCK', '0.5', '0.5')], asset: herd(), lends: '0.5', loanable: '500000.00 CNY' },
  { title: 'a flag that only one term asks for', terms: [term('LIVESTOCK', '0.6', '0.6', { tagged: true })], asset: herd(true, null), lends: '0.6', loanable: '600000.00 CNY' },
  { title: 'two terms that it meets, of which the better counts', terms: [term('LIVESTOCK', '0.3', '0.3', { clause: '甲' }), term('LIVESTOCK', '0.5', '0.5', { tagged: true, clause: '乙' })], asset: herd(true, false), lends: '0.5', loanable: '500000.00 CNY', clauses: ['乙', '甲'] },
  { title: 'a range that overlaps another, from the better of each end', terms: [term('LIVESTOCK', '0.3', '0.6'), term('LIVESTOCK', '0.4', '0.5', { clause: '乙' })], asset: herd(), lends: '0.4 – 0.6', loanable: '400000.00 – 600000.00 CNY' },
  { title: 'a share that is no whole fen, rounded down', terms: [term('MACHINERY', '0.3333333333', '0.3333333333')], asset: { kind: 'MACHINERY', value: '100.01' }, lends: '0.3333333333', loanable: '33.33 CNY' },
  { title: 'a value finer than a fen, rounded once', terms: [term('MACHINERY', '1', '1')], asset: { kind: 'MACHINERY', value: '0.0199999999' }, lends: '1', loanable: '0.01 CNY' },
  { title: 'a value of nothing', terms: [term('MACHINERY', '0.5', '0.5')], asset: { kind: 'MACHINERY', value: '0' }, lends: '0.5', loanable: '0.00 CNY' },
  { title: 'a range of loan to value', terms: [term('GRASSLAND_RIGHT', '0.4', '0.5')], asset: { kind: 'GRASSLAND_RIGHT', value: '600000' }, lends: '0.4 – 0.5', loanable: '240000.00 – 300000.00 CNY' },
  { title: 'a greatest loan to value alone, of which the least is undisclosed', terms: [term('LAND_MANAGEMENT_RIGHT', null, '0.6')], asset: { kind: 'LAND_MANAGEMENT_RIGHT', value: '600000' }, lends: '0 – 0.6', loanable: '0.00 – 360000.00 CNY' },
  { title: 'a least loan to value alone', terms: [term('GREENHOUSE', '0.4', null)], asset: { kind: 'GREENHOUSE', value: '600000' }, lends: '≥ 0.4', loanable: '≥ 240000.00 CNY' },
  { title: 'an undisclosed loan to value, which bounds nothing', terms: [term('RESIDENTIAL_PROPERTY', null, null)], asset: { kind: 'RESIDENTIAL_PROPERTY', value: '600000' }, lends: '≥ 0', loanable: '?' },
  { title: 'a condition in words, which may fail', terms: [term('INVENTORY', '0.5', '0.5', { condition: '第三方监管' })], asset: { kind: 'INVENTORY', value: '600000' }, lends: '0 – 0.5', loanable: '0.00 – 300000.00 CNY' },
  { title: 'a condition in words beside a lower share without one', terms: [term('INVENTORY', '0.5', '0.5', { condition: '第三方监管' }), term('INVENTORY', '0.2', '0.2')], asset: { kind: 'INVENTORY', value: '600000' }, lends: '0.2 – 0.5', loanable: '120000.00 – 300000.00 CNY' },
  { title: 'a term of which the source gives two readings', terms: [term('VEHICLE', '0.5', '0.5')], unknowns: [{ field: 'collaterals[0].maximumLoanToValue', reason: 'CONFLICTING' }], asset: { kind: 'VEHICLE', value: '600000' }, lends: '≥ 0', loanable: '?' },
  { title: 'a kind that the product does not take', terms: HERD, asset: { kind: 'MACHINERY', value: '600000' }, lends: '0', loanable: '0.00 CNY', clauses: [] },
  { title: 'what a third party guarantees, whatever it is said to be worth', terms: [term('GUARANTEE_COMPANY', '0.8', '0.8')], asset: { kind: 'GUARANTEE_COMPANY', value: '600000' }, lends: '≥ 0', loanable: '?' },
];

const lent = ({ high, low }: { low: bigint; high: bigint | null }): string =>
  high === null ? `≥ ${formatRate(low)}` : low === high ? formatRate(low) : `${formatRate(low)} – ${formatRate(high)}`;

describe('an asset under the terms of a product', () => {
  it.each(ROWS)('$title: $loanable', ({ asset, clauses, lends, loanable, missing = [], terms, unknowns = [] }) => {
    const found = assetAssessor(pricedTerms(product({ collaterals: [...terms], unknowns })), 2)(asset, 2);
    expect([lent(found.loanToValue), describeLoanable(found.loanable, 'CNY', 2), found.missingFacts]).toEqual([
      lends, loanable, missing.map((name) => `collaterals[2].${name}`),
    ]);
    if (clauses) expect(found.terms.map(({ clause }) => clause)).toEqual(clauses);
  });

  it.each(Object.keys(vocabularyOf(CollateralKind).terms).filter((kind) => !THIRD_PARTY_COLLATERAL.has(kind as CollateralKind)) as CollateralKind[])(
    'of the kind %s is lent on by its value', (kind) => {
      const found = assetAssessor(pricedTerms(product({ collaterals: [term(kind, '0.55', '0.55')] })), 2)({ kind, value: '200000' }, 0);
      expect(describeLoanable(found.loanable, 'CNY', 2)).toBe('110000.00 CNY');
    },
  );

  it.each([...THIRD_PARTY_COLLATERAL])('of the kind %s is the word of somebody else, so the bank judges it', (kind) => {
    const found = assetAssessor(pricedTerms(product({ collaterals: [term(kind, '0.55', '0.55')] })), 2)({ kind, value: '200000' }, 0);
    expect(describeLoanable(found.loanable, 'CNY', 2)).toBe('?');
  });
});

describe('the explanation of an asset', () => {
  it.each<[title: string, terms: CollateralTerm[], asset: CollateralInput, zh: string, en: string]>([
    ['that meets one term', HERD, herd(true, true), '符合“活体畜禽（佩戴耳标、已投保）”一项；可贷价值：1000000 × 70 % = 700000.00 CNY', 'Meets the term "Livestock (tagged, insured)"; loanable: 1000000 × 70 % = 700000.00 CNY'],
    ['that meets none by its flags', HERD.slice(0, 2), herd(false, false), '产品接受的活体畜禽须佩戴耳标、已投保，或佩戴耳标、未投保，本押品均不符合，可贷价值为零', 'Livestock must be tagged, insured, or tagged, not insured; this asset is none of these, so it carries nothing'],
    ['of a kind not taken', HERD, { kind: 'MACHINERY', value: '1' }, '产品不接受机械设备作押品，可贷价值为零', 'The product takes no collateral of this kind (Machinery and equipment), so it carries nothing'],
    ['of which a fact is missing', HERD, herd(true), '可能符合“活体畜禽（佩戴耳标、已投保），或活体畜禽（佩戴耳标、未投保）”；未填写是否投保，各种情况都计入；可贷价值：1000000 × 40 % – 70 % = 400000.00 – 700000.00 CNY', 'May meet "Livestock (tagged, insured), or Livestock (tagged, not insured)"; not stated: whether it is insured, so every case is counted; loanable: 1000000 × 40 % – 70 % = 400000.00 – 700000.00 CNY'],
    ['with a condition in words', [term('INVENTORY', '0.5', '0.5', { condition: '第三方监管' })], { kind: 'INVENTORY', value: '100' }, '符合“存货”一项；另有条件由银行判断：第三方监管；可贷价值：100 × 0 % – 50 % = 0.00 – 50.00 CNY', 'Meets the term "Inventory"; the bank judges a condition: 第三方监管; loanable: 100 × 0 % – 50 % = 0.00 – 50.00 CNY'],
    ['whose loan to value is undisclosed', [term('MACHINERY', null, null)], { kind: 'MACHINERY', value: '100' }, '符合“机械设备”一项；抵质押率未披露，由银行确定；可贷价值：未知', 'Meets the term "Machinery and equipment"; the loan to value is undisclosed, and the bank sets it; loanable: not known'],
    ['that a third party gives', [term('GUARANTEE_COMPANY', null, null)], { kind: 'GUARANTEE_COMPANY' }, '符合“融资担保公司”一项；第三方增信，由银行判断；可贷价值：未知', 'Meets the term "Financing guarantee company"; support of a third party, which the bank judges; loanable: not known'],
    ['without a value', HERD, herd(true, true, null), '符合“活体畜禽（佩戴耳标、已投保）”一项；未填写评估价值；可贷价值：未知', 'Meets the term "Livestock (tagged, insured)"; its value is not stated; loanable: not known'],
  ])('%s', (_title, terms, asset, zh, en) => {
    const found = explainAsset(asset, assetAssessor(pricedTerms(product({ collaterals: terms })), 2)(asset, 0), terms, 'CNY', 2);
    expect(found).toEqual({ zh, en });
  });
});
