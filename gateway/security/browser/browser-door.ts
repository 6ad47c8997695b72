import type { IncomingMessage, ServerResponse } from 'node:http';
import { createCors, isPreflight } from './cors';
import { securityHeaders } from './security-headers';

export interface BrowserDoorOptions {
  /** Origins of portals whose pages may ask; none by default, and then nothing is said of origins at all. */
  readonly origins?: readonly string[];
  /** Path that pages of portals may ask. */
  readonly path?: string;
  /** Told of each request; where a proxy in front ends https, true only if that proxy is trusted and says so. */
  readonly isHttps?: (request: IncomingMessage) => boolean;
}

/**
 * What stands before everything else that answers a request. It sets the headers of the answer,
 * which whoever answers may override, and answers a browser that asks beforehand itself: true says
 * that the request is done with.
 */
export type BrowserDoor = (request: IncomingMessage, response: ServerResponse) => boolean;

export function createBrowserDoor({ isHttps = () => false, origins = [], path = '/graphql' }: BrowserDoorOptions = {}): BrowserDoor {
  const cors = createCors(origins);
  return (request, response) => {
    const { origin } = request.headers;
    const isOpen = origins.length > 0 && (request.url ?? '').split('?', 1)[0] === path;
    const facts = { isForPortal: isOpen && cors.allows(origin), isHttps: isHttps(request) };
    setHeaders(response, securityHeaders(facts));
    if (!isOpen) return false;
    if (!isPreflight(request.method, request.headers)) {
      setHeaders(response, cors.headers(origin));
      return false;
    }
    const { headers, status } = cors.preflight(origin);
    setHeaders(response, headers);
    response.statusCode = status;
    response.end();
    return true;
  };
}

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
