import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type KeyName, lockDataFolder, readKeyFile } from '../../gateway/data-folder';
import { StartupError } from '../../schema';

const NAMES: readonly KeyName[] = ['decision', 'identity', 'call'];

describe.each(NAMES)('the %s key of a data folder', (name) => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jinqiao-key-'));
    file = join(folder, `${name}.key`);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is made once, for its owner alone, and read back', () => {
    const key = readKeyFile(folder, name, null);
    expect(key).toHaveLength(32);
    expect(readFileSync(file, 'utf8')).toBe(key.toString('hex'));
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readKeyFile(folder, name, null)).toEqual(key);
    expect(readdirSync(folder)).toEqual([`${name}.key`]);
  });

  it('is that of the settings where these have one, and no file is made', () => {
    expect(readKeyFile(folder, name, 'ab'.repeat(32))).toEqual(Buffer.alloc(32, 0xab));
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['', 'ab', 'z'.repeat(64)])('is refused where the file has %j, and is not written over', (content) => {
    writeFileSync(file, content);
    expect(() => readKeyFile(folder, name, null)).toThrow(expect.objectContaining({ code: 'DATA_FOLDER_UNUSABLE', message: expect.stringContaining('is no key') }));
    expect(readFileSync(file, 'utf8')).toBe(content);
  });
});

describe('the lock of a data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jinqiao-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is refused while another process holds it, which the sentence names', async () => {
    const holder = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
    try {
      writeFileSync(join(folder, 'whole.lock'), String(holder.pid));
      expect(() => lockDataFolder(folder)).toThrow(StartupError);
      expect(() => lockDataFolder(folder)).toThrow(`is in use by process ${holder.pid}; stop that, or choose another with JINQIAO_DATA.`);
    } finally {
      holder.stdin?.end();
      await once(holder, 'exit');
    }
    lockDataFolder(folder)();
  });

  it('is given back', () => {
    const unlock = lockDataFolder(folder);
    expect(existsSync(join(folder, 'whole.lock'))).toBe(true);
    unlock();
    expect(existsSync(join(folder, 'whole.lock'))).toBe(false);
  });
});
