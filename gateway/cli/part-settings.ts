import { systemClock, type PartSettings } from '../../subgraphs/chassis';
import { StartupError } from '../../schema';
import { prepareDataFolder } from '../data-folder';
import { type Settings, readSettings } from './settings';

/** The settings of the environment, with the data folder ready; the one place where the environment is read. */
export function settingsOfEnvironment(): Settings {
  const settings = readSettings(process.env);
  prepareDataFolder(settings.dataFolder);
  return settings;
}

export function partSettings({ host, production, storage }: Settings): Omit<PartSettings, 'port'> {
  return { storage, host, production, clock: systemClock };
}

/** A port given on the command line. */
export function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new StartupError('SETTING_REFUSED', `--port must be a whole number from 0 to 65535, it is "${text}".`);
}
