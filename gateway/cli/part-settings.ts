import { readFileSync } from 'node:fs';
import { StartupError, createAddressRules, houseCallKeys, subgraphCallKeys } from '../../schema';
import { type CallSettings, type PartSettings, type TlsIdentity, systemClock } from '../../subgraphs/chassis';
import { prepareDataFolder, readKeyFile } from '../data-folder';
import type { Log } from '../telemetry';
import { type Settings, type TlsFiles, readSettings } from './settings';

/** The settings of the environment, with the data folder ready; the one place where the environment is read. */
export function settingsOfEnvironment(): Settings {
  const settings = readSettings(process.env);
  prepareDataFolder(settings.dataFolder);
  return settings;
}

/** What every part but the calls has in common. */
export function storedPartSettings({ host, production, storage }: Settings): Omit<PartSettings, 'port' | 'calls'> {
  return { storage, host, production, clock: systemClock };
}

/**
 * What a part needs to start and to be called.
 *
 * @param ownSubgraph the subgraph that the part is, where it can do with that one's key alone; else null
 */
export function partSettings(settings: Settings, ownSubgraph: string | null, log: Log): Omit<PartSettings, 'port'> {
  return { ...storedPartSettings(settings), calls: callSettings(settings, ownSubgraph, log) };
}

export function callSettings(settings: Settings, ownSubgraph: string | null, log: Log): CallSettings {
  const { callKeys, dataFolder, production, routerTokens, subgraphAddresses, subgraphKeys, tls } = settings;
  if (subgraphKeys && ownSubgraph === null) {
    throw new StartupError('SETTING_REFUSED', 'JINQIAO_SUBGRAPH_KEY is for a bank, enterprise or policy served alone; this part calls others and needs JINQIAO_CALL_KEY.');
  }
  const fromHex = (digits: string): Buffer => Buffer.from(digits, 'hex');
  return {
    keys:
      subgraphKeys && ownSubgraph !== null
        ? subgraphCallKeys(ownSubgraph, subgraphKeys.map(fromHex))
        : houseCallKeys(callKeys?.map(fromHex) ?? [readKeyFile(dataFolder, 'call', null)]),
    clock: systemClock,
    routerTokens,
    tls: tls && readTlsFiles(tls),
    addresses: createAddressRules({ allowed: subgraphAddresses, production }),
    log: (message) => log({ level: 'warn', message }),
  };
}

function readTlsFiles({ cert, clientCa, key }: TlsFiles): TlsIdentity {
  return { cert: readPem('JINQIAO_TLS_CERT', cert), key: readPem('JINQIAO_TLS_KEY', key), ca: readPem('JINQIAO_TLS_CLIENT_CA', clientCa) };
}

function readPem(setting: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new StartupError('SETTING_REFUSED', `${setting} must be a PEM file; "${path}" cannot be read (${code}).`, { cause: error });
  }
}

/** A port given on the command line. */
export function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new StartupError('SETTING_REFUSED', `--port must be a whole number from 0 to 65535, it is "${text}".`);
}
