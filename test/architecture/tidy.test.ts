import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

const root = join(__dirname, '..', '..');
const THIS_FILE = 'test/architecture/tidy.test.ts';
const PRODUCTION = /^(schema|subgraphs|gateway)\//;
const TESTS = /^test\//;
const EVERYWHERE = /^/;

interface Source {
  /** From the root, with "/" on every system. */
  readonly path: string;
  readonly lines: readonly string[];
  readonly text: string;
}

function isCode(path: string): boolean {
  return /\.(ts|cjs|mjs|js)$/.test(path);
}

function readSource(path: string): Source {
  const text = readFileSync(path, 'utf8');
  return { path: relative(root, path).split(sep).join('/'), text, lines: text.replace(/\n$/, '').split('\n') };
}

const sources: readonly Source[] = [
  ...['schema', 'subgraphs', 'gateway', 'test', 'bench']
    .filter((room) => existsSync(join(root, room)))
    .flatMap((room) => readdirSync(join(root, room), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name)),
  ...readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(root, name)),
]
  .filter(isCode)
  .map(readSource);

interface Ban {
  readonly banned: string;
  readonly pattern: RegExp;
  readonly instead: string;
  readonly where: RegExp;
  readonly except?: readonly string[];
  /** A line that the pattern must find. */
  readonly example: string;
}

const BANS: readonly Ban[] = [
  {
    banned: 'as any',
    pattern: /\bas any(?!\s\w)\b|<any>/,
    instead: 'the type of the value, or unknown and a look at it',
    where: EVERYWHERE,
    example: 'const row = answer as any;',
  },
  {
    banned: 'a switched-off type check',
    pattern: /@ts-(ignore|nocheck|expect-error)/,
    instead: 'a typed cast at the place where the type is known better, with the reason',
    where: EVERYWHERE,
    example: '// @ts-ignore',
  },
  {
    banned: 'a switched-off lint rule',
    pattern: /eslint-disable/,
    instead: 'the code that the rule asks for, or an exception with its reason in eslint.config.mjs',
    where: EVERYWHERE,
    example: '/* eslint-disable no-console */',
  },
  {
    banned: 'a test that does not run, or alone runs',
    pattern: /\b(it|test|describe)\.(skip|only|todo|failing)\b|\b(xit|fit|xtest|xdescribe|fdescribe)\(/,
    instead: 'a test that runs; what a machine may lack is a suite of its own that says so',
    where: TESTS,
    example: "it.skip('answers', async () => {",
  },
  {
    banned: 'a note to self',
    pattern: /\b(TODO|FIXME|HACK)\b/,
    instead: 'the thing itself, or an issue',
    where: EVERYWHERE,
    example: '// TODO: round',
  },
  {
    banned: 'a default export',
    pattern: /^export default\b|\bexport \{[^}]*\bas default\b/,
    instead: 'a named export, so that a thing has one name everywhere',
    where: EVERYWHERE,
    except: ['eslint.config.mjs'],
    example: 'export default class Registry {',
  },
  {
    banned: 'export *',
    pattern: /^export \*/,
    instead: 'named exports: a door says what it shows',
    where: /^(subgraphs|gateway)\//,
    example: "export * from './money';",
  },
  {
    banned: 'process.env',
    pattern: /\bprocess\.env\b|\benv\b.*from 'node:process'/,
    instead: 'a field of Settings (gateway/cli/settings.ts), passed down',
    where: PRODUCTION,
    // The first reads it all, once; the second switches telemetry off for a package that reads it.
    except: ['gateway/cli/part-settings.ts', 'gateway/telemetry-off.ts'],
    example: 'const port = process.env.PORT;',
  },
  {
    banned: 'console',
    pattern: /\bconsole\.\w/,
    instead: 'the Log that is passed in; process.stdout.write in gateway/cli',
    where: EVERYWHERE,
    example: "console.log('ready');",
  },
  {
    banned: 'the clock of the machine',
    pattern: /\bnew Date\(\)|\bDate\.now\(/,
    instead: 'the Clock that is passed in (subgraphs/chassis)',
    where: PRODUCTION,
    except: ['subgraphs/chassis/clock.ts'],
    example: 'const now = Date.now();',
  },
  {
    banned: 'Math.random',
    pattern: /\bMath\.random\b/,
    instead: 'randomBytes of node:crypto for secrets; fast-check with a seed in tests; nothing else is left to chance',
    where: EVERYWHERE,
    example: 'if (Math.random() < 0.5) {',
  },
  {
    banned: 'ending the process',
    pattern: /\bprocess\.exit\(/,
    instead: 'an error that is thrown: gateway/cli says it and ends the process',
    where: /^(schema|subgraphs|gateway\/(?!cli\/))/,
    example: 'process.exit(1);',
  },
  {
    banned: 'schema changes that nobody wrote',
    pattern: /\b(synchronize|dropSchema|migrationsTransactionMode): (true|'none')/,
    instead: 'a migration',
    where: EVERYWHERE,
    example: 'synchronize: true,',
  },
  {
    banned: 'a sleep in a test',
    pattern: /setTimeout\((resolve|done|next|r)\b|timers\/promises/,
    instead: 'waiting for what is to happen: an event, a line, an answer',
    // until.ts asks another process, which tells nobody when it is ready.
    where: /^test\/(?!([^/]+\/)*until\.ts$)/,
    example: 'await new Promise((resolve) => setTimeout(resolve, 100));',
  },
  {
    banned: 'floating-point text',
    pattern: /\bparseFloat\(|\.toFixed\(/,
    instead: 'parseScaled, parseMoney and formatMoney of subgraphs/finance',
    where: /^(schema|subgraphs)\//,
    // The search for an IRR is in floating point; this rounds its result.
    except: ['subgraphs/finance/irr/annualise.ts'],
    example: 'const rate = parseFloat(text);',
  },
  {
    banned: 'a path of one machine',
    pattern: /(?<![\w.:/-])\/(home|root|work|Users)\//,
    instead: 'a path from the root of the project, or a setting',
    where: EVERYWHERE,
    example: "readFileSync('/home/me/jinqiao/catalog.json')",
  },
];

const MAX_LINES = 300;

/** Longer than MAX_LINES, and why it may be. */
const LONG: ReadonlyMap<string, { readonly maxLines: number; readonly because: string }> = new Map([
]);

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/;

/** Names that a tool or a habit of every project prescribes. */
const NAMED_BY_OTHERS: ReadonlySet<string> = new Set(['.dependency-cruiser.cjs']);

describe('the source', () => {
  it('is read whole', () => {
    expect(sources.length).toBeGreaterThan(300);
    expect(sources.map(({ path }) => path)).toEqual(expect.arrayContaining([THIS_FILE, 'gateway/main.ts', 'jest.config.js']));
  });

  it.each(BANS)('does without $banned: there is $instead', ({ except = [], pattern, where }) => {
    const places = sources
      .filter(({ path }) => where.test(path) && path !== THIS_FILE && !except.includes(path))
      .flatMap(({ lines, path }) => lines.flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])));
    expect(places).toEqual([]);
  });

  it.each(BANS)('would not hide $banned in: $example', ({ example, pattern }) => {
    expect(example).toMatch(pattern);
  });

  it('excepts from a ban only what is there and needs it', () => {
    const textOf = new Map(sources.map(({ path, text }) => [path, text]));
    const needless = BANS.flatMap(({ banned, except = [], pattern }) =>
      except.filter((path) => !new RegExp(pattern, 'm').test(textOf.get(path) ?? '')).map((path) => `${banned}: ${path}`),
    );
    expect(needless).toEqual([]);
  });

  it(`has no file of more than ${MAX_LINES} lines but those that say why`, () => {
    const long = sources
      .filter(({ lines, path }) => lines.length > (LONG.get(path)?.maxLines ?? MAX_LINES))
      .map(({ lines, path }) => `${path}: ${lines.length} lines; split it by sense`);
    expect(long).toEqual([]);
    const short = [...LONG.keys()].filter((path) => (sources.find((source) => source.path === path)?.lines.length ?? 0) <= MAX_LINES);
    expect(short).toEqual([]);
  });

  it('is named in kebab-case', () => {
    const others = sources
      .map(({ path }) => path)
      .filter((path) => !NAMED_BY_OTHERS.has(basename(path)) && path.split('/').some((part) => !KEBAB_CASE.test(part)));
    expect(others).toEqual([]);
  });

  it('ends each file with one line end, and no line with a blank, and has neither tabs nor carriage returns', () => {
    const untidy = sources
      .filter(({ text }) => /[\t\r]| \n|\n\n$|[^\n]$/.test(text))
      .map(({ path }) => path);
    expect(untidy).toEqual([]);
  });
});
