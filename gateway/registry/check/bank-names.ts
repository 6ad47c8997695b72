import { graphqlPrefix, productTypeName } from '../../../schema';

/** What one bank is called in the graph; nobody else has these names. */
export interface BankNames {
  readonly productType: string;
  readonly inputType: string;
  /** The object and input types that are the bank's own, product and input among them. */
  readonly types: readonly string[];
  /** Its fields by root type. */
  readonly roots: Readonly<Record<'Query' | 'Mutation', readonly string[]>>;
}

export type RootType = keyof BankNames['roots'];

/** The names of two banks stand in the same order, so that one's can be put for the other's. */
export function bankNames(bankCode: string): BankNames {
  const prefix = graphqlPrefix(bankCode);
  const productType = productTypeName(prefix);
  const typePrefix = productType.replace(/Product$/, '');
  return {
    productType,
    inputType: `${productType}Input`,
    types: ['Product', 'ProductConnection', 'ProductEdge', 'ProductInput', 'CatalogSnapshot', 'SaveProductPayload', 'WithdrawProductPayload'].map((name) => typePrefix + name),
    roots: {
      Query: ['Products', 'Product', 'CatalogSnapshot'].map((name) => prefix + name),
      Mutation: ['SaveProduct', 'WithdrawProduct'].map((name) => prefix + name),
    },
  };
}

export function isRootType(name: string): name is RootType {
  return name === 'Query' || name === 'Mutation';
}
