import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '..', '..');
const config = join(root, '.dependency-cruiser.cjs');
const ROOMS = ['schema', 'subgraphs', 'gateway'];
const MAX_OUTPUT_BYTES = 64 * 1_048_576;

interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** What the rules find in a folder that is laid out as the house is. dependency-cruiser is ESM, hence its own process. */
async function violations(folder: string): Promise<Violation[]> {
  const cruiser = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = [cruiser, '--config', config, '--output-type', 'json', ...ROOMS];
  // json never fails the process: what it found is counted here.
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: MAX_OUTPUT_BYTES });
  const { summary } = JSON.parse(stdout) as {
    summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] };
  };
  expect(summary.totalCruised).toBeGreaterThan(10);
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}

/** Every rule with a file that breaks it by importing what stands beside it. */
const OFFENCES: readonly [rule: string, file: string, imports: string][] = [
  ['schema-imports-no-room', 'schema/contract/asks-chassis.ts', '../../subgraphs/chassis'],
  ['finance-imports-only-schema', 'subgraphs/finance/reads-files.ts', 'node:fs'],
  ['finance-imports-only-schema', 'subgraphs/finance/calls.ts', 'undici'],
  ['finance-imports-only-schema', 'subgraphs/finance/asks-chassis.ts', '../chassis'],
  ['finance-serves-policy-and-offers', 'subgraphs/enterprise/computes.ts', '../finance'],
  ['finance-serves-policy-and-offers', 'gateway/server/computes.ts', '../../subgraphs/finance'],
  ['chassis-imports-only-schema', 'subgraphs/chassis/knows-policy.ts', '../policy'],
  ['chassis-serves-subgraphs', 'gateway/server/takes-chassis.ts', '../../subgraphs/chassis'],
  ['bank-kit-imports-chassis-and-schema', 'subgraphs/bank-kit/knows-bank.ts', '../banks/abc'],
  ['bank-kit-serves-banks', 'subgraphs/policy/plays-bank.ts', '../bank-kit'],
  ['bank-imports-no-bank', 'subgraphs/banks/abc/copies.ts', '../icbc'],
  ['subgraph-imports-no-subgraph', 'subgraphs/offers/asks-policy.ts', '../policy'],
  ['subgraph-imports-no-subgraph', 'subgraphs/enterprise/knows-bank.ts', '../banks/abc'],
  ['subgraph-imports-no-subgraph', 'subgraphs/banks/abc/asks-offers.ts', '../../offers'],
  ['subgraphs-import-no-gateway', 'subgraphs/offers/asks-server.ts', '../../gateway/server'],
  ['gateway-imports-no-subgraph', 'gateway/registry/knows-offers.ts', '../../subgraphs/offers'],
  ['gateway-imports-no-subgraph', 'gateway/data-folder.ts', '../subgraphs/policy'],
  ['gateway-starts-subgraphs-by-their-index', 'gateway/cli/reaches-in.ts', '../../subgraphs/policy/data'],
  ['gateway-starts-subgraphs-by-their-index', 'gateway/cli/writes-catalogs.ts', '../../subgraphs/bank-kit/authoring'],
  ['gateway-rooms-do-not-import-each-other', 'gateway/server/asks-registry.ts', '../registry'],
  ['gateway-rooms-do-not-import-each-other', 'gateway/http/knows-server.ts', '../server'],
  ['gateway-rooms-do-not-import-each-other', 'gateway/registry/asks-wiring.ts', '../main'],
  ['terminal-is-imported-by-none', 'gateway/server/asks-terminal.ts', '../cli/settings'],
  ['rooms-are-entered-by-their-door', 'subgraphs/policy/reaches-in.ts', '../../schema/contract'],
  ['rooms-are-entered-by-their-door', 'subgraphs/banks/abc/reaches-in.ts', '../../bank-kit/storage'],
  ['rooms-are-entered-by-their-door', 'gateway/cli/reaches-server.ts', '../server/log'],
  ['wiring-enters-rooms-by-their-door', 'gateway/main.ts', './server/log'],
  ['matching-and-ranking-are-pure', 'subgraphs/offers/matching/reads-files.ts', 'node:fs'],
  ['matching-and-ranking-are-pure', 'subgraphs/offers/matching/reads-snapshots.ts', '../snapshots'],
  ['matching-and-ranking-are-pure', 'subgraphs/offers/ranking/stores.ts', 'undici'],
  ['matching-and-ranking-are-pure', 'subgraphs/offers/product-diff/hashes.ts', '../../chassis'],
  ['pricing-is-pure', 'subgraphs/offers/pricing/stores.ts', 'undici'],
  ['pricing-is-pure', 'subgraphs/offers/pricing/reads-snapshots.ts', '../snapshots'],
  ['no-cycles', 'subgraphs/offers/egg.ts', './hen'],
  ['no-orphans', 'gateway/server/forgotten.ts', '../../schema'],
  ['no-unresolved-import', 'subgraphs/policy/lost.ts', './nowhere'],
  ['no-undeclared-package', 'subgraphs/policy/tests-itself.ts', 'jest'],
];

/** What the same rules let pass. */
const ALLOWED: readonly [file: string, imports: readonly string[]][] = [
  ['schema/index.ts', ['./contract']],
  ['schema/contract/index.ts', []],
  ['subgraphs/finance/index.ts', ['../../schema']],
  ['subgraphs/chassis/index.ts', ['../../schema', 'undici', 'node:http']],
  ['subgraphs/bank-kit/index.ts', ['../chassis', '../../schema', './storage']],
  ['subgraphs/bank-kit/storage/index.ts', []],
  ['subgraphs/bank-kit/authoring/index.ts', ['../../../schema']],
  ['subgraphs/banks/abc/index.ts', ['../../bank-kit', '../../bank-kit/authoring', '../../../schema']],
  ['subgraphs/banks/icbc/index.ts', ['../../bank-kit']],
  ['subgraphs/policy/index.ts', ['../chassis', '../finance', './data']],
  ['subgraphs/policy/data/index.ts', []],
  ['subgraphs/enterprise/index.ts', ['../chassis']],
  ['subgraphs/offers/index.ts', ['../chassis', '../finance', './matching/match', './snapshots']],
  ['subgraphs/offers/snapshots/index.ts', ['../../chassis']],
  ['subgraphs/offers/matching/match.ts', ['../../finance', '../../../schema', '../ranking/order']],
  ['subgraphs/offers/ranking/order.ts', []],
  ['subgraphs/offers/hen.ts', ['./egg']],
  ['gateway/http/index.ts', []],
  ['gateway/server/index.ts', ['./log', '../http', '../../schema']],
  ['gateway/server/log.ts', []],
  ['gateway/registry/index.ts', ['../../schema']],
  ['gateway/cli/settings.ts', []],
  ['gateway/cli/main.ts', ['../main', '../server', '../registry', './settings', '../../subgraphs/enterprise', '../../subgraphs/offers']],
];

function importing(specifiers: readonly string[]): string {
  const lines = specifiers.map((specifier, index) => `import * as part${index} from '${specifier}';`);
  return `${lines.join('\n')}\nexport const parts = [${specifiers.map((_, index) => `part${index}`).join(', ')}];\n`;
}

function buildHouse(folder: string): void {
  const files = new Map<string, string>([
    ['package.json', JSON.stringify({ dependencies: { undici: '1.0.0' }, devDependencies: { jest: '1.0.0' } })],
    ...['undici', 'jest'].flatMap((name): [string, string][] => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
      [`node_modules/${name}/index.js`, 'module.exports = {};\n'],
    ]),
    ...ALLOWED.map(([file, imports]): [string, string] => [file, importing(imports)]),
    ...OFFENCES.map(([, file, imports]): [string, string] => [file, importing([imports])]),
  ]);
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

describe('the borders of the house', () => {
  it('are crossed nowhere', async () => {
    expect(await violations(root)).toEqual([]);
  }, 30_000);
});

describe('in a house that breaks every rule once', () => {
  let found: Violation[] = [];
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'jinqiao-borders-'));
  beforeAll(async () => {
    buildHouse(folder);
    found = await violations(folder);
  }, 30_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(OFFENCES)('%s is told of %s, which imports %s', (rule, file) => {
    expect(found.filter(({ from }) => from === file).map((violation) => violation.rule)).toContain(rule);
  });

  it('tells of nothing that is allowed', () => {
    const allowed = new Set(ALLOWED.map(([file]) => file));
    expect(found.filter(({ from }) => allowed.has(from))).toEqual([]);
  });

  it('leaves no rule unbroken', () => {
    const { forbidden } = jest.requireActual<{ forbidden: { name: string; comment: string }[] }>(config);
    expect([...new Set(OFFENCES.map(([rule]) => rule))].sort()).toEqual(forbidden.map(({ name }) => name).sort());
    expect(forbidden.filter(({ comment }) => !comment)).toEqual([]);
  });
});
