import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PartProcess } from '../../../bench/kit/part-process';

describe('what a part writes to stderr', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jinqiao-part-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = async (errorFile?: string): Promise<string> => {
    const argv = ['node', '-e', 'process.stdout.write("said "); process.stderr.write("logged ")'];
    const part = new PartProcess({ name: 'a part', argv, folder, environment: {}, errorFile });
    expect(await part.exit).toBe(0);
    return part.output;
  };

  it('is kept with its output', async () => {
    expect((await run()).split(' ').sort()).toEqual(['', 'logged', 'said']);
  });

  it('goes to a file that is given, behind what is there', async () => {
    const file = join(folder, 'error.log');
    expect(await run(file)).toBe('said ');
    await run(file);
    expect(readFileSync(file, 'utf8')).toBe('logged logged ');
  });
});
