import { calendarDateOf } from '../../../schema';
import type { PolicySnapshot } from '../snapshots/policy-snapshot';
import { DIMENSIONS } from './columns/dimensions';
import { type ProductColumns, dayNumber } from './columns/product-columns';
import { type Quotations, highestRate, lowestRate, quotationsOn } from './columns/published-rates';
import type { StatementPool } from './columns/statement-pool';
import type { ReadFilter } from './product-filter';
import type { Search } from './read-search';
import type { SearchedBank } from './searched-catalog';
import { relevanceOf } from './text/relevance';

/** The bit of the banks among those of the dimensions, which are their positions. */
export const BANKS_BIT = 1 << DIMENSIONS.length;

/** What the search and the ranges leave of one bank, and all but one of the codes' dimensions. */
export interface SelectedBank {
  readonly bank: SearchedBank;
  readonly rows: Int32Array;
  /** By position in rows: the bit of the one code dimension by which it is left out; 0: it is not. */
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

interface Searched {
  readonly banks: readonly SearchedBank[];
  readonly pools: readonly StatementPool[];
  readonly policy: PolicySnapshot;
}

/** The products in force at an instant that are searched for and lie within the ranges, with what the codes say of them. */
export function selectProducts({ banks, policy, pools }: Searched, asOf: string, filter: ReadFilter, search: Search): SelectedBank[] {
  if (search.kind === 'NONE') return [];
  const codeFilters = DIMENSIONS.flatMap(({ name }, dimension): CodeFilter[] => {
    const codes = filter.codes.get(name);
    const pool = pools[dimension];
    return codes && pool ? [{ bit: 1 << dimension, dimension, admitting: pool.admitting(codes) }] : [];
  });
  const bankCodes = filter.codes.get('banks');
  const today = calendarDateOf(asOf);
  const quotations = quotationsOn(policy, today);
  const ranges = rangeTests(filter, dayNumber(today), quotations);
  return banks.flatMap((bank) => {
    const relevance = relevanceIn(bank, search);
    if (search.kind !== 'ALL' && !relevance) return [];
    const bankBit = bankCodes && !bankCodes.includes(bank.bankCode) ? BANKS_BIT : 0;
    return [{ bank, relevance, quotations, ...selectRows(bank.index.columns, bank.inForce.at(asOf), relevance, ranges, codeFilters, bankBit) }];
  });
}

function relevanceIn({ index, products, profile }: SearchedBank, search: Search): Uint16Array | null {
  if (search.kind === 'WORDS') return relevanceOf(index.texts, profile, search.words);
  return search.kind === 'ID' ? Uint16Array.from(products, ({ id }) => Number(id === search.id)) : null;
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
    let bits = bankBit;
    for (const { admitting, bit, statements } of filters) {
      if (admitting[statements[row]!] === 0) bits |= bit;
    }
    // What two dimensions leave out counts in none.
    if ((bits & (bits - 1)) !== 0 || !isWithin(ranges, columns, row)) continue;
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
