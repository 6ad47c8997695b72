import { createHash } from 'node:crypto';
import { TEST_CALL_KEY } from '../../kit/calls';
import { jinqiao, temporaryFolder } from '../../kit/jinqiao-process';
import { type TestRegistry, startRegistry } from '../../kit/registry';
import { inProcess } from './in-process';

/* `jinqiao usage` as a process of its own, beside a registry that a gateway reported to. */

const scratch = temporaryFolder('usage');
let registry: TestRegistry;

function operation(name: string | null, text: string, coordinates: readonly string[]) {
  return { hash: createHash('sha256').update(text).digest('hex'), name, text, coordinates };
}

const names = operation('BankNames', 'query BankNames { banks { name } }', ['Bank.name', 'Query.banks']);
const rates = operation(null, 'query ($v1: FinancingNeedInput!) { financingOffers(need: $v1) { totalCount } }', ['FinancingNeedInput.*', 'Query.financingOffers', 'Query.financingOffers(need:)']);

beforeAll(async () => {
  registry = await startRegistry();
  const counts = [
    { day: '2026-07-01', operation: names.hash, client: 'portal:h4xk2m7qa3bc', calls: 1_200 },
    { day: '2026-06-30', operation: names.hash, client: 'anonymous', calls: 34 },
    { day: '2026-06-20', operation: rates.hash, client: 'anonymous', calls: 5 },
  ];
  const batch = { batch: '0198b2d0-0000-4000-8000-000000000001', operations: [names, rates], counts };
  expect((await registry.call('/usage', { method: 'POST', body: JSON.stringify(batch), from: 'gateway' })).status).toBe(200);
});
afterAll(async () => {
  await registry?.close();
  scratch.remove();
});

async function usage(args: readonly string[] = [], registryUrl = registry.url): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const running = jinqiao(['usage', ...args], { environment: { JINQIAO_DATA: scratch.path, JINQIAO_CALL_KEY: TEST_CALL_KEY.toString('hex'), JINQIAO_REGISTRY_URL: registryUrl } });
  const { code } = await running.ending;
  return { code, stdout: running.stdout, stderr: running.stderr };
}

describe('jinqiao usage', () => {
  it('prints who runs what, the most called first', async () => {
    const { code, stderr, stdout } = await usage();
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')).toEqual([
      '2 operations in 30 days, since 2026-06-02:',
      expect.stringMatching(/^Operation 操作 +Calls 次数 +Last seen 最近 +Clients 客户端 +SHA-256$/),
      expect.stringMatching(new RegExp(`^BankNames +1,234 +2026-07-01 +portal:h4xk2m7qa3bc 1,200, anonymous 34 +${names.hash.slice(0, 12)}$`)),
      expect.stringMatching(/^query \(\$v1: FinancingNeedInput!\) \{ fina… +5 +2026-06-20 +anonymous 5 +[0-9a-f]{12}$/),
      '',
    ]);
  });

  it('prints what uses a coordinate, as JSON where asked', async () => {
    const { code, stdout } = await usage(['--coordinate', 'Bank.name', '--coordinate', 'FinancingNeedInput.amount', '--days', '20', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ days: 20, totalCount: 2, operations: [{ name: 'BankNames', text: names.text, use: 'CERTAIN' }, { name: null, use: 'POSSIBLE' }] });
  });

  it.each([
    [1, 'No operation is recorded since 2026-06-02 没有记录\n', '', ['--coordinate', 'Bank.colour']],
    [2, '', 'SETTING_REFUSED: --days must be a whole number from 1 to 30, it is "31".\n', ['--days', '31']],
    [2, '', 'SETTING_REFUSED: coordinate cannot be "Bank name": allowed is Type, Type.field, Type.field(argument:), Input.field or Enum.VALUE.\n', ['--coordinate', 'Bank name']],
  ])('ends with %d', async (code, stdout, stderr, args) => {
    expect(await usage(args)).toEqual({ code, stdout, stderr });
  });

  it('says that the registry does not answer', async () => {
    expect(await usage([], 'http://127.0.0.1:1')).toEqual({ code: 2, stdout: '', stderr: 'START_FAILED: The registry of JINQIAO_REGISTRY_URL does not answer (ECONNREFUSED).\n' });
  });

  it('has help with examples', async () => {
    expect((await inProcess(['usage', '--help'])).written).toContain('npx jinqiao usage --days 7 --coordinate');
  });
});
