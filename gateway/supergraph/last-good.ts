import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** The last supergraph that a gateway accepted, kept in a folder for a start without a registry. */
export interface LastGood {
  load(): Promise<LastGoodReading>;
  /** Durable once resolved: a crash at any time leaves the old file or the new one, whole. */
  save(supergraphSdl: string): Promise<void>;
}

export type LastGoodReading =
  | { readonly kind: 'found'; readonly supergraphSdl: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'corrupt'; readonly reason: string };

const FILE_NAME = 'last-good-supergraph.graphql';
const HEADER = /^# sha256:([0-9a-f]{64})\n/;

export function createLastGood({ folder }: { readonly folder: string }): LastGood {
  const path = join(folder, FILE_NAME);
  return {
    load: () => load(path),
    save: (supergraphSdl) => save(folder, path, supergraphSdl),
  };
}

async function load(path: string): Promise<LastGoodReading> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? { kind: 'none' } : { kind: 'corrupt', reason: `it cannot be read (${message})` };
  }
  const header = HEADER.exec(text);
  if (!header) return { kind: 'corrupt', reason: 'its first line is no digest' };
  const supergraphSdl = text.slice(header[0].length);
  if (digest(supergraphSdl) !== header[1]) return { kind: 'corrupt', reason: 'its digest does not match its content' };
  return { kind: 'found', supergraphSdl };
}

async function save(folder: string, path: string, supergraphSdl: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  // Gateways may share a folder: each writes its own temporary file, the last rename wins.
  const temporary = `${path}.${process.pid}.tmp`;
  const file = await open(temporary, 'w');
  try {
    await file.writeFile(`# sha256:${digest(supergraphSdl)}\n${supergraphSdl}`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
  await syncFolder(folder);
}

/** Makes the rename itself durable. Windows opens no folders and needs no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
