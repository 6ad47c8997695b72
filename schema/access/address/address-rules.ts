import { isIP } from 'node:net';
import { classOf } from './address-class';
import { readAddressList } from './address-list';

/** An address of a subgraph that is judged: as `URL` reads it, which brings every spelling of a number to one. */
export interface Endpoint {
  /** "http:" or "https:". */
  readonly protocol: string;
  /** A name or an IP address, IPv6 with or without brackets. */
  readonly hostname: string;
  /** '' where it is the protocol's own. */
  readonly port: string;
}

/** Says where subgraphs may be. A refusal is a clause that completes "it is refused: …"; null is none. */
export interface AddressRules {
  /** What is allowed, for whoever is refused. */
  readonly allowed: string;
  /** No address that a name leads to would be refused. */
  readonly takesAnyAddress: boolean;
  /** Judges what is written: scheme, port, and a host that is an IP address. */
  refuseEndpoint(endpoint: Endpoint): string | null;
  /** Judges all addresses that a name leads to: one that is refused refuses the name. */
  refuseResolved(hostname: string, addresses: readonly string[]): string | null;
}

export interface AddressRulesOptions {
  /** Host names, addresses and CIDRs that an operator lists; none: not limited to a list. */
  readonly allowed: readonly string[];
  /** In production subgraphs are at public addresses, or where the operator's ranges say. */
  readonly production: boolean;
  /** "host:port" of parts of this very process, which are where it put them; may grow. */
  readonly own?: ReadonlySet<string>;
}

const OWN_PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };
const FIRST_USER_PORT = 1_024;

/** @throws StartupError where an entry of the list is neither name nor range */
export function createAddressRules({ allowed, own = new Set(), production }: AddressRulesOptions): AddressRules {
  const list = readAddressList(allowed);
  /** A name on the list may not lead into a private range that is not: whoever runs its DNS could point it anywhere. */
  const refuseClass = (address: string): string | null => {
    if (!production) return null;
    const found = classOf(address);
    if (found.kind === 'PUBLIC' || (found.kind === 'LOCAL' && list.hasAddress(address))) return null;
    return found.what;
  };
  const refuseResolved: AddressRules['refuseResolved'] = (hostname, addresses) => {
    const host = plainHost(hostname);
    if (addresses.length === 0) return 'its host has no address';
    const what = addresses.map(refuseClass).find((each) => each !== null);
    if (what) return isIP(host) === 0 ? `its host leads to ${what}` : `its host is ${what}`;
    const isListed = list.isEmpty || list.hasName(host) || addresses.every(list.hasAddress);
    return isListed ? null : 'its host is not on the list of those that are allowed';
  };
  return {
    allowed: [
      production ? 'http or https at port 80, 443 or from 1024 on' : 'http or https',
      ...(list.isEmpty ? [] : ['a host that JINQIAO_SUBGRAPH_ADDRESSES lists']),
      ...(production ? ['a public address, or a private one that JINQIAO_SUBGRAPH_ADDRESSES lists by address or CIDR'] : []),
    ].join('; '),
    takesAnyAddress: list.isEmpty && !production,
    refuseEndpoint(endpoint) {
      const host = plainHost(endpoint.hostname);
      const port = endpoint.port === '' ? OWN_PORTS[endpoint.protocol] : Number(endpoint.port);
      if (port === undefined) return `its scheme is "${endpoint.protocol}"`;
      if (own.has(`${host}:${port}`)) return null;
      if (port === 0 || (production && port < FIRST_USER_PORT && !Object.values(OWN_PORTS).includes(port))) return `its port is ${port}`;
      return isIP(host) === 0 ? null : refuseResolved(host, [host]);
    },
    refuseResolved,
  };
}

/** Without the brackets of IPv6 and the dot that ends a full name. */
export function plainHost(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '').toLowerCase();
}
