import { CreateRegistry1793404800000 } from './create-registry';
import { CreateUsage1794009600000 } from './create-usage';

/** In the order in which they run. */
export const registryMigrations = [CreateRegistry1793404800000, CreateUsage1794009600000];
