import { contractSelection } from '../../../schema';
import { type CallIdentity, callGraphql, contentHash } from '../../chassis';
import type { ListedBank } from './listed-bank';
import { POLICY_SNAPSHOT_QUERY, type PolicySnapshot } from './policy-snapshot';

export const POLICY_SUBGRAPH = 'policy';

const TIMEOUT_MS = 10_000;
/** A catalog of some thousand products with their history. */
const MAX_RESPONSE_BYTES = 64 * 1024 * 1024;

/** As it came from the bank: see catalog-reader. */
export interface FetchedCatalog {
  readonly catalogVersion: unknown;
  readonly profile: unknown;
  readonly versions: readonly unknown[];
}

/** Whom offers is to the subgraph of a name. */
export type IdentityTo = (subgraph: string) => CallIdentity;

/** Asks a bank for its catalog; null where it still is the version named. */
export async function fetchCatalog({ code, contract, url }: Pick<ListedBank, 'code' | 'contract' | 'url'>, ifVersionNot: string | null, identityTo: IdentityTo): Promise<FetchedCatalog | null> {
  const query = `query CatalogSnapshot($ifVersionNot: String) {
    snapshot: ${contract.snapshotField}(ifVersionNot: $ifVersionNot) {
      catalogVersion
      profile { code name nameEn kind predecessorCodes illustrative }
      versions ${contractSelection(contract)}
    }
  }`;
  const { snapshot } = await callGraphql<{ snapshot: FetchedCatalog | null }>({
    url,
    query,
    variables: { ifVersionNot },
    identity: identityTo(code),
    timeoutMs: TIMEOUT_MS,
    maxResponseBytes: MAX_RESPONSE_BYTES,
  });
  return snapshot;
}

export interface FetchedPolicies {
  /** As the policy subgraph names its state, to ask for a newer one. */
  readonly publishedVersion: string;
  readonly snapshot: PolicySnapshot;
}

/** Of the hash in a version's name. */
const HASH_LENGTH = 16;

/**
 * Asks the policy subgraph for its rules and the LPR; null where they still are the version named. The
 * snapshot is named by what was received too: one state asked for with fewer fields, as an older offers
 * part does, is another snapshot.
 */
export async function fetchPolicies(url: string, ifVersionNot: string | null, identityTo: IdentityTo): Promise<FetchedPolicies | null> {
  const { policySnapshot } = await callGraphql<{ policySnapshot: PolicySnapshot | null }>({
    url,
    query: POLICY_SNAPSHOT_QUERY,
    variables: { ifVersionNot },
    identity: identityTo(POLICY_SUBGRAPH),
    timeoutMs: TIMEOUT_MS,
    maxResponseBytes: MAX_RESPONSE_BYTES,
  });
  if (!policySnapshot) return null;
  const publishedVersion = policySnapshot.snapshotVersion;
  const snapshotVersion = `${publishedVersion}.${contentHash(policySnapshot).slice(0, HASH_LENGTH)}`;
  return { publishedVersion, snapshot: { ...policySnapshot, snapshotVersion } };
}
