import type { Command } from 'commander';
import { StartupError } from '../../schema';
import { RegistryClient, type RunningPart } from '../../subgraphs/chassis';
import { createEnterprise } from '../../subgraphs/enterprise';
import { createOffers } from '../../subgraphs/offers';
import { createPolicy } from '../../subgraphs/policy';
import { readDecisionKey } from '../data-folder';
import { registrySource, startGateway, startRegistry } from '../main';
import { type Log, createFileSource } from '../supergraph';
import { findBank, guestBanks } from './banks-to-serve';
import { partSettings, readPort, settingsOfEnvironment } from './part-settings';
import { publishUntilAccepted } from './publish-until-accepted';
import { processLog } from './process-log';
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
  const given = options.port === undefined ? settings.port : readPort(options.port);
  const log = processLog(settings);
  const served = await servePart(part, given, options, settings, log);
  stopOnSignal(() => served.close());
  warnOpenHost(part, settings.host, log);
  process.stdout.write(`${part} serves at ${served.url}\n`);
}

async function servePart(part: string, port: number | null, { guests, supergraph }: ServeOptions, settings: Settings, log: Log): Promise<Served> {
  const { dataFolder, host, pollIntervalMs, registryUrl, subgraphTimeoutMs } = settings;
  if (part === 'registry') return startRegistry({ ...partSettings(settings), port: port ?? DEFAULT_REGISTRY_PORT }, log);
  if (part === 'gateway') {
    const source = supergraph === undefined
      ? registrySource({ registryUrl, dataFolder, intervalMs: pollIntervalMs, log })
      : createFileSource({ path: supergraph });
    const gateway = await startGateway({ source, host, port: port ?? DEFAULT_GATEWAY_PORT, subgraphTimeoutMs, log });
    // A file that is no supergraph will not become one; a registry may still fill.
    if (supergraph !== undefined) await gateway.ready;
    return gateway;
  }
  if (guests !== undefined) return startGuests(guests, settings, log);
  const running = await startSubgraph(part, port ?? 0, settings, log);
  // Offers publishes itself, and again whenever the banks change.
  return part === 'offers' ? running : published(running, settings.advertisedUrl ?? running.url, registryUrl, log);
}

/** Publishes a part that serves, until the registry has taken it. */
function published(running: RunningPart, url: string, registryUrl: string, log: Log): Served {
  const { name, sdl } = running;
  const publication = publishUntilAccepted(new RegistryClient(registryUrl), { name, sdl, url }, log);
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
  const started: Served[] = [];
  for (const bank of guestBanks(folder)) {
    const running = await bank.start({ ...partSettings(settings), port: 0 });
    started.push(published(running, running.url, settings.registryUrl, log));
  }
  return {
    url: started.map(({ url }) => url).join(', '),
    async close() {
      for (const guest of started) await guest.close();
    },
  };
}

async function startSubgraph(part: string, port: number, settings: Settings, log: Log): Promise<RunningPart> {
  const start = { ...partSettings(settings), port };
  if (part === 'enterprise') return createEnterprise().start(start);
  if (part === 'policy') return createPolicy().start(start);
  if (part === 'offers') {
    const { advertisedUrl, dataFolder, decisionKey, refreshIntervalMs, registryUrl } = settings;
    return createOffers().start({
      ...start,
      registryUrl,
      advertisedUrl,
      decisionKey: readDecisionKey(dataFolder, decisionKey),
      refreshIntervalMs,
      log: (message) => log({ level: 'warn', message }),
    });
  }
  const [kind, code] = part.split(':', 2);
  if (kind === 'bank' && code) return (await findBank(code, settings.storage)).start(start);
  throw new StartupError('PART_UNKNOWN', `There is no part "${part}"; parts are ${PARTS}.`);
}
