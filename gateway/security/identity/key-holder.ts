import { PRINCIPAL_KINDS, type PrincipalKind, USCC_ALLOWED, checkUscc, isBankCode } from '../../../schema';
import type { KeyHolder } from './api-key-store';

/** What can be known of somebody: every kind but anonymous. */
export const KNOWN_KINDS: readonly PrincipalKind[] = PRINCIPAL_KINDS.filter((kind) => kind !== 'anonymous');

export const BANK_CODE_ALLOWED = 'a lower-case letter, then letters, digits and "-", 48 at most';

/** A kind with its subject as they were given: on a command line, in a token. */
export interface StatedHolder {
  readonly kind: unknown;
  readonly enterprise?: unknown;
  readonly bank?: unknown;
}

/** `allowed` completes "allowed is …". */
export interface HolderFault {
  readonly field: 'kind' | 'enterprise' | 'bank';
  readonly allowed: string;
}

/** A subject that the kind must have is checked; one that it does not have is a fault: whoever says both means less than either. */
export function readKeyHolder({ bank, enterprise, kind }: StatedHolder): { readonly holder: KeyHolder } | { readonly fault: HolderFault } {
  const known = KNOWN_KINDS.find((each) => each === kind);
  if (known === undefined) return { fault: { field: 'kind', allowed: KNOWN_KINDS.join(', ') } };
  const subjects = { enterprise, bank };
  for (const field of ['enterprise', 'bank'] as const) {
    if (field !== known && subjects[field] !== undefined && subjects[field] !== null) return { fault: { field, allowed: `nothing for the kind ${known}` } };
  }
  if (known === 'enterprise') {
    const check = typeof enterprise === 'string' ? checkUscc(enterprise) : null;
    if (check?.ok) return { holder: { kind: known, enterprise: check.uscc, bank: null } };
    return { fault: { field: 'enterprise', allowed: check?.allowed ?? USCC_ALLOWED } };
  }
  if (known === 'bank') {
    if (typeof bank === 'string' && isBankCode(bank)) return { holder: { kind: known, enterprise: null, bank } };
    return { fault: { field: 'bank', allowed: BANK_CODE_ALLOWED } };
  }
  return { holder: { kind: known, enterprise: null, bank: null } };
}
