/** What a principal may read, as `@requiresScopes` names it. Writing is a policy: whose thing it is decides. */
export const SCOPES = ['directory:read', 'enterprise:read', 'need:read', 'schema:read', 'plan:read'] as const;

/**
 * directory:read: enterprises and projects, without figures. enterprise:read: an enterprise's
 * figures. need:read: financing needs, what the applicant stated, and offers on them. The owning
 * subgraph decides which objects. schema:read: introspection, and names in validation errors.
 * plan:read: what an operation costs.
 */
export type Scope = (typeof SCOPES)[number];
