import type { Ruled } from '../../finance';
import type { PolicyVersion } from '../snapshots/policy-snapshot';

/** A version of a policy that offers holds against its loans, see finance's policiesInForce. */
export type PolicyInForce = Ruled<PolicyVersion>;
