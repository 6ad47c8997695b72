import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { lockDataFolder } from '../../gateway/data-folder';
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
