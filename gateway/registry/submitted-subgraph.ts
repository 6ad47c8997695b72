import { createHash } from 'node:crypto';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { refusedValue } from '../http';
import { readSdl } from './sdl-limits/read-sdl';

/** A subgraph as it is published and read back. */
export interface SubmittedSubgraph {
  readonly name: string;
  /** Where its GraphQL endpoint is; http or https. */
  readonly url: string;
  readonly sdl: string;
}

const NAME = /^[a-z][a-z0-9-]{0,62}$/;
const MAX_URL_LENGTH = 2_048;
const MAX_SUBGRAPHS = 1_000;

/** Identifies a version: the same text at another address is another version. */
export function digestOf({ url, sdl }: SubmittedSubgraph): string {
  return createHash('sha256').update(url).update('\n').update(sdl).digest('hex');
}

export function readName(value: unknown, field = 'name'): string {
  if (typeof value === 'string' && NAME.test(value)) return value;
  throw refusedValue(field, value, 'a lower-case letter, then up to 62 of a-z, 0-9 and "-"');
}

/** Reads `{url, sdl}`; refuses with a message that begins with `at`, such as `subgraphs[3].`. */
export function readSubgraph(name: string, body: unknown, at = ''): SubmittedSubgraph {
  const { url, sdl } = asRecord(body, at === '' ? 'body' : at.slice(0, -1));
  return { name, url: readUrl(url, `${at}url`), sdl: readSdl(name, sdl, `${at}sdl`) };
}

/** Reads `{subgraphs: [{name, url, sdl}]}`, names being unique; others are answered between two SDLs. */
export async function readGraph(body: unknown): Promise<SubmittedSubgraph[]> {
  const { subgraphs } = asRecord(body, 'body');
  if (!Array.isArray(subgraphs) || subgraphs.length > MAX_SUBGRAPHS) {
    throw refusedValue('subgraphs', subgraphs, `a list of at most ${MAX_SUBGRAPHS} subgraphs`);
  }
  const seen = new Set<string>();
  const read: SubmittedSubgraph[] = [];
  for (const [index, entry] of (subgraphs as unknown[]).entries()) {
    const at = `subgraphs[${index}].`;
    const name = readName(asRecord(entry, at.slice(0, -1)).name, `${at}name`);
    if (seen.has(name)) throw refusedValue(`${at}name`, name, 'a name that no other subgraph of the list has');
    seen.add(name);
    read.push(readSubgraph(name, entry, at));
    await turnOfTheLoop();
  }
  return read;
}

export function asRecord(value: unknown, field: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw refusedValue(field, value, 'a JSON object');
  }
  return value as Record<string, unknown>;
}

function readUrl(value: unknown, field: string): string {
  const allowed = `an address of http or https without user, password and fragment, at most ${MAX_URL_LENGTH} characters`;
  if (typeof value !== 'string' || value.length > MAX_URL_LENGTH) throw refusedValue(field, value, allowed);
  const url = URL.canParse(value) ? new URL(value) : null;
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (!isWeb || url.username !== '' || url.password !== '' || url.hash !== '') throw refusedValue(field, value, allowed);
  return value;
}
