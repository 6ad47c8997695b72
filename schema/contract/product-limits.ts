/** Bounds of one version of a product: beyond any product on offer, and what pricing and columns hold. */
export const PRODUCT_LIMITS = Object.freeze({
  /** Yearly, where 1 is 100 %: 1,000 % is beyond any rate, and it bounds what a cost can come to. */
  rate: '10',
  /** Either way of the benchmark. */
  spreadBasisPoints: 100_000,
  /** Ids are ASCII, so this is what fits into the key of an index on every MySQL-compatible server. */
  idLength: 191,
  /** Items of every list but the unknowns and links, of which an import has one for each leaf of its source. */
  listItems: 100,
  sourcedItems: 1_000,
  /** Characters (UTF-16 units): of names and codes, of any other text, and of a source's raw text. */
  nameLength: 200,
  textLength: 4_000,
  rawTextLength: 20_000,
  workingDays: 3_650,
});

const SOURCED_LISTS: ReadonlySet<string> = new Set(['unknowns', 'links']);

/** Most items of a list by the name of its field, wherever it stands in a product. */
export function mostItems(field: string): number {
  return SOURCED_LISTS.has(field) ? PRODUCT_LIMITS.sourcedItems : PRODUCT_LIMITS.listItems;
}
