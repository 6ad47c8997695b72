import { readFileSync } from 'node:fs';
import { StartupError } from '../../schema';
import { readKeyFile } from '../data-folder';
import type { SecuritySettings } from '../main';
import { DEFAULT_SAFELIST_KINDS, type Limits, limitsWith, readManifest } from '../security';
import type { Settings } from './settings';

interface Gateway {
  /** It serves a supergraph that is not of this house, and keeps no API keys. */
  readonly isForeign: boolean;
  /** Takes the keys of `jinqiao keys demo`. */
  readonly demoKeys: boolean;
}

/** Who may ask a gateway and how much, as the settings say; their files are read here. */
export function securitySettings(settings: Settings, { demoKeys, isForeign }: Gateway): SecuritySettings {
  const { corsOrigins, dataFolder, identityKey, jwt, limitsFile, safelistFile, storage, trustedProxies } = settings;
  return {
    identity: isForeign ? null : { storage, identityKey: readKeyFile(dataFolder, 'identity', identityKey), demoKeys },
    jwt,
    corsOrigins,
    trustedProxies,
    limits: limitsFile === null ? {} : readLimits(limitsFile),
    safelist: safelistFile === null ? null : { manifest: readManifest(safelistFile), kinds: DEFAULT_SAFELIST_KINDS },
  };
}

/** The limits that a file gives other numbers to; limits are named as `jinqiao show limits` does. */
export function readLimits(path: string): Partial<Limits> {
  const given = parse(path);
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw refused(path, 'it must hold one JSON object');
  limitsWith(given);
  return given;
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw refused(path, error instanceof SyntaxError ? 'it is not JSON' : 'it cannot be read', error);
  }
}

function refused(path: string, why: string, cause?: unknown): StartupError {
  return new StartupError('SETTING_REFUSED', `JINQIAO_LIMITS cannot be "${path}": ${why}.`, { cause });
}
