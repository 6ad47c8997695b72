import type { Principal } from './principal';

/** Alternatives of which one must hold whole: the argument of `@requiresScopes` and of `@policy`. */
export type AnyOfAll = readonly (readonly string[])[];

/** What the access directives on one element of a schema ask for, all of it. */
export interface AccessRequirement {
  readonly authenticated: boolean;
  /** Empty: none is asked for. */
  readonly scopes: AnyOfAll;
  readonly policies: AnyOfAll;
}

export const OPEN: AccessRequirement = Object.freeze({ authenticated: false, scopes: [], policies: [] });

/** Who asks a subgraph, and through whom: a part by its name, or the gateway for its client. */
export interface Caller {
  readonly principal: Principal;
  /** `gateway`, `offers`, `registry`, `router`. */
  readonly part: string;
}

/**
 * Whether a caller meets a requirement. Policies are `bank:CODE` (the principal is that bank),
 * `kind:NAME` (the principal is of that kind) and `part:NAME` (the part itself asks, for no client);
 * another policy is met by nobody.
 */
export function meets({ authenticated, policies, scopes }: AccessRequirement, caller: Caller): boolean {
  const { principal } = caller;
  if ((authenticated || scopes.length > 0) && principal.kind === 'anonymous') return false;
  return anyOfAll(scopes, (scope) => principal.scopes.includes(scope)) && anyOfAll(policies, (policy) => holds(policy, caller));
}

function anyOfAll(alternatives: AnyOfAll, isHeld: (name: string) => boolean): boolean {
  return alternatives.length === 0 || alternatives.some((all) => all.every(isHeld));
}

function holds(policy: string, { part, principal }: Caller): boolean {
  const at = policy.indexOf(':');
  const subject = policy.slice(at + 1);
  switch (policy.slice(0, at)) {
    case 'bank':
      return principal.kind === 'bank' && principal.bank === subject;
    case 'kind':
      return principal.kind === subject;
    case 'part':
      return part === subject && principal.kind === 'anonymous';
    default:
      return false;
  }
}
