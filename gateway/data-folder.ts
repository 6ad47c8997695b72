import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StartupError } from '../schema';

const KEY_BYTES = 32;
const KEY_TEXT = /^[0-9a-fA-F]{64,256}$/;

/** What a key is for: it signs decision ids, hashes API keys, or signs calls between parts. */
export type KeyName = 'decision' | 'identity' | 'call';

/** Makes the data folder where it does not exist; one clear sentence where it cannot be used. */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.R_OK | constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartupError('DATA_FOLDER_UNUSABLE', `The data folder ${resolve(folder)} cannot be used (${code ?? 'unknown'}).`, { cause: error });
  }
}

/** A key: the one of the settings, in hexadecimal, or one made once and kept in the data folder. */
export function readKeyFile(folder: string, name: KeyName, fromSettings: string | null): Buffer {
  if (fromSettings !== null) return Buffer.from(fromSettings, 'hex');
  const file = join(folder, `${name}.key`);
  if (!existsSync(file)) makeKeyFile(file);
  const text = readFileSync(file, 'utf8').trim();
  if (KEY_TEXT.test(text)) return Buffer.from(text, 'hex');
  throw new StartupError('DATA_FOLDER_UNUSABLE', `${resolve(file)} is no key: it must have 64 to 256 hexadecimal digits. Put back the key that was there.`);
}

/** Another part may make it at the same moment: whoever is first wins, and nobody reads half a key. */
function makeKeyFile(file: string): void {
  const draft = `${file}.${randomBytes(8).toString('hex')}`;
  writeFileSync(draft, randomBytes(KEY_BYTES).toString('hex'), { flag: 'wx', mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

const LOCK_FILE = 'whole.lock';

/**
 * Takes the folder for one process that runs everything: a second one would publish its addresses
 * over the first one's. The lock of a process that is gone is taken over.
 *
 * @returns gives the folder back
 */
export function lockDataFolder(folder: string): () => void {
  const file = join(folder, LOCK_FILE);
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : null;
  if (holder !== null && holder !== process.pid && isRunning(holder)) {
    const sentence = `The data folder ${resolve(folder)} is in use by process ${holder}; stop that, or choose another with JINQIAO_DATA.`;
    throw new StartupError('DATA_FOLDER_UNUSABLE', sentence);
  }
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
