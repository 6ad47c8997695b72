import { closeSync, openSync, readSync } from 'node:fs';
import { StartupError, boundText } from '../../../../schema';
import { hashOf } from '../document/document-cache';

const MAX_BYTES = 16 * 1_048_576;
const FORMAT = 'apollo-persisted-query-manifest';

/** Operations that are known beforehand: text by SHA-256. */
export type Manifest = ReadonlyMap<string, string>;

interface ManifestOperation {
  readonly id: string;
  readonly body: string;
}

/**
 * Reads the file that client build tools write: `{"format":"apollo-persisted-query-manifest",
 * "version":1,"operations":[{"id","name","type","body"}]}`, at most 16 MiB, each id the SHA-256 of
 * its body. Refuses anything else with SETTING_REFUSED.
 */
export function readManifest(path: string): Manifest {
  const manifest = new Map<string, string>();
  for (const { body, id } of operationsOf(path, parseFile(path))) {
    if (id !== hashOf(body)) throw refused(path, `the id ${boundText(id)} is not the SHA-256 of its body`);
    manifest.set(id, body);
  }
  return manifest;
}

function parseFile(path: string): unknown {
  const text = readBounded(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refused(path, 'it is not JSON', error);
  }
}

function readBounded(path: string): string {
  const buffer = Buffer.alloc(MAX_BYTES + 1);
  let bytes = 0;
  try {
    const file = openSync(path, 'r');
    try {
      for (let read = -1; read !== 0 && bytes <= MAX_BYTES; bytes += read) read = readSync(file, buffer, bytes, buffer.length - bytes, null);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw refused(path, 'it cannot be read', error);
  }
  if (bytes > MAX_BYTES) throw refused(path, `it has more than ${MAX_BYTES} bytes`);
  return buffer.toString('utf8', 0, bytes);
}

function operationsOf(path: string, file: unknown): readonly ManifestOperation[] {
  const { format, operations, version } = (file ?? {}) as { readonly format?: unknown; readonly version?: unknown; readonly operations?: unknown };
  if (format !== FORMAT || version !== 1) throw refused(path, `its format must be "${FORMAT}" and its version 1`);
  if (!Array.isArray(operations) || !operations.every(isOperation)) throw refused(path, 'its operations must be a list of objects with id and body');
  return operations;
}

function isOperation(value: unknown): value is ManifestOperation {
  const { body, id } = (value ?? {}) as Partial<Record<keyof ManifestOperation, unknown>>;
  return typeof id === 'string' && typeof body === 'string';
}

function refused(path: string, why: string, cause?: unknown): StartupError {
  return new StartupError('SETTING_REFUSED', `The manifest of operations ${path} cannot be used: ${why}.`, { cause });
}
