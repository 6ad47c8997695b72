import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { type AddressRules, plainHost } from './address-rules';

/** All addresses of a host, of both families; rejects where it has none. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** As the machine's own lookup says, hosts file included: what a connection would use. */
export const resolveHost: Resolve = async (hostname) => (await lookup(hostname, { all: true })).map(({ address }) => address);

const RESOLVE_TIMEOUT_MS = 5_000;

/** Why a subgraph may not be at an address, looked up where the rules ask for it; null: it may. */
export async function refuseAddress(rules: AddressRules, url: URL, resolve: Resolve = resolveHost): Promise<string | null> {
  const refusal = rules.refuseEndpoint(url);
  // An IP address has been judged; only names lead elsewhere.
  if (refusal !== null || rules.takesAnyAddress || isIP(plainHost(url.hostname)) !== 0) return refusal;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((done) => {
    timer = setTimeout(() => done(null), RESOLVE_TIMEOUT_MS);
  });
  const addresses = await Promise.race([resolve(url.hostname).catch(() => null), late]).finally(() => clearTimeout(timer));
  return addresses === null ? 'its host cannot be looked up' : rules.refuseResolved(url.hostname, addresses);
}
