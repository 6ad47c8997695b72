import { HttpRefusal, sendJson } from '../../http';
import { getGraph, putGraph } from './graph-routes';
import type { Handler, Methods, RouteParts } from './handler';
import { usageRoutes } from '../usage/usage-routes';
import { getDiff, getHistory } from './history-routes';
import { postCheck, postRollback, postUnpublish, putSubgraph } from './subgraph-routes';

const ALLOWED = '/graph, /history, /usage, /subgraphs/{name}, /subgraphs/{name}/(check|rollback|unpublish|history|diff), /health';

/**
 * The registry over HTTP, JSON both ways:
 * - `PUT /subgraphs/{name}` `{url, sdl}` adds or replaces one → `{changed, revision}`, with `waiting: true` where offers must have its stub first
 * - `POST /subgraphs/{name}/check` `{url, sdl}` changes nothing → a report
 * - `POST /subgraphs/{name}/rollback` `{revision?}`, `POST /subgraphs/{name}/unpublish` `{}` → `{changed, revision}`
 * - `PUT /graph` `{subgraphs: [{name, url, sdl}]}` replaces all at once → `{changed, revision}`
 * - `GET /graph` → `{revision, subgraphs: [{name, url, sdl}]}` with an ETag; `If-None-Match` → 304
 * - `GET /subgraphs/{name}/history`, `GET /history` `?first=&before=` → the publications, the latest first
 * - `GET /subgraphs/{name}/diff` `?from=&to=` → what differs between its versions in two revisions
 * - `POST /usage`, `GET /usage`, see {@link usageRoutes}
 * - `GET /health` → `{"status":"ok"}`
 *
 * Every change takes `message`, `baseRevision` and `skipProbe` too. All but the last for known parts alone: parts of
 * the house read; `requirePublisher` says who changes what, and `requireOwnSdl` what a bank may say.
 */
export function registryRoutes(parts: RouteParts): Handler {
  const fixed: Readonly<Partial<Record<string, Methods>>> = {
    '/graph': { GET: getGraph(parts), HEAD: getGraph(parts), PUT: putGraph(parts) },
    '/health': { GET: getHealth, HEAD: getHealth },
    '/history': { GET: getHistory(parts, null) },
    '/usage': usageRoutes(parts.usage, parts.door),
  };
  return async (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const methods = fixed[path] ?? methodsOfSubgraph(parts, path);
    if (!methods) throw new HttpRefusal(404, 'BAD_REQUEST', 'There is nothing at this path.', { detail: { allowed: ALLOWED } });
    const handler = methods[request.method ?? ''];
    if (!handler) {
      const allowed = Object.keys(methods).join(', ');
      response.setHeader('allow', allowed);
      throw new HttpRefusal(405, 'BAD_REQUEST', `${path} does not take ${request.method}.`, { detail: { allowed } });
    }
    await handler(request, response);
  };
}

const getHealth: Handler = async (_request, response) => sendJson(response, 200, { status: 'ok' });

function methodsOfSubgraph(parts: RouteParts, path: string): Methods | null {
  const [, name = '', action = ''] = /^\/subgraphs\/([^/]+)(?:\/([^/]+))?$/.exec(path) ?? [];
  if (name === '') return null;
  switch (action) {
    case '':
      return { PUT: putSubgraph(parts, name) };
    case 'check':
      return { POST: postCheck(parts, name) };
    case 'rollback':
      return { POST: postRollback(parts, name) };
    case 'unpublish':
      return { POST: postUnpublish(parts, name) };
    case 'history':
      return { GET: getHistory(parts, name) };
    case 'diff':
      return { GET: getDiff(parts, name) };
    default:
      return null;
  }
}
