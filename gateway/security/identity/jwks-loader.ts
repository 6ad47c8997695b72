import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Agent } from 'undici';
import { StartupError } from '../../../schema';
import type { JsonWebKeySet } from './jose';
import { MAX_JWKS_BYTES, parseJwks } from './jwks-document';
import type { JwksSource } from './jwks-source';

export const JWKS_TIMEOUT_MS = 5_000;
const URL_MAX_AGE_MS = 600_000;

/** How the issuer's keys are had. */
export interface JwksLoader {
  /** Had at the start already; null where they are fetched when first needed. */
  readonly initial: JsonWebKeySet | null;
  /** Until they are loaded again unasked, in ms; a file is read again only at an unknown key id. */
  readonly maxAgeMs: number;
  load(): Promise<JsonWebKeySet>;
  close(): Promise<void>;
}

/** @throws StartupError where a file cannot be used */
export function createJwksLoader(source: JwksSource, timeoutMs = JWKS_TIMEOUT_MS): JwksLoader {
  return source.kind === 'file' ? fileLoader(source.path) : urlLoader(source.url, timeoutMs);
}

function fileLoader(path: string): JwksLoader {
  let initial: JsonWebKeySet;
  try {
    initial = parseJwks(readFileSync(path, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new StartupError('SETTING_REFUSED', `JINQIAO_JWKS names ${resolve(path)}, which cannot be used: ${code ?? message}.`, { cause: error });
  }
  return {
    initial,
    maxAgeMs: Infinity,
    load: async () => parseJwks(await readFile(path, 'utf8')),
    close: async () => undefined,
  };
}

/** One pinned address: what a token names is never fetched, and a redirect leads nowhere. */
function urlLoader(url: string, timeoutMs: number): JwksLoader {
  const { origin, pathname, search } = new URL(url);
  const agent = new Agent({ connections: 1, maxResponseSize: MAX_JWKS_BYTES });
  return {
    initial: null,
    maxAgeMs: URL_MAX_AGE_MS,
    async load() {
      const abort = new AbortController();
      const timer = setTimeout(() => abort.abort(new Error(`it did not answer within ${timeoutMs} ms`)), timeoutMs);
      try {
        const headers = { accept: 'application/jwk-set+json, application/json' };
        const { body, statusCode } = await agent.request({ origin, path: pathname + search, method: 'GET', headers, signal: abort.signal });
        if (statusCode !== 200) {
          body.on('error', () => undefined).destroy();
          throw new Error(`it answered with HTTP status ${statusCode}`);
        }
        return parseJwks(await body.text());
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => agent.destroy(),
  };
}
