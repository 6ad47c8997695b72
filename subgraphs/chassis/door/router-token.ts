import { createHash, timingSafeEqual } from 'node:crypto';

const SCHEME = /^bearer +/i;

/** Whether an authorization header shows one of the tokens; takes as long for each that it does not. */
export function createTokenCheck(tokens: readonly string[]): (authorization: string) => boolean {
  const digests = tokens.map(digestOf);
  return (authorization) => {
    if (!SCHEME.test(authorization)) return false;
    const shown = digestOf(authorization.replace(SCHEME, ''));
    return digests.filter((digest) => timingSafeEqual(digest, shown)).length > 0;
  };
}

/** Digests have one length, which comparing asks for, whatever is shown. */
function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
