import { type Principal, SCOPES, principalOf } from '../../../schema';
import { readKeyHolder } from './key-holder';
import type { JwtPayload } from './jose';
import { RefusedCredential } from './refused-credential';

/** Longer lives make a stolen token a key that nobody can revoke. */
const MAX_LIFE_S = 86_400;
export const CLOCK_TOLERANCE_S = 30;
const MAX_SUBJECT_LENGTH = 255;
const MAX_SCOPES = 32;
/** A name of a scope as RFC 6749 writes it, bounded. */
const SCOPE_NAME = /^[\x21\x23-\x5b\x5d-\x7e]{1,64}$/;
/** Ids stand in logs and in the record of reads. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

export interface TokenClaims {
  readonly principal: Principal;
  /** Seconds since 1970. */
  readonly expiresAtS: number;
}

/**
 * Reads the claims of a token whose signature, issuer, audience, type and times are checked.
 *
 * @param now RFC 3339
 * @param foreign the supergraph is not of this house: a token needs no `jinqiao_kind`
 */
export function readTokenClaims(payload: JwtPayload, now: string, foreign: boolean): TokenClaims {
  const { exp, iat, sub } = payload;
  if (exp === undefined || iat === undefined) throw new RefusedCredential('the token lacks exp or iat');
  // Counted from a day to come, its life would be as long as one likes.
  if (iat * 1_000 > Date.parse(now) + CLOCK_TOLERANCE_S * 1_000) throw new RefusedCredential('iat of the token lies in the future');
  if (exp - iat > MAX_LIFE_S) throw new RefusedCredential(`the token lives for ${exp - iat} s, more than ${MAX_LIFE_S} s`);
  if (typeof sub !== 'string' || sub === '' || sub.length > MAX_SUBJECT_LENGTH || UNPRINTABLE.test(sub)) {
    throw new RefusedCredential(`sub of the token is no text of 1 to ${MAX_SUBJECT_LENGTH} printable characters`);
  }
  const principal = principalOf({ ...holderOf(payload, foreign), id: sub });
  const scopes = Object.freeze([...principal.scopes, ...addedScopes(payload.scope)]);
  return { principal: Object.freeze({ ...principal, scopes }), expiresAtS: exp };
}

function holderOf(payload: JwtPayload, foreign: boolean): Pick<Principal, 'kind' | 'enterprise' | 'bank'> {
  const { jinqiao_bank: bank, jinqiao_enterprise: enterprise, jinqiao_kind: kind } = payload;
  if (kind === undefined && foreign) return { kind: 'portal', enterprise: null, bank: null };
  const reading = readKeyHolder({ kind, enterprise, bank });
  if ('holder' in reading) return reading.holder;
  const { allowed, field } = reading.fault;
  throw new RefusedCredential(`jinqiao_${field} of the token is missing or malformed: allowed is ${allowed}`);
}

/** What an issuer calls by a name of this house gives nothing: only the kind decides about those. */
function addedScopes(scope: unknown): string[] {
  if (scope === undefined) return [];
  const names = typeof scope === 'string' ? new Set(scope.split(' ').filter((name) => name !== '')) : null;
  if (!names || names.size > MAX_SCOPES || [...names].some((name) => !SCOPE_NAME.test(name))) {
    throw new RefusedCredential(`scope of the token is no text of at most ${MAX_SCOPES} names of at most 64 characters`);
  }
  const own = new Set<string>(SCOPES);
  return [...names].filter((name) => !own.has(name));
}
