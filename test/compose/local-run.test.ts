import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from 'mysql2/promise';
import { demoKeys } from '../../gateway/security';
import { until } from '../../bench/kit/until';
import { type Answer, type Credentials, post } from '../kit/ask';
import { interpolate, parseComposeFile } from './compose-file';
import { DATABASE_SERVER, connectAsRoot, createAccount, databasesOf, dropAccount } from './database';
import { readImage } from './image';
import { freePorts, localText } from './local-mapping';
import { LocalStack } from './local-stack';

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
const identityKey = '1d'.repeat(32);
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

/** What the sample's first enterprise asks for: private. */
const NEED = '{ financingNeed(id: "need-0001") { id amount } }';

interface Offers {
  readonly sources: readonly { readonly bank: { readonly code: string }; readonly freshness: string; readonly error: string | null }[];
  readonly nodes: readonly { readonly verdict: string; readonly bank: { readonly code: string }; readonly product: { readonly name: string } }[];
}

const codesOf = ({ errors = [] }: Answer<unknown>) => errors.map(({ extensions }) => extensions?.code);

describe('the services of docker-compose.yml, as processes over MariaDB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jinqiao-compose-'));
  let root: Connection;
  let stack: LocalStack;

  /** Of an officer, whose key the terminal of the gateway made. */
  let officer: Credentials;

  const askGateway = <Data>(query: string, as: Credentials) => post<Data>(`${stack.url('gateway')}/graphql`, query, {}, as);

  /** Asks as the officer until an answer is the one wanted; every answer on the way there must be whole as well. */
  function answered(what: string, isWanted: (offers: Offers) => boolean): Promise<Offers> {
    return until(what, WITHIN_MS, async () => {
      const { answer } = await askGateway<{ financingOffers: Offers | null }>(QUERY, officer);
      // Offers joins the graph once the two compose, which may be after the gateway began to serve.
      if (codesOf(answer).includes('GRAPHQL_VALIDATION_FAILED')) return null;
      expect(answer.errors).toBeUndefined();
      const offers = answer.data?.financingOffers ?? null;
      return offers && isWanted(offers) ? offers : null;
    });
  }

  const freshnessOf = ({ sources }: Offers, code: string) => sources.find(({ bank }) => bank.code === code)?.freshness;
  const banksOf = ({ nodes }: Offers) => [...new Set(nodes.map(({ bank }) => bank.code))].sort();

  beforeAll(async () => {
    const variables = {
      JINQIAO_DB_PASSWORD: password,
      JINQIAO_CALL_KEY: 'ab'.repeat(32),
      JINQIAO_IDENTITY_KEY: identityKey,
      JINQIAO_REFRESH_MS: String(refreshIntervalMs),
    };
    const compose = interpolate(parseComposeFile(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8')), variables);
    const image = readImage(readFileSync(join(ROOT, 'Dockerfile'), 'utf8'));
    const place = { prefix, folder, databaseServer: DATABASE_SERVER, portOf: await freePorts(compose) };
    root = await connectAsRoot();
    const account = compose.services.mysql?.environment;
    const local = (text = ''): string => localText(text, compose, place);
    await createAccount(root, local(account?.MYSQL_USER), account?.MYSQL_PASSWORD ?? '', local(compose.configs.grants?.content));
    stack = new LocalStack(compose, image, place);
    await stack.start();
    officer = { authorization: `Bearer ${(await stack.run('gateway', ['keys', 'create', '--kind', 'officer', '--label', '区金融办'])).trim()}` };
  }, START_TIMEOUT_MS);

  afterAll(async () => {
    await stack?.stop();
    if (root) {
      await dropAccount(root, prefix);
      await root.end();
    }
    rmSync(folder, { recursive: true, force: true });
  }, TEST_TIMEOUT_MS);

  it('start one after another, each with databases of its own', async () => {
    expect(stack.started[0]).toBe('registry');
    expect(stack.started.slice(-2)).toEqual(['offers', 'gateway']);
    const owners = ['audit', 'bank-abc', 'bank-icbc', 'bank-mengyin', 'bank-rcb', 'enterprise', 'identity', 'offers', 'policy', 'registry'];
    expect(await databasesOf(root, prefix)).toEqual(owners.map((part) => `${prefix}_${part}`));
  });

  it('show a need to the officer whose key was made beside them, and to nobody without a key', async () => {
    const { answer: seen } = await askGateway(NEED, officer);
    expect(seen).toEqual({ data: { financingNeed: { id: 'need-0001', amount: expect.stringMatching(/^\d+\.\d\d$/) as string } } });
    const { answer: refused, status } = await askGateway(NEED, {});
    expect(status).toBe(200);
    expect(refused.data).toEqual({ financingNeed: null });
    expect(codesOf(refused)).toEqual(['UNAUTHENTICATED']);
  }, TEST_TIMEOUT_MS);

  it('take no demonstration key, though the sample is served', async () => {
    const demo = demoKeys(Buffer.from(identityKey, 'hex'));
    expect(demo.length).toBeGreaterThan(5);
    for (const { key } of demo) {
      const { answer, status } = await askGateway('{ banks { code } }', { authorization: `Bearer ${key}` });
      expect([status, codesOf(answer), answer.data]).toEqual([401, ['UNAUTHENTICATED'], undefined]);
    }
  }, TEST_TIMEOUT_MS);

  it('refuse every call that is not signed, whatever key of a client comes with it', async () => {
    const parts = stack.started.filter((name) => name !== 'gateway');
    const paths = parts.map((name) => [name, `${stack.url(name)}${name === 'registry' ? '/graph' : '/graphql?query=%7B__typename%7D'}`] as const);
    const statuses = await Promise.all(
      paths.flatMap(([name, url]) => [{}, officer].map(async (headers: Credentials) => [name, (await fetch(url, { headers: { ...headers } })).status])),
    );
    expect(statuses).toHaveLength(16);
    expect(statuses.filter(([, status]) => status !== 401)).toEqual([]);
  }, TEST_TIMEOUT_MS);

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
