import { BlockList, isIP } from 'node:net';

/** Where the issuer's public keys are. */
export type JwksSource = { readonly kind: 'file'; readonly path: string } | { readonly kind: 'url'; readonly url: string };

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Reads a path or an address as it is given in the settings; null where it is an address that is not taken. */
export function readJwksSource(text: string): JwksSource | null {
  if (!text.includes('://')) return { kind: 'file', path: text };
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return null;
  const isTaken = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  return isTaken ? { kind: 'url', url: url.href } : null;
}

function isLoopback(hostname: string): boolean {
  // An IPv6 address stands in brackets in a URL.
  const host = hostname.replace(/^\[(.+)\]$/, '$1');
  const version = isIP(host);
  if (version === 0) return host === 'localhost';
  return loopback.check(host, version === 4 ? 'ipv4' : 'ipv6');
}
