import { readFileSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { ask } from '../kit/ask';
import { CAN_INTERRUPT, JinqiaoProcess, type StartedJinqiao, startJinqiao, temporaryFolder } from '../kit/jinqiao-process';
import { APOLLO_ACCOUNT, contactedHosts, recordingConnections } from '../kit/recorded-connections';
import { type RequestInFlight, beginRequest } from './request-in-flight';

/* What a newcomer does: start, look, ask, stop with Ctrl-C, start again. */

jest.setTimeout(30_000);

const PARTS = ['registry', 'abc', 'icbc', 'rcb', 'mengyin', 'enterprise', 'policy', 'offers', 'gateway'];
const scratch = temporaryFolder('newcomer');
const dataFolder = join(scratch.path, 'data');
const connectionsFile = join(scratch.path, 'connections.txt');

afterAll(() => scratch.remove());

interface Offers {
  readonly financingOffers: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly rank: number;
      readonly verdict: string;
      readonly decisionId: string;
      readonly bank: { readonly name: string };
      readonly cost: { readonly totalCost: string | null; readonly annualRateIrr: string | null };
      readonly costAfterIncentives: { readonly totalCost: string | null; readonly annualRateIrr: string | null };
      readonly incentives: readonly { readonly status: string; readonly amount: string | null; readonly policy: { readonly title: string } | null }[];
    }[];
  };
}

function addressesIn(output: string): Map<string, string> {
  return new Map([...output.matchAll(/^ {2}(\w+) +(http:\S+)$/gm)].map(([, name = '', url = '']) => [name, url]));
}

/** The printed query, and the same with what names the decision. */
function queryIn(output: string): string {
  return /A query to paste:\n\n([^]*?\n})\n/.exec(output)?.[1] ?? '';
}

function withDecisions(query: string): string {
  return query.replace('verdict', 'verdict decisionId');
}

/** Rows of every table of every part but the registry, which records the addresses of each start. */
async function rowsKept(): Promise<Record<string, number>> {
  const kept: Record<string, number> = {};
  for (const name of readdirSync(dataFolder).filter((each) => each.endsWith('.sqlite') && each !== 'registry.sqlite')) {
    const database = await new DataSource({ type: 'better-sqlite3', database: join(dataFolder, name), readonly: true }).initialize();
    const tables = await database.query<{ name: string }[]>("SELECT name FROM sqlite_master WHERE type = 'table'");
    for (const table of tables) {
      const [counted] = await database.query<{ rows: number }[]>(`SELECT count(*) AS rows FROM "${table.name}"`);
      kept[`${name} ${table.name}`] = counted?.rows ?? 0;
    }
    await database.destroy();
  }
  return kept;
}

function isTaken(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

let started: StartedJinqiao;
let addresses: Map<string, string>;
let firstAnswer: Offers;
let rowsOfFirstStart: Record<string, number>;
let keyOfFirstStart: string;

describe('a first start', () => {
  beforeAll(async () => {
    started = await startJinqiao(dataFolder, { ...recordingConnections(connectionsFile), ...APOLLO_ACCOUNT });
    addresses = addressesIn(started.process.stdout);
  });
  afterAll(() => started?.process.end());

  it('prints an address of every part, of GraphQL and of the health check, all on loopback', () => {
    expect([...addresses.keys()]).toEqual([...PARTS, 'GraphQL', 'Health']);
    expect(new Set([...addresses.values()].map((url) => new URL(url).hostname))).toEqual(new Set(['127.0.0.1']));
  });

  it('refuses whoever does not prove who they are, at every address but the gateway\'s', async () => {
    for (const part of PARTS.filter((name) => name !== 'gateway')) {
      const address = addresses.get(part) ?? '';
      const asked = await fetch(part === 'registry' ? `${address}/graph` : address, {
        ...(part === 'registry' ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ _service { sdl } }"}' }),
      });
      expect({ part, status: asked.status, text: await asked.text() }).toEqual({ part, status: 401, text: expect.stringContaining('CALL_REFUSED') as string });
    }
  });

  it('is healthy', async () => {
    const health = await fetch(addresses.get('Health') ?? '');
    expect([health.status, await health.json()]).toEqual([200, { status: 'ready' }]);
  });

  it('answers the query that it prints with priced offers of three banks and policies', async () => {
    firstAnswer = await ask<Offers>(started.url, withDecisions(queryIn(started.process.stdout)));
    const { nodes } = firstAnswer.financingOffers;
    expect(new Set(nodes.map(({ bank }) => bank.name)).size).toBeGreaterThanOrEqual(3);
    for (const { cost, costAfterIncentives, incentives, verdict } of nodes) {
      expect(verdict).toBe('ELIGIBLE');
      expect(Number(costAfterIncentives.totalCost)).toBeLessThan(Number(cost.totalCost));
      expect(Number(costAfterIncentives.annualRateIrr)).toBeLessThan(Number(cost.annualRateIrr));
      expect(incentives).toContainEqual({ status: 'APPLIED', amount: expect.any(String), policy: { title: expect.any(String) } });
      expect(incentives.filter(({ policy }) => policy === null)).toEqual([]);
    }
  });

  it('has another order after incentives than before', async () => {
    const query = queryIn(started.process.stdout);
    const banks = async (orderBy: string): Promise<string[]> => {
      const { financingOffers } = await ask<Offers>(started.url, query.replace('first: 3', `first: 6, orderBy: ${orderBy}, filter: { verdicts: [ELIGIBLE] }`));
      return financingOffers.nodes.map((offer) => JSON.stringify([offer.bank, offer.cost]));
    };
    const [before, after] = [await banks('ALL_IN'), await banks('ALL_IN_AFTER_INCENTIVES')];
    expect(after.length).toBeGreaterThanOrEqual(5);
    expect([...after].sort()).toEqual([...before].sort());
    expect(after).not.toEqual(before);
  });

  if (CAN_INTERRUPT) {
    describe('and Ctrl-C with a request in flight', () => {
      let inFlight: RequestInFlight;
      beforeAll(async () => {
        inFlight = await beginRequest(started.url, queryIn(started.process.stdout));
        started.process.interrupt();
        await started.process.says(/Stopping/);
      });

      it('answers that request', async () => {
        const { status, text } = await inFlight.complete();
        expect(status).toBe(200);
        expect((JSON.parse(text) as { data: Offers }).data.financingOffers.nodes).toHaveLength(3);
      });

      it('ends with exit code 0, and no error was on stderr', async () => {
        expect(await started.process.ending).toEqual({ code: 0, signal: null });
        const { stderr } = started.process;
        expect(stderr).not.toMatch(/error/i);
        // Under an Apollo account the gateway warns, once, that it serves its own supergraph.
        expect(stderr.trim().split('\n').filter((line) => !/ refused a call: /.test(line))).toHaveLength(1);
      });

      it('leaves no port open', async () => {
        const taken = await Promise.all([...addresses].map(async ([name, url]) => ((await isTaken(url)) ? [name] : [])));
        expect(taken.flat()).toEqual([]);
      });
    });
  }

  it('has contacted no host but this machine', () => {
    const { all, outside } = contactedHosts(connectionsFile);
    expect(outside).toEqual([]);
    expect(all.length).toBeGreaterThan(0);
  });
});

describe('a second start', () => {
  beforeAll(async () => {
    rowsOfFirstStart = await rowsKept();
    keyOfFirstStart = readFileSync(join(dataFolder, 'decision.key'), 'utf8');
    started = await startJinqiao(dataFolder);
  });
  afterAll(() => started?.process.end());

  it('gives the same answer, with the same decisions', async () => {
    expect(await ask<Offers>(started.url, withDecisions(queryIn(started.process.stdout)))).toEqual(firstAnswer);
  });

  it('keeps the decision key and the data, and adds no version', async () => {
    if (CAN_INTERRUPT) started.process.interrupt();
    else await started.process.end();
    await started.process.ending;
    expect(readFileSync(join(dataFolder, 'decision.key'), 'utf8')).toBe(keyOfFirstStart);
    expect(Object.keys(rowsOfFirstStart).length).toBeGreaterThan(10);
    expect(await rowsKept()).toEqual(rowsOfFirstStart);
  });
});

describe('the record of connections', () => {
  it('has an outside host that a process speaks to', async () => {
    const file = join(scratch.path, 'outside.txt');
    // Given up before a packet leaves.
    const speaking = new JinqiaoProcess(['-e', "require('node:net').connect(80, '192.0.2.1').destroy()"], {
      environment: recordingConnections(file),
    });
    await speaking.ending;
    expect(contactedHosts(file)).toEqual({ all: ['192.0.2.1'], outside: ['192.0.2.1'] });
  });
});
