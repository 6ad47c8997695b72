import type { Scope } from './scope';

/** Who may ask, in the order in which the visibility table names them. */
export const PRINCIPAL_KINDS = ['anonymous', 'portal', 'enterprise', 'bank', 'officer', 'auditor', 'operator'] as const;

export type PrincipalKind = (typeof PRINCIPAL_KINDS)[number];

/** Who asks. Its claims travel, signed, from the gateway to the subgraphs. */
export interface Principal {
  readonly kind: PrincipalKind;
  /** Of the API key, or the subject of the token; "anonymous". */
  readonly id: string;
  /** Unified social credit code, of the kind enterprise only. */
  readonly enterprise: string | null;
  /** Code of the bank, of the kind bank only. */
  readonly bank: string | null;
  /** What it may read: {@link SCOPES_OF_KIND}, and of a token those that this house does not define. */
  readonly scopes: readonly string[];
}

/** The one place that says what a kind of principal may read. */
export const SCOPES_OF_KIND: Readonly<Record<PrincipalKind, readonly Scope[]>> = Object.freeze({
  anonymous: [],
  portal: ['directory:read', 'schema:read', 'plan:read'],
  enterprise: ['directory:read', 'enterprise:read', 'need:read'],
  bank: ['directory:read', 'enterprise:read', 'need:read', 'schema:read'],
  officer: ['directory:read', 'enterprise:read', 'need:read', 'schema:read'],
  auditor: ['directory:read', 'enterprise:read', 'need:read', 'schema:read', 'plan:read'],
  operator: ['schema:read', 'plan:read'],
});

export const ANONYMOUS: Principal = Object.freeze({ kind: 'anonymous', id: 'anonymous', enterprise: null, bank: null, scopes: SCOPES_OF_KIND.anonymous });

/** A principal with the scopes of its kind. */
export function principalOf(who: Pick<Principal, 'kind' | 'id'> & Partial<Pick<Principal, 'enterprise' | 'bank'>>): Principal {
  const { kind, id, enterprise = null, bank = null } = who;
  return Object.freeze({ kind, id, enterprise, bank, scopes: SCOPES_OF_KIND[kind] });
}
