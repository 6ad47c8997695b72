import { mkdirSync, writeFileSync } from 'node:fs';
import { type AddressInfo, type Server, createServer } from 'node:net';
import { join } from 'node:path';
import { JinqiaoProcess, jinqiao, temporaryFolder } from '../kit/jinqiao-process';

/* What cannot start says why in one sentence and ends with exit code 1. */

jest.setTimeout(20_000);

const ROOT = join(__dirname, '..', '..');
const scratch = temporaryFolder('refusals');
const file = join(scratch.path, 'a-file');
const textFile = join(scratch.path, 'text.graphql');
const subgraphFile = join(scratch.path, 'subgraph.graphql');

let occupant: Server;
let takenPort: number;
let closedPort: number;

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));
}

beforeAll(async () => {
  mkdirSync(join(scratch.path, 'empty'));
  writeFileSync(file, '');
  writeFileSync(textFile, 'Minutes of the meeting: nothing was decided.\n');
  writeFileSync(subgraphFile, 'type Query { banks: [String!] }\n');
  occupant = createServer();
  takenPort = await listen(occupant);
  const passing = createServer();
  closedPort = await listen(passing);
  await new Promise((resolve) => passing.close(resolve));
});
afterAll(async () => {
  await new Promise((resolve) => occupant.close(resolve));
  scratch.remove();
});

interface Refusal {
  readonly name: string;
  /** A function where it needs a port that is known once the tests run. */
  readonly args: () => readonly string[];
  readonly environment?: () => Readonly<Record<string, string>>;
  /** The whole of stderr. */
  readonly sentence: RegExp;
}

const REFUSALS: readonly Refusal[] = [
  {
    name: 'a taken port for everything',
    args: () => ['start', '--port', String(takenPort)],
    sentence: /^PORT_TAKEN: .*\b\d+\b.* taken.*\n$/,
  },
  {
    name: 'a taken port for a part',
    args: () => ['serve', 'policy', '--port', String(takenPort)],
    sentence: /^PORT_TAKEN: .*\b\d+\b.* taken.*\n$/,
  },
  {
    name: 'a data folder below a file',
    args: () => ['start', '--port', '0'],
    environment: () => ({ JINQIAO_DATA: join(file, 'data') }),
    sentence: /^DATA_FOLDER_UNUSABLE: The data folder .*a-file.data cannot be used \(ENOTDIR|EEXIST\)\.\n$/,
  },
  {
    name: 'a host that is not an address',
    args: () => ['start', '--port', '0'],
    environment: () => ({ JINQIAO_HOST: 'not an address' }),
    sentence: /^SETTING_REFUSED: JINQIAO_HOST must be an IP address of this machine, it is "not an address"\.\n$/,
  },
  {
    name: 'the address of another machine',
    args: () => ['start', '--port', '0'],
    environment: () => ({ JINQIAO_HOST: '192.0.2.1' }),
    sentence: /^SETTING_REFUSED: JINQIAO_HOST must be an address of this machine, it is "192\.0\.2\.1"\.\n$/,
  },
  {
    name: 'a database that does not answer',
    args: () => ['start', '--port', '0'],
    environment: () => ({ DATABASE_URL: `mysql://somebody:a-secret@127.0.0.1:${closedPort}/jinqiao` }),
    sentence: /^DATABASE_UNREACHABLE: The database of DATABASE_URL does not answer \(ECONNREFUSED\)\.\n$/,
  },
  {
    name: 'PORT=abc',
    args: () => ['start'],
    environment: () => ({ PORT: 'abc' }),
    sentence: /^SETTING_REFUSED: PORT must be a whole number from 0 to 65535, it is "abc"\.\n$/,
  },
  {
    name: 'an unknown part',
    args: () => ['serve', 'toaster'],
    sentence: /^PART_UNKNOWN: There is no part "toaster"; parts are gateway, registry, offers, .*\n$/,
  },
  {
    name: 'an unknown bank',
    args: () => ['serve', 'bank:nobody'],
    sentence: /^PART_UNKNOWN: There is no bank "nobody" here; known are abc, icbc, rcb, mengyin\. .*\n$/,
  },
  {
    name: 'a supergraph that is not there',
    args: () => ['serve', 'gateway', '--port', '0', '--supergraph', join(scratch.path, 'missing.graphql')],
    sentence: /^START_FAILED: The supergraph file ".*missing\.graphql" cannot be read: there is no such file\.\n$/,
  },
  {
    name: 'a supergraph that is no GraphQL',
    args: () => ['serve', 'gateway', '--port', '0', '--supergraph', textFile],
    sentence: /^START_FAILED: The supergraph file ".*text\.graphql" is not GraphQL: .*\n$/,
  },
  {
    name: 'a supergraph that is a subgraph',
    args: () => ['serve', 'gateway', '--port', '0', '--supergraph', subgraphFile],
    sentence: /^START_FAILED: The supergraph file ".*subgraph\.graphql" is GraphQL but no supergraph: .*\n$/,
  },
  {
    name: 'guests from a folder that has none',
    args: () => ['start', '--port', '0', '--guests', join(scratch.path, 'empty')],
    sentence: /^IMPORT_REFUSED: The folder of guests .*empty has no \.json file\.\n$/,
  },
];

describe('a start with', () => {
  it.each(REFUSALS)('$name ends with one sentence, no stack and exit code 1', async ({ args, environment, name, sentence }) => {
    const dataFolder = join(scratch.path, name.replace(/\W+/g, '-'));
    const process = jinqiao(args(), { environment: { JINQIAO_DATA: dataFolder, ...environment?.() } });
    try {
      expect(await process.ending).toEqual({ code: 1, signal: null });
      expect(process.stderr).toMatch(sentence);
      expect(process.stderr.trim().split('\n')).toHaveLength(1);
      expect(process.stderr).not.toMatch(/a-secret|\.js:\d+|\n\s+at /);
    } finally {
      await process.end();
    }
  });
});

describe('the launcher', () => {
  /** `launch` of the launcher with a version and, for the program, --help. */
  function launchedOn(version: string): JinqiaoProcess {
    return new JinqiaoProcess(['-e', `require('./gateway/cli/launcher.cjs').launch('${version}')`, 'jinqiao', '--help'], { workingFolder: ROOT });
  }

  it.each(['v16.20.2', 'v20.18.3', 'v25.0.0'])('refuses Node %s in one sentence', async (version) => {
    const process = launchedOn(version);
    expect(await process.ending).toEqual({ code: 1, signal: null });
    expect(process.stderr).toBe(`NODE_UNSUPPORTED: Jinqiao runs on Node 20.19.0 to below 25; this is ${version}.\n`);
    expect(process.stdout).toBe('');
  });

  it.each(['v20.19.0', 'v24.11.1'])('starts on Node %s', async (version) => {
    const process = launchedOn(version);
    expect(await process.ending).toEqual({ code: 0, signal: null });
    expect(process.stdout).toContain('Usage: jinqiao');
  });
});
