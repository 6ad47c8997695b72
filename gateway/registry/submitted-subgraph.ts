import { createHash } from 'node:crypto';
import { parse } from 'graphql';
import { refusedValue } from '../http';

/** A subgraph as it is published and read back. */
export interface SubmittedSubgraph {
  readonly name: string;
  /** Where its GraphQL endpoint is; http or https. */
  readonly url: string;
  readonly sdl: string;
}

const NAME = /^[a-z][a-z0-9-]{0,62}$/;
const MAX_URL_LENGTH = 2_048;
const MAX_SDL_BYTES = 2 * 1_048_576;
/** Far above any honest SDL of that size; it bounds the time that parsing takes. */
export const MAX_SDL_TOKENS = 400_000;
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
  return { name, url: readUrl(url, `${at}url`), sdl: readSdl(sdl, `${at}sdl`) };
}

/** Reads `{subgraphs: [{name, url, sdl}]}`, names being unique. */
export function readGraph(body: unknown): SubmittedSubgraph[] {
  const { subgraphs } = asRecord(body, 'body');
  if (!Array.isArray(subgraphs) || subgraphs.length > MAX_SUBGRAPHS) {
    throw refusedValue('subgraphs', subgraphs, `a list of at most ${MAX_SUBGRAPHS} subgraphs`);
  }
  const seen = new Set<string>();
  return subgraphs.map((entry: unknown, index) => {
    const at = `subgraphs[${index}].`;
    const name = readName(asRecord(entry, at.slice(0, -1)).name, `${at}name`);
    if (seen.has(name)) throw refusedValue(`${at}name`, name, 'a name that no other subgraph of the list has');
    seen.add(name);
    return readSubgraph(name, entry, at);
  });
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

function readSdl(value: unknown, field: string): string {
  if (typeof value !== 'string') throw refusedValue(field, value, 'the SDL as a string');
  if (Buffer.byteLength(value) > MAX_SDL_BYTES) throw refusedValue(field, value, `at most ${MAX_SDL_BYTES} bytes`);
  try {
    parse(value, { maxTokens: MAX_SDL_TOKENS, noLocation: true });
  } catch (error) {
    // Nesting that exhausts the stack is a RangeError and as much the sender's fault as a syntax error.
    const reason = error instanceof RangeError ? 'nested too deeply' : (error as Error).message;
    throw refusedValue(field, value, `SDL that parses as GraphQL (${reason})`);
  }
  return value;
}
