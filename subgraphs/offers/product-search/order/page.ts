import type { ContractFields, PageInfo } from '../../../../schema';
import type { ListPage } from '../../../chassis';
import { hashOf } from '../columns/product-columns';
import type { SelectedBank } from '../selection';
import { type ListKey, type ReadCursor, encodePlace } from './cursor';
import { fillByNumber, fillByText } from './fill-window';
import { lotOf } from './lots';
import { ORDERS } from './orders';
import { PageWindow } from './page-window';

interface PageQuestion {
  readonly key: ListKey;
  readonly first: number;
  readonly after: ReadCursor | null;
}

/** One page of what is selected, from a place on. */
export function pageOfSelection(selected: readonly SelectedBank[], { after, first, key }: PageQuestion): ListPage<ContractFields> {
  const order = ORDERS[key.orderBy];
  const salt = hashOf(`${key.question} ${key.asOf.slice(0, DAY_LENGTH)}`);
  const from = after && { ...after, lot: order.kind === 'NUMBER' && order.drawsLots ? lotOf(hashOf(after.id), salt) : 0 };
  // One more than the page shows, to know whether there is another.
  const window = new PageWindow(from, first + 1);
  let [totalCount, allBefore] = [0, 0];
  for (const each of selected) {
    const { products } = each.bank;
    const { before, total } = order.kind === 'TEXT' ? fillByText(window, order, each, products) : fillByNumber(window, order, each, products, salt);
    totalCount += total;
    allBefore += before;
  }
  const places = window.drain();
  const edges = places.slice(0, first).map((place) => ({ cursor: encodePlace(key, place), node: place.product }));
  const pageInfo: PageInfo = {
    hasNextPage: places.length > first,
    hasPreviousPage: allBefore > 0,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, nodes: edges.map(({ node }) => node), pageInfo, totalCount };
}

/** Of an instant in ISO 8601. */
const DAY_LENGTH = '2026-07-01'.length;
