import { IPv6, type IPv4, parse } from 'ipaddr.js';

/** What an IP address leads to, as far as its number says (IANA's special-purpose registries, RFC 6890). */
export type AddressClass =
  | { readonly kind: 'PUBLIC' }
  /** This machine, or an intranet: an operator may say that subgraphs are there. */
  | { readonly kind: 'LOCAL'; readonly what: string }
  /** Where no subgraph can be. */
  | { readonly kind: 'NEVER'; readonly what: string };

/** Where clouds tell a machine its own credentials, beyond the link-local ones: Azure; Alibaba; AWS and Google over IPv6. */
const METADATA: ReadonlySet<string> = new Set(['168.63.129.16', '100.100.100.200', 'fd00:ec2::254', 'fd20:ce::254']);
/** Of IPv6, all that is routed in public (RFC 4291 §2.4, as assigned by IANA). */
const GLOBAL_UNICAST = IPv6.parseCIDR('2000::/3');
const LOCAL_RANGES: Readonly<Record<string, string>> = {
  loopback: 'a loopback address',
  private: 'a private address',
  uniqueLocal: 'a private address',
  carrierGradeNat: "an address of a carrier's own network",
};
const NEVER_RANGES: Readonly<Record<string, string>> = {
  linkLocal: 'a link-local address',
  multicast: 'a multicast address',
  broadcast: 'a broadcast address',
  unspecified: 'the unspecified address',
};

/** The class of an address as `net.isIP` takes it; an IPv4 address inside an IPv6 one is judged as what it is. */
export function classOf(text: string): AddressClass {
  const address = plainAddress(text);
  if (METADATA.has(address.toString())) return { kind: 'NEVER', what: "the address of a cloud's metadata service" };
  const range: string = address.range();
  const local = LOCAL_RANGES[range];
  if (local !== undefined) return { kind: 'LOCAL', what: local };
  const isPublic = range === 'unicast' && (address.kind() === 'ipv4' || address.match(GLOBAL_UNICAST));
  return isPublic ? { kind: 'PUBLIC' } : { kind: 'NEVER', what: NEVER_RANGES[range] ?? 'an address set aside for special purposes' };
}

/** Without a zone; IPv4 where it is mapped into IPv6. */
export function plainAddress(text: string): IPv4 | IPv6 {
  const address = parse(text.replace(/%.*$/, ''));
  return address instanceof IPv6 && address.isIPv4MappedAddress() ? address.toIPv4Address() : address;
}
