import { BenchmarkStateEntity } from './benchmark-state.entity';
import { PolicyInitial1767225600000 } from './initial.migration';
import { LprQuotationEntity } from './lpr-quotation.entity';
import { PolicyVersionEntity } from './policy-version.entity';
import { RegionIndicatorEntity } from './region-indicator.entity';

export const policyEntities = [PolicyVersionEntity, LprQuotationEntity, BenchmarkStateEntity, RegionIndicatorEntity];
export const policyMigrations = [PolicyInitial1767225600000];
