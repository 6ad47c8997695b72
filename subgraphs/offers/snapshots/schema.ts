import { BankSnapshotEntity, PolicySnapshotEntity, ProductSnapshotEntity } from './entities';
import { OffersInitial1767225600000 } from './initial.migration';

export const offersEntities = [BankSnapshotEntity, ProductSnapshotEntity, PolicySnapshotEntity];
export const offersMigrations = [OffersInitial1767225600000];
