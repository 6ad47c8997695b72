import { BlockList, isIP } from 'node:net';
import type { Log } from '../supergraph';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Warns where others than this machine reach what is served: whoever is between reads keys and answers. */
export function warnOpenHost(served: string, host: string, log: Log): void {
  if (isLoopback(host)) return;
  const message = `${served} listens on ${host}, beyond loopback (JINQIAO_HOST): keys and answers travel in the clear unless a proxy in front encrypts, or JINQIAO_TLS_CERT between parts.`;
  log({ level: 'warn', message });
}

function isLoopback(host: string): boolean {
  const version = isIP(host);
  if (version === 0) return host.toLowerCase() === 'localhost';
  return loopback.check(host, version === 4 ? 'ipv4' : 'ipv6');
}
