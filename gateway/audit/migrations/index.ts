import { CreateAudit1793491200000 } from './create-audit';

/** In the order in which they run. */
export const auditMigrations = [CreateAudit1793491200000];
