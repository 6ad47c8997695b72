import { createHash } from 'node:crypto';
import { parseJson, requireJson, sendJson } from '../../http';
import { requirePublisher, requireReader } from '../call-door';
import { type ActiveRevision, type GraphStore } from '../graph-store';
import { asRecord, readGraph } from '../submitted-subgraph';
import { type Handler, MAX_EMPTY_BODY_BYTES, type RouteParts } from './handler';
import { readReason } from './reading';

const MAX_GRAPH_BODY_BYTES = 32 * 1_048_576;
/** Who is shown what waits too, since it is offers that is waited for. */
const OFFERS = 'offers';

export function getGraph({ door, store }: RouteParts): Handler {
  return async (request, response) => {
    const { part } = await door.admit(request, MAX_EMPTY_BODY_BYTES);
    requireReader(part);
    const shown = part === OFFERS ? await withWaiting(store) : await store.active();
    const etag = etagOf(shown);
    const asked = request.headers['if-none-match'];
    if (asked?.split(',').some((each) => each.trim().replace(/^W\//, '') === etag)) {
      response.writeHead(304, { etag });
      response.end();
      return;
    }
    sendJson(response, 200, { revision: shown.revision, subgraphs: await store.subgraphs(shown.members) }, { etag });
  };
}

export function putGraph({ door, publisher, requireAddresses }: RouteParts): Handler {
  return async (request, response) => {
    requireJson(request);
    const { body, part } = await door.admit(request, MAX_GRAPH_BODY_BYTES);
    requirePublisher(part, null);
    const given = parseJson(body);
    const subgraphs = await readGraph(given);
    await requireAddresses(subgraphs, (index) => `subgraphs[${index}].url`);
    sendJson(response, 200, await publisher.replace(subgraphs, readReason(part, asRecord(given, 'body'))));
  };
}

/** The graph as it will be once offers serves the stubs of those that wait. */
async function withWaiting(store: GraphStore): Promise<ActiveRevision> {
  const { active, waiting } = await store.state();
  const members = new Map([...active.members, ...waiting.map(({ sha256, subgraph }): [string, string] => [subgraph, sha256 ?? ''])]);
  return { revision: active.revision, members: new Map([...members].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/**
 * The revision with a digest of its members: a registry whose database was made anew counts from
 * 1 again, and a gateway that holds the old revision 1 must not be told that nothing changed.
 */
function etagOf({ revision, members }: ActiveRevision): string {
  const digest = createHash('sha256').update(JSON.stringify([...members])).digest('hex').slice(0, 16);
  return `"${revision}-${digest}"`;
}
