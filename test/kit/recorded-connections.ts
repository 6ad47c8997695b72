import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const RECORDER = join(__dirname, 'record-connections.cjs');
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1', 'pipe']);

/** The environment of a process that records the hosts it looks up or connects to in a file. */
export function recordingConnections(file: string): Record<string, string> {
  return { NODE_OPTIONS: `--require ${JSON.stringify(RECORDER)}`, RECORD_CONNECTIONS_TO: file };
}

/** What makes Apollo's packages speak to their maker, were it not switched off. */
export const APOLLO_ACCOUNT: Readonly<Record<string, string>> = {
  APOLLO_KEY: 'service:jinqiao:secret',
  APOLLO_GRAPH_REF: 'jinqiao@current',
  APOLLO_SCHEMA_REPORTING: 'true',
};

/** The hosts in a record, each once; `outside` are those of other machines. */
export function contactedHosts(file: string): { readonly all: string[]; readonly outside: string[] } {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter((line) => line !== '') : [];
  const all = [...new Set(lines.map((line) => line.slice(line.indexOf(' ') + 1)))];
  return { all, outside: all.filter((host) => !LOOPBACK.has(host)) };
}
