import '../../gateway/telemetry-off';
import 'reflect-metadata';
import type { SupergraphManager } from '@apollo/gateway';
import { callSettings, settingsOfEnvironment } from '../../gateway/cli/part-settings';
import { processLog } from '../../gateway/cli/process-log';
import { stopOnSignal } from '../../gateway/cli/stop-on-signal';
import { createDataSources } from '../../gateway/datasources';
import { readJson } from '../../gateway/http';
import { registrySource } from '../../gateway/main';
import { stripAccessRules } from '../../gateway/security';
import { type Doors, createApolloGateway, startServer } from '../../gateway/server';
import { supergraphManager } from '../../gateway/supergraph';
import { principalOf } from '../../schema';
import { callSigner } from '../../subgraphs/chassis';

/*
 * A gateway without doors, to measure beside the one with: everybody is an officer, nothing is
 * counted, priced, masked or logged. Calls to the subgraphs are signed, for those have doors of
 * their own. It listens on loopback only, whatever the environment says.
 */

const HOST = '127.0.0.1';
const MAX_BODY_BYTES = 1_048_576;
const EVERYBODY = Object.freeze({ principal: principalOf({ kind: 'officer', id: 'everybody' }), leave: () => undefined });

const NO_DOORS: Doors = {
  greet: () => false,
  addressOf: () => HOST,
  enter: async () => EVERYBODY,
  admit: async (request) => ({ request: (await readJson(request, MAX_BODY_BYTES)) as object, hash: '' }),
  withinTimeBudget: (work) => work(),
  boundResponse: (text) => text,
  plugins: [],
  close: () => undefined,
};

/** ApolloGateway refuses a supergraph with access rules. */
function withoutRules(manager: SupergraphManager): SupergraphManager {
  return {
    async initialize(given) {
      const first = await manager.initialize({ ...given, update: (supergraphSdl) => given.update(stripAccessRules(supergraphSdl)) });
      return { ...first, supergraphSdl: stripAccessRules(first.supergraphSdl) };
    },
  };
}

async function main(): Promise<void> {
  const settings = settingsOfEnvironment();
  const { dataFolder, pollIntervalMs, registryUrl, subgraphTimeoutMs } = settings;
  const log = processLog(settings);
  const calls = callSettings(settings, null, log);
  const source = registrySource({ registryUrl, calls, dataFolder, intervalMs: pollIntervalMs, log });
  const dataSources = createDataSources({ timeoutMs: subgraphTimeoutMs }, { signerTo: (subgraph) => callSigner(calls, { from: 'gateway', to: subgraph }), tls: calls.tls });
  const gateway = createApolloGateway({ supergraph: withoutRules(supergraphManager(source)), buildService: dataSources.buildService, log });
  const server = await startServer({ graph: { gateway }, doors: NO_DOORS, host: HOST, port: 0, log, requestId: () => 'open', onAnswered: () => undefined });
  stopOnSignal(async () => {
    await server.close();
    await source.stop();
    await dataSources.close();
  });
  process.stdout.write(`the gateway without doors serves at ${server.url}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
