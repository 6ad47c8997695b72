import type { ContractFields } from '../../../../schema';
import type { SelectedBank } from '../selection';
import { lotOf } from './lots';
import type { NumberOrder, TextOrder } from './orders';
import type { PageWindow } from './page-window';
import { comparePositions } from './position';

/** Of the rows that are not left out: how many there are, and how many stand before the window. */
interface RowCounts {
  readonly total: number;
  readonly before: number;
}

type Products = readonly ContractFields[];

/** Offers a bank's rows to the window. Of a rank that stands outside of it, whatever is further out need not be looked at. */
export function fillByText(window: PageWindow, { ranksOf, textOf }: TextOrder, selected: SelectedBank, products: Products): RowCounts {
  const { failed, rows } = selected;
  const ranks = ranksOf(selected);
  let [total, before] = [0, 0];
  let [firstOutside, lastBefore] = [Infinity, -1];
  for (let at = 0; at < rows.length; at += 1) {
    if (failed[at] !== 0) continue;
    total += 1;
    const row = rows[at]!;
    const rank = ranks ? ranks[row]! : row;
    if (rank >= firstOutside) continue;
    if (rank <= lastBefore) {
      before += 1;
      continue;
    }
    const product = products[row] as ContractFields;
    const place = { text: textOf(product), group: 0, number: 0, lot: 0, id: product.id, product };
    if (window.from && comparePositions(place, window.from) <= 0) {
      before += 1;
      lastBefore = rank;
    } else if (window.last && comparePositions(place, window.last) > 0) {
      firstOutside = rank;
    } else {
      window.take(place);
    }
  }
  return { total, before };
}

/** The same by numbers; a product itself is looked at only where they do not decide. */
export function fillByNumber(window: PageWindow, order: NumberOrder, selected: SelectedBank, products: Products, salt: number): RowCounts {
  const { bank, failed, rows } = selected;
  const { idHashes } = bank.index.columns;
  const { drawsLots, sign } = order;
  const groups = order.groupsOf(selected);
  const numbers = order.numbersOf(selected);
  const { from } = window;
  let [total, before] = [0, 0];
  for (let at = 0; at < rows.length; at += 1) {
    if (failed[at] !== 0) continue;
    total += 1;
    const row = rows[at]!;
    const group = groups ? groups[row]! : 0;
    // No negative zero: a cursor would not tell it from zero.
    const number = sign * numbers[row]! + 0;
    if (from && (group < from.group || (group === from.group && number < from.number))) {
      before += 1;
      continue;
    }
    const { last } = window;
    const isLevel = last !== null && group === last.group && number === last.number;
    if (last && !isLevel && (group > last.group || (group === last.group && number > last.number))) continue;
    const lot = drawsLots ? lotOf(idHashes[row]!, salt) : 0;
    const isAfter = from === null || group !== from.group || number !== from.number || lot > from.lot;
    if (isAfter && isLevel && lot > last.lot) continue;
    const product = products[row] as ContractFields;
    const place = { text: '', group, number, lot, id: product.id, product };
    if (from && comparePositions(place, from) <= 0) before += 1;
    else if (!last || comparePositions(place, last) < 0) window.take(place);
  }
  return { total, before };
}
