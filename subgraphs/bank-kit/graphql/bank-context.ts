import type DataLoader from 'dataloader';
import type { Caller } from '../../../schema';
import { type CallerContext, type Clock, createOneLoader, keyOf, keyText } from '../../chassis';
import type { ProductRepository } from '../storage/product-repository';
import type { ProductWriter } from '../storage/product-writer';
import type { Product } from '../storage/version-row';

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
    versions: createOneLoader((keys) => repository.findVersions(keys.map(keyOf)), keyText),
  };
}
