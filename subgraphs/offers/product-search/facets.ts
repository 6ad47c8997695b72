import type { ProductFacets } from '../graphql/product-connection.type';
import { DIMENSIONS } from './columns/dimensions';
import type { StatementPool } from './columns/statement-pool';
import { facetOf } from './facet-of';
import { BANKS_BIT, type SelectedBank } from './selection';

/**
 * How many products each code has: of those that the search, the ranges and the filters of all other
 * dimensions leave, so that a portal can show what another choice in the same dimension would give.
 */
export function countFacets(selected: readonly SelectedBank[], pools: readonly StatementPool[]): ProductFacets {
  const banks = new Map<string, number>();
  const counts = pools.map(({ size }) => new Uint32Array(size));
  for (const { bank, failed, rows } of selected) {
    const { statements } = bank.index.columns;
    const passing = new Int32Array(rows.length);
    let [passed, ofBank] = [0, 0];
    for (let at = 0; at < rows.length; at += 1) {
      const bits = failed[at]!;
      const row = rows[at]!;
      if (bits === 0 || bits === BANKS_BIT) ofBank += 1;
      if (bits === 0) {
        passing[passed] = row;
        passed += 1;
      } else if (bits !== BANKS_BIT) {
        const dimension = positionOf(bits);
        counts[dimension]![statements[dimension]![row]!]! += 1;
      }
    }
    for (const [dimension, ofStatement] of counts.entries()) addUp(ofStatement, statements[dimension]!, passing, passed);
    if (ofBank > 0) banks.set(bank.bankCode, ofBank);
  }
  const facets = DIMENSIONS.map(({ name }, dimension) => [name, facetOf(codeCounts(pools[dimension], counts[dimension]))] as const);
  return { banks: facetOf(banks), ...Object.fromEntries(facets) } as unknown as ProductFacets;
}

const positionOf = (bit: number): number => 31 - Math.clz32(bit);

function addUp(counts: Uint32Array, statements: Uint32Array, rows: Int32Array, length: number): void {
  for (let at = 0; at < length; at += 1) counts[statements[rows[at]!]!]! += 1;
}

function codeCounts(pool: StatementPool | undefined, counts: Uint32Array | undefined): Map<string, number> {
  const byCode = new Map<string, number>();
  counts?.forEach((count, number) => {
    if (count === 0) return;
    for (const code of pool?.codesOf(number) ?? []) byCode.set(code, (byCode.get(code) ?? 0) + count);
  });
  return byCode;
}
