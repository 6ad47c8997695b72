import { CreateRegistry1793404800000 } from './create-registry';

/** In the order in which they run. */
export const registryMigrations = [CreateRegistry1793404800000];
