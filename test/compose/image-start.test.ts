import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PartProcess, stopAll } from '../../bench/kit/part-process';
import { until } from '../../bench/kit/until';
import { type Credentials, ask, post } from '../kit/ask';
import { demoCredentials } from '../kit/jinqiao-process';
import { type Image, readImage } from './image';
import { runLocally } from './local-part';

/* The image without Docker: what a container without a command runs, as a process of this machine. */

const ROOT = join(__dirname, '..', '..');
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 15_000;

const image: Image = readImage(readFileSync(join(ROOT, 'Dockerfile'), 'utf8'));

describe('a container of the image without a command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jinqiao-image-'));
  const environment = { ...image.environment, JINQIAO_DATA: folder, JINQIAO_HOST: '127.0.0.1', PORT: '0' };
  const container = new PartProcess({ name: 'container', argv: [...image.entrypoint, ...image.command], folder: ROOT, environment });
  let url: string;

  const run = (...command: string[]): Promise<string> => runLocally({ argv: [...image.entrypoint, ...command], environment });

  beforeAll(async () => {
    url = await until('it was ready', START_TIMEOUT_MS, async () => {
      await container.requireRunning();
      return /GraphQL {2}(\S+)/.exec(container.output)?.[1] ?? null;
    });
  }, START_TIMEOUT_MS);

  afterAll(async () => {
    await stopAll([container], STOP_TIMEOUT_MS);
    rmSync(folder, { recursive: true, force: true });
  }, START_TIMEOUT_MS);

  it('serves nothing of the sample', async () => {
    const data = await ask<object>(url, '{ banks { code } financingProducts { totalCount } incentivePolicies(first: 100) { nodes { illustrative } } }');
    expect(data).toEqual({
      banks: [],
      financingProducts: { totalCount: 0 },
      incentivePolicies: { nodes: expect.not.arrayContaining([{ illustrative: true }]) as object[] },
    });
  });

  it('takes the key that a terminal makes over its volume, and no demonstration key', async () => {
    const officer: Credentials = { authorization: `Bearer ${(await run('keys', 'create', '--kind', 'officer', '--label', 'x')).trim()}` };
    expect(await ask(url, '{ financingNeeds { totalCount } }', {}, officer)).toEqual({ financingNeeds: { totalCount: 0 } });
    expect(await post(url, '{ banks { code } }', {}, demoCredentials(folder, 'officer'))).toMatchObject({ status: 401 });
    await expect(run('keys', 'demo', 'officer')).rejects.toThrow('DEMO_REFUSED');
  }, START_TIMEOUT_MS);

  it('ends with exit code 0 on SIGTERM', async () => {
    expect(await stopAll([container], STOP_TIMEOUT_MS)).toEqual({ container: 0 });
  }, START_TIMEOUT_MS);
});
