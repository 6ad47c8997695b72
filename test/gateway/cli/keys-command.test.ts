import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAuthenticator } from '../../../gateway/security';
import { type Principal, deriveSubgraphKey } from '../../../schema';
import { systemClock } from '../../../subgraphs/chassis';
import { openIdentityDatabase } from '../security/identity/kit/identity-database';
import { jinqiao, temporaryFolder } from '../../kit/jinqiao-process';
import { inProcess } from './in-process';

/* `jinqiao keys …` as a terminal runs it. */

jest.setTimeout(120_000);

const scratch = temporaryFolder('keys');
afterAll(() => scratch.remove());

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function keys(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Ran> {
  const running = jinqiao(['keys', ...args], { environment: { JINQIAO_DATA: scratch.path, ...environment } });
  const { code } = await running.ending;
  return { code, stdout: running.stdout, stderr: running.stderr };
}

/** Whom the gateway of this data folder takes the holder of a key for; null where it refuses. */
async function whois(key: string, demo = false): Promise<Principal | null> {
  const identityKey = Buffer.from(readFileSync(join(scratch.path, 'identity.key'), 'utf8'), 'hex');
  const dataSource = await openIdentityDatabase({ kind: 'sqlite', folder: scratch.path });
  const apiKeys = { dataSource, identityKey, demoKeys: demo };
  const authenticator = createAuthenticator({ apiKeys, jwt: null, foreign: false, clock: systemClock, log: () => undefined });
  try {
    return await authenticator.authenticate({ authorization: `Bearer ${key}` }).catch(() => null);
  } finally {
    await authenticator.close();
    await dataSource.destroy();
  }
}

const idOf = (key: string): string => key.split('_')[1] ?? '';

describe('the life of a key', () => {
  it('is made, listed, replaced and revoked', async () => {
    const created = await keys(['create', '--kind', 'enterprise', '--enterprise', '91150926X000000199', '--label', '晨曦乳业 Chenxi', '--expires-in', '90d']);
    expect(created).toMatchObject({ code: 0, stdout: expect.stringMatching(/^jinqiao_[a-z2-7]{12}_[\w-]{43}\n$/) });
    const key = created.stdout.trim();
    expect(created.stderr).toMatch(`Key ${idOf(key)} for enterprise 91150926X000000199, until `);
    expect(await whois(key)).toMatchObject({ kind: 'enterprise', enterprise: '91150926X000000199', id: idOf(key) });

    const rotated = await keys(['rotate', idOf(key), '--grace', '2h']);
    const fresh = rotated.stdout.trim();
    expect(rotated.stderr).toMatch(`Key ${idOf(fresh)} replaces ${idOf(key)}, which ends at `);
    expect(await whois(fresh)).toMatchObject({ enterprise: '91150926X000000199', id: idOf(fresh) });
    expect(await whois(key)).toMatchObject({ id: idOf(key) });

    expect(await keys(['revoke', idOf(fresh)])).toMatchObject({ code: 0, stdout: expect.stringContaining(`Key ${idOf(fresh)} is revoked since `) });
    expect(await whois(fresh)).toBeNull();
    expect(await keys(['rotate', idOf(fresh)])).toMatchObject({ code: 1, stdout: '', stderr: `KEY_REFUSED: The key ${idOf(fresh)} is revoked; only an active one is replaced.\n` });

    const { stdout } = await keys(['list']);
    const [headings, ...rows] = stdout.trimEnd().split('\n').map((line) => line.split(/ {2,}/));
    expect(headings).toEqual(['Id 编号', 'Kind 类别', 'Whose 归属', 'Label 标签', 'Created 创建', 'Expires 到期', 'State 状态']);
    const minute = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/);
    expect(rows).toEqual([
      [idOf(key), 'enterprise', '91150926X000000199', '晨曦乳业 Chenxi', minute, minute, `replaced 已更换 → ${idOf(fresh)}`],
      [idOf(fresh), 'enterprise', '91150926X000000199', '晨曦乳业 Chenxi', minute, minute, 'revoked 已吊销'],
    ]);
    for (const secret of [key, fresh]) expect(stdout).not.toContain(secret.slice(-43));
  });

  it('leaves no secret in the data folder but the identity key, which its owner alone reads', () => {
    expect(readdirSync(scratch.path)).toEqual(expect.arrayContaining(['identity.key', 'identity.sqlite']));
    if (process.platform !== 'win32') expect(statSync(join(scratch.path, 'identity.key')).mode & 0o777).toBe(0o600);
  });
});

const REFUSED: readonly [args: readonly string[], sentence: RegExp][] = [
  [['create', '--kind', 'king', '--label', 'x'], /^SETTING_REFUSED: --kind must be one of portal, enterprise, bank, officer, auditor, operator; it is "king"\.$/m],
  [['create', '--kind', 'anonymous', '--label', 'x'], /--kind must be one of .* it is "anonymous"/],
  [['create', '--kind', 'officer'], /required option '--label <text>'/],
  [['create', '--kind', 'officer', '--label', ' '], /--label must be a text of 1 to 100 printable characters; it is ""/],
  [['create', '--kind', 'officer', '--label', 'a\u001b[2J'], /--label must be .*; it is "a\\\\u\{1b\}\[2J"/],
  [['create', '--kind', 'officer', '--label', 'x'.repeat(101)], /--label must be/],
  [['create', '--kind', 'enterprise', '--label', 'x'], /--enterprise must be a unified social credit code .*; it is missing\./],
  [['create', '--kind', 'enterprise', '--enterprise', '91150926X000000198', '--label', 'x'], /which is "9" after these first 17; it is "91150926X000000198"\./],
  [['create', '--kind', 'bank', '--label', 'x'], /--bank must be a lower-case letter, .*; it is missing\./],
  [['create', '--kind', 'bank', '--bank', 'ABC', '--label', 'x'], /--bank must be .*; it is "ABC"\./],
  [['create', '--kind', 'officer', '--bank', 'abc', '--label', 'x'], /--bank goes with --kind bank, and --kind is "officer"\./],
  [['create', '--kind', 'officer', '--label', 'x', '--expires-in', '731d'], /--expires-in must be a time above 0 and at most 730d, written like 90d, 24h, 30m or 10s; it is "731d"\./],
  [['create', '--kind', 'officer', '--label', 'x', '--expires-in', '0d'], /--expires-in must be/],
  [['create', '--kind', 'officer', '--label', 'x', '--expires-in', 'never'], /--expires-in must be .* it is "never"/],
  [['rotate', 'aaaaaaaaaaaa', '--grace', '31d'], /--grace must be a time from 0s to 30d, .* it is "31d"/],
  [['revoke', 'jinqiao_aaaaaaaaaaaa_secret'], /^SETTING_REFUSED: The id of a key is 12 characters(?!.*secret)/],
];

describe('jinqiao keys', () => {
  it.each(REFUSED)('%j is refused with one clear sentence', async (args, sentence) => {
    expect((await inProcess(['keys', ...args])).sentence).toMatch(sentence);
  });

  it.each([
    [['rotate', 'aaaaaaaaaaaa'], 'KEY_REFUSED: There is no key aaaaaaaaaaaa; "npx jinqiao keys list" shows those that there are.'],
    [['revoke', 'aaaaaaaaaaaa'], 'KEY_REFUSED: There is no key aaaaaaaaaaaa; "npx jinqiao keys list" shows those that there are.'],
    [['create', '--kind', 'king', '--label', 'x'], 'SETTING_REFUSED: --kind must be one of portal, enterprise, bank, officer, auditor, operator; it is "king".'],
    [['demo', 'king'], 'SETTING_REFUSED: The kind of a demo key must be one of portal, enterprise, bank, officer, auditor, operator; it is "king".'],
  ])('%j ends with the sentence and code 1', async (args, sentence) => {
    expect(await keys(args)).toEqual({ code: 1, stdout: '', stderr: `${sentence}\n` });
  });

  it.each(['create', 'list', 'rotate', 'revoke', 'demo', 'call'])('%s has a help with an example', async (command) => {
    expect((await inProcess(['keys', command, '--help'])).written).toMatch(new RegExp(`Examples?:\n[^]*jinqiao keys ${command}`));
  });

  it('without a usable identity key is refused rather than made with none', async () => {
    const broken = temporaryFolder('keys-broken');
    writeFileSync(join(broken.path, 'identity.key'), '');
    expect(await keys(['demo'], { JINQIAO_DATA: broken.path })).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^DATA_FOLDER_UNUSABLE: .*identity\.key is no key: it must have 64 to 256 hexadecimal digits/) });
    broken.remove();
  });
});

describe('jinqiao keys demo', () => {
  it('prints one of each kind, which are taken where demo keys are', async () => {
    const { stdout } = await keys(['demo']);
    const rows = stdout.trimEnd().split('\n').slice(1).map((line) => line.split(/ {2,}/));
    expect(rows.map(([kind]) => kind)).toEqual(['portal', 'enterprise', 'bank', 'officer', 'auditor', 'operator']);
    for (const row of rows) expect(await whois(row.at(-1) ?? '', true)).toMatchObject({ kind: row[0] });
    expect(await whois(rows[3]?.at(-1) ?? '')).toBeNull();
  });

  it('prints the key alone where a kind is named, the same each time', async () => {
    const [once, again] = [await keys(['demo', 'officer']), await keys(['demo', 'officer'])];
    expect(once).toEqual({ code: 0, stderr: '', stdout: expect.stringMatching(/^jinqiao_[a-z2-7]{12}_[\w-]{43}\n$/) });
    expect(again).toEqual(once);
  });

  it('follows from JINQIAO_IDENTITY_KEY where that is given', async () => {
    const JINQIAO_IDENTITY_KEY = 'ab'.repeat(32);
    const { stdout } = await keys(['demo', 'officer'], { JINQIAO_IDENTITY_KEY });
    expect(stdout).not.toBe((await keys(['demo', 'officer'])).stdout);
    expect((await keys(['demo', 'officer'], { JINQIAO_IDENTITY_KEY })).stdout).toBe(stdout);
  });

  it('is refused in production', async () => {
    expect(await keys(['demo', 'officer'], { NODE_ENV: 'production' })).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^DEMO_REFUSED: /) });
  });
});

describe('jinqiao keys call', () => {
  const masters = ['ab'.repeat(32), 'cd'.repeat(32)];
  const derived = masters.map((master) => deriveSubgraphKey(Buffer.from(master, 'hex'), 'example-mutual').toString('hex'));

  it.each([
    ['one key for one master secret', masters.slice(0, 1), derived.slice(0, 1)],
    ['two while the secret is changed', masters, derived],
  ])('prints %s', async (_title, given, printed) => {
    expect(await keys(['call', 'example-mutual'], { JINQIAO_CALL_KEY: given.join() })).toEqual({ code: 0, stdout: `${printed.join()}\n`, stderr: '' });
  });

  it('refuses what is no name of a bank', async () => {
    expect(await keys(['call', 'Example Mutual'])).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^SETTING_REFUSED: The subgraph must be .*; it is "Example Mutual"\.\n$/) });
  });
});
