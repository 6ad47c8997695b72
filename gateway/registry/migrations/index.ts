import { AddPublications1795132800000 } from './add-publications';
import { CreateRegistry1793404800000 } from './create-registry';

/** In the order in which they run. */
export const registryMigrations = [CreateRegistry1793404800000, AddPublications1795132800000];
