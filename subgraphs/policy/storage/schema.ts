import { BenchmarkStateEntity } from './benchmark-state.entity';
import { PolicyChanges1795737600000 } from './changes.migration';
import { PolicyInitial1767225600000 } from './initial.migration';
import { LprQuotationEntity } from './lpr-quotation.entity';
import { PolicyChangeLockEntity } from './policy-change-lock.entity';
import { PolicyVersionEntity } from './policy-version.entity';
import { RegionIndicatorEntity } from './region-indicator.entity';

export const policyEntities = [PolicyVersionEntity, PolicyChangeLockEntity, LprQuotationEntity, BenchmarkStateEntity, RegionIndicatorEntity];
export const policyMigrations = [PolicyInitial1767225600000, PolicyChanges1795737600000];
