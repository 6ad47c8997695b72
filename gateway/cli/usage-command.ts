import type { Command } from 'commander';
import { type HousePart, REGISTRY, StartupError } from '../../schema';
import { callIdentity, requestJson } from '../../subgraphs/chassis';
import { USAGE_DAYS, type UsageReport } from '../registry';
import { callSettings, settingsOfEnvironment } from './part-settings';
import { processLog } from './process-log';
import { startupSentence } from './startup-sentence';
import { printable, textTable } from './text-table';

const TERMINAL: HousePart = 'cli';
const TIMEOUT_MS = 10_000;
const MAX_RESPONSE_BYTES = 64 * 1_048_576;
const DEFAULT_LISTED = 20;
const MAX_LISTED = 1_000;
const HASH_SHOWN = 12;
const USES = { CERTAIN: 'yes 是', POSSIBLE: 'by a variable 可能' } as const;

const EXIT = { found: 0, nothing: 1, failed: 2 } as const;

export function addUsageCommand(program: Command): void {
  program
    .command('usage')
    .description('what clients run 使用情况: operations recorded at the gateways, by client, without values')
    .option('--days <number>', `of the last days, today included: 1 to ${USAGE_DAYS}, and ${USAGE_DAYS} by default`)
    .option('--coordinate <coordinate>', 'only what uses it: Type, Type.field, "Type.field(argument:)", Input.field or Enum.VALUE; may be given again', (each: string, all: readonly string[]) => [...all, each], [])
    .option('--first <number>', `at most this many operations, the most called first: ${DEFAULT_LISTED} by default, 1 to ${MAX_LISTED}`)
    .option('--json', 'as JSON, with the operations in full')
    .addHelpText(
      'after',
      '\nExit codes: 0 there is some, 1 there is none, 2 it could not be read.\n\nExamples:\n  npx jinqiao usage\n  npx jinqiao usage --days 7 --coordinate AbcProduct.greenLoan\n  npx jinqiao usage --coordinate OfferOrder.FASTEST --coordinate "Query.financingOffers(asOf:)" --json',
    )
    .action(printUsage);
}

interface UsageOptions {
  readonly days?: string;
  readonly coordinate: readonly string[];
  readonly first?: string;
  readonly json?: boolean;
}

async function printUsage(options: UsageOptions): Promise<void> {
  try {
    const report = await readUsage(options);
    process.stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : usageText(report, options.coordinate.length > 0));
    process.exitCode = report.totalCount === 0 ? EXIT.nothing : EXIT.found;
  } catch (error) {
    const { code, message } = error instanceof StartupError ? error : startupSentence(error);
    process.stderr.write(`${code}: ${message}\n`);
    process.exitCode = EXIT.failed;
  }
}

async function readUsage({ coordinate, days, first }: UsageOptions): Promise<UsageReport> {
  const search = new URLSearchParams([
    ['days', readNumber('--days', days ?? String(USAGE_DAYS), USAGE_DAYS)],
    ['first', readNumber('--first', first ?? String(DEFAULT_LISTED), MAX_LISTED)],
    ...coordinate.map((each): [string, string] => ['coordinate', each]),
  ]);
  const settings = settingsOfEnvironment();
  const identity = callIdentity(callSettings(settings, null, processLog(settings)), { from: TERMINAL, to: REGISTRY });
  const url = `${settings.registryUrl}/usage?${search.toString()}`;
  const { body, status } = await requestJson({ url, identity, timeoutMs: TIMEOUT_MS, maxResponseBytes: MAX_RESPONSE_BYTES }).catch((error: NodeJS.ErrnoException) => {
    throw new StartupError('START_FAILED', `The registry of JINQIAO_REGISTRY_URL does not answer (${error.code ?? error.message}).`, { cause: error });
  });
  if (status === 200) return body as UsageReport;
  const { error } = (body ?? {}) as { readonly error?: { readonly message?: string } };
  throw new StartupError(status === 400 ? 'SETTING_REFUSED' : 'START_FAILED', printable(error?.message ?? `The registry answered with status ${status}.`));
}

function readNumber(option: string, text: string, maximum: number): string {
  if (/^\d{1,9}$/.test(text) && Number(text) >= 1 && Number(text) <= maximum) return text;
  throw new StartupError('SETTING_REFUSED', `${option} must be a whole number from 1 to ${maximum}, it is ${JSON.stringify(text)}.`);
}

function usageText({ days, operations, otherCalls, since, totalCount }: UsageReport, isAsked: boolean): string {
  const headings = ['Operation 操作', 'Calls 次数', 'Last seen 最近', 'Clients 客户端', ...(isAsked ? ['Uses it 使用'] : []), 'SHA-256'];
  const rows = operations.map(({ calls, clients, hash, lastSeenOn, name, text, use }) => [
    name ?? beginningOf(text),
    calls.toLocaleString('en'),
    lastSeenOn,
    clients.map((each) => `${each.client} ${each.calls.toLocaleString('en')}`).join(', '),
    ...(isAsked ? [use === null ? '' : USES[use]] : []),
    hash.slice(0, HASH_SHOWN),
  ]);
  const shown = totalCount > operations.length ? `, the ${operations.length} most called of them:` : ':';
  return [
    totalCount === 0 ? `No operation is recorded since ${since} 没有记录` : `${totalCount} operations in ${days} days, since ${since}${shown}`,
    ...(totalCount === 0 ? [] : [textTable(headings, rows)]),
    ...(otherCalls === 0 ? [] : [`And ${otherCalls.toLocaleString('en')} calls of operations that are not known: too large, or too many to be kept 另有未记录的操作`]),
    '',
  ].join('\n');
}

const SHOWN = 40;

/** An operation without a name is shown by how it begins. */
const beginningOf = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text);
