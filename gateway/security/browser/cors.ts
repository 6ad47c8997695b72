import type { IncomingHttpHeaders } from 'node:http';
import { MAX_ORIGINS, ORIGIN_ALLOWED, isPortalOrigin } from './origins';

export type HeaderFields = Readonly<Record<string, string>>;

/** Which pages of other origins may read the gateway's answers. */
export interface Cors {
  allows(origin: string | undefined): boolean;
  /** Of any answer but that to a preflight. */
  headers(origin: string | undefined): HeaderFields;
  /** The answer to a browser that asks beforehand. */
  preflight(origin: string | undefined): { readonly status: 204 | 403; readonly headers: HeaderFields };
}

/** A browser keeps the answer to a preflight this long, in seconds; Chromium caps it so too. */
const MAX_AGE_S = 7_200;

/** Answers differ by who asks, also where nothing is allowed: no cache may mix them up. */
const VARY: HeaderFields = Object.freeze({ vary: 'origin' });

/**
 * Lets the pages of these origins ask with a credential that they hold themselves; cookies and what
 * else a browser adds on its own are never let in. Throws where an origin is not {@link isPortalOrigin}.
 */
export function createCors(origins: readonly string[]): Cors {
  const refused = origins.find((origin) => !isPortalOrigin(origin));
  if (refused !== undefined) throw new Error(`A portal's origin must be ${ORIGIN_ALLOWED}; it is ${JSON.stringify(refused)}.`);
  if (origins.length > MAX_ORIGINS) throw new Error(`There are ${origins.length} origins; at most ${MAX_ORIGINS} are allowed.`);
  const allowed: ReadonlySet<string> = new Set(origins);
  const allows = (origin: string | undefined): origin is string => origin !== undefined && allowed.has(origin);
  return {
    allows,
    headers(origin) {
      if (allowed.size === 0) return {};
      if (!allows(origin)) return VARY;
      return { ...VARY, 'access-control-allow-origin': origin, 'access-control-expose-headers': 'x-request-id, retry-after' };
    },
    preflight(origin) {
      if (!allows(origin)) return { status: 403, headers: VARY };
      return {
        status: 204,
        headers: {
          ...VARY,
          'access-control-allow-origin': origin,
          'access-control-allow-methods': 'GET, POST',
          'access-control-allow-headers': 'content-type, authorization, x-request-id, apollo-require-preflight',
          'access-control-max-age': String(MAX_AGE_S),
        },
      };
    },
  };
}

/** Whether a browser asks beforehand: an OPTIONS request of nothing else has not both headers. */
export function isPreflight(method: string | undefined, headers: IncomingHttpHeaders): boolean {
  return method === 'OPTIONS' && headers.origin !== undefined && headers['access-control-request-method'] !== undefined;
}
