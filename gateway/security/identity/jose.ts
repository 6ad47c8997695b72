import { createRequire } from 'node:module';
import type * as Jose from 'jose' with { 'resolution-mode': 'import' };

/*
 * jose is published as ES modules alone. Node requires such from 20.19 on, which the compiler's
 * module "node16" does not know: an import would be an error there, hence the one door to it.
 */
const jose = createRequire(__filename)('jose') as typeof Jose;

export const { createLocalJWKSet, decodeProtectedHeader, errors, jwtVerify } = jose;

export type JsonWebKeySet = Jose.JSONWebKeySet;
export type JwtPayload = Jose.JWTPayload;
type LocalKeys = ReturnType<typeof Jose.createLocalJWKSet>;

/** Finds the key for the header of a token. */
export type KeyOfToken = (...of: Parameters<LocalKeys>) => ReturnType<LocalKeys>;
