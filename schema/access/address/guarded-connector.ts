import { type LookupFunction, isIP } from 'node:net';
import { buildConnector } from 'undici';
import type { AddressRules } from './address-rules';
import { type Resolve, resolveHost } from './resolve';

/** A connection that the rules forbid; nothing was sent. */
export class AddressRefusedError extends Error {
  readonly code = 'SUBGRAPH_ADDRESS_REFUSED';

  constructor(why: string) {
    super(`the address is refused: ${why}`);
    this.name = 'AddressRefusedError';
  }
}

/**
 * The option `connect` of an undici Agent whose every new connection is judged: the address that
 * is judged is the one connected to, so that a name which changes its mind between two lookups
 * (DNS rebinding) gains nothing. Undici follows no redirects unless told to.
 */
export function guardedConnector(rules: AddressRules, options: buildConnector.BuildOptions, resolve: Resolve = resolveHost): buildConnector.connector {
  const connect = buildConnector({ ...options, lookup: guardedLookup(rules, resolve) } as buildConnector.BuildOptions);
  return (target, callback) => {
    const why = rules.refuseEndpoint(target);
    if (why === null) return connect(target, callback);
    callback(new AddressRefusedError(why), null);
  };
}

/** `lookup` of a connection to a name; Node asks it for none to an IP address. */
function guardedLookup(rules: AddressRules, resolve: Resolve): LookupFunction {
  return (hostname, { all }, done) => {
    const judged = resolve(hostname).then((addresses) => {
      const why = rules.refuseResolved(hostname, addresses);
      if (why !== null) throw new AddressRefusedError(why);
      return addresses.map((address) => ({ address, family: isIP(address) }));
    });
    judged.then(
      (found) => (all ? done(null, found) : done(null, found[0]?.address ?? '', found[0]?.family)),
      (error: NodeJS.ErrnoException) => done(error, '', 0),
    );
  };
}
