import { type ContractFields, type Criterion, compareTexts } from '../../../../schema';
import type { Sliced } from '../../../chassis';
import { isLeftOpen } from '../../matching/doubts';
import { sortSliced } from '../sort-sliced';
import { decidableCriteria } from './decidable-criteria';
import { ENDS_PER_PRODUCT, publishedEnds } from './published-rates';
import type { StatementPool } from './statement-pool';

/** What filters and orders read of the products of a bank, by row. */
export interface ProductColumns {
  /** By position in DIMENSIONS: numbers in the pool of the dimension. */
  readonly statements: readonly Uint32Array[];
  /**
   * In units of the product's currency; an end that is not stated is infinite. A double tells any two
   * amounts apart that a need can state: at most 10^10 with four decimals.
   */
  readonly leastAmounts: Float64Array;
  readonly greatestAmounts: Float64Array;
  /** As the product states it, -Infinity where it does not. */
  readonly statedMaxima: Float64Array;
  readonly leastMonths: Float64Array;
  readonly greatestMonths: Float64Array;
  /** Promised at most; Infinity: not disclosed. */
  readonly turnaroundDays: Float64Array;
  /** First and last day on which it can be applied for, 20260701; none for what takes no new customers. */
  readonly opensOn: Int32Array;
  readonly closesOn: Int32Array;
  /** See published-rates. */
  readonly rateEnds: Float64Array;
  readonly effectiveMs: Float64Array;
  /** The letters of the code as one number, which sorts as they do. */
  readonly currencies: Int32Array;
  /** Positions by name, equal names by id, of all rows of the bank. */
  readonly nameRanks: Uint32Array;
  /** A hash of the id, see lots. */
  readonly idHashes: Uint32Array;
}

const [FIRST_DAY, LAST_DAY] = [0, 99_999_999];

/** A calendar day as a number. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''));
}

/** May be left after every product. */
export function* compileColumns(products: readonly ContractFields[], pools: readonly StatementPool[]): Sliced<ProductColumns> {
  const { length } = products;
  const columns: ProductColumns = {
    statements: pools.map(() => new Uint32Array(length)),
    leastAmounts: new Float64Array(length),
    greatestAmounts: new Float64Array(length),
    statedMaxima: new Float64Array(length),
    leastMonths: new Float64Array(length),
    greatestMonths: new Float64Array(length),
    turnaroundDays: new Float64Array(length),
    opensOn: new Int32Array(length),
    closesOn: new Int32Array(length),
    rateEnds: new Float64Array(length * ENDS_PER_PRODUCT),
    effectiveMs: new Float64Array(length),
    currencies: new Int32Array(length),
    nameRanks: new Uint32Array(length),
    idHashes: new Uint32Array(length),
  };
  for (const [row, product] of products.entries()) {
    const decidable = decidableCriteria(product);
    for (const [index, pool] of pools.entries()) columns.statements[index]![row] = pool.numberOf(product, decidable);
    [columns.leastAmounts[row], columns.greatestAmounts[row]] = bounds(product, decidable, 'AMOUNT', ['amount.minimum', product.amount.minimum], ['amount.maximum', product.amount.maximum]);
    columns.statedMaxima[row] = product.amount.maximum == null ? -Infinity : Number(product.amount.maximum);
    const { maximumMonths, minimumMonths } = product.term;
    [columns.leastMonths[row], columns.greatestMonths[row]] = bounds(product, decidable, 'TERM', ['term.minimumMonths', minimumMonths], ['term.maximumMonths', maximumMonths]);
    columns.turnaroundDays[row] = product.turnaround?.maximumWorkingDays ?? Infinity;
    const { from, to } = product.validity;
    columns.opensOn[row] = from == null ? FIRST_DAY : dayNumber(from);
    columns.closesOn[row] = product.marketingState === 'CLOSED_TO_NEW' ? FIRST_DAY : to == null ? LAST_DAY : dayNumber(to);
    columns.rateEnds.set(publishedEnds(product), row * ENDS_PER_PRODUCT);
    columns.effectiveMs[row] = Date.parse(product.effectiveFrom);
    columns.currencies[row] = lettersOf(product.currency);
    columns.idHashes[row] = hashOf(product.id);
    yield;
  }
  // Rows are by id already.
  const byName = yield* sortSliced([...products.keys()], (a, b) => compareTexts(products[a]!.name, products[b]!.name) || a - b);
  for (const [rank, row] of byName.entries()) columns.nameRanks[row] = rank;
  return columns;
}

type Bound = readonly [field: string, value: string | number | null | undefined];

/** The interval of a term of the product and of its decidable conditions; an end that the source leaves open is open. */
function bounds(product: ContractFields, decidable: readonly Criterion[], kind: 'AMOUNT' | 'TERM', least: Bound, greatest: Bound): readonly [number, number] {
  const conditions = decidable.filter((criterion) => criterion.kind === kind);
  return [
    Math.max(boundOf(product, least, -Infinity), ...conditions.map(({ minimum }) => (minimum == null ? -Infinity : Number(minimum)))),
    Math.min(boundOf(product, greatest, Infinity), ...conditions.map(({ maximum }) => (maximum == null ? Infinity : Number(maximum)))),
  ];
}

function boundOf(product: ContractFields, [field, value]: Bound, open: number): number {
  return value == null || (product.unknowns.length > 0 && isLeftOpen(product, field)) ? open : Number(value);
}

const BITS_OF_A_LETTER = 8;

/** Of a code of ISO 4217. */
function lettersOf(currency: string): number {
  let letters = 0;
  for (let at = 0; at < currency.length; at += 1) letters = (letters << BITS_OF_A_LETTER) | currency.charCodeAt(at);
  return letters;
}

/** FNV-1a over the code units of a text. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
