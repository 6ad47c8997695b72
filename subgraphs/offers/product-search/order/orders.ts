import type { ContractFields, ProductOrder } from '../../../../schema';
import { highestRate } from '../columns/published-rates';
import type { SelectedBank } from '../selection';

type Numbers = ArrayLike<number>;

/** By texts: of the rows of one bank the order is known by rank, so that few texts are compared. */
export interface TextOrder {
  readonly kind: 'TEXT';
  readonly textOf: (product: ContractFields) => string;
  /** Null: rows are in this order already. */
  readonly ranksOf: (selected: SelectedBank) => Numbers | null;
}

/** By numbers, least first; among equals lots decide where banks are judged by it, otherwise ids alone. */
export interface NumberOrder {
  readonly kind: 'NUMBER';
  /** Of what is only compared within a group; null: all are one. */
  readonly groupsOf: (selected: SelectedBank) => Numbers | null;
  readonly numbersOf: (selected: SelectedBank) => Numbers;
  readonly drawsLots: boolean;
  /** -1: greatest first. */
  readonly sign: 1 | -1;
}

const NO_GROUPS = (): null => null;

export const ORDERS: Readonly<Record<ProductOrder, TextOrder | NumberOrder>> = Object.freeze({
  ID: { kind: 'TEXT', textOf: () => '', ranksOf: () => null },
  NAME: { kind: 'TEXT', textOf: ({ name }) => name, ranksOf: ({ bank }) => bank.index.columns.nameRanks },
  // Amounts of two currencies are never compared: each currency stands together.
  MAXIMUM_AMOUNT: { kind: 'NUMBER', groupsOf: ({ bank }) => bank.index.columns.currencies, numbersOf: ({ bank }) => bank.index.columns.statedMaxima, drawsLots: true, sign: -1 },
  RELEVANCE: { kind: 'NUMBER', groupsOf: NO_GROUPS, numbersOf: ({ relevance }) => relevance ?? [], drawsLots: true, sign: -1 },
  LOWEST_RATE: { kind: 'NUMBER', groupsOf: NO_GROUPS, numbersOf: highestRates, drawsLots: true, sign: 1 },
  FASTEST: { kind: 'NUMBER', groupsOf: NO_GROUPS, numbersOf: ({ bank }) => bank.index.columns.turnaroundDays, drawsLots: true, sign: 1 },
  LATEST_CHANGE: { kind: 'NUMBER', groupsOf: NO_GROUPS, numbersOf: ({ bank }) => bank.index.columns.effectiveMs, drawsLots: false, sign: -1 },
});

/** By row, of the rows that are selected. */
function highestRates({ bank, quotations, rows }: SelectedBank): Float64Array {
  const { rateEnds } = bank.index.columns;
  const rates = new Float64Array(bank.products.length);
  for (let at = 0; at < rows.length; at += 1) rates[rows[at]!] = highestRate(rateEnds, rows[at]!, quotations);
  return rates;
}
