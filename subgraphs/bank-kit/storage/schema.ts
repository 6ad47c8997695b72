import { BankProfileEntity } from './bank-profile.entity';
import { BankChanges1795651200000 } from './changes.migration';
import { BankInitial1767225600000 } from './initial.migration';
import { ProductVersionEntity } from './product-version.entity';

export const bankEntities = [ProductVersionEntity, BankProfileEntity];
export const bankMigrations = [BankInitial1767225600000, BankChanges1795651200000];
