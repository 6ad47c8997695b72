import { BankSnapshotEntity, PolicySnapshotEntity, ProductSnapshotEntity } from './entities';
import { OffersInitial1767225600000 } from './initial.migration';
import { OffersReceptions1795824000000 } from './receptions.migration';

export const offersEntities = [BankSnapshotEntity, ProductSnapshotEntity, PolicySnapshotEntity];
export const offersMigrations = [OffersInitial1767225600000, OffersReceptions1795824000000];
