import type { DataSource } from 'typeorm';
import { auditEntities, auditMigrations, createReadRecord } from '../../../gateway/audit';
import { principalOf } from '../../../schema';
import { openDatabase } from '../../../subgraphs/chassis';
import { jinqiao, temporaryFolder } from '../../kit/jinqiao-process';
import { HandClock } from '../security/identity/kit/hand-clock';
import { inProcess } from './in-process';

/* `jinqiao audit …` as a terminal runs it. */

jest.setTimeout(120_000);

const scratch = temporaryFolder('audit');
let dataSource: DataSource;

beforeAll(async () => {
  dataSource = await openDatabase({ storage: { kind: 'sqlite', folder: scratch.path }, part: 'audit', entities: auditEntities, migrations: auditMigrations });
  const clock = new HandClock();
  const record = createReadRecord(dataSource, clock.now);
  for (const id of ['one', 'two', 'one']) {
    await record.record({
      requestId: 'request-1',
      principal: principalOf({ kind: 'auditor', id }),
      operationName: 'Need',
      query: 'query Need {\n  financingNeed(id: "\u001b[2J") { amount }\n}',
      variables: { id: '需求' },
      coordinates: ['Query.financingNeed', 'FinancingNeed.amount'],
    });
    clock.advance(86_400_000);
  }
});
afterAll(async () => {
  await dataSource.destroy();
  scratch.remove();
});

async function audit(args: readonly string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const running = jinqiao(['audit', ...args], { environment: { JINQIAO_DATA: scratch.path } });
  const { code } = await running.ending;
  return { code, stdout: running.stdout, stderr: running.stderr };
}

const sequencesIn = (text: string): string[] => [...text.matchAll(/^(\d+) {2}\d{4}-/gm)].map(([, sequence = '']) => sequence);

describe('jinqiao audit reads', () => {
  it('prints each read on lines that move no cursor', async () => {
    const { code, stdout } = await audit(['reads', '--first', '1']);
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      '3  2026-07-03T00:00:00.000Z',
      '  Principal 主体: auditor one',
      '  Request 请求: request-1',
      '  Operation 操作: Need',
      '  Read 读取: FinancingNeed.amount, Query.financingNeed',
      '  Variables 变量: {"id":"需求"}',
      '  Query 查询: query Need { financingNeed(id: "\\u{1b}[2J") { amount } }',
      expect.stringMatching(/^ {2}SHA-256: [0-9a-f]{64}$/),
      '',
    ]);
  });

  it.each([
    [[], ['3', '2', '1']],
    [['--principal', 'one'], ['3', '1']],
    [['--principal', 'nobody'], []],
    [['--since', '2026-07-02'], ['3', '2']],
    [['--since', '2026-07-02T08:00:00.001+08:00'], ['3']],
  ])('%j prints %j', async (args, expected) => {
    expect(sequencesIn((await audit(['reads', ...args])).stdout)).toEqual(expected);
  });

  it.each([
    [['--first', '0'], '--first must be a whole number from 1 to 1000, it is "0".'],
    [['--first', '1001'], '--first must be a whole number from 1 to 1000, it is "1001".'],
    [['--since', 'yesterday'], '--since must be a day (2026-07-01) or an instant with its offset (2026-07-01T08:00:00Z), it is "yesterday".'],
  ])('%j is refused', async (args, sentence) => {
    expect((await inProcess(['audit', 'reads', ...args])).sentence).toBe(`SETTING_REFUSED: ${sentence}`);
  });
});

describe('jinqiao audit verify', () => {
  it('says that the chain is whole, and then which row is not', async () => {
    expect(await audit(['verify'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^The chain is whole 记录完整: 3 reads, head [0-9a-f]{64}\n$/) });
    await dataSource.query(`UPDATE private_read SET variables = '{}' WHERE sequence = 2`);
    expect(await audit(['verify'])).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^AUDIT_CHAIN_BROKEN: .*read 2 was altered/) });
    await dataSource.query('DELETE FROM private_read WHERE sequence = 2');
    expect(await audit(['verify'])).toMatchObject({ code: 1, stderr: expect.stringMatching(/read 2 is missing/) });
  });
});
