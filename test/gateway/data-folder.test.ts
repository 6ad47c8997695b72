import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { lockDataFolder, readDecisionKey, readIdentityKey } from '../../gateway/data-folder';
import { StartupError } from '../../schema';

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

describe.each([
  ['decision.key', readDecisionKey],
  ['identity.key', readIdentityKey],
])('%s of a data folder', (name, readKey) => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jinqiao-key-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is made once, for its owner alone', () => {
    const key = readKey(folder, null);
    expect(key).toHaveLength(32);
    expect(readKey(folder, null)).toEqual(key);
    expect(readFileSync(join(folder, name), 'utf8')).toBe(key.toString('hex'));
    if (process.platform !== 'win32') expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
  });

  it('is not made where the settings have one', () => {
    expect(readKey(folder, 'ab'.repeat(32))).toEqual(Buffer.alloc(32, 0xab));
    expect(existsSync(join(folder, name))).toBe(false);
  });

  it.each(['', 'ab'.repeat(31), `${'ab'.repeat(32)}g`, 'not a key'])('"%s" is refused, and not repeated', (text) => {
    writeFileSync(join(folder, name), text);
    expect(() => readKey(folder, null)).toThrow(expect.objectContaining({ code: 'DATA_FOLDER_UNUSABLE', message: expect.not.stringContaining(text || 'ab') }));
  });
});
