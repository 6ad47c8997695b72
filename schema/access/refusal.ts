import type { ErrorCode } from '../errors';
import type { Principal } from './principal';

/** The code and the sentence for whoever may not see a field: who is not known, or known and not allowed. */
export function refusalOf(coordinate: string, principal: Principal): { readonly code: Extract<ErrorCode, 'UNAUTHENTICATED' | 'FORBIDDEN'>; readonly message: string } {
  return principal.kind === 'anonymous'
    ? { code: 'UNAUTHENTICATED', message: `${coordinate} is for known principals: send an API key or a token.` }
    : { code: 'FORBIDDEN', message: `${coordinate} is not for the principal of kind ${principal.kind} that asks.` };
}
