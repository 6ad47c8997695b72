import { calendarDateOf } from '../../../schema';
import type { BankSnapshot, Catalog } from '../snapshots/catalog';
import { DIMENSIONS } from './columns/dimensions';
import { type ProductColumns, dayNumber } from './columns/product-columns';
import { type Quotations, highestRate, lowestRate, quotationsOn } from './columns/published-rates';
import type { ReadFilter } from './product-filter';
import type { ProductIndex } from './product-index';
import { relevanceOf } from './text/relevance';
import type { SearchWord } from './text/words';

/** The bit of the banks among those of the dimensions, which are their positions. */
export const BANKS_BIT = 1 << DIMENSIONS.length;

/** What the search and the ranges leave of one bank. */
export interface SelectedBank {
  readonly bank: BankSnapshot;
  readonly index: ProductIndex;
  readonly rows: Int32Array;
  /** By position in rows: bits of the code dimensions by which it is left out; 0: it is not. */
  readonly failed: Int32Array;
  /** Sum of the weights by row; null: nothing was searched for. */
  readonly relevance: Uint16Array | null;
  readonly quotations: Quotations;
}

interface CodeFilter {
  readonly bit: number;
  /** By position in DIMENSIONS. */
  readonly dimension: number;
  readonly admitting: Uint8Array;
}

/** The products in force at an instant that have all words and lie within the ranges, with what the codes say of them. */
export function selectProducts(catalog: Catalog, asOf: string, filter: ReadFilter, words: readonly SearchWord[] | null): SelectedBank[] {
  if (words === null) return [];
  const indexed = catalog.banks.map((bank) => ({ bank, index: catalog.index(bank), inForce: catalog.compiled(bank).inForce }));
  const codeFilters = DIMENSIONS.flatMap(({ name }, dimension): CodeFilter[] => {
    const codes = filter.codes.get(name);
    const pool = catalog.statements[dimension];
    return codes && pool ? [{ bit: 1 << dimension, dimension, admitting: pool.admitting(codes) }] : [];
  });
  const banks = filter.codes.get('banks');
  const today = calendarDateOf(asOf);
  const quotations = quotationsOn(catalog.policy, today);
  const ranges = rangeTests(filter, dayNumber(today), quotations);
  return indexed.flatMap(({ bank, inForce, index }) => {
    const relevance = words.length === 0 ? null : relevanceOf(index.texts, bank.profile, words);
    if (words.length > 0 && !relevance) return [];
    const bankBit = banks && !banks.includes(bank.bankCode) ? BANKS_BIT : 0;
    return [{ bank, index, relevance, quotations, ...selectRows(index.columns, inForce.at(asOf), relevance, ranges, codeFilters, bankBit) }];
  });
}

function selectRows(
  columns: ProductColumns,
  inForce: Int32Array,
  relevance: Uint16Array | null,
  ranges: readonly RangeTest[],
  codeFilters: readonly CodeFilter[],
  bankBit: number,
): Pick<SelectedBank, 'rows' | 'failed'> {
  const rows = new Int32Array(inForce.length);
  const failed = new Int32Array(inForce.length);
  const filters = codeFilters.map(({ admitting, bit, dimension }) => ({ admitting, bit, statements: columns.statements[dimension] as Uint32Array }));
  let count = 0;
  for (let at = 0; at < inForce.length; at += 1) {
    const row = inForce[at]!;
    if (relevance && relevance[row] === 0) continue;
    if (!isWithin(ranges, columns, row)) continue;
    let bits = bankBit;
    for (const { admitting, bit, statements } of filters) {
      if (admitting[statements[row]!] === 0) bits |= bit;
    }
    rows[count] = row;
    failed[count] = bits;
    count += 1;
  }
  return { rows: rows.subarray(0, count), failed: failed.subarray(0, count) };
}

type RangeTest = (columns: ProductColumns, row: number) => boolean;

function isWithin(ranges: readonly RangeTest[], columns: ProductColumns, row: number): boolean {
  for (const test of ranges) if (!test(columns, row)) return false;
  return true;
}

/** Of the ranges that are asked for: an end that is not stated admits all, what has to be promised must be stated. */
function rangeTests({ amount, maxRate, maxTurnaroundDays, minRate, takesApplications, termMonths }: ReadFilter, today: number, quotations: Quotations): RangeTest[] {
  const tests: RangeTest[] = [];
  if (amount !== null) tests.push(({ greatestAmounts, leastAmounts }, row) => leastAmounts[row]! <= amount && amount <= greatestAmounts[row]!);
  if (termMonths !== null) tests.push(({ greatestMonths, leastMonths }, row) => leastMonths[row]! <= termMonths && termMonths <= greatestMonths[row]!);
  if (minRate !== null) tests.push(({ rateEnds }, row) => lowestRate(rateEnds, row, quotations) >= minRate);
  if (maxRate !== null) tests.push(({ rateEnds }, row) => highestRate(rateEnds, row, quotations) <= maxRate);
  if (maxTurnaroundDays !== null) tests.push(({ turnaroundDays }, row) => turnaroundDays[row]! <= maxTurnaroundDays);
  if (takesApplications !== null) tests.push(({ closesOn, opensOn }, row) => (opensOn[row]! <= today && today <= closesOn[row]!) === takesApplications);
  return tests;
}
