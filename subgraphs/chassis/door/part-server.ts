import { type IncomingMessage, type RequestListener, type Server, createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { TLSSocket } from 'node:tls';
import type { TlsIdentity } from './call-settings';

/** An HTTP server, or with an identity an HTTPS one whose every client shows a certificate of the authority trusted. */
export function createPartServer(tls: TlsIdentity | null, handle: RequestListener): Server {
  if (tls === null) return createHttpServer(handle);
  const { ca, cert, key } = tls;
  return createHttpsServer({ ca, cert, key, requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.2' }, handle);
}

/** Whether the sender of a request showed a certificate that is trusted. */
export function hasTrustedCertificate({ socket }: IncomingMessage): boolean {
  return socket instanceof TLSSocket && socket.authorized;
}
