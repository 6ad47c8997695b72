import { createHash } from 'node:crypto';
import { graphqlPrefix } from '../../schema';
import { HttpRefusal, parseJson, refusedValue, requireJson, sendJson } from '../http';
import { requireOwnSdl } from './bank-sdl';
import { type RegistryDoor, isBank, requirePublisher, requireReader } from './call-door';
import type { ActiveRevision, GraphStore } from './graph-store';
import type { Handler, Methods } from './methods';
import { readGraph, readName, readSubgraph } from './submitted-subgraph';

const MAX_GRAPH_BODY_BYTES = 32 * 1_048_576;
const MAX_BODY_BYTES = 4 * 1_048_576;
/** Of a request that has nothing to say. */
const MAX_EMPTY_BODY_BYTES = 0;

/**
 * The registry over HTTP, JSON both ways:
 * - `PUT /subgraphs/{name}` `{url, sdl}` adds or replaces one → `{changed, revision}`
 * - `PUT /graph` `{subgraphs: [{name, url, sdl}]}` replaces all at once → `{changed, revision}`
 * - `GET /graph` → `{revision, subgraphs: [{name, url, sdl}]}` with an ETag; `If-None-Match` → 304
 * - `/usage`: see `usageRoutes`
 * - `GET /health` → `{"status":"ok"}`
 *
 * All but the last for known parts alone: parts of the house read; {@link requirePublisher} says who publishes what,
 * and {@link requireOwnSdl} what a bank may say.
 */
export function registryRoutes(store: GraphStore, door: RegistryDoor, usage: Methods): Handler {
  const fixed: Readonly<Partial<Record<string, Methods>>> = {
    '/graph': { GET: getGraph(store, door), HEAD: getGraph(store, door), PUT: putGraph(store, door) },
    '/health': { GET: getHealth, HEAD: getHealth },
    '/usage': usage,
  };
  return async (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const subgraph = /^\/subgraphs\/([^/]+)$/.exec(path);
    const methods = fixed[path] ?? (subgraph ? { PUT: putSubgraph(store, door, subgraph[1] ?? '') } : null);
    if (!methods) {
      throw new HttpRefusal(404, 'BAD_REQUEST', 'There is nothing at this path.', {
        detail: { allowed: '/graph, /subgraphs/{name}, /usage, /health' },
      });
    }
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

function getGraph(store: GraphStore, door: RegistryDoor): Handler {
  return async (request, response) => {
    const { part } = await door.admit(request, MAX_EMPTY_BODY_BYTES);
    requireReader(part);
    const asked = request.headers['if-none-match'];
    if (asked !== undefined) {
      const etag = etagOf(await store.active());
      if (asked.split(',').some((each) => each.trim().replace(/^W\//, '') === etag)) {
        response.writeHead(304, { etag });
        response.end();
        return;
      }
    }
    const graph = await store.graph();
    sendJson(response, 200, { revision: graph.revision, subgraphs: graph.subgraphs }, { etag: etagOf(graph) });
  };
}

function putGraph(store: GraphStore, door: RegistryDoor): Handler {
  return async (request, response) => {
    requireJson(request);
    const { body, part } = await door.admit(request, MAX_GRAPH_BODY_BYTES);
    requirePublisher(part, null);
    sendJson(response, 200, await store.replaceGraph(readGraph(parseJson(body))));
  };
}

function putSubgraph(store: GraphStore, door: RegistryDoor, segment: string): Handler {
  return async (request, response) => {
    const name = readName(segment);
    requireJson(request);
    const { body, part } = await door.admit(request, MAX_BODY_BYTES);
    requirePublisher(part, name);
    const subgraph = readSubgraph(name, parseJson(body));
    if (isBank(part)) {
      requireOwnSdl(name, subgraph.sdl);
      await requireOwnPrefix(store, name);
    }
    sendJson(response, 200, await store.putSubgraph(subgraph));
  };
}

/** Two codes may make the same names of types; the second would answer in the place of the first. */
async function requireOwnPrefix(store: GraphStore, name: string): Promise<void> {
  const { subgraphs } = await store.graph();
  const other = subgraphs.find((each) => each.name !== name && graphqlPrefix(each.name) === graphqlPrefix(name));
  if (other) throw refusedValue('name', name, `a code whose types are not named as those of ${other.name}`);
}

/**
 * The revision with a digest of its members: a registry whose database was made anew counts from
 * 1 again, and a gateway that holds the old revision 1 must not be told that nothing changed.
 */
function etagOf({ revision, members }: ActiveRevision): string {
  const digest = createHash('sha256').update(JSON.stringify([...members])).digest('hex').slice(0, 16);
  return `"${revision}-${digest}"`;
}
