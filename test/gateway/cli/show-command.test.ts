import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIMIT_LIST, MAXIMUM_COSTS } from '../../../gateway/security';
import { renderVisibility } from '../../../schema';
import { jinqiao, temporaryFolder } from '../../kit/jinqiao-process';

const scratch = temporaryFolder('show');
afterAll(() => scratch.remove());

async function show(what: string, environment: Readonly<Record<string, string>> = {}): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const running = jinqiao(['show', what], { environment: { JINQIAO_DATA: join(scratch.path, 'data'), ...environment } });
  const { code } = await running.ending;
  return { code, stdout: running.stdout, stderr: running.stderr };
}

function limitsFile(content: string): string {
  const path = join(scratch.path, 'limits.json');
  writeFileSync(path, content);
  return path;
}

it('visibility is the whole table', async () => {
  expect(await show('visibility')).toEqual({ code: 0, stdout: renderVisibility(), stderr: '' });
});

it('limits are all of them, each with its number, and the costs of every kind', async () => {
  const { code, stdout } = await show('limits');
  expect(code).toBe(0);
  for (const { name } of LIMIT_LIST) expect(stdout).toContain(`| ${name} |`);
  for (const kind of Object.keys(MAXIMUM_COSTS)) expect(stdout).toContain(`| ${kind} |`);
});

it('limits are those that the file gives other numbers to', async () => {
  const { stdout } = await show('limits', { JINQIAO_LIMITS: limitsFile('{ "depth": 20 }') });
  expect(stdout).toContain('| depth | 20 levels |');
});

it.each([
  ['{ "depht": 20 }', /^SETTING_REFUSED: There is no limit "depht": /],
  ['{ "depth": 0 }', /^SETTING_REFUSED: The limit depth cannot be 0: /],
  ['{ "depth": "20" }', /^SETTING_REFUSED: The limit depth cannot be "20": /],
  ['[20]', /^SETTING_REFUSED: JINQIAO_LIMITS cannot be ".*limits\.json": it must hold one JSON object\.\n$/],
  ['depth: 20', /^SETTING_REFUSED: JINQIAO_LIMITS cannot be ".*limits\.json": it is not JSON\.\n$/],
])('a file of limits with %s is refused', async (content, stderr) => {
  expect(await show('limits', { JINQIAO_LIMITS: limitsFile(content) })).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(stderr) as string });
});
