import type { Command } from 'commander';
import type { ElementChange } from '../../registry';
import { textTable } from '../text-table';
import { type Answered, registryCaller } from './registry-calls';
import { type ExitCode, endsWith } from './terminal-command';
import { changesText, refusalText } from './texts';

interface Told {
  readonly subgraph: string;
  readonly kind: string;
  readonly version: string | null;
  readonly part: string;
  readonly recordedAt: string;
  readonly message: string | null;
  readonly probesSkipped: boolean;
}
interface History {
  readonly revision: number;
  readonly waiting: readonly Told[];
  readonly publications: readonly (Told & { readonly revision: number; readonly active: boolean })[];
  readonly before: number | null;
}
interface Diff {
  readonly from: VersionAt;
  readonly to: VersionAt;
  readonly total: number;
  readonly changes: readonly ElementChange[];
}
interface VersionAt {
  readonly revision: number;
  readonly version: string;
  readonly url: string;
}

const SHORT = 12;
const HEADINGS = ['Revision 版本', 'When 时间', 'Subgraph 子图', 'What 操作', 'Version 摘要', 'Who 主体', 'Why 原因'];

export function addHistoryCommands(program: Command): void {
  const history = program
    .command('history [subgraph]')
    .description('who published what, when and why: the latest first')
    .option('--first <number>', 'at most this many, 20 by default, 1 to 100')
    .option('--before <revision>', 'only what came before this revision')
    .option('--json', 'print the answer as JSON');
  history.addHelpText('after', '\nExamples:\n  npx jinqiao history\n  npx jinqiao history abc --first 5');
  endsWith(history, printHistory);
  const diff = program
    .command('diff <subgraph>')
    .description('what differs between the versions that a subgraph had in two revisions: by default the one before and the last')
    .option('--from <revision>', 'a revision that its history names')
    .option('--to <revision>', 'another')
    .option('--json', 'print the answer as JSON');
  diff.addHelpText('after', '\nExamples:\n  npx jinqiao diff abc\n  npx jinqiao diff abc --from 3 --to 12');
  endsWith(diff, printDiff);
}

async function printHistory(subgraph: string | undefined, { before, first, json = false }: { readonly first?: string; readonly before?: string; readonly json?: boolean }): Promise<ExitCode> {
  const path = subgraph === undefined ? '/history' : `/subgraphs/${encodeURIComponent(subgraph)}/history`;
  return tell(await registryCaller(subgraph ?? null)<History>('GET', withParameters(path, { first, before })), json, historyText);
}

async function printDiff(subgraph: string, { from, json = false, to }: { readonly from?: string; readonly to?: string; readonly json?: boolean }): Promise<ExitCode> {
  const path = withParameters(`/subgraphs/${encodeURIComponent(subgraph)}/diff`, { from, to });
  return tell(await registryCaller(subgraph)<Diff>('GET', path), json, diffText);
}

function tell<T>(answer: Answered<T>, json: boolean, textOf: (body: T) => string): ExitCode {
  if (answer.kind === 'refused') {
    if (json) process.stdout.write(`${JSON.stringify({ error: answer.refusal }, null, 2)}\n`);
    else process.stderr.write(refusalText(answer.refusal));
    return 1;
  }
  process.stdout.write(json ? `${JSON.stringify(answer.body, null, 2)}\n` : textOf(answer.body));
  return 0;
}

function historyText({ before, publications, revision, waiting }: History): string {
  const rowOf = (at: string, { kind, message, part, probesSkipped, recordedAt, subgraph, version }: Told): string[] => [
    at,
    `${recordedAt.slice(0, 19)}Z`,
    subgraph,
    probesSkipped ? `${kind} (probes skipped)` : kind,
    version?.slice(0, SHORT) ?? '',
    part,
    message ?? '',
  ];
  const rows = [...waiting.map((each) => rowOf('waits 等待', each)), ...publications.map((each) => rowOf(`${each.revision}${each.active ? ' *' : ''}`, each))];
  const more = before === null ? '' : `More: --before ${before}\n`;
  if (rows.length === 0) return `Nothing is recorded 没有记录; revision ${revision} is active.\n`;
  return `${textTable(HEADINGS, rows)}\n* has the version that is active in revision ${revision} 当前有效\n${more}`;
}

function diffText({ changes, from, to, total }: Diff): string {
  const nameOf = ({ revision, url, version }: VersionAt): string => `${version.slice(0, SHORT)} (revision ${revision}, ${url})`;
  return `${nameOf(from)} → ${nameOf(to)}: ${total} elements differ\n${changesText(changes)}`;
}

function withParameters(path: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const given = new URLSearchParams(Object.entries(parameters).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]])));
  return given.size === 0 ? path : `${path}?${given}`;
}
