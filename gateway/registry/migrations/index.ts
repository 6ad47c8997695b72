import { CreateRegistry1793404800000 } from './create-registry';
import { CreateUsage1795219200000 } from './create-usage';

/** In the order in which they run. */
export const registryMigrations = [CreateRegistry1793404800000, CreateUsage1795219200000];
