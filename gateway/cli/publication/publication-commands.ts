import type { Command } from 'commander';
import { readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartupError } from '../../../schema';
import type { CheckReport, Publication } from '../../registry';
import { type Answered, type CallRegistry, type Refusal, registryCaller } from './registry-calls';
import { type ExitCode, endsWith } from './terminal-command';
import { checkText, coloured, refusalText } from './texts';

const MAX_SDL_BYTES = 2 * 1_048_576;
const JOIN_TIMEOUT_MS = 60_000;
const JOIN_POLL_MS = 500;

const SDL = ['--sdl <file>', 'its schema, a file of SDL'] as const;
const URL = ['--url <address>', 'where its GraphQL endpoint is'] as const;
const MESSAGE = ['--message <text>', 'why, kept in the history'] as const;
const BASE = ['--base <revision>', 'refuse where another revision than this is active'] as const;
const JSON_OUTPUT = ['--json', 'print the answer as JSON'] as const;

interface SdlOptions {
  readonly sdl: string;
  readonly url: string;
  readonly json?: boolean;
}
interface ChangeOptions {
  readonly message?: string;
  readonly base?: string;
  readonly json?: boolean;
}

export function addPublicationCommands(program: Command): void {
  const check = program.command('check <subgraph>').description('say what publishing a subgraph would do; nothing changes').requiredOption(...SDL).requiredOption(...URL).option(...JSON_OUTPUT);
  check.addHelpText('after', '\nExample:\n  npx jinqiao check abc --sdl abc.graphql --url http://10.0.0.5:4001/graphql');
  endsWith(check, checkSubgraph);
  const publish = program
    .command('publish <subgraph>')
    .description('check a subgraph, and put it into the graph')
    .requiredOption(...SDL)
    .requiredOption(...URL)
    .option(...MESSAGE)
    .option(...BASE)
    .option('--skip-probe', 'do not ask the endpoint whether it answers as its schema says; this is recorded')
    .option(...JSON_OUTPUT);
  publish.addHelpText('after', '\nExamples:\n  npx jinqiao publish abc --sdl abc.graphql --url http://10.0.0.5:4001/graphql --message "New SME loan"\n  npx jinqiao publish abc --sdl abc.graphql --url http://10.0.0.5:4001/graphql --base 12 --json');
  endsWith(publish, publishSubgraph);
  const rollback = program
    .command('rollback <subgraph>')
    .description('give a subgraph its version before, or the one that it had in a revision')
    .option('--to <revision>', 'a revision that its history names')
    .option(...MESSAGE)
    .option(...BASE)
    .option(...JSON_OUTPUT);
  rollback.addHelpText('after', '\nExamples:\n  npx jinqiao rollback abc\n  npx jinqiao rollback abc --to 12 --message "The new rate field was wrong"');
  endsWith(rollback, rollBack);
  const unpublish = program.command('unpublish <subgraph>').description('take a subgraph out of the graph; its history stays').option(...MESSAGE).option(...BASE).option(...JSON_OUTPUT);
  unpublish.addHelpText('after', '\nExample:\n  npx jinqiao unpublish abc --message "Merged into icbc"');
  endsWith(unpublish, unpublishSubgraph);
}

async function checkSubgraph(name: string, { json = false, sdl, url }: SdlOptions): Promise<ExitCode> {
  const answer = await registryCaller(name)<CheckReport>('POST', pathOf(name, '/check'), { url, sdl: readSdl(sdl) });
  if (answer.kind === 'refused') return tellRefusal(answer.refusal, json);
  process.stdout.write(json ? asJson(answer.body) : checkText(name, answer.body));
  return answer.body.ok ? 0 : 1;
}

/** Without --base the revision that was checked is the base: what came between is told, not overwritten. */
async function publishSubgraph(name: string, { base, json = false, message, sdl, skipProbe, url }: SdlOptions & ChangeOptions & { readonly skipProbe?: boolean }): Promise<ExitCode> {
  const call = registryCaller(name);
  const submitted = { url, sdl: readSdl(sdl) };
  const given = base === undefined ? null : readRevision('--base', base);
  const checked = await call<CheckReport>('POST', pathOf(name, '/check'), submitted);
  if (checked.kind === 'refused') return tellRefusal(checked.refusal, json);
  const report = checked.body;
  if (!json) process.stdout.write(checkText(name, report));
  if (!report.ok) {
    if (json) process.stdout.write(asJson({ check: report, publication: null }));
    return 1;
  }
  const answer = await call<Publication>('PUT', pathOf(name), { ...submitted, baseRevision: given ?? report.revision, message, skipProbe });
  if (answer.kind === 'refused') return tellRefusal(answer.refusal, json);
  const publication = answer.body.waiting ? await joined(call, name, answer.body, json) : answer.body;
  process.stdout.write(json ? asJson({ check: report, publication }) : publicationText(name, publication, 'published 已发布'));
  return publication.waiting ? 1 : 0;
}

async function rollBack(name: string, { base, json = false, message, to }: ChangeOptions & { readonly to?: string }): Promise<ExitCode> {
  const call = registryCaller(name);
  const revision = to === undefined ? undefined : readRevision('--to', to);
  return tell(name, await call<Publication>('POST', pathOf(name, '/rollback'), { revision, ...changeOf(base, message) }), 'rolled back 已回退', json);
}

async function unpublishSubgraph(name: string, { base, json = false, message }: ChangeOptions): Promise<ExitCode> {
  return tell(name, await registryCaller(name)<Publication>('POST', pathOf(name, '/unpublish'), changeOf(base, message)), 'taken out 已下线', json);
}

/** Follows a publication that waits for offers, until it is active or it has been long enough. */
async function joined(call: CallRegistry, name: string, publication: Publication, json: boolean): Promise<Publication> {
  if (!json) process.stdout.write('Waiting until offers has its products 等待 offers 收录其产品 …\n');
  for (const endsAtMs = performance.now() + JOIN_TIMEOUT_MS; performance.now() < endsAtMs; await sleep(JOIN_POLL_MS)) {
    const answer = await call<{ readonly revision: number; readonly waiting: readonly unknown[]; readonly publications: readonly { readonly active: boolean }[] }>('GET', pathOf(name, '/history?first=1'));
    if (answer.kind === 'done' && answer.body.waiting.length === 0) return { changed: answer.body.publications[0]?.active ?? false, revision: answer.body.revision };
  }
  return publication;
}

function tell(name: string, answer: Answered<Publication>, done: string, json: boolean): ExitCode {
  if (answer.kind === 'refused') return tellRefusal(answer.refusal, json);
  process.stdout.write(json ? asJson(answer.body) : publicationText(name, answer.body, done));
  return 0;
}

function tellRefusal(refusal: Refusal, json: boolean): ExitCode {
  if (json) process.stdout.write(asJson({ error: refusal }));
  else process.stderr.write(refusalText(refusal));
  return 1;
}

function publicationText(name: string, { changed, revision, waiting }: Publication, done: string): string {
  if (waiting) return `${name} ${coloured('yellow', 'waits')} until offers has its products; "npx jinqiao history ${name}" tells when it is active. Revision ${revision} stays active.\n`;
  if (!changed) return `Nothing changed 没有变化: revision ${revision} is active.\n`;
  return `${name} is ${coloured('green', done)}: revision ${revision} is active.\n`;
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const pathOf = (name: string, action = ''): string => `/subgraphs/${encodeURIComponent(name)}${action}`;
const changeOf = (base: string | undefined, message: string | undefined): object => ({ message, baseRevision: base === undefined ? undefined : readRevision('--base', base) });

function readRevision(option: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new StartupError('SETTING_REFUSED', `${option} must be the number of a revision, it is ${JSON.stringify(text)}.`);
}

function readSdl(file: string): string {
  try {
    const { size } = statSync(file);
    if (size > MAX_SDL_BYTES) throw new StartupError('SETTING_REFUSED', `--sdl ${file} has ${size} bytes; allowed are ${MAX_SDL_BYTES}.`);
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof StartupError) throw error;
    throw new StartupError('SETTING_REFUSED', `--sdl ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`, { cause: error });
  }
}
