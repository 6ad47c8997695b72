import { type Log, createLog } from '../telemetry';
import type { Settings } from './settings';

/** The log of this process, on stderr. */
export function processLog({ logForm, logLevel }: Settings): Log {
  const form = logForm ?? (process.stderr.isTTY ? 'text' : 'json');
  // A person at a terminal is told what to look at; whoever collects lines wants them all.
  return createLog({ form, level: logLevel ?? (form === 'text' ? 'warn' : 'info'), destination: process.stderr });
}
