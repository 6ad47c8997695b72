import { CreateIdentity1793491200000 } from './create-identity';

/** In the order in which they run. */
export const identityMigrations = [CreateIdentity1793491200000];
