import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { StartupError, quoteValue } from '../../../../schema';

/** A header holds at most 16 KB; no chain of proxies is as long as this. */
const MAX_PROXIES = 32;

/** Says which addresses are proxies whose X-Forwarded-For is believed. */
export type TrustsAddress = (address: string) => boolean;

/** Whether a text is an address ("10.0.0.1") or a CIDR ("10.0.0.0/8", "fd00::/8"). */
export function isAddressRange(text: string): boolean {
  return subnetOf(text) !== null;
}

/** Reads addresses and CIDRs; refuses anything else with SETTING_REFUSED. */
export function trustedProxies(ranges: readonly string[]): TrustsAddress {
  const list = new BlockList();
  for (const range of ranges) {
    const subnet = subnetOf(range);
    if (!subnet) throw new StartupError('SETTING_REFUSED', `A trusted proxy cannot be ${quoteValue(range)}: allowed are addresses and CIDRs such as 10.0.0.0/8.`);
    list.addSubnet(subnet.net, subnet.length, subnet.family);
  }
  return (address) => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

function subnetOf(text: string): { readonly net: string; readonly length: number; readonly family: 'ipv4' | 'ipv6' } | null {
  const [net = '', prefix, ...rest] = text.trim().split('/');
  const family = isIP(net);
  const bits = family === 6 ? 128 : 32;
  const length = prefix === undefined ? bits : Number(prefix);
  const isPrefix = prefix === undefined || (/^\d{1,3}$/.test(prefix) && length <= bits);
  return family === 0 || !isPrefix || rest.length > 0 ? null : { net, length, family: family === 6 ? 'ipv6' : 'ipv4' };
}

/**
 * Who asks: the peer of the connection, or, where that is a trusted proxy, the last entry of
 * X-Forwarded-For that is none: all entries before it are hearsay. A malformed one gives the peer.
 */
export function clientAddress({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, trusts: TrustsAddress): string {
  const peer = plainAddress(socket.remoteAddress ?? '') ?? 'unknown';
  const forwarded = headers['x-forwarded-for'];
  if (forwarded === undefined || peer === 'unknown' || !trusts(peer)) return peer;
  const entries = String(forwarded).split(',').slice(-MAX_PROXIES).reverse();
  let nearest = peer;
  for (const entry of entries) {
    const address = plainAddress(entry.trim());
    if (address === null) return peer;
    nearest = address;
    if (!trusts(address)) break;
  }
  return nearest;
}

/** Without a zone, and an IPv4 address that is written as IPv6 as what it is; null where it is no address. */
function plainAddress(text: string): string | null {
  const address = text.replace(/%.*$/, '').toLowerCase();
  if (isIP(address) === 0) return null;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  return mapped ?? address;
}

/** What requests are counted under: an IPv4 address, or the /64 of an IPv6 one, of which one host may use every address. */
export function rateKey(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const tailGroups = after.length + (after.at(-1)?.includes('.') ? 1 : 0);
  const zeros = tail === undefined ? 0 : 8 - groups.length - tailGroups;
  const all = [...groups, ...Array<string>(zeros).fill('0'), ...after];
  return `${all.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
