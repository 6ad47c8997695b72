import type { Principal } from '../../../schema';

const ofKeys = new WeakSet<Principal>();

/** Notes that a principal was known by an API key: its id is the key's, made by this house. */
export function knownByKey(principal: Principal): Principal {
  ofKeys.add(principal);
  return principal;
}

/**
 * What the use of the graph is counted under: `portal:<key id>` for a portal's API key, for all
 * others the kind alone. The subject of a token may be a person, and so may whose key an officer's is.
 */
export function clientOf(principal: Principal): string {
  return principal.kind === 'portal' && ofKeys.has(principal) ? `portal:${principal.id}` : principal.kind;
}
