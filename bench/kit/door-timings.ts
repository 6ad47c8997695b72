import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { readJson } from '../../gateway/http';
import { RequestLimits, createAuthenticator, createCostControl, identityEntities, identityMigrations } from '../../gateway/security';
import { accessLine, createLog } from '../../gateway/telemetry';
import { houseCallKeys, principalOf } from '../../schema';
import { callSigner, openDatabase, systemClock } from '../../subgraphs/chassis';
import { guardedCall } from './guarded-call';
import { HIGH_LIMITS } from './high-limits';
import type { GraphqlRequest } from './load';
import { createOfficerKey } from './officer-key';
import { type Spread, spreadOf } from './spread';

export interface DoorTiming {
  readonly door: string;
  readonly microseconds: Spread;
}

const BATCHES = 7;
const TIMES = 2_000;
const MICROSECONDS_PER_MS = 1_000;
const OFFICER = principalOf({ kind: 'officer', id: 'bench' });

/** What one door does for one request; a promise is waited for. */
type Work = (incoming: IncomingMessage) => unknown;

/**
 * What single doors take for a request whose document has been seen before, each by itself and in
 * this process: the officer's key is kept in the folder given.
 */
export async function timeDoors({ folder, request, root }: { readonly folder: string; readonly request: GraphqlRequest; readonly root: string }): Promise<DoorTiming[]> {
  const supergraphSdl = readFileSync(join(root, 'schema', 'sdl', 'supergraph.graphql'), 'utf8');
  const schema = buildSchema(supergraphSdl, { assumeValid: true });
  const identityKey = randomBytes(32);
  const key = await createOfficerKey(folder, identityKey);
  const dataSource = await openDatabase({ storage: { kind: 'sqlite', folder }, part: 'identity', entities: identityEntities, migrations: identityMigrations });
  const authenticator = createAuthenticator({ apiKeys: { dataSource, identityKey, demoKeys: false }, jwt: null, foreign: false, clock: systemClock, log: () => undefined });
  const limits = new RequestLimits({ limits: HIGH_LIMITS });
  const cost = createCostControl();
  cost.load(supergraphSdl);
  const body = JSON.stringify(request);
  const admitted = limits.admit(request, OFFICER);
  const costed = { document: admitted.document, operationName: null, variables: request.variables, principal: OFFICER, schema };
  const sign = callSigner({ keys: houseCallKeys([identityKey]), clock: systemClock, routerTokens: [], tls: null, log: () => undefined }, { from: 'gateway', to: 'offers' });
  const guarded = await guardedCall({ principal: OFFICER, request, schema, supergraphSdl });
  const log = createLog({ form: 'json', level: 'info', destination: { write: () => undefined } });
  const exchange = { requestId: 'bench-request', method: 'POST', path: '/graphql', status: 200, ms: 12.3, bytes: 12_000, principal: OFFICER, operationName: 'StoredNeed', operationHash: admitted.hash, errorCodes: [], address: '127.0.0.1' };
  const works: readonly (readonly [door: string, work: Work])[] = [
    ['room and rates: event loop, address, principal', (incoming) => countIn(limits, incoming)],
    ['authenticate an API key that was seen within 2 s', () => authenticator.authenticate({ authorization: `Bearer ${key}` })],
    ['read and admit', async (incoming) => limits.admit(await limits.read(incoming), OFFICER)],
    ['of that, what any gateway does: stream and JSON.parse', (incoming) => readJson(incoming, limits.limits.bodyBytes)],
    ['reckon the cost', () => cost.check(costed)],
    ['visibility: find the mask of a request', guarded],
    ['access log: one line of JSON, thrown away', () => log(accessLine(exchange))],
    ['sign one call to a subgraph (on and off alike)', () => sign({ method: 'POST', target: '/graphql', body }, OFFICER)],
  ];
  try {
    const timings: DoorTiming[] = [];
    for (const [door, work] of works) timings.push({ door, microseconds: await timed(work, () => incomingOf(body)) });
    return timings;
  } finally {
    limits.close();
    await authenticator.close();
    await dataSource.destroy();
  }
}

/** Requests are made before the time runs; one batch warms up and is not counted. */
async function timed(work: Work, prepare: () => IncomingMessage): Promise<Spread> {
  const batches: number[] = [];
  for (let batch = 0; batch <= BATCHES; batch += 1) {
    const prepared = Array.from({ length: TIMES }, prepare);
    const startedAtMs = performance.now();
    for (const each of prepared) await work(each);
    batches.push(((performance.now() - startedAtMs) * MICROSECONDS_PER_MS) / TIMES);
  }
  return spreadOf(batches.slice(1));
}

function incomingOf(body: string): IncomingMessage {
  const incoming = new IncomingMessage(new Socket());
  incoming.method = 'POST';
  incoming.url = '/graphql';
  incoming.headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
  incoming.push(body);
  incoming.push(null);
  return incoming;
}

function countIn(limits: RequestLimits, incoming: IncomingMessage): void {
  const visit = limits.enter(incoming);
  limits.countPrincipal(OFFICER, visit);
  visit.leave();
}
