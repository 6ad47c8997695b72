import type DataLoader from 'dataloader';
import { type Clock, createOneLoader } from '../../chassis';
import { type Product, type ProductRepository, keyText } from '../storage/product-repository';

/** What one request of a bank's subgraph carries. */
export interface BankContext {
  readonly repository: ProductRepository;
  readonly clock: Clock;
  /** Versions by {@link keyText}. */
  readonly versions: DataLoader<string, Product | null>;
}

export function createBankContext(repository: ProductRepository, clock: Clock): BankContext {
  return {
    repository,
    clock,
    versions: createOneLoader(
      (keys) =>
        repository.findVersions(
          keys.map((key) => {
            const at = key.lastIndexOf('@');
            return { id: key.slice(0, at), version: key.slice(at + 1) };
          }),
        ),
      keyText,
    ),
  };
}
