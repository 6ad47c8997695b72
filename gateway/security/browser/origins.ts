/** Far more portals than one gateway has; a longer list is a mistake. */
export const MAX_ORIGINS = 100;

export const ORIGIN_ALLOWED = 'an exact origin, https://HOST or https://HOST:PORT, and http:// for localhost, 127.0.0.1 and [::1] only';

const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Whether a portal may be named so: an origin exactly as browsers send it. "*" and "null" stand for
 * anybody; a path, a trailing slash, capitals or the scheme's own port would never match.
 */
export function isPortalOrigin(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  if (url.origin !== origin || url.hostname.includes('*')) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK_HOSTS.has(url.hostname));
}
