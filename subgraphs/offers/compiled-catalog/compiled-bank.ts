import { type ContractFields, DayCount, GuaranteeMethod, Instrument, compareTexts, findCurrency } from '../../../schema';
import { requiresCollateral } from '../matching/collateral/loanable-value';
import { feeInterval } from '../pricing/fee-interval';
import { feeEntries, hasWeight } from './fee-entries';
import { InForceRows } from './in-force-rows';
import type { PartPool } from './part-pool';
import { collateralPart, partsOf, planPart } from './product-parts';
import { rateEntries } from './rate-entries';
import { NumberLists } from './number-lists';
import type { Sliced } from '../../chassis';

export const INSTRUMENTS = Object.keys(Instrument) as Instrument[];
export const GUARANTEE_METHODS = Object.keys(GuaranteeMethod) as GuaranteeMethod[];
export const DAY_COUNT_CODES = Object.keys(DayCount) as DayCount[];

/**
 * One bank's versions by row, with what a request asks of every one of them as numbers: a request
 * reads columns, and looks at a product itself only where it prices or shows it.
 */
export interface CompiledBank {
  readonly pool: PartPool;
  /** By id, then oldest first. */
  readonly products: readonly ContractFields[];
  readonly inForce: InForceRows;
  /** Numbers in the pool of the parts that decide its verdict. */
  readonly parts: NumberLists<Int32Array>;
  /** Number in the pool of the part that decides how it is repaid. */
  readonly plans: Int32Array;
  /** Positions in DAY_COUNT_CODES; -1: the source states none. */
  readonly dayCounts: Int8Array;
  /** Positions in INSTRUMENTS. */
  readonly instruments: Uint8Array;
  /** Bits by position in GUARANTEE_METHODS. */
  readonly guarantees: Uint16Array;
  /** Promised at most; -1: not disclosed. */
  readonly turnaroundDays: Int32Array;
  /** Greatest amount in whole units of the currency; Infinity: none. */
  readonly maximumAmounts: Float64Array;
  /** See rate-entries and fee-entries. */
  readonly rates: NumberLists<Float64Array>;
  readonly fees: NumberLists<Float64Array>;
  /** Number in the pool of a part with its collateral, where it is granted on collateral alone, which limits the amount; -1: it is not. */
  readonly collaterals: Int32Array;
  /** 1: its fees may be so great that they have to be weighed, see fee-entries. */
  readonly weighedFees: Uint8Array;
  /** 1: a fee that counts has no upper end, hence the cost has none. */
  readonly openFees: Uint8Array;
}

/** Compiles the versions of one bank; may be left after every version and every column. */
export function* compileBank(versions: readonly ContractFields[], pool: PartPool): Sliced<CompiledBank> {
  const products = [...versions].sort(byIdAndTime);
  yield;
  const count = products.length;
  const columns = {
    plans: new Int32Array(count),
    dayCounts: new Int8Array(count),
    instruments: new Uint8Array(count),
    guarantees: new Uint16Array(count),
    turnaroundDays: new Int32Array(count),
    maximumAmounts: new Float64Array(count),
    collaterals: new Int32Array(count),
    weighedFees: new Uint8Array(count),
    openFees: new Uint8Array(count),
  };
  const parts: number[][] = [];
  const rates: number[][] = [];
  const fees: number[][] = [];
  for (const [row, product] of products.entries()) {
    parts.push(partsOf(product).map((part) => pool.numberOf(part)));
    rates.push(rateEntries(product));
    const entries = feeEntries(product);
    fees.push(entries);
    columns.weighedFees[row] = hasWeight(entries) ? 1 : 0;
    columns.plans[row] = pool.numberOf(planPart(product));
    columns.dayCounts[row] = product.dayCount ? DAY_COUNT_CODES.indexOf(product.dayCount.convention) : -1;
    columns.instruments[row] = INSTRUMENTS.indexOf(product.instrument);
    columns.guarantees[row] = product.guarantees.reduce((bits, { method }) => bits | (1 << GUARANTEE_METHODS.indexOf(method)), 0);
    columns.turnaroundDays[row] = product.turnaround?.maximumWorkingDays ?? -1;
    columns.maximumAmounts[row] = product.amount.maximum == null ? Infinity : Number(product.amount.maximum);
    columns.collaterals[row] = requiresCollateral(product) ? pool.numberOf(collateralPart(product)) : -1;
    columns.openFees[row] = hasOpenFee(product) ? 1 : 0;
    yield;
  }
  const inForce = new InForceRows(products);
  yield;
  const partLists = NumberLists.of(parts, (length) => new Int32Array(length));
  yield;
  const rateLists = NumberLists.of(rates, (length) => new Float64Array(length));
  yield;
  const feeLists = NumberLists.of(fees, (length) => new Float64Array(length));
  yield;
  return { pool, products, inForce, parts: partLists, rates: rateLists, fees: feeLists, ...columns };
}

function hasOpenFee(product: ContractFields): boolean {
  const currency = findCurrency(product.currency);
  return currency !== null && currency !== undefined && !feeInterval(product, currency.fractionDigits).isBounded;
}

function byIdAndTime(a: ContractFields, b: ContractFields): number {
  return compareTexts(a.id, b.id) || compareTexts(a.effectiveFrom, b.effectiveFrom) || compareTexts(a.recordedAt, b.recordedAt) || compareTexts(a.version, b.version);
}
