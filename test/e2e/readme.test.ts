import type { Command } from 'commander';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIRST_QUERY } from '../../gateway/cli/first-query';
import { createProgram } from '../../gateway/cli/main';
import { SETTINGS } from '../../gateway/cli/settings';
import { type Credentials, post } from '../kit/ask';
import { type StartedJinqiao, demoCredentials, startJinqiao, temporaryFolder } from '../kit/jinqiao-process';

/* What the README says is so: its commands, its query, its answer, its table, its licences. */

jest.setTimeout(30_000);

const ROOT = join(__dirname, '..', '..');
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');
const packageJson = JSON.parse(read('package.json')) as { engines: { node: string }; scripts: Record<string, string> };
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { dev?: boolean; license?: string }> };

const LANGUAGES = [
  { name: 'README.md', text: read('README.md'), meaning: 'meaning' },
  { name: 'README.zh-CN.md', text: read('README.zh-CN.md'), meaning: 'meaningZh' },
] as const;

interface Block {
  readonly language: string;
  readonly content: string;
}

/** Fenced blocks that name a language; the layout's drawing has none. */
function blocksOf(text: string): Block[] {
  return [...text.matchAll(/^```(\w+)\n([^]*?)\n```$/gm)].map(([, language = '', content = '']) => ({ language, content }));
}

function blockOf(text: string, language: string): string {
  const found = blocksOf(text).filter((block) => block.language === language);
  expect(found).toHaveLength(1);
  return found[0]?.content ?? '';
}

function commandsOf(text: string): string[] {
  return blocksOf(text)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ content }) => content.split('\n'))
    .flatMap((line) => line.split('&&').map((command) => command.trim()));
}

/** Parses a command line as the program does, and runs nothing. */
function parses(args: readonly string[]): string[] {
  const ran: string[] = [];
  const still = (command: Command): void => {
    command.configureOutput({ writeErr: () => undefined });
    if (command.commands.length === 0) command.action(() => void ran.push(command.name()));
    command.commands.forEach((child) => still(child));
  };
  const program = createProgram();
  still(program);
  program.parse([...args], { from: 'user' });
  return ran;
}

const PARTS = /^(gateway|registry|offers|enterprise|policy|guests|bank:(abc|icbc|rcb|mengyin))$/;

function checkCommand(command: string): void {
  // As a shell takes it apart: what stands in quotes is one word.
  const [program, verb = '', ...rest] = (command.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replace(/^"(.*)"$/, '$1'));
  switch (program) {
    case 'npm': {
      if (verb === 'ci') return;
      const script = verb === 'run' ? (rest[0] ?? '') : verb;
      expect(Object.keys(packageJson.scripts)).toContain(script);
      if (rest[0] === '--') expect(parses([script, ...rest.slice(1)])).toEqual([script]);
      return;
    }
    case 'npx':
      expect(verb).toBe('jinqiao');
      expect(parses(rest)).toHaveLength(1);
      if (rest[0] === 'serve') expect(rest[1]).toMatch(PARTS);
      return;
    case 'docker':
      expect(existsSync(join(ROOT, 'docker-compose.yml'))).toBe(true);
      return;
    case 'curl':
      expect(command).toContain('http://127.0.0.1:4000/graphql');
      return;
    default:
      throw new Error(`no test knows this command: ${command}`);
  }
}

describe.each(LANGUAGES)('$name', ({ meaning, text }) => {
  it.each([...new Set(commandsOf(text))])('has a command that there is: %s', (command) => {
    checkCommand(command);
  });

  it('has the two commands of a newcomer', () => {
    expect(blocksOf(text).map(({ content }) => content)).toEqual(expect.arrayContaining(['npm ci && npm start', 'npm ci && npm test']));
  });

  it('has the query that the start prints', () => {
    expect(blockOf(text, 'graphql')).toBe(FIRST_QUERY);
  });

  it('has every setting with its default and its meaning, and no other', () => {
    const rows = [...text.matchAll(/^\| `([A-Z_]+)` \| `([^|]*)` \| ([^|]*) \|$/gm)].map((row) => row.slice(1));
    expect(rows).toEqual(SETTINGS.map((setting) => [setting.name, setting.byDefault, setting[meaning]]));
  });

  it('names the versions of Node that package.json names', () => {
    const [, from = '', below = ''] = /^>=(\d+\.\d+)\.0 <(\d+)$/.exec(packageJson.engines.node) ?? [];
    expect(text).toMatch(new RegExp(`Node ${from}[^.。]*\\b${below}\\b`));
  });

  it('links to files that are there', () => {
    const targets = [...text.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, target = '']) => target);
    expect(targets.length).toBeGreaterThan(2);
    expect(targets.filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
  });

  it('names every licence of a dependency, and each that is not free of conditions on use', () => {
    const used = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && !dev);
    expect(used.length).toBeGreaterThan(100);
    const elastic = used.filter(([, { license }]) => license === 'Elastic-2.0').map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect([...new Set(text.match(/`@apollo\/[\w-]+`/g))].sort()).toEqual(elastic.map((name) => `\`${name}\``).sort());
    const kinds = new Set(used.flatMap(([, { license = 'unknown' }]) => license.replace(/[()]/g, '').split(/ (?:OR|AND) /)[0] ?? ''));
    kinds.delete('MIT/X11');
    expect([...kinds].filter((kind) => !text.includes(kind))).toEqual([]);
  });
});

describe('both languages', () => {
  it('have the same commands, query, answer and grants', () => {
    const [english, chinese] = LANGUAGES.map(({ text }) => blocksOf(text));
    expect(chinese).toEqual(english);
  });
});

describe('the answer in the README', () => {
  const scratch = temporaryFolder('readme');
  let started: StartedJinqiao;
  beforeAll(async () => {
    started = await startJinqiao(scratch.path);
  });
  afterAll(async () => {
    await started?.process.end();
    scratch.remove();
  });

  it('has a stored need with offers behind the command with a key, and none without it', async () => {
    const command = commandsOf(LANGUAGES[0].text).find((each) => each.startsWith('curl')) ?? '';
    const { query } = JSON.parse(/ -d '(.*)'$/.exec(command)?.[1] ?? '') as { query: string };
    const officer = await post<{ financingNeed: { offers: { nodes: object[] } } | null }>(started.url, query, {}, demoCredentials(scratch.path, 'officer'));
    expect(officer.answer.errors).toBeUndefined();
    expect(officer.answer.data?.financingNeed?.offers.nodes).toHaveLength(3);
    const code = async (as: Credentials): Promise<unknown> => (await post(started.url, query, {}, as)).answer.errors?.[0]?.extensions?.code;
    expect(await code({})).toBe('UNAUTHENTICATED');
    expect(await code(demoCredentials(scratch.path, 'portal'))).toBe('FORBIDDEN');
  });

  it('is what the system answers, of three banks', async () => {
    const { answer } = await post<{ financingOffers: { nodes: { bank: { name: string } }[] } }>(started.url, FIRST_QUERY);
    expect(answer).toEqual(JSON.parse(blockOf(LANGUAGES[0].text, 'json')));
    expect(new Set(answer.data?.financingOffers.nodes.map(({ bank }) => bank.name)).size).toBe(3);
  });
});
