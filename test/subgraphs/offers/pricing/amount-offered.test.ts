import type { CollateralInput, CollateralTerm, ContractFields } from '../../../../schema';
import { amountOffered } from '../../../../subgraphs/offers/pricing/amount-offered';
import { need, product } from '../kit/builders';

const term = (low: string | null, high: string | null, more: Partial<CollateralTerm> = {}): CollateralTerm => ({
  kind: 'VEHICLE', required: true, minimumLoanToValue: low, maximumLoanToValue: high, ...more,
});

interface Row {
  readonly title: string;
  readonly terms?: Partial<ContractFields>;
  readonly collaterals?: CollateralInput[] | null;
  readonly offered: string;
  readonly limitedBy?: string | null;
  /** By what, low and high in fen; with * where it is binding. */
  readonly limits?: readonly string[];
}

const CAR: CollateralInput[] = [{ kind: 'VEHICLE', value: '1600000' }];

// 1,000,000.00 are asked.
const ROWS: readonly Row[] = [
  { title: 'without a limit', offered: '1000000.00' },
  { title: 'at the maximum', terms: { amount: { maximum: '1000000' } }, offered: '1000000.00', limits: ['PRODUCT_MAXIMUM 100000000 100000000'] },
  { title: 'above the maximum', terms: { amount: { maximum: '999999.99' } }, offered: '999999.99', limitedBy: 'PRODUCT_MAXIMUM', limits: ['PRODUCT_MAXIMUM 99999999 99999999 *'] },
  { title: 'above what the collateral carries', terms: { collaterals: [term('0.5', '0.5')] }, collaterals: CAR, offered: '800000.00', limitedBy: 'COLLATERAL_VALUE', limits: ['COLLATERAL_VALUE 80000000 80000000 *'] },
  { title: 'within what the collateral carries', terms: { collaterals: [term('0.7', '0.7')] }, collaterals: CAR, offered: '1000000.00', limits: ['COLLATERAL_VALUE 112000000 112000000'] },
  { title: 'above both, the collateral binding', terms: { amount: { maximum: '900000' }, collaterals: [term('0.5', '0.5')] }, collaterals: CAR, offered: '800000.00', limitedBy: 'COLLATERAL_VALUE', limits: ['PRODUCT_MAXIMUM 90000000 90000000', 'COLLATERAL_VALUE 80000000 80000000 *'] },
  { title: 'above both, the maximum binding', terms: { amount: { maximum: '700000' }, collaterals: [term('0.5', '0.5')] }, collaterals: CAR, offered: '700000.00', limitedBy: 'PRODUCT_MAXIMUM', limits: ['PRODUCT_MAXIMUM 70000000 70000000 *', 'COLLATERAL_VALUE 80000000 80000000'] },
  { title: 'above both, which are equal', terms: { amount: { maximum: '800000' }, collaterals: [term('0.5', '0.5')] }, collaterals: CAR, offered: '800000.00', limitedBy: 'PRODUCT_MAXIMUM', limits: ['PRODUCT_MAXIMUM 80000000 80000000 *', 'COLLATERAL_VALUE 80000000 80000000 *'] },
  { title: 'above the upper end of a range', terms: { collaterals: [term('0.3', '0.5')] }, collaterals: CAR, offered: '800000.00', limitedBy: 'COLLATERAL_VALUE', limits: ['COLLATERAL_VALUE 48000000 80000000 *'] },
  { title: 'inside a range, which the bank narrows', terms: { collaterals: [term(null, '0.7')] }, collaterals: CAR, offered: '1000000.00', limits: ['COLLATERAL_VALUE 0 112000000'] },
  { title: 'with an undisclosed loan to value', terms: { collaterals: [term(null, null)] }, collaterals: CAR, offered: '1000000.00', limits: ['COLLATERAL_VALUE 0 null'] },
  { title: 'with assets that are not stated', terms: { collaterals: [term('0.5', '0.5')] }, collaterals: null, offered: '1000000.00', limits: ['COLLATERAL_VALUE 0 null'] },
  { title: 'with a guarantee that would do as well', terms: { collaterals: [term('0.5', '0.5'), term(null, null, { kind: 'GUARANTEE_COMPANY' })] }, collaterals: CAR, offered: '1000000.00', limits: ['COLLATERAL_VALUE 80000000 null'] },
  { title: 'with collateral that is only accepted', terms: { collaterals: [term('0.5', '0.5', { required: false })] }, collaterals: CAR, offered: '1000000.00' },
  { title: 'of a second asset of an accepted kind', terms: { collaterals: [term('0.5', '0.5'), term('0.4', '0.4', { kind: 'MACHINERY', required: false })] }, collaterals: [...CAR, { kind: 'MACHINERY', value: '250000.03' }], offered: '900000.01', limitedBy: 'COLLATERAL_VALUE', limits: ['COLLATERAL_VALUE 90000001 90000001 *'] },
];

describe('the amount offered', () => {
  it.each(ROWS)('$title is $offered', ({ collaterals = [], limitedBy = null, limits = [], offered, terms }) => {
    const found = amountOffered(product(terms), need({}, { collaterals }), 2);
    expect({ offered: found.decimal, limitedBy: found.limitedBy, minor: String(found.amount.minor) }).toEqual({ offered, limitedBy, minor: offered.replace('.', '') });
    const certain = found.limits.reduce((least, { lowMinor }) => (lowMinor < least ? lowMinor : least), found.amount.minor);
    expect([found.certainMinor, found.unknowns.length]).toEqual([certain, certain < found.amount.minor ? 1 : 0]);
    expect(found.limits.map((limit) => `${limit.limitedBy} ${limit.lowMinor} ${limit.highMinor}${limit.isBinding ? ' *' : ''}`)).toEqual(limits);
  });
});
