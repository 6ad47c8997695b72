import type DataLoader from 'dataloader';
import type { Caller } from '../../../schema';
import { type CallerContext, type Clock, createOneLoader } from '../../chassis';
import type { ProductRepository } from '../storage/product-repository';
import type { ProductWriter } from '../storage/product-writer';
import { type Product, keyText } from '../storage/version-row';

/** What one request of a bank's subgraph carries. */
export interface BankContext extends CallerContext {
  readonly repository: ProductRepository;
  readonly writer: ProductWriter;
  readonly clock: Clock;
  /** Versions by {@link keyText}. */
  readonly versions: DataLoader<string, Product | null>;
}

export function createBankContext(repository: ProductRepository, writer: ProductWriter, clock: Clock, caller: Caller): BankContext {
  return {
    caller,
    repository,
    writer,
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
