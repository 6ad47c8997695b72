import { AddPublications1795132800000 } from './add-publications';
import { CreateRegistry1793404800000 } from './create-registry';
import { CreateUsage1795219200000 } from './create-usage';

/** In the order in which they run. */
export const registryMigrations = [CreateRegistry1793404800000, AddPublications1795132800000, CreateUsage1795219200000];
