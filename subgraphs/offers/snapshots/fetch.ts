import { type BankContract, contractSelection } from '../../../schema';
import { callGraphql } from '../../chassis';
import { POLICY_SNAPSHOT_QUERY, type PolicySnapshot } from './policy-snapshot';

const TIMEOUT_MS = 10_000;
/** A catalog of some thousand products with their history. */
const MAX_RESPONSE_BYTES = 64 * 1024 * 1024;

/** As it came from the bank: see catalog-reader. */
export interface FetchedCatalog {
  readonly catalogVersion: unknown;
  readonly profile: unknown;
  readonly versions: readonly unknown[];
}

/** Asks a bank for its catalog; null where it still is the version named. */
export async function fetchCatalog(url: string, bank: BankContract, ifVersionNot: string | null): Promise<FetchedCatalog | null> {
  const query = `query CatalogSnapshot($ifVersionNot: String) {
    snapshot: ${bank.snapshotField}(ifVersionNot: $ifVersionNot) {
      catalogVersion
      profile { code name nameEn kind predecessorCodes illustrative }
      versions ${contractSelection(bank)}
    }
  }`;
  const { snapshot } = await callGraphql<{ snapshot: FetchedCatalog | null }>({
    url,
    query,
    variables: { ifVersionNot },
    timeoutMs: TIMEOUT_MS,
    maxResponseBytes: MAX_RESPONSE_BYTES,
  });
  return snapshot;
}

/** Asks the policy subgraph for its rules and the LPR; null where they still are the version named. */
export async function fetchPolicies(url: string, ifVersionNot: string | null): Promise<PolicySnapshot | null> {
  const { policySnapshot } = await callGraphql<{ policySnapshot: PolicySnapshot | null }>({
    url,
    query: POLICY_SNAPSHOT_QUERY,
    variables: { ifVersionNot },
    timeoutMs: TIMEOUT_MS,
    maxResponseBytes: MAX_RESPONSE_BYTES,
  });
  return policySnapshot;
}
