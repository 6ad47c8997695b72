import type { IncomingMessage } from 'node:http';
import { refusedValue, sendJson } from '../../http';
import { requireHistoryReader } from '../call-door';
import { elementChanges } from '../diff/elements';
import type { PublicationRecord, WaitingPublication } from '../entities';
import type { GraphStore } from '../graph-store';
import { readName } from '../submitted-subgraph';
import { type Handler, MAX_EMPTY_BODY_BYTES, type RouteParts } from './handler';
import { DEFAULT_FIRST, MAX_FIRST, readParameter, readRevisionParameter } from './reading';

const CHANGES_TOLD = 1_000;

/** The publications of one subgraph, or of all where none is named: the latest first. */
export function getHistory({ door, store }: RouteParts, segment: string | null): Handler {
  return async (request, response) => {
    const subgraph = segment === null ? null : readName(segment);
    const { part } = await door.admit(request, MAX_EMPTY_BODY_BYTES);
    requireHistoryReader(part, subgraph);
    const first = readParameter(request, 'first', { least: 1, most: MAX_FIRST }) ?? DEFAULT_FIRST;
    const before = readRevisionParameter(request, 'before');
    const { active, waiting } = await store.state();
    const found = await store.publications({ subgraph, before, first: first + 1 });
    const page = wholeRevisions(found, first);
    sendJson(response, 200, {
      revision: active.revision,
      waiting: waiting.filter((each) => subgraph === null || each.subgraph === subgraph).slice(0, MAX_FIRST).map(toldOf),
      publications: page.map((each) => ({ revision: each.revision, active: active.members.get(each.subgraph) === each.sha256 && each.sha256 !== null, ...toldOf(each) })),
      before: page.length < found.length ? (page.at(-1)?.revision ?? null) : null,
    });
  };
}

/** What differs between the versions that a subgraph had in two revisions: by default the one before and the present one. */
export function getDiff({ door, store }: RouteParts, segment: string): Handler {
  return async (request, response) => {
    const name = readName(segment);
    const { part } = await door.admit(request, MAX_EMPTY_BODY_BYTES);
    requireHistoryReader(part, name);
    const to = await versionAt(store, name, request, 'to');
    const from = await versionAt(store, name, request, 'from', to.sha256);
    const changes = elementChanges(from.sdl, to.sdl);
    const told = ({ revision, sha256, url }: VersionAt) => ({ revision, version: sha256, url });
    sendJson(response, 200, { subgraph: name, from: told(from), to: told(to), total: changes.length, changes: changes.slice(0, CHANGES_TOLD) });
  };
}

interface VersionAt {
  readonly revision: number;
  readonly sha256: string;
  readonly url: string;
  readonly sdl: string;
}

async function versionAt(store: GraphStore, name: string, request: IncomingMessage, parameter: 'from' | 'to', other?: string): Promise<VersionAt> {
  const given = readRevisionParameter(request, parameter);
  const at = given === null ? await latestOther(store, name, other) : { revision: given, sha256: (await store.membersOf(given))?.get(name) };
  const { revision, sha256 } = at;
  if (sha256 === undefined) throw refusedValue(parameter, given ?? 'the version before', `a revision that has ${name}; its history names them`);
  const [version] = await store.subgraphs(new Map([[name, sha256]]));
  return { revision, sha256, url: version?.url ?? '', sdl: version?.sdl ?? '' };
}

async function latestOther(store: GraphStore, name: string, other: string | undefined): Promise<{ readonly revision: number; readonly sha256: string | undefined }> {
  const deeds = await store.publications({ subgraph: name, before: null, first: MAX_FIRST });
  const found = deeds.find(({ sha256 }) => sha256 !== null && sha256 !== other);
  return { revision: found?.revision ?? 0, sha256: found?.sha256 ?? undefined };
}

/** A page ends between two revisions, so that the next begins before a revision; a revision larger than a page is told whole. */
function wholeRevisions(found: readonly PublicationRecord[], first: number): readonly PublicationRecord[] {
  if (found.length <= first) return found;
  const cut = found[first]?.revision;
  const whole = found.filter(({ revision }) => revision !== cut);
  return whole.length > 0 ? whole : found.slice(0, first);
}

function toldOf({ baseRevision, kind, message, part, probesSkipped, recordedAt, sha256, subgraph }: PublicationRecord | WaitingPublication) {
  return { subgraph, kind, version: sha256, baseRevision, part, recordedAt, message, probesSkipped: probesSkipped === 1 };
}
