import { NeedCashPlan1795910400000 } from './cash-plan.migration';
import { EnterpriseEntity } from './enterprise.entity';
import { EnterpriseInitial1767225600000 } from './initial.migration';
import { NeedShareEntity } from './need-share.entity';
import { NeedShare1767312000000 } from './need-share.migration';
import { NeedVersionEntity } from './need-version.entity';
import { ProjectEntity } from './project.entity';

export const enterpriseEntities = [EnterpriseEntity, ProjectEntity, NeedVersionEntity, NeedShareEntity];
/** In the order in which they run. */
export const enterpriseMigrations = [EnterpriseInitial1767225600000, NeedShare1767312000000, NeedCashPlan1795910400000];
