import './telemetry-off';
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { type HousePart, REGISTRY, StartupError, createAddressRules, houseCallKeys } from '../schema';
import { type CallSettings, type Clock, Closers, type PartSettings, RegistryClient, type RunningPart, type Storage, callIdentity, callSigner, openDatabase, requestJson, systemClock } from '../subgraphs/chassis';
import type { Bank } from '../subgraphs/bank-kit';
import { createEnterprise } from '../subgraphs/enterprise';
import { type RunningOffers, createOffers } from '../subgraphs/offers';
import { createPolicy } from '../subgraphs/policy';
import { auditEntities, auditMigrations, createReadRecord } from './audit';
import { createDataSources } from './datasources';
import { lockDataFolder } from './data-folder';
import { requireFreePort } from './http';
import {
  type JwtSettings,
  type Limits,
  RequestLimits,
  type Safelist,
  clientOf,
  createAccessControl,
  createAuthenticator,
  createBrowserDoor,
  createCostControl,
  createDoors,
  identityEntities,
  identityMigrations,
  trustedProxies,
} from './security';
import { createRegistry, registryEntities, registryMigrations } from './registry';
import { type RunningServer, createApolloGateway, startServer } from './server';
import { type SupergraphSource, createComposer, createLastGood, createRegistrySource, supergraphManager } from './supergraph';
import { type Log, accessLine, readRequestId } from './telemetry';
import { type UsageRecording, recordUsage } from './usage';

/* The only file that wires the gateway's rooms to each other and to the subgraphs. */

const GATEWAY: HousePart = 'gateway';
const TERMINAL: HousePart = 'cli';
const CALL_KEY_BYTES = 32;

export interface RunningRegistry {
  readonly url: string;
  close(): Promise<void>;
}

export async function startRegistry(settings: PartSettings, log: Log): Promise<RunningRegistry> {
  const { calls, clock, host, port, storage } = settings;
  const dataSource = await openDatabase({ storage, part: 'registry', entities: registryEntities, migrations: registryMigrations });
  const registry = createRegistry({ dataSource, clock, calls, log, composer: createComposer() });
  try {
    const { url } = await registry.listen(port, host);
    return {
      url,
      async close() {
        await registry.close();
        await dataSource.destroy();
      },
    };
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}

/** Who may ask the gateway, and how much. */
export interface SecuritySettings {
  /** Of API keys and of the record of auditors' reads. Null: neither is kept, in front of a supergraph that is not of this house. */
  readonly identity: { readonly storage: Storage; readonly identityKey: Buffer; readonly demoKeys: boolean } | null;
  readonly jwt: JwtSettings | null;
  readonly corsOrigins: readonly string[];
  /** Address ranges whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  readonly limits: Partial<Limits>;
  readonly safelist: Safelist | null;
}

/** Where a gateway sends what it counts, and how often. */
export interface UsageSettings {
  readonly registryUrl: string;
  readonly intervalMs: number;
}

export interface GatewaySettings {
  readonly source: SupergraphSource;
  /** Null: the subgraphs are nobody's of ours, and calls to them are not signed. */
  readonly calls: CallSettings | null;
  /** Null: what clients run is not counted; nor is it where calls are not signed. */
  readonly usage: UsageSettings | null;
  readonly security: SecuritySettings;
  readonly host: string;
  readonly port: number;
  readonly subgraphTimeoutMs: number;
  readonly clock: Clock;
  readonly log: Log;
}

/** Serves the supergraph of a source, a registry's or a file's; listens before it has one. */
export async function startGateway({ calls, clock, host, log, port, security, source, subgraphTimeoutMs, usage }: GatewaySettings): Promise<RunningServer> {
  const closers = new Closers();
  try {
    const { identity, jwt } = security;
    const kept = identity && (await openIdentity(identity.storage, closers));
    const authenticator = createAuthenticator({ apiKeys: identity && kept && { ...identity, dataSource: kept.keys }, jwt, foreign: identity === null, clock, log: (entry) => log({ ...entry }) });
    closers.add(() => authenticator.close());
    const record = kept && createReadRecord(kept.reads, clock);
    const access = createAccessControl({ log, ...(record ? { onPrivateRead: (read) => record.record(read) } : {}) });
    const cost = createCostControl();
    const dataSources = createDataSources(
      { timeoutMs: subgraphTimeoutMs },
      calls && { signerTo: (subgraph) => callSigner(calls, { from: GATEWAY, to: subgraph }), tls: calls.tls, addresses: calls.addresses },
    );
    closers.add(() => dataSources.close());
    const { buildService } = dataSources;
    const gateway = createApolloGateway({ supergraph: access.supergraph(supergraphManager(source)), buildService, log });
    const trustsProxy = trustedProxies(security.trustedProxies);
    const limits = new RequestLimits({ limits: security.limits, safelist: security.safelist, trustsProxy });
    gateway.onSchemaLoadOrUpdate(({ coreSupergraphSdl }) => {
      cost.load(coreSupergraphSdl);
      limits.load(coreSupergraphSdl);
    });
    const doors = createDoors({
      browser: createBrowserDoor({
        origins: security.corsOrigins,
        isHttps: ({ headers, socket }) => headers['x-forwarded-proto'] === 'https' && trustsProxy(socket.remoteAddress ?? ''),
      }),
      authenticator,
      limits,
      cost,
    });
    const recording = usage && calls && usageRecording(usage, calls, clock, log);
    if (recording) closers.add(() => recording.close());
    const server = await startServer({
      graph: { gateway: access.guard(gateway) },
      doors: recording ? { ...doors, plugins: [...doors.plugins, recording.plugin] } : doors,
      host,
      port,
      log,
      requestId: ({ headers }) => readRequestId(headers),
      onAnswered: (request) => log(accessLine(request)),
    });
    closers.add(() => source.stop(), () => server.close());
    return { ...server, close: () => closers.close() };
  } catch (error) {
    await closers.close();
    throw error;
  }
}

const USAGE_TIMEOUT_MS = 5_000;
const MAX_USAGE_ANSWER_BYTES = 65_536;

/** Counts what clients run, and hands it to the registry. */
function usageRecording({ intervalMs, registryUrl }: UsageSettings, calls: CallSettings, clock: Clock, log: Log): UsageRecording {
  const identity = callIdentity(calls, { from: GATEWAY, to: REGISTRY });
  return recordUsage({
    clientOf,
    clock,
    intervalMs,
    log,
    async send(batch) {
      const { status } = await requestJson({ url: `${registryUrl}/usage`, method: 'POST', body: batch, identity, timeoutMs: USAGE_TIMEOUT_MS, maxResponseBytes: MAX_USAGE_ANSWER_BYTES });
      return status;
    },
  });
}

/** The databases of API keys and of the record of auditors' reads. */
async function openIdentity(storage: Storage, closers: Closers): Promise<{ readonly keys: DataSource; readonly reads: DataSource }> {
  const keys = await openDatabase({ storage, part: 'identity', entities: identityEntities, migrations: identityMigrations });
  closers.add(() => keys.destroy());
  const reads = await openDatabase({ storage, part: 'audit', entities: auditEntities, migrations: auditMigrations });
  closers.add(() => reads.destroy());
  return { keys, reads };
}

/** A source that composes what a registry has, and keeps the last good supergraph in the data folder. */
export function registrySource(options: { registryUrl: string; calls: CallSettings; dataFolder: string; intervalMs: number; log: Log }): SupergraphSource {
  const { calls, dataFolder, intervalMs, log, registryUrl } = options;
  return createRegistrySource({
    registryUrl,
    sign: callSigner(calls, { from: GATEWAY, to: REGISTRY }),
    intervalMs,
    log,
    composer: createComposer(),
    lastGood: createLastGood({ folder: dataFolder }),
  });
}

export interface WholeSettings {
  /** Of every part but the gateway, each of which takes a free port. */
  readonly part: Omit<PartSettings, 'port' | 'calls'>;
  /** Master secret of the calls between the parts; one made for this start where it is not given. */
  readonly callKey?: Buffer;
  /** Let stock routers call the subgraphs; none unless given. */
  readonly routerTokens?: readonly string[];
  /** Where subgraphs of others may be: host names, addresses and CIDRs; see JINQIAO_SUBGRAPH_ADDRESSES. */
  readonly subgraphAddresses?: readonly string[];
  readonly banks: readonly Bank[];
  readonly gatewayHost: string;
  readonly gatewayPort: number;
  readonly dataFolder: string;
  readonly decisionKey: Buffer;
  readonly security: SecuritySettings;
  readonly refreshIntervalMs: number;
  readonly pollIntervalMs: number;
  readonly subgraphTimeoutMs: number;
  /** Null: what clients run is not counted. */
  readonly usageIntervalMs: number | null;
  readonly log: Log;
  /** Told of each part as it serves. */
  readonly onProgress: (part: string, url: string) => void;
}

export interface RunningWhole {
  readonly gateway: RunningServer;
  readonly registryUrl: string;
  readonly parts: readonly RunningPart[];
  /** Stops the gateway first, so that requests in flight are still answered by the parts. */
  close(): Promise<void>;
}

/** Everything in one process: registry, banks, enterprise, policy, offers, gateway, in this order. */
export async function startWhole(settings: WholeSettings): Promise<RunningWhole> {
  const { banks, callKey = randomBytes(CALL_KEY_BYTES), dataFolder, decisionKey, gatewayHost, gatewayPort, log, onProgress, pollIntervalMs, refreshIntervalMs, security, subgraphTimeoutMs, usageIntervalMs } = settings;
  /** The parts of this process are on loopback, where in production nobody else's subgraph may be. */
  const own = new Set<string>();
  const calls: CallSettings = {
    keys: houseCallKeys([callKey]),
    clock: systemClock,
    routerTokens: settings.routerTokens ?? [],
    tls: null,
    addresses: createAddressRules({ allowed: settings.subgraphAddresses ?? [], production: settings.part.production ?? false, own }),
    listensAt: (url) => void own.add(new URL(url).host),
    log: (message) => log({ level: 'warn', message }),
  };
  const part = { ...settings.part, calls };
  const closers = new Closers();
  try {
    await requireFreePort('The gateway', gatewayPort, gatewayHost);
    const unlock = lockDataFolder(dataFolder);
    closers.add(async () => unlock());
    const registry = await startRegistry({ ...part, port: 0 }, log);
    closers.add(() => registry.close());
    onProgress('registry', registry.url);

    const parts: RunningPart[] = [];
    for (const startable of [...banks, createEnterprise(), createPolicy()]) {
      const running = await startable.start({ ...part, port: 0 });
      closers.add(() => running.close());
      parts.push(running);
      onProgress(running.name, running.url);
    }
    // The whole set at once: a part of an earlier start that is not here any more must not stay.
    await new RegistryClient(registry.url, callIdentity(calls, { from: TERMINAL, to: REGISTRY })).publishGraph(parts.map(({ name, sdl, url }) => ({ name, sdl, url })));

    const offers: RunningOffers = await createOffers().start({
      ...part,
      port: 0,
      registryUrl: registry.url,
      decisionKey,
      refreshIntervalMs,
      log: (message) => log({ level: 'warn', message }),
    });
    closers.add(() => offers.close());
    parts.push(offers);
    onProgress(offers.name, offers.url);

    const source = registrySource({ registryUrl: registry.url, calls, dataFolder, intervalMs: pollIntervalMs, log });
    const usage = usageIntervalMs === null ? null : { registryUrl: registry.url, intervalMs: usageIntervalMs };
    const gateway = await startGateway({ source, calls, usage, security, host: gatewayHost, port: gatewayPort, subgraphTimeoutMs, clock: part.clock, log });
    closers.add(() => gateway.close());
    await readyWithin(gateway, FIRST_SUPERGRAPH_TIMEOUT_MS);
    onProgress('gateway', gateway.url);
    return { gateway, registryUrl: registry.url, parts, close: () => closers.close() };
  } catch (error) {
    await closers.close();
    throw error;
  }
}

/** 130 subgraphs compose in some 4 s on one core. */
const FIRST_SUPERGRAPH_TIMEOUT_MS = 60_000;

async function readyWithin(gateway: RunningServer, timeoutMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const sentence = `The subgraphs gave no supergraph within ${timeoutMs / 1_000} s; the lines above say why.`;
    timer = setTimeout(() => reject(new StartupError('COMPOSITION_FAILED', sentence)), timeoutMs);
  });
  try {
    await Promise.race([gateway.ready, late]);
  } finally {
    clearTimeout(timer);
  }
}
