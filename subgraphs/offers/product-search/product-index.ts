import type { ContractFields } from '../../../schema';
import { type Sliced, runAtOnce, runInSlices } from '../../chassis';
import { DIMENSIONS } from './columns/dimensions';
import { type ProductColumns, compileColumns } from './columns/product-columns';
import { StatementPool } from './columns/statement-pool';
import { type TextIndex, indexTexts } from './text/text-index';

/** The products of one bank as a search reads them, by row. */
export interface ProductIndex {
  readonly columns: ProductColumns;
  readonly texts: TextIndex;
}

type Products = readonly ContractFields[];

/** A bank's products in the order of their rows, and the list that they were compiled from, which is the key: it is replaced whole. */
interface IndexedList {
  readonly versions: Products;
  readonly products: Products;
}

/** The indexes of all banks of a catalog. */
export class ProductIndexes {
  readonly #indexes: Map<Products, ProductIndex>;

  constructor(
    /** By position in DIMENSIONS, shared by catalogs that follow each other. */
    readonly pools: readonly StatementPool[] = DIMENSIONS.map((dimension) => new StatementPool(dimension)),
    indexes: ReadonlyMap<Products, ProductIndex> = new Map(),
  ) {
    this.#indexes = new Map(indexes);
  }

  /** Of the catalog that follows: what is known is taken over, what is new is indexed in slices. */
  async succeed(lists: readonly IndexedList[]): Promise<ProductIndexes> {
    const indexes = new Map<Products, ProductIndex>();
    for (const { products, versions } of lists) {
      indexes.set(versions, this.#indexes.get(versions) ?? (await runInSlices(indexProducts(products, this.pools))));
    }
    return new ProductIndexes(this.pools, indexes);
  }

  /** What is not indexed is indexed when it is first asked for. */
  of({ products, versions }: IndexedList): ProductIndex {
    const known = this.#indexes.get(versions);
    if (known) return known;
    const index = runAtOnce(indexProducts(products, this.pools));
    this.#indexes.set(versions, index);
    return index;
  }
}

function* indexProducts(products: Products, pools: readonly StatementPool[]): Sliced<ProductIndex> {
  return { columns: yield* compileColumns(products, pools), texts: yield* indexTexts(products) };
}
