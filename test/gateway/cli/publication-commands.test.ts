import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deriveSubgraphKey } from '../../../schema';
import { type JinqiaoProcess, jinqiao, temporaryFolder } from '../../kit/jinqiao-process';

/* `jinqiao check`, `publish`, `rollback`, `unpublish`, `history` and `diff` beside a registry that runs as a process of its own. */

jest.setTimeout(120_000);
const CALL_KEY = 'ab'.repeat(32);
const URL = 'http://127.0.0.1:1/graphql';
const scratch = temporaryFolder('publication');
let registry: JinqiaoProcess;
let registryUrl: string;

beforeAll(async () => {
  registry = jinqiao(['serve', 'registry', '--port', '0'], { environment: { JINQIAO_DATA: scratch.path, JINQIAO_CALL_KEY: CALL_KEY } });
  registryUrl = (await registry.says(/registry serves at (\S+)\n/))[1] ?? '';
});
afterAll(async () => {
  await registry?.end();
  scratch.remove();
});

async function run(args: readonly string[], environment: Readonly<Record<string, string>> = { JINQIAO_CALL_KEY: CALL_KEY }): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const running = jinqiao(args, { environment: { JINQIAO_DATA: scratch.path, JINQIAO_REGISTRY_URL: registryUrl, ...environment } });
  const { code } = await running.ending;
  return { code, stdout: running.stdout, stderr: running.stderr };
}

function sdlFile(name: string, sdl: string): string[] {
  const file = join(scratch.path, `${name}.graphql`);
  writeFileSync(file, sdl);
  return ['--sdl', file, '--url', URL];
}

test('a subgraph is published, changed, rolled back and taken out, and the history says who, when and why', async () => {
  expect(await run(['publish', 'policy', ...sdlFile('one', 'type Query { a: Int }'), '--message', 'First 首次'])).toEqual({
    code: 0,
    stderr: '',
    stdout: 'policy against revision 0: would be accepted 可以发布\npolicy is published 已发布: revision 1 is active.\n',
  });
  expect(await run(['publish', 'policy', ...sdlFile('two', 'type Query { a: Int! b: Int }'), '--skip-probe'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/SAFE {7}.*Query\.a.*\n {2}SAFE {7}.*Query\.b/) as string });
  expect(await run(['diff', 'policy'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\w{12} \(revision 1, .*\) → \w{12} \(revision 2, .*\): 2 elements differ\n {2}~ Query\.a/) as string });
  expect(await run(['rollback', 'policy', '--message', 'b was wrong', '--json'])).toMatchObject({ code: 0, stdout: '{\n  "changed": true,\n  "revision": 3\n}\n' });
  expect(await run(['rollback', 'policy', '--to', '2', '--base', '3'])).toMatchObject({ code: 0, stdout: 'policy is rolled back 已回退: revision 4 is active.\n' });
  const { stdout } = await run(['history', 'policy', '--json']);
  expect((JSON.parse(stdout) as { publications: object[] }).publications).toEqual([
    expect.objectContaining({ revision: 4, kind: 'ROLLBACK', baseRevision: 3, active: true }),
    expect.objectContaining({ revision: 3, kind: 'ROLLBACK', message: 'b was wrong', active: false }),
    expect.objectContaining({ revision: 2, kind: 'PUBLISH', part: 'cli', probesSkipped: true }),
    expect.objectContaining({ revision: 1, kind: 'PUBLISH', message: 'First 首次', baseRevision: 0, probesSkipped: false }),
  ]);
  expect(await run(['history', '--first', '1'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/4 \* .*ROLLBACK.*\n\* has[^]*More: --before 4\n$/) as string });
  expect(await run(['unpublish', 'policy'])).toMatchObject({ code: 0, stdout: 'policy is taken out 已下线: revision 5 is active.\n' });
});

test('what is refused ends with 1, and says why', async () => {
  const broken = sdlFile('broken', 'type Query { a: Nobody }');
  expect(await run(['check', 'policy', ...broken])).toMatchObject({ code: 1, stdout: expect.stringMatching(/would be refused[^]*INVALID_GRAPHQL: .*Nobody/) as string });
  expect(await run(['publish', 'policy', ...broken, '--json'])).toMatchObject({ code: 1, stdout: expect.stringContaining('"publication": null') as string });
  expect(await run(['rollback', 'policy', '--base', '1'])).toMatchObject({ code: 1, stderr: expect.stringMatching(/^BASE_REVISION_CHANGED: Revision 1 is not active any more: revision \d+ is\./) as string });
  expect(await run(['diff', 'nobody'])).toMatchObject({ code: 1, stderr: expect.stringMatching(/^BAD_USER_INPUT: /) as string });
});

test('a bank with its own key alone reaches its own subgraph, and no other', async () => {
  const own = { JINQIAO_SUBGRAPH_KEY: deriveSubgraphKey(Buffer.from(CALL_KEY, 'hex'), 'abc').toString('hex') };
  expect((await run(['history', 'abc'], own)).code).toBe(0);
  expect(await run(['history', 'icbc'], own)).toMatchObject({ code: 1, stderr: expect.stringMatching(/^CALL_REFUSED: /) as string });
});

test.each([
  ['no registry', ['history'], { JINQIAO_CALL_KEY: CALL_KEY, JINQIAO_REGISTRY_URL: 'http://127.0.0.1:1' }, /^REGISTRY_UNREACHABLE: .*ECONNREFUSED/],
  ['a file that is not there', ['check', 'abc', '--sdl', 'nowhere.graphql', '--url', URL], { JINQIAO_CALL_KEY: CALL_KEY }, /^SETTING_REFUSED: --sdl nowhere\.graphql cannot be read \(ENOENT\)/],
  ['a revision that is none', ['rollback', 'abc', '--to', 'latest'], { JINQIAO_CALL_KEY: CALL_KEY }, /^SETTING_REFUSED: --to must be the number of a revision/],
  ['an option that is missing', ['check', 'abc'], { JINQIAO_CALL_KEY: CALL_KEY }, /required option '--sdl <file>' not specified/],
])('%s ends with 2', async (_title, args, environment, stderr) => {
  expect(await run(args, environment)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(stderr) as string });
});
