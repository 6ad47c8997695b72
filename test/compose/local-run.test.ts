import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from 'mysql2/promise';
import { interpolate, parseComposeFile } from './compose-file';
import { DATABASE_SERVER, connectAsRoot, createAccount, databasesOf, dropAccount } from './database';
import { readImage } from './image';
import { freePorts, localText } from './local-mapping';
import { LocalStack } from './local-stack';
import { until } from '../../bench/kit/until';

/*
 * docker-compose.yml without Docker: the same commands, environment, health checks and order as
 * processes of this machine, over a MariaDB on 127.0.0.1:3306 that root enters without a password.
 */

const ROOT = join(__dirname, '..', '..');
const START_TIMEOUT_MS = 120_000;
const TEST_TIMEOUT_MS = 60_000;
const WITHIN_MS = 30_000;

const prefix = `jqcompose${process.pid}`;
const password = 'a-password_of-the-test';
const refreshIntervalMs = 1_000;

const QUERY = `{
  financingOffers(
    asOf: "2026-08-20T08:00:00Z", first: 100, filter: { verdicts: [ELIGIBLE] }
    need: { amount: "2000000.00", termMonths: 12, purpose: WORKING_CAPITAL, applicant: {
      region: "150926", industry: "A0313", legalForm: LIMITED_COMPANY, ownership: PRIVATE, employees: 45
      annualRevenue: "12000000.00", totalAssets: "30000000.00", establishedOn: "2016-05-20", annualTax: "180000.00"
      taxCreditGrade: B, creditRating: A, existingLenders: 1, hasOverdue: false, onDishonestyList: false, firstTimeBorrower: false
    } }
  ) {
    sources { bank { code } freshness error }
    nodes { verdict bank { code name } product { name } costAfterIncentives { annualRateIrr } incentives { policy { title } } }
  }
}`;

interface Offers {
  readonly sources: readonly { readonly bank: { readonly code: string }; readonly freshness: string; readonly error: string | null }[];
  readonly nodes: readonly { readonly verdict: string; readonly bank: { readonly code: string }; readonly product: { readonly name: string } }[];
}

describe('the services of docker-compose.yml, as processes over MariaDB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jinqiao-compose-'));
  let root: Connection;
  let stack: LocalStack;

  async function ask(): Promise<{ data?: { financingOffers: Offers | null } | null; errors?: unknown }> {
    const response = await fetch(`${stack.url('gateway')}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY }),
      signal: AbortSignal.timeout(WITHIN_MS),
    });
    return (await response.json()) as { data?: { financingOffers: Offers | null } };
  }

  /** Asks until an answer is the one wanted; every answer on the way there must be whole as well. */
  function answered(what: string, isWanted: (offers: Offers) => boolean): Promise<Offers> {
    return until(what, WITHIN_MS, async () => {
      const { data, errors } = await ask();
      expect(errors).toBeUndefined();
      const offers = data?.financingOffers ?? null;
      return offers && isWanted(offers) ? offers : null;
    });
  }

  const freshnessOf = ({ sources }: Offers, code: string) => sources.find(({ bank }) => bank.code === code)?.freshness;
  const banksOf = ({ nodes }: Offers) => [...new Set(nodes.map(({ bank }) => bank.code))].sort();

  beforeAll(async () => {
    const variables = { JINQIAO_DB_PASSWORD: password, JINQIAO_CALL_KEY: 'ab'.repeat(32), JINQIAO_REFRESH_MS: String(refreshIntervalMs) };
    const compose = interpolate(parseComposeFile(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8')), variables);
    const image = readImage(readFileSync(join(ROOT, 'Dockerfile'), 'utf8'));
    const place = { prefix, folder, databaseServer: DATABASE_SERVER, portOf: await freePorts(compose) };
    root = await connectAsRoot();
    const account = compose.services.mysql?.environment;
    const local = (text = ''): string => localText(text, compose, place);
    await createAccount(root, local(account?.MYSQL_USER), account?.MYSQL_PASSWORD ?? '', local(compose.configs.grants?.content));
    stack = new LocalStack(compose, image, place);
    await stack.start();
  }, START_TIMEOUT_MS);

  afterAll(async () => {
    await stack?.stop();
    if (root) {
      await dropAccount(root, prefix);
      await root.end();
    }
    rmSync(folder, { recursive: true, force: true });
  }, TEST_TIMEOUT_MS);

  it('start one after another, each with a database of its own', async () => {
    expect(stack.started[0]).toBe('registry');
    expect(stack.started.slice(-2)).toEqual(['offers', 'gateway']);
    const owners = ['bank-abc', 'bank-icbc', 'bank-mengyin', 'bank-rcb', 'enterprise', 'offers', 'policy', 'registry'];
    expect(await databasesOf(root, prefix)).toEqual(owners.map((part) => `${prefix}_${part}`));
  });

  it('answer a need with eligible offers of at least three banks', async () => {
    const offers = await answered('every bank was fresh', ({ sources }) => sources.length === 4 && sources.every(({ freshness }) => freshness === 'FRESH'));
    expect(banksOf(offers).length).toBeGreaterThanOrEqual(3);
    expect(new Set(offers.nodes.map(({ verdict }) => verdict))).toEqual(new Set(['ELIGIBLE']));
  }, TEST_TIMEOUT_MS);

  it('answer on when a bank is gone, and say that what they know of it is stale', async () => {
    const before = await answered('ICBC was fresh', (offers) => freshnessOf(offers, 'icbc') === 'FRESH');
    await stack.kill('bank-icbc');
    const after = await answered('ICBC was stale', (offers) => freshnessOf(offers, 'icbc') === 'STALE');
    expect(after.nodes).toEqual(before.nodes);
    expect(banksOf(after)).toContain('icbc');
    const { sources } = after;
    expect(sources.filter(({ freshness }) => freshness !== 'FRESH').map(({ bank, error }) => [bank.code, error])).toEqual([
      ['icbc', expect.stringMatching(/./)],
    ]);
  }, TEST_TIMEOUT_MS);

  it('are fresh again when the bank is restarted', async () => {
    await stack.startOne('bank-icbc');
    await answered('ICBC was fresh again', (offers) => freshnessOf(offers, 'icbc') === 'FRESH');
  }, TEST_TIMEOUT_MS);

  it('keep the decision key and the last good supergraph in their volumes, and nothing elsewhere', () => {
    const kept = readdirSync(folder).flatMap((place) => readdirSync(join(folder, place)).map((file) => `${place}/${file}`));
    expect(kept.sort()).toEqual(['gateway-data/last-good-supergraph.graphql', 'offers-data/decision.key']);
  });

  it('end with exit code 0 on SIGTERM', async () => {
    const endings = await stack.stop();
    expect(Object.keys(endings)).toHaveLength(9);
    expect(Object.entries(endings).filter(([, code]) => code !== 0)).toEqual([]);
  }, TEST_TIMEOUT_MS);
});
