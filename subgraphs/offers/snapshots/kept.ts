import type { ContractFields } from '../../../schema';
import type { PolicySnapshot } from './policy-snapshot';

/** A version read back: verified against the checksum that it was kept with. */
export type Kept<T> =
  | { readonly kind: 'kept'; readonly value: T }
  | { readonly kind: 'absent' }
  /** Its content does not match its checksum. */
  | { readonly kind: 'altered' };

/** Everything ever received, by version. */
export interface SnapshotArchive {
  readProductVersion(id: string, version: string): Promise<Kept<ContractFields>>;
  /** The set of policies and quotations that a version of the policy snapshot names. */
  readPolicyVersion(snapshotVersion: string): Promise<Kept<PolicySnapshot>>;
}
