import type { DataSource } from 'typeorm';
import { productId } from '../../../schema';
import { type Clock, type VersionChange, type VersionSave, type VersionWithdrawal, VersionWriter } from '../../chassis';
import { BankProfileEntity } from './bank-profile.entity';
import { ProductVersionEntity } from './product-version.entity';
import { type Product, type StoredContent, toProduct, toRow } from './version-row';

export type ProductSave = StoredContent & Pick<VersionSave<StoredContent>, 'effectiveFrom' | 'baseVersion' | 'recordedBy'>;

export interface ChangeResult extends Omit<VersionChange<unknown>, 'row'> {
  readonly product: Product;
}

/** Changes of a bank's catalog, see {@link VersionWriter}. */
export class ProductWriter {
  private readonly versions: VersionWriter<ProductVersionEntity, StoredContent>;

  constructor(
    dataSource: DataSource,
    private readonly bankCode: string,
    clock: Clock,
  ) {
    this.versions = new VersionWriter(
      dataSource,
      {
        entity: ProductVersionEntity,
        lock: (manager) => manager.getRepository(BankProfileEntity).update({ code: bankCode }, { code: bankCode }),
        toRow: ({ content, effectiveFrom, recordedAt }, change) => toRow(bankCode, { ...content, effectiveFrom, recordedAt }, change),
        withdrawn: ({ own, terms }) => ({ own, terms: { ...terms, marketingState: 'WITHDRAWN' } }),
        what: 'a product of this bank',
        keeper: 'the bank',
      },
      clock,
    );
  }

  async save({ own, terms, ...change }: ProductSave): Promise<ChangeResult> {
    return this.resultOf(await this.versions.save({ id: productId(this.bankCode, terms.code), content: { terms, own }, ...change }));
  }

  async withdraw(withdrawal: VersionWithdrawal): Promise<ChangeResult> {
    return this.resultOf(await this.versions.withdraw(withdrawal));
  }

  private resultOf({ row, ...change }: VersionChange<ProductVersionEntity>): ChangeResult {
    return { product: toProduct(this.bankCode, row), ...change };
  }
}
