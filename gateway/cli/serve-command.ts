import type { Command } from 'commander';
import { REGISTRY, StartupError } from '../../schema';
import { type CallSettings, type PartSettings, RegistryClient, type RunningPart, callIdentity, systemClock } from '../../subgraphs/chassis';
import { createEnterprise } from '../../subgraphs/enterprise';
import { createOffers } from '../../subgraphs/offers';
import { createPolicy } from '../../subgraphs/policy';
import { readKeyFile } from '../data-folder';
import { registrySource, startGateway, startRegistry } from '../main';
import { type Log, createFileSource } from '../supergraph';
import { findBank, guestBanks } from './banks-to-serve';
import { callSettings, partSettings, readPort, settingsOfEnvironment, storedPartSettings } from './part-settings';
import { publishUntilAccepted } from './publish-until-accepted';
import { processLog } from './process-log';
import { securitySettings } from './security-settings';
import type { Settings } from './settings';
import { stopOnSignal } from './stop-on-signal';
import { warnOpenHost } from './warn-open-host';

const PARTS = 'gateway, registry, offers, enterprise, policy, bank:CODE, guests';
const DEFAULT_GATEWAY_PORT = 4000;
const DEFAULT_REGISTRY_PORT = 4100;

interface ServeOptions {
  readonly port?: string;
  readonly supergraph?: string;
  readonly guests?: string;
}

interface Served {
  readonly url: string;
  close(): Promise<void>;
}

export function addServeCommand(program: Command): void {
  program
    .command('serve <part>')
    .description(`start one part alone: ${PARTS}`)
    .option('--port <number>', 'port to listen on; 0 takes a free one (default: PORT; gateway 4000, registry 4100, others a free one)')
    .option('--supergraph <file>', 'gateway only: serve this Federation 2 supergraph instead of the registry\'s')
    .option('--guests <folder>', 'guests only: the folder whose Consumer Data Right files are served as banks, all in one process')
    .addHelpText(
      'after',
      '\nExamples:\n  npx jinqiao serve registry\n  npx jinqiao serve bank:abc\n  npx jinqiao serve guests --guests ./catalogs\n  npx jinqiao serve gateway --supergraph supergraph.graphql --port 4010',
    )
    .action(serve);
}

async function serve(part: string, options: ServeOptions): Promise<void> {
  if (options.supergraph !== undefined && part !== 'gateway') {
    throw new StartupError('SETTING_REFUSED', '--supergraph is for "serve gateway" only.');
  }
  if ((options.guests === undefined) === (part === 'guests')) {
    throw new StartupError('SETTING_REFUSED', '--guests FOLDER goes with "serve guests", and with nothing else.');
  }
  const settings = settingsOfEnvironment();
  const log = processLog(settings);
  const given = options.port === undefined ? settings.port : readPort(options.port);
  const served = await servePart(part, given, options, settings, log);
  stopOnSignal(() => served.close());
  warnOpenHost(part, settings.host, log);
  process.stdout.write(`${part} serves at ${served.url}\n`);
}

async function servePart(part: string, port: number | null, { guests, supergraph }: ServeOptions, settings: Settings, log: Log): Promise<Served> {
  if (part === 'registry') return startRegistry({ ...partSettings(settings, null, log), port: port ?? DEFAULT_REGISTRY_PORT }, log);
  if (part === 'gateway') return serveGateway(port ?? DEFAULT_GATEWAY_PORT, supergraph ?? null, settings, log);
  if (guests !== undefined) return startGuests(guests, settings, log);
  const calls = callSettings(settings, ownSubgraph(part), log);
  const running = await startSubgraph(part, { ...storedPartSettings(settings), calls, port: port ?? 0 }, settings, log);
  // Offers publishes itself, and again whenever the banks change.
  return part === 'offers' ? running : published(running, settings.advertisedUrl ?? running.url, calls, settings.registryUrl, log);
}

async function serveGateway(port: number, supergraph: string | null, settings: Settings, log: Log): Promise<Served> {
  const { callKeys, dataFolder, host, pollIntervalMs, registryUrl, subgraphTimeoutMs, usageIntervalMs } = settings;
  const security = securitySettings(settings, { isForeign: supergraph !== null, demoKeys: false });
  const serving = { host, port, security, subgraphTimeoutMs, clock: systemClock, log };
  if (supergraph === null) {
    const calls = callSettings(settings, null, log);
    const source = registrySource({ registryUrl, calls, dataFolder, intervalMs: pollIntervalMs, log });
    const usage = usageIntervalMs === null ? null : { registryUrl, intervalMs: usageIntervalMs };
    return startGateway({ ...serving, source, calls, usage });
  }
  // The subgraphs of a file are somebody else's, unless a key that they share is given; where they are says the operator, by the file.
  const calls = callKeys && { ...callSettings(settings, null, log), addresses: undefined };
  const gateway = await startGateway({ ...serving, source: createFileSource({ path: supergraph }), calls, usage: null });
  // A file that is no supergraph will not become one; a registry may still fill.
  await gateway.ready;
  return gateway;
}

/** Publishes a part that serves, until the registry has taken it. */
function published(running: RunningPart, url: string, calls: CallSettings, registryUrl: string, log: Log): Served {
  const { name, sdl } = running;
  const registry = new RegistryClient(registryUrl, callIdentity(calls, { from: name, to: REGISTRY }));
  const publication = publishUntilAccepted(registry, { name, sdl, url }, log);
  return {
    url,
    async close() {
      publication.stop();
      await running.close();
    },
  };
}

/** Every file of a folder as a bank, each at a free port of this one process. */
async function startGuests(folder: string, settings: Settings, log: Log): Promise<Served> {
  const shared = partSettings(settings, null, log);
  const started: Served[] = [];
  for (const bank of guestBanks(folder)) {
    const running = await bank.start({ ...shared, port: 0 });
    started.push(published(running, running.url, shared.calls, settings.registryUrl, log));
  }
  return {
    url: started.map(({ url }) => url).join(', '),
    async close() {
      for (const guest of started) await guest.close();
    },
  };
}

const BANK = 'bank:';

/** The subgraph that a part is and needs no more than the key of; offers asks others and needs theirs. */
function ownSubgraph(part: string): string | null {
  if (part.startsWith(BANK)) return part.slice(BANK.length);
  return part === 'offers' ? null : part;
}

async function startSubgraph(part: string, start: PartSettings, settings: Settings, log: Log): Promise<RunningPart> {
  if (part === 'enterprise') return createEnterprise().start(start);
  if (part === 'policy') return createPolicy().start(start);
  if (part === 'offers') {
    const { advertisedUrl, dataFolder, decisionKey, refreshIntervalMs, registryUrl } = settings;
    return createOffers().start({
      ...start,
      registryUrl,
      advertisedUrl,
      decisionKey: readKeyFile(dataFolder, 'decision', decisionKey),
      refreshIntervalMs,
      log: (message) => log({ level: 'warn', message }),
    });
  }
  const code = part.startsWith(BANK) ? part.slice(BANK.length) : '';
  if (code !== '') return (await findBank(code, settings.storage)).start(start);
  throw new StartupError('PART_UNKNOWN', `There is no part "${part}"; parts are ${PARTS}.`);
}
