import { graphqlPrefix } from '../../../schema';
import { parseJson, refusedValue, requireJson, sendJson } from '../../http';
import { requireOwnSdl } from '../bank-sdl';
import { isBank, requirePublisher } from '../call-door';
import type { GraphStore } from '../graph-store';
import { type SubmittedSubgraph, asRecord, readName, readSubgraph } from '../submitted-subgraph';
import type { Handler, RouteParts } from './handler';
import { readReason, readRevision } from './reading';

const MAX_BODY_BYTES = 4 * 1_048_576;
const MAX_SMALL_BODY_BYTES = 16_384;

export function putSubgraph(parts: RouteParts, segment: string): Handler {
  return withBody(parts, segment, MAX_BODY_BYTES, async ({ body, name, part }) => {
    const subgraph = await readOwn(parts.store, part, name, body);
    return parts.publisher.publish(subgraph, readReason(part, body));
  });
}

export function postCheck(parts: RouteParts, segment: string): Handler {
  return withBody(parts, segment, MAX_BODY_BYTES, async ({ body, name, part }) => parts.checker.check(await readOwn(parts.store, part, name, body)));
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

/** The subgraph of a body; a bank's holds to what is the bank's. */
async function readOwn(store: GraphStore, part: string, name: string, body: unknown): Promise<SubmittedSubgraph> {
  const subgraph = readSubgraph(name, body);
  if (isBank(part)) {
    requireOwnSdl(name, subgraph.sdl);
    await requireOwnPrefix(store, name);
  }
  return subgraph;
}

/** Two codes may make the same names of types; the second would answer in the place of the first. */
async function requireOwnPrefix(store: GraphStore, name: string): Promise<void> {
  const { active, waiting } = await store.state();
  const names = [...active.members.keys(), ...waiting.map(({ subgraph }) => subgraph)];
  const other = names.find((each) => each !== name && graphqlPrefix(each) === graphqlPrefix(name));
  if (other) throw refusedValue('name', name, `a code whose types are not named as those of ${other}`);
}
