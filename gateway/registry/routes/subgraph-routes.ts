import { parseJson, requireJson, sendJson } from '../../http';
import { requireOwnSdl } from '../bank-sdl';
import { isBank, requirePublisher } from '../call-door';
import { asRecord, readName, readSubgraph } from '../submitted-subgraph';
import type { Handler, RouteParts } from './handler';
import { readReason, readRevision } from './reading';

const MAX_BODY_BYTES = 4 * 1_048_576;
const MAX_SMALL_BODY_BYTES = 16_384;

export function putSubgraph(parts: RouteParts, segment: string): Handler {
  return withBody(parts, segment, MAX_BODY_BYTES, async ({ body, name, part }) => {
    const subgraph = readSubgraph(name, body);
    if (isBank(part)) requireOwnSdl(name, subgraph.sdl, await namesOf(parts));
    await parts.requireAddresses([subgraph], () => 'url');
    return parts.publisher.publish(subgraph, readReason(part, body));
  });
}

export function postCheck(parts: RouteParts, segment: string): Handler {
  return withBody(parts, segment, MAX_BODY_BYTES, async ({ body, name, part }) => {
    const subgraph = readSubgraph(name, body);
    await parts.requireAddresses([subgraph], () => 'url');
    return parts.checker.check(subgraph, { ownKey: isBank(part), published: await namesOf(parts) });
  });
}

export function postRollback(parts: RouteParts, segment: string): Handler {
  return withBody(parts, segment, MAX_SMALL_BODY_BYTES, ({ body, name, part }) => {
    const revision = readRevision('revision', body.revision);
    return parts.publisher.rollback(name, revision, readReason(part, body));
  });
}

export function postUnpublish(parts: RouteParts, segment: string): Handler {
  return withBody(parts, segment, MAX_SMALL_BODY_BYTES, ({ body, name, part }) => parts.publisher.unpublish(name, readReason(part, body)));
}

interface NamedCall {
  readonly name: string;
  readonly part: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Admits a call that changes or checks one subgraph, of whoever may publish it, and answers what comes of it. */
function withBody({ door }: RouteParts, segment: string, maxBytes: number, carryOut: (call: NamedCall) => Promise<unknown>): Handler {
  return async (request, response) => {
    const name = readName(segment);
    requireJson(request);
    const { body, part } = await door.admit(request, maxBytes);
    requirePublisher(part, name);
    sendJson(response, 200, await carryOut({ name, part, body: asRecord(parseJson(body), 'body') }));
  };
}

/** Names that are in the graph or wait to be. */
async function namesOf({ store }: RouteParts): Promise<string[]> {
  const { active, waiting } = await store.state();
  return [...active.members.keys(), ...waiting.map(({ subgraph }) => subgraph)];
}
