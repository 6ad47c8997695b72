import type { Command } from 'commander';
import { StartupError, isCalendarDate, normaliseInstant } from '../../schema';
import { openDatabase, systemClock } from '../../subgraphs/chassis';
import { MAX_LISTED, type PrivateRead, type ReadFilter, type ReadRecord, auditEntities, auditMigrations, createReadRecord } from '../audit';
import { settingsOfEnvironment } from './part-settings';
import { printable } from './text-table';

const DEFAULT_LISTED = 20;

export function addAuditCommand(program: Command): void {
  const command = program.command('audit').description('the record of what auditors read of private data');
  command
    .command('reads')
    .description('the recorded reads, the latest first')
    .option('--since <date>', 'a day in Asia/Shanghai (2026-07-01) or an instant (2026-07-01T08:00:00Z)')
    .option('--principal <id>', 'of one principal only: the id of its key, or the subject of its token')
    .option('--first <number>', `at most this many: ${DEFAULT_LISTED} by default, 1 to ${MAX_LISTED}`)
    .addHelpText('after', '\nExamples:\n  npx jinqiao audit reads\n  npx jinqiao audit reads --since 2026-07-01 --principal h4xk2m7qa3bc --first 100')
    .action(printReads);
  command
    .command('verify')
    .description('recompute the digests that chain the record, and name the first row that does not fit')
    .addHelpText('after', '\nThe head that it prints stands for all rows up to it: note it down elsewhere, and cut-off rows show too.\n\nExample:\n  npx jinqiao audit verify')
    .action(verifyReads);
}

interface ReadsOptions {
  readonly since?: string;
  readonly principal?: string;
  readonly first?: string;
}

async function printReads({ first, principal, since }: ReadsOptions): Promise<void> {
  const filter: ReadFilter = {
    first: first === undefined ? DEFAULT_LISTED : readFirst(first),
    ...(principal === undefined ? {} : { principalId: principal }),
    ...(since === undefined ? {} : { since: readSince(since) }),
  };
  const reads = await withRecord((record) => record.list(filter));
  process.stdout.write(reads.length === 0 ? 'No read is recorded 没有读取记录\n' : reads.map(readText).join('\n'));
}

async function verifyReads(): Promise<void> {
  const check = await withRecord((record) => record.verify());
  if (check.whole) {
    process.stdout.write(`The chain is whole 记录完整: ${check.rows} reads, head ${check.head}\n`);
    return;
  }
  const fault = check.fault === 'MISSING' ? 'is missing' : 'was altered, or the row before it was put in its place';
  throw new StartupError('AUDIT_CHAIN_BROKEN', `The chain is broken 记录不完整: read ${check.sequence} ${fault}.`);
}

function readText(read: PrivateRead): string {
  const coordinates = (JSON.parse(read.coordinates) as string[]).join(', ');
  const lines: [heading: string, text: string][] = [
    ['Principal 主体', `${read.principalKind} ${read.principalId}`],
    ['Request 请求', read.requestId],
    ['Operation 操作', read.operationName ?? ''],
    ['Read 读取', coordinates],
    ['Variables 变量', read.variables],
    ['Query 查询', read.query.replace(/\s+/g, ' ').trim()],
    ['SHA-256', read.sha256],
  ];
  return [`${read.sequence}  ${read.at}`, ...lines.map(([heading, text]) => `  ${heading}: ${printable(text)}`), ''].join('\n');
}

function readFirst(text: string): number {
  const first = Number(text);
  if (/^\d+$/.test(text) && first >= 1 && first <= MAX_LISTED) return first;
  throw new StartupError('SETTING_REFUSED', `--first must be a whole number from 1 to ${MAX_LISTED}, it is ${JSON.stringify(text)}.`);
}

function readSince(text: string): string {
  const instant = normaliseInstant(isCalendarDate(text) ? `${text}T00:00:00+08:00` : text);
  if (instant !== null) return instant;
  throw new StartupError('SETTING_REFUSED', `--since must be a day (2026-07-01) or an instant with its offset (2026-07-01T08:00:00Z), it is ${JSON.stringify(text)}.`);
}

async function withRecord<T>(use: (record: ReadRecord) => Promise<T>): Promise<T> {
  const { storage } = settingsOfEnvironment();
  const dataSource = await openDatabase({ storage, part: 'audit', entities: auditEntities, migrations: auditMigrations });
  try {
    return await use(createReadRecord(dataSource, systemClock));
  } finally {
    await dataSource.destroy();
  }
}
