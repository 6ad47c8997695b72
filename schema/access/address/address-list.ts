import { isIP } from 'node:net';
import type { IPv4, IPv6 } from 'ipaddr.js';
import { StartupError, quoteValue } from '../../errors';
import { plainAddress } from './address-class';

/** What an operator says of where subgraphs are. */
export interface AddressList {
  readonly isEmpty: boolean;
  hasName(host: string): boolean;
  hasAddress(address: string): boolean;
}

export const ADDRESS_ENTRY_ALLOWED = 'a host name, "*." and a domain, an IP address or a CIDR such as 10.20.0.0/16';

/** Lower case, labels of letters, digits and hyphens (RFC 1123); underscores too, which container networks use. */
const NAME = /^(\*\.)?(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*$/;
/** A last label of digits alone would be taken for an IPv4 address (WHATWG URL §3.5). */
const ENDS_AS_NUMBER = /(?:^|\.)(?:\d+|0x[0-9a-f]*)$/;

export function isAddressEntry(text: string): boolean {
  return rangeOf(text) !== null || isName(text.toLowerCase());
}

/** Reads host names, addresses and CIDRs; refuses anything else with SETTING_REFUSED. */
export function readAddressList(entries: readonly string[]): AddressList {
  const wrong = entries.find((entry) => !isAddressEntry(entry));
  if (wrong !== undefined) throw new StartupError('SETTING_REFUSED', `The address of a subgraph cannot be ${quoteValue(wrong)}: allowed is ${ADDRESS_ENTRY_ALLOWED}.`);
  const ranges = entries.flatMap((entry) => rangeOf(entry) ?? []);
  const names = entries.filter((entry) => rangeOf(entry) === null).map((name) => name.toLowerCase());
  const exact = new Set(names.filter((name) => !name.startsWith('*.')));
  const suffixes = names.filter((name) => name.startsWith('*.')).map((name) => name.slice(1));
  return {
    isEmpty: entries.length === 0,
    hasName: (host) => exact.has(host) || suffixes.some((suffix) => host.length > suffix.length && host.endsWith(suffix)),
    hasAddress: (text) => {
      const address = plainAddress(text);
      return ranges.some(({ bits, net }) => address.kind() === net.kind() && address.match(net, bits));
    },
  };
}

const isName = (text: string): boolean => NAME.test(text) && !ENDS_AS_NUMBER.test(text);

/** IPv4 in its four decimal parts alone: other spellings mean different addresses to different programs. */
function rangeOf(text: string): { readonly net: IPv4 | IPv6; readonly bits: number } | null {
  const [net = '', prefix, ...rest] = text.split('/');
  const version = isIP(net);
  // An IPv4 address inside an IPv6 one is judged as IPv4, so a range of such would hold nothing.
  if (version === 0 || rest.length > 0 || /%|^::ffff:/i.test(net)) return null;
  const most = version === 6 ? 128 : 32;
  const bits = prefix === undefined ? most : Number(prefix);
  if (prefix !== undefined && (!/^\d{1,3}$/.test(prefix) || bits > most)) return null;
  return { net: plainAddress(net), bits };
}
