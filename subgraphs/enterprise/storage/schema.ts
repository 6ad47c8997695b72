import { EnterpriseEntity } from './enterprise.entity';
import { EnterpriseInitial1767225600000 } from './initial.migration';
import { NeedVersionEntity } from './need-version.entity';
import { ProjectEntity } from './project.entity';

export const enterpriseEntities = [EnterpriseEntity, ProjectEntity, NeedVersionEntity];
/** In the order in which they run. */
export const enterpriseMigrations = [EnterpriseInitial1767225600000];
