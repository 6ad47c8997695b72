import type { Command } from 'commander';
import { StartupError, deriveSubgraphKey, isBankCode } from '../../schema';
import { openDatabase, systemClock } from '../../subgraphs/chassis';
import { readKeyFile } from '../data-folder';
import {
  ApiKeyStore,
  DAY_MS,
  DEFAULT_KEY_LIFE_MS,
  KNOWN_KINDS,
  type KeyHolder,
  type KeyState,
  MAX_KEY_LIFE_MS,
  type StoredKey,
  demoKeys,
  identityEntities,
  identityMigrations,
  isKeyId,
  readKeyHolder,
  refuseDemoInProduction,
  stateOfKey,
} from '../security';
import { readDuration } from './duration';
import { settingsOfEnvironment } from './part-settings';
import { printable, textTable } from './text-table';

const MAX_GRACE_MS = 30 * DAY_MS;
const DEFAULT_GRACE_MS = DAY_MS;
const MAX_LABEL_LENGTH = 100;

const STATES: Readonly<Record<KeyState, string>> = { active: 'active 有效', replaced: 'replaced 已更换', expired: 'expired 已过期', revoked: 'revoked 已吊销' };

export function addKeysCommand(program: Command): void {
  const command = program.command('keys').description('API keys: who may ask the gateway, and as whom');
  command
    .command('create')
    .description('make a key and print it: it is shown this once')
    .requiredOption('--kind <kind>', KNOWN_KINDS.join(', '))
    .requiredOption('--label <text>', `what the key is for, at most ${MAX_LABEL_LENGTH} characters`)
    .option('--enterprise <uscc>', 'kind enterprise only: its unified social credit code')
    .option('--bank <code>', 'kind bank only: its code')
    .option('--expires-in <time>', `${DEFAULT_KEY_LIFE_MS / DAY_MS}d by default, at most ${MAX_KEY_LIFE_MS / DAY_MS}d`)
    .addHelpText(
      'after',
      '\nExamples:\n  npx jinqiao keys create --kind officer --label "Finance office of the county"\n  npx jinqiao keys create --kind bank --bank abc --label "Catalog desk" --expires-in 90d\n  npx jinqiao keys create --kind enterprise --enterprise 91150926X000000199 --label 晨曦乳业',
    )
    .action(createKey);
  command
    .command('list')
    .description('every key with whose it is and its state; never a secret')
    .addHelpText('after', '\nExample:\n  npx jinqiao keys list')
    .action(listKeys);
  command
    .command('rotate <id>')
    .description('make a new key for the same holder; the old one ends after the grace')
    .option('--grace <time>', `how long the old key still works: ${DEFAULT_GRACE_MS / DAY_MS}d by default, at most ${MAX_GRACE_MS / DAY_MS}d, 0s for not at all`)
    .addHelpText('after', '\nExamples:\n  npx jinqiao keys rotate h4xk2m7qa3bc\n  npx jinqiao keys rotate h4xk2m7qa3bc --grace 2h')
    .action(rotateKey);
  command
    .command('call <subgraph>')
    .description('print the key of a subgraph that is run elsewhere, for its JINQIAO_SUBGRAPH_KEY: it opens no other door')
    .addHelpText('after', '\nExample:\n  npx jinqiao keys call example-mutual')
    .action(printSubgraphKey);
  command
    .command('revoke <id>')
    .description('end a key; gateways refuse it within two seconds')
    .addHelpText('after', '\nExample:\n  npx jinqiao keys revoke h4xk2m7qa3bc')
    .action(revokeKey);
  command
    .command('demo [kind]')
    .description('print the demo keys of this installation, one of each kind, which only "npm start" takes')
    .addHelpText(
      'after',
      '\nExamples:\n  npx jinqiao keys demo\n  curl -s http://127.0.0.1:4000/graphql -H "authorization: Bearer $(npx jinqiao keys demo officer)" -H "content-type: application/json" -d \'{"query":"{ banks { code } }"}\'',
    )
    .action(printDemoKeys);
}

interface CreateOptions {
  readonly kind: string;
  readonly label: string;
  readonly enterprise?: string;
  readonly bank?: string;
  readonly expiresIn?: string;
}

async function createKey(options: CreateOptions): Promise<void> {
  const holder = { ...readHolder(options), label: readLabel(options.label) };
  const allowed = `a time above 0 and at most ${MAX_KEY_LIFE_MS / DAY_MS}d`;
  const lifeMs = options.expiresIn === undefined ? DEFAULT_KEY_LIFE_MS : readDuration('--expires-in', options.expiresIn, { minMs: 1, maxMs: MAX_KEY_LIFE_MS, allowed });
  const { expiresAt, key, keyId } = await withStore((store) => store.create(holder, lifeMs));
  // The key alone on stdout, so that a script can take it.
  process.stderr.write(`Key ${keyId} for ${whoseOf(holder)}, until ${expiresAt}. It is shown this once 密钥仅显示一次:\n`);
  process.stdout.write(`${key}\n`);
}

async function listKeys(): Promise<void> {
  const now = systemClock();
  const keys = await withStore((store) => store.list());
  const rows = keys.map((key) => [key.keyId, key.kind, key.enterprise ?? key.bank ?? '', key.label, minuteOf(key.createdAt), minuteOf(key.expiresAt), stateText(key, now)]);
  process.stdout.write(`${textTable(['Id 编号', 'Kind 类别', 'Whose 归属', 'Label 标签', 'Created 创建', 'Expires 到期', 'State 状态'], rows)}\n`);
}

async function rotateKey(id: string, options: { readonly grace?: string }): Promise<void> {
  const keyId = readKeyId(id);
  const allowed = `a time from 0s to ${MAX_GRACE_MS / DAY_MS}d`;
  const graceMs = options.grace === undefined ? DEFAULT_GRACE_MS : readDuration('--grace', options.grace, { minMs: 0, maxMs: MAX_GRACE_MS, allowed });
  const rotated = await withStore(async (store) => {
    const result = await store.rotate(keyId, graceMs);
    if (result) return result;
    const old = await store.find(keyId);
    throw new StartupError('KEY_REFUSED', old ? `The key ${keyId} is ${stateOfKey(old, systemClock())}; only an active one is replaced.` : unknownKey(keyId));
  });
  const { issued, oldEndsAt } = rotated;
  process.stderr.write(`Key ${issued.keyId} replaces ${keyId}, which ends at ${oldEndsAt}. It is shown this once 密钥仅显示一次:\n`);
  process.stdout.write(`${issued.key}\n`);
}

async function revokeKey(id: string): Promise<void> {
  const keyId = readKeyId(id);
  const revokedAt = await withStore((store) => store.revoke(keyId));
  if (revokedAt === null) throw new StartupError('KEY_REFUSED', unknownKey(keyId));
  process.stdout.write(`Key ${keyId} is revoked since ${revokedAt} 已吊销\n`);
}

function printSubgraphKey(subgraph: string): void {
  if (!isBankCode(subgraph)) {
    throw new StartupError('SETTING_REFUSED', `The subgraph must be a lower-case letter, then letters, digits and "-", 48 at most; it is ${JSON.stringify(printable(subgraph))}.`);
  }
  const { callKeys, dataFolder } = settingsOfEnvironment();
  const masters = callKeys?.map((digits) => Buffer.from(digits, 'hex')) ?? [readKeyFile(dataFolder, 'call', null)];
  process.stdout.write(`${masters.map((master) => deriveSubgraphKey(master, subgraph).toString('hex')).join()}\n`);
}

function printDemoKeys(kind: string | undefined): void {
  const { dataFolder, identityKey, production } = settingsOfEnvironment();
  refuseDemoInProduction(production);
  const keys = demoKeys(readKeyFile(dataFolder, 'identity', identityKey));
  if (kind === undefined) {
    const rows = keys.map(({ holder, key }) => [holder.kind, holder.enterprise ?? holder.bank ?? '', key]);
    process.stdout.write(`${textTable(['Kind 类别', 'Whose 归属', 'Demo key 演示密钥'], rows)}\n`);
    return;
  }
  const named = keys.find(({ holder }) => holder.kind === kind);
  if (!named) throw new StartupError('SETTING_REFUSED', `The kind of a demo key must be one of ${KNOWN_KINDS.join(', ')}; it is ${JSON.stringify(kind)}.`);
  process.stdout.write(`${named.key}\n`);
}

function readHolder(options: CreateOptions): KeyHolder {
  for (const subject of ['enterprise', 'bank'] as const) {
    if (options[subject] !== undefined && options.kind !== subject) {
      throw new StartupError('SETTING_REFUSED', `--${subject} goes with --kind ${subject}, and --kind is ${JSON.stringify(options.kind)}.`);
    }
  }
  const reading = readKeyHolder(options);
  if ('holder' in reading) return reading.holder;
  const { allowed, field } = reading.fault;
  const given = options[field];
  const got = given === undefined ? 'it is missing' : `it is ${JSON.stringify(given)}`;
  throw new StartupError('SETTING_REFUSED', `--${field} must be ${field === 'kind' ? `one of ${allowed}` : allowed}; ${got}.`);
}

function readLabel(text: string): string {
  const label = text.trim();
  if (label !== '' && [...label].length <= MAX_LABEL_LENGTH && printable(label) === label) return label;
  throw new StartupError('SETTING_REFUSED', `--label must be a text of 1 to ${MAX_LABEL_LENGTH} printable characters; it is ${JSON.stringify(printable(label))}.`);
}

function readKeyId(id: string): string {
  if (isKeyId(id)) return id;
  // Whoever pasted a whole key pasted a secret, which is not repeated.
  throw new StartupError('SETTING_REFUSED', 'The id of a key is 12 characters of a to z and 2 to 7: the part between the underscores, as "npx jinqiao keys list" shows it.');
}

function unknownKey(keyId: string): string {
  return `There is no key ${keyId}; "npx jinqiao keys list" shows those that there are.`;
}

function whoseOf({ bank, enterprise, kind }: KeyHolder): string {
  return [kind, enterprise ?? bank].filter((part) => part !== null).join(' ');
}

function stateText(key: StoredKey, now: string): string {
  const state = STATES[stateOfKey(key, now)];
  return key.replacedBy === null ? state : `${state} → ${key.replacedBy}`;
}

/** To the minute, in UTC. */
function minuteOf(instant: string): string {
  return `${instant.slice(0, 16)}Z`;
}

async function withStore<T>(use: (store: ApiKeyStore) => Promise<T>): Promise<T> {
  const { dataFolder, identityKey, storage } = settingsOfEnvironment();
  const key = readKeyFile(dataFolder, 'identity', identityKey);
  const dataSource = await openDatabase({ storage, part: 'identity', entities: identityEntities, migrations: identityMigrations });
  try {
    return await use(new ApiKeyStore({ dataSource, identityKey: key, clock: systemClock }));
  } finally {
    await dataSource.destroy();
  }
}
