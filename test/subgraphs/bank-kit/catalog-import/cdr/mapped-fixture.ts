import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MappedProduct, mapCdrProduct, readCdrFile } from '../../../../../subgraphs/bank-kit/catalog-import/cdr';

/** The text of a made-up file of the made-up bank Example Mutual. */
export function fixtureText(name: string): string {
  return readFileSync(join(__dirname, 'fixtures', name), 'utf8');
}

/** A fixture's products by their code, each named after the anomaly it shows. */
export function mappedFixture(name: string): (code: string) => MappedProduct {
  const file = readCdrFile(fixtureText(name), name);
  if (!file.ok) throw new Error(`${name}: ${JSON.stringify(file.errors)}`);
  const mapped = new Map(file.products.map((product) => [product.productId, mapCdrProduct(product, { code: 'example-mutual' })]));
  return (code) => {
    const product = mapped.get(code);
    if (!product) throw new Error(`${name} has no product ${code}`);
    return product;
  };
}

/** The typed unknowns of a product as `field reason rawText`, for tables. */
export function unknownsOf({ terms }: MappedProduct): string[] {
  return terms.unknowns.map(({ field, reason, rawText }) => [field, reason, ...(rawText == null ? [] : [rawText])].join(' '));
}
