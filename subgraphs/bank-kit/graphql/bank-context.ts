import type DataLoader from 'dataloader';
import type { Caller } from '../../../schema';
import { type CallerContext, type Clock, createOneLoader } from '../../chassis';
import { type Product, type ProductRepository, keyText } from '../storage/product-repository';

/** What one request of a bank's subgraph carries. */
export interface BankContext extends CallerContext {
  readonly repository: ProductRepository;
  readonly clock: Clock;
  /** Versions by {@link keyText}. */
  readonly versions: DataLoader<string, Product | null>;
}

export function createBankContext(repository: ProductRepository, clock: Clock, caller: Caller): BankContext {
  return {
    caller,
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
