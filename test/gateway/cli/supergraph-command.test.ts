import { sampleSubgraphs } from '../../../gateway/cli/generated-files';
import { readAccessRules } from '../../../gateway/security';
import { REGISTRY, houseCallKeys } from '../../../schema';
import { RegistryClient, callIdentity, systemClock } from '../../../subgraphs/chassis';
import { type JinqiaoProcess, jinqiao, temporaryFolder } from '../../kit/jinqiao-process';

/* `jinqiao supergraph` beside a registry that runs as a process of its own. */

const CALL_KEY = 'ab'.repeat(32);
const scratch = temporaryFolder('supergraph');
let registry: JinqiaoProcess;
let registryUrl: string;

beforeAll(async () => {
  const environment = { JINQIAO_DATA: scratch.path, JINQIAO_CALL_KEY: CALL_KEY };
  registry = jinqiao(['serve', 'registry', '--port', '0'], { environment });
  registryUrl = (await registry.says(/registry serves at (\S+)\n/))[1] ?? '';
  const calls = { keys: houseCallKeys([Buffer.from(CALL_KEY, 'hex')]), clock: systemClock, routerTokens: [], tls: null, log: () => undefined };
  const subgraphs = sampleSubgraphs().map(({ name, sdl }) => ({ name, sdl, url: `http://127.0.0.1:1/${name}` }));
  await new RegistryClient(registryUrl, callIdentity(calls, { from: 'cli', to: REGISTRY })).publishGraph(subgraphs);
});
afterAll(async () => {
  await registry?.end();
  scratch.remove();
});

async function supergraph(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const running = jinqiao(['supergraph', ...args], { environment: { JINQIAO_DATA: scratch.path, JINQIAO_CALL_KEY: CALL_KEY, JINQIAO_REGISTRY_URL: registryUrl, ...environment } });
  const { code } = await running.ending;
  return { code, stdout: running.stdout, stderr: running.stderr };
}

it('is printed with its access rules, and without them for stock routers', async () => {
  const [whole, stock] = [await supergraph([]), await supergraph(['--without-access-rules'])];
  expect([whole.code, stock.code]).toEqual([0, 0]);
  expect(readAccessRules(whole.stdout).size).toBeGreaterThan(50);
  expect(readAccessRules(stock.stdout).size).toBe(0);
  expect(stock.stdout).not.toMatch(/@(authenticated|requiresScopes|policy)\b/);
});

it('is not printed to whoever has another key', async () => {
  expect(await supergraph([], { JINQIAO_CALL_KEY: 'cd'.repeat(32) })).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('401') as string });
});
